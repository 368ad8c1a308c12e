import { nisbaSurnames } from '../knowledge/demonyms/arabic.ts'
import { arabicNotPersons } from '../knowledge/rules/arabic-words.ts'
import { fold } from '../text/fold.ts'
import { arabic, isArticleSurname, isCommon, isPlausible, looksForeign } from './arabic-words.ts'
import { readings, type Reading } from './clitics.ts'
import { addWords, longest, phraseTree, wordsOf } from './phrases.ts'
import { PLACE, type Scene, type Seed } from './seeds.ts'
import { GAP, type Token } from './tokens.ts'

const MOST_PARTS = 6
const nisbas: ReadonlySet<string> = new Set(nisbaSurnames.map(word => fold(word)))
const notPersons = phraseTree<true>()
for (const phrase of arabicNotPersons) addWords(notPersons, wordsOf(phrase), true)

/**
 * What speaks for a name: a title right before it, an office or a title that is an everyday word too, a verb of saying,
 * or nothing but its own words.
 */
type Evidence = 'TITLE' | 'OFFICE' | 'SPEECH' | 'NONE'

/** What is known of one name while it is read. */
type Parts = { last: number; given: number; family: number; unknown: number; foreign: number; weak: number; keys: string[]; closed: boolean }

/** A dash between blanks parts two names, a hyphen without them joins one. */
const dash = GAP.BLANK | GAP.HYPHEN
const joins = (word: Token, mask: number): boolean => (word.gap & ~mask) === 0 && (word.gap & dash) !== dash

function openerLength(scene: Scene, index: number, first: string): number {
  const { words } = scene.tokens
  const next = words[index + 1]
  if (!arabic.openers.has(first) || next === undefined || !joins(next, GAP.BLANK | GAP.HYPHEN)) return 0
  const word = next.folded
  if (first === 'عبد') return word.startsWith('ال') || word === 'رب' || arabic.given.has(word) ? 2 : 0
  if (scene.places[index + 1] === PLACE.NAME && !arabic.given.has(word)) return 0
  const nested = openerLength(scene, index + 1, word)
  if (nested > 0) return 1 + nested
  if (first === 'ال') return next.gap === GAP.BLANK && word.length > 2 ? 2 : 0
  if (isCommon(word) && !arabic.given.has(word)) return 0
  if (first === 'ابي' || first === 'ابو' || first === 'بن') return word.startsWith('و') && word.length > 4 ? 0 : 2
  return arabic.given.has(word) || arabic.family.has(word) || word.startsWith('ال') || isPlausible(word) ? 2 : 0
}

/** Does a word make a compound name with the one before it (نور الدين, جار الله)? */
function closes(before: string, word: string): boolean {
  return word === 'الله' ? arabic.beforeGod.has(before) : arabic.closers.has(word)
}

/** Foreign particles (دي لا, فان دير) and the word they lead to: how many words, 0 when no name word follows. */
function particleLength(scene: Scene, index: number): number {
  const { words } = scene.tokens
  let i = index
  while (i < index + 3 && arabic.particles.has(words[i]?.folded ?? '')) i++
  const word = words[i]
  if (word === undefined || !joins(word, GAP.BLANK | GAP.HYPHEN)) return 0
  return arabic.given.has(word.folded) || arabic.family.has(word.folded) || isPlausible(word.folded) ? i - index + 1 : 0
}

