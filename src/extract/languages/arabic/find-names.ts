import { arabicNotPersons } from '../../../knowledge/languages/arabic/words.ts'
import { wordList } from '../../../knowledge/table.ts'
import { addWords, longest, phraseTree, wordsOf } from '../../phrases.ts'
import type { Scene, Seed } from '../../seeds.ts'
import { GAP } from '../../tokens.ts'
import { leadAt, pointsAround, type Lead } from './leads.ts'
import { BEFORE, confidenceOf, ENOUGH, pointsOf, RULE } from './points.ts'
import { publicNames } from './public.ts'
import { readName, type Parts } from './read-name.ts'
import type { Read } from './letters.ts'
import { View } from './view.ts'
import { classesOf, IS } from './words.ts'

const notPersons = phraseTree<true>()
for (const phrase of arabicNotPersons) addWords(notPersons, wordsOf(phrase), true)

const startsName = IS.GIVEN | IS.OPENER | IS.ALONE

/** The readings of a word at which a name may start: clitics come off only before a known name, and no listed word. */
function starts(view: View, index: number, { evidence }: Lead): readonly Read[] {
  const word = view.folded(index)
  const whole = { skip: 0, rest: word, is: view.classes(index) }
  const rest = word.slice(1)
  if (evidence === 'LIST')
    return word.startsWith('و') && word.length > 3 ? [{ skip: 1, rest, is: classesOf(rest) }] : [whole]
  if (evidence === 'TITLE' || evidence === 'OFFICE' || whole.is !== 0) return [whole]
  return view.readings(index).filter(({ skip, is }) => skip === 0 || (is & startsName) !== 0)
}

/** May a name begin with a word of these classes? One that no list knows must look foreign, or be somebody who speaks. */
function mayOpen(view: View, index: number, is: number, { last, keys }: Parts, { evidence, points }: Lead): boolean {
  // بدور حيدر: with a sure name behind it, a word that is more often another opens none. علي is one.
  const common = (is & (IS.COMMON | IS.BOUND)) !== 0 && view.folded(index) !== 'علي'
  const sure = view.is(index + 1, IS.GIVEN | IS.ALONE) && !view.is(index + 1, IS.WEAK)
  if (common && evidence === 'NONE' && sure && (is & IS.FOREIGN) === 0) return false
  if ((is & (startsName | IS.FAMILY)) !== 0) return true
  const foreign = view.foreignness(index)
  // شاي غيفن: what looks foreign before a surname of that kind is the given name.
  if (keys.length > 1 && foreign > 1.5 && view.is(index + 1, IS.ALONE)) return true
  if (evidence === 'TITLE') return foreign > -3
  if (evidence === 'OFFICE') return foreign > (points < 0 ? 5 : 2)
  if (evidence === 'SPEECH' && keys.length === 1 && foreign > -3) return isSpeaker(view, last)
  return foreign > 4
}

/** After a verb of saying, one unknown word and then "that", "in", a comma: it is the speaker, not the thing said. */
function isSpeaker(view: View, last: number): boolean {
  const next = view.word(last)
  return next !== undefined && (view.is(last, IS.AFTER_SPEAKER) || (next.gap & (GAP.OTHER | GAP.STOP)) !== 0)
}

const listedName = IS.GIVEN | IS.ALONE
/** Saint, great, port, mount: what begins with these in other languages is a town or an island. */
const placeOpeners: ReadonlySet<string> = new Set(wordList('سان سانت سانتا ساو غران بورت كيب ماونت'))

/**
 * "ريفولتا" and "بينك فلويد" between quotation marks, كريستال before بالاس, سان برناردينو: a firm, a band, a club, a town.
 * A listed name that is quoted stays somebody, and so does a full one behind a title or a nationality.
 */
function isOfThing(view: View, first: number, last: number, { evidence }: Lead): boolean {
  if (view.hasTanwin(first)) return true
  if (view.isQuoted(first, last)) {
    if (last - first > 1 && (evidence === 'TITLE' || evidence === 'NATION')) return false
    return !(view.is(first, listedName) && view.is(last - 1, listedName))
  }
  if (last - first > 1) return placeOpeners.has(view.folded(first))
  if (view.is(first, IS.GIVEN) && !view.is(first, IS.FOREIGN)) return false
  return view.joined(last, GAP.BLANK) && view.is(last, IS.PLACE) && !view.is(last, IS.COMMON | IS.AFTER_SPEAKER)
}