/** Reads one more part of a name at `parts.last`; false when the name ends there. */
function addPart(scene: Scene, parts: Parts, word: string, isFirst: boolean): boolean {
  const { words } = scene.tokens
  const index = parts.last
  const opened = openerLength(scene, index, word)
  const take = (count: number): true => {
    parts.keys.push(word)
    for (let i = index + 1; i < index + count; i++) parts.keys.push(words[i]?.folded ?? '')
    parts.last += count
    return true
  }
  if (opened > 0) {
    parts.given++
    return take(opened)
  }
  if (!isFirst && (closes(parts.keys.at(-1) ?? '', word) || (parts.keys.length === 1 && arabic.ordinals.has(word)))) {
    parts.given++
    return take(1)
  }
  if (!isFirst && arabic.particles.has(word)) {
    const length = particleLength(scene, index)
    return length > 0 && take(length)
  }
  if (isFirst && !arabic.given.has(word) && (arabic.titles.has(word) || arabic.offices.has(word))) return false
  const place = scene.places[index]
  if (place === PLACE.NAME) return false
  if (place === PLACE.DEMONYM && !arabic.given.has(word)) {
    if (isFirst || !nisbas.has(word) || parts.given === 0) return false
    parts.closed = true
    parts.family++
    return take(1)
  }
  if (arabic.given.has(word)) {
    if (isFirst && (arabic.weak.has(word) || isCommon(word))) parts.weak++
    else parts.given++
    if (parts.unknown > 0 && arabic.weak.has(word)) return false
    return take(1)
  }
  if (arabic.family.has(word)) {
    parts.family++
    return take(1)
  }
  const afterForeign = arabic.foreign.has(parts.keys.at(-1) ?? '')
  if (isArticleSurname(word) && parts.unknown + parts.family === 0 && !afterForeign) {
    parts.unknown++
    parts.closed = true
    return take(1)
  }
  if (!isPlausible(word, afterForeign) || parts.unknown > 1) return false
  const foreign = looksForeign(word)
  const hyphen = words[index]?.gap === GAP.HYPHEN
  if (parts.unknown === 1 && !foreign && !hyphen) return false
  parts.unknown++
  if (foreign) parts.foreign++
  return take(1)
}

/** Reads a name from a word on, that word without its clitics. Out: its parts, or undefined when it does not start here. */
function readName(scene: Scene, index: number, { rest }: Reading): Parts | undefined {
  const { words } = scene.tokens
  const parts: Parts = { last: index, given: 0, family: 0, unknown: 0, foreign: 0, weak: 0, keys: [], closed: false }
  if (!addPart(scene, parts, rest, true)) return undefined
  for (let count = 1; count < MOST_PARTS && !parts.closed; count++) {
    const word = words[parts.last]
    if (word === undefined || word.script !== 'ARABIC') break
    const initial = (words[parts.last - 1]?.folded.length ?? 0) === 1
    if (!joins(word, GAP.BLANK | GAP.HYPHEN | (initial ? GAP.DOT : 0))) break
    if (!addPart(scene, parts, word.folded, false)) break
  }
  return parts
}

/** Is the evidence enough for these parts? Out: the confidence, 0 for no. */
function weigh(parts: Parts, evidence: Evidence): number {
  const count = parts.keys.length
  const known = parts.given + parts.family
  if (evidence === 'TITLE') return known > 1 ? 0.95 : count > 1 || known + parts.weak > 0 ? 0.85 : 0.6
  if (evidence === 'OFFICE') return known > 1 ? 0.95 : known + parts.weak + parts.foreign > 0 ? 0.8 : 0
  if (parts.weak > 0) return known > 0 ? 0.6 : 0
  if (count === 1 && evidence === 'SPEECH') return known === 1 || parts.foreign === 1 ? 0.5 : 0.4
  if (count === 1) return parts.given === 1 ? 0.45 : 0
  if (known > 1) return 0.85
  if (parts.given === 1) return 0.7
  if (evidence === 'SPEECH') return known + parts.foreign > 0 ? 0.6 : 0
  return parts.foreign > 1 ? 0.4 : 0
}

/** The readings of a word at which a name may start: clitics come off only before a known name, and no common word. */
function starts(word: string, evidence: Evidence): readonly Reading[] {
  if (evidence === 'TITLE' || evidence === 'OFFICE') return [{ skip: 0, rest: word }]
  if (arabic.given.has(word) || isCommon(word)) return [{ skip: 0, rest: word }]
  return readings(word).filter(({ skip, rest }) => skip === 0 || arabic.given.has(rest) || arabic.openers.has(rest))
}

/** After a verb of saying, one unknown word and then "that", "in", a comma: it is the speaker, not the thing said. */
function isSpeaker(scene: Scene, parts: Parts, rest: string): boolean {
  const next = scene.tokens.words[parts.last]
  if (parts.keys.length > 1 || rest.startsWith('ال') || rest.length < 4 || next === undefined) return false
  return arabic.afterSpeaker.has(next.folded) || (next.gap & (GAP.OTHER | GAP.STOP)) !== 0
}

function nameAt(scene: Scene, index: number, evidence: Evidence): Seed | undefined {
  const word = scene.tokens.words[index]
  if (word === undefined || word.script !== 'ARABIC' || scene.places[index] === PLACE.NAME) return undefined
  for (const reading of starts(word.folded, evidence)) {
    const { rest } = reading
    const given = arabic.given.has(rest) && !(isCommon(rest) && evidence === 'NONE')
    if (isCommon(rest) && !given) continue
    const parts = readName(scene, index, reading)
    if (parts === undefined) continue
    const opens = given || arabic.openers.has(rest) || looksForeign(rest)
    if (!opens && (evidence === 'NONE' || (evidence === 'SPEECH' && !isSpeaker(scene, parts, rest)))) continue
    const confidence = weigh(parts, evidence)
    if (confidence === 0) continue
    // بـ and كـ before a lone name are more often the first letter of another word (بديل, كامنة)
    if (confidence < 0.5 && reading.skip > 0 && !'ول'.includes(word.folded.charAt(0))) continue
    const rule = { TITLE: 'ar-title', OFFICE: 'ar-office', SPEECH: 'ar-speech', NONE: 'ar-names' }[evidence]
    return { first: index, last: parts.last, skip: reading.skip, keys: parts.keys, rule, confidence }
  }
  return undefined
}

function isTitle(word: string): 'TITLE' | 'OFFICE' | undefined {
  for (const { rest } of readings(word)) {
    if (arabic.titles.has(rest)) return arabic.weakTitles.has(rest) ? 'OFFICE' : 'TITLE'
    if (arabic.offices.has(rest)) return 'OFFICE'
  }
  return undefined
}

/** A title speaks for a word no list knows only from right beside it, or over nationalities alone. */
function evidenceOf(scene: Scene, kind: 'TITLE' | 'OFFICE', index: number, next: number): Evidence {
  if (next === index + 1) return kind === 'TITLE' ? 'TITLE' : 'NONE'
  for (let i = index + 1; i < next; i++) {
    const word = scene.tokens.words[i]?.folded ?? ''
    if (arabic.titles.has(word) && !arabic.weakTitles.has(word) && i === next - 1) return 'TITLE'
    if (scene.places[i] !== PLACE.DEMONYM) return 'OFFICE'
  }
  return kind
}

/** The index after a title and everything that may stand between it and the name; bounded, so the scan stays linear. */
function afterTitle(scene: Scene, index: number, office: boolean): number {
  const { words } = scene.tokens
  let i = index + 1
  for (const limit = index + 10; i < limit; i++) {
    const word = words[i]
    if (word === undefined || !joins(word, GAP.BLANK | GAP.DOT | GAP.OTHER | GAP.HYPHEN)) return i
    const { folded } = word
    const filler = scene.places[i] === PLACE.DEMONYM || arabic.officeWords.has(folded) || arabic.titles.has(folded)
    const ofPlace = office && scene.places[i] === PLACE.NAME
    const ofOffice = arabic.offices.has(folded) || readings(folded).some(({ skip, rest }) => skip > 0 && arabic.officeWords.has(rest))
    if (!filler && !ofPlace && !ofOffice) return i
    if (arabic.given.has(folded) && folded !== 'شيخ' && folded !== 'سيد') return i
  }
  return i
}

/** Finds the names of an Arabic text that stand by evidence of their own. Out: in order, not overlapping. */
export function findArabicNames(scene: Scene): Seed[] {
  const { words } = scene.tokens
  const seeds: Seed[] = []
  let index = 0
  while (index < words.length) {
    const word = words[index]
    if (word === undefined || word.script !== 'ARABIC') {
      index++
      continue
    }
    const masked = readings(word.folded).map(({ rest }) => longest(notPersons, words, index, rest)?.end ?? 0)
    const maskedEnd = Math.max(...masked)
    if (maskedEnd > index) {
      index = maskedEnd
      continue
    }
    if (arabic.thingHeads.has(word.folded) && !arabic.given.has(word.folded)) {
      const after = nameAt(scene, afterTitle(scene, index, false), 'NONE')
      index = after !== undefined && after.first <= index + 2 ? after.last : index + 1
      continue
    }
    const kind = arabic.given.has(word.folded) ? undefined : isTitle(word.folded)
    const next = kind === undefined ? index : afterTitle(scene, index, kind === 'OFFICE')
    const seed =
      (kind !== undefined ? nameAt(scene, next, evidenceOf(scene, kind, index, next)) : undefined) ??
      (arabic.speech.has(word.folded) ? nameAt(scene, index + 1, 'SPEECH') : undefined) ??
      nameAt(scene, index, 'NONE')
    if (seed === undefined) {
      index++
      continue
    }
    seeds.push(seed)
    index = seed.last
  }
  return seeds
}