/** The name at a word, if what leads to it, its own words and what follows are evidence enough. */
function nameAt(view: View, index: number, lead: Lead): Seed | undefined {
  if (view.word(index) === undefined || view.isPlace(index)) return undefined
  for (const reading of starts(view, index, lead)) {
    const { is } = reading
    if (is === 0 && lead.evidence === 'NONE' && view.foreignness(index) <= 1.5) continue
    if ((is & (IS.COMMON | IS.INFLECTED)) !== 0 && (is & (IS.GIVEN | IS.FAMILY)) === 0) continue
    const parts = readName(view, index, reading)
    if (parts === undefined || !mayOpen(view, index, is, parts, lead)) continue
    const single = parts.keys.length === 1
    let points = pointsOf(parts) + BEFORE[lead.evidence] + lead.points
    if (points + 2 < ENOUGH || isOfThing(view, index, parts.last, lead)) continue
    points += pointsAround(view, index, parts.last, single)
    // بـ and كـ before a lone name are more often the first letter of another word (بديل, كامنة)
    if (single && reading.skip > 0 && !'ول'.includes(view.folded(index).charAt(0))) points -= 0.5
    if (points < ENOUGH) continue
    const { last, keys } = parts
    return { first: index, last, skip: reading.skip, keys, rule: RULE[lead.evidence], confidence: confidenceOf(points) }
  }
  return undefined
}

/** The end of a phrase at a word that names no person, 0 when there is none. */
function maskedEnd(view: View, index: number): number {
  let end = 0
  if (!view.reads(index, IS.MASKED)) return end
  for (const { rest } of view.readings(index))
    end = Math.max(end, longest(notPersons, view.words, index, rest)?.end ?? 0)
  return end
}

/** The full name of somebody in public life at a word, with the words that go on with it. */
function publicAt(view: View, index: number): Seed | undefined {
  if (!view.reads(index, IS.PUBLIC)) return undefined
  for (const reading of view.readings(index)) {
    const found = longest(publicNames, view.words, index, reading.rest)
    if (found === undefined) continue
    const last = Math.max(found.end, readName(view, index, reading)?.last ?? 0)
    const keys = [reading.rest]
    for (let i = index + 1; i < last; i++) keys.push(view.folded(i))
    return { first: index, last, skip: reading.skip, keys, rule: 'ar-public', confidence: 0.95 }
  }
  return undefined
}

const none: Lead = { next: 0, evidence: 'NONE', points: 0 }

/** The name a word leads to or begins, or the index to go on from. */
function step(view: View, index: number): Seed | number {
  if (view.word(index) === undefined) return index + 1
  const masked = maskedEnd(view, index)
  if (masked > index) return masked
  // يتعين علي أن: "on me", and nobody who says.
  if (view.folded(index) === 'علي' && view.folded(index + 1) === 'ان') return index + 1
  const known = publicAt(view, index)
  if (known !== undefined) return known
  const lead = view.is(index, IS.GIVEN) ? undefined : leadAt(view, index)
  if (lead !== undefined) {
    const seed = nameAt(view, lead.next, lead)
    if (seed !== undefined) return lead.thing === true && seed.skip === 0 ? seed.last : seed
    if (lead.thing === true) return index + 1
  }
  return nameAt(view, index, none) ?? index + 1
}

/** The name behind "and" or a comma after another name: lists go on with what they began with. */
function listed(view: View, { last }: Seed): Seed | undefined {
  const word = view.word(last)
  if (word === undefined) return undefined
  const and = word.folded.startsWith('و') && view.joined(last, GAP.BLANK)
  if (and) return nameAt(view, last, { next: last, evidence: 'LIST', points: 0 })
  const comma = (word.gap & GAP.COMMA) !== 0 && view.joined(last, GAP.BLANK | GAP.COMMA)
  return comma ? nameAt(view, last, { next: last, evidence: 'LIST', points: -1 }) : undefined
}

/** Finds the names of an Arabic text that stand by evidence of their own. Out: in order, not overlapping. */
export function findArabicNames(scene: Scene): Seed[] {
  const view = new View(scene.tokens.words, scene.places, scene.tokens.text)
  const seeds: Seed[] = []
  let index = 0
  while (index < scene.tokens.words.length) {
    let found: Seed | number | undefined = step(view, index)
    while (typeof found === 'object') {
      seeds.push(found)
      index = found.last
      found = listed(view, found)
    }
    if (typeof found === 'number') index = found
  }
  return seeds
}
