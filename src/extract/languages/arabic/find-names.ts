import { arabicNotPersons } from '../../../knowledge/languages/arabic/words.ts'
import { joins, readName, type Parts } from './read-name.ts'
import { arabic, isCommon, looksForeign } from './words.ts'
import type { Reading } from '../../country-rules.ts'
import { readings } from './clitics.ts'
import { addWords, longest, phraseTree, wordsOf } from '../../phrases.ts'
import { PLACE, type Scene, type Seed } from '../../seeds.ts'
import { GAP, type Token } from '../../tokens.ts'

const notPersons = phraseTree<true>()
for (const phrase of arabicNotPersons) addWords(notPersons, wordsOf(phrase), true)

/**
 * What speaks for a name: a title right before it, an office or a title that is an everyday word too, a verb of saying,
 * another verb of what people in the news do, or nothing but its own words.
 */
type Evidence = 'TITLE' | 'OFFICE' | 'SPEECH' | 'ACTION' | 'NONE'

/** Is the evidence enough for these parts? Out: the confidence, 0 for no. */
function weigh(parts: Parts, evidence: Evidence): number {
  const count = parts.keys.length
  const known = parts.given + parts.family
  if (evidence === 'TITLE') return known > 1 ? 0.95 : count > 1 || known + parts.weak > 0 ? 0.85 : 0.6
  if (evidence === 'OFFICE')
    return known > 1 ? 0.95 : known + parts.foreign > 0 || (parts.weak > 0 && count > 1) ? 0.8 : 0
  if (parts.weak > 0) return known > 0 || (count > 1 && parts.foreign > 0) ? 0.6 : 0
  if (count === 1 && evidence === 'SPEECH') return known === 1 || parts.foreign === 1 ? 0.5 : 0.4
  if (count === 1 && evidence === 'ACTION') return known + parts.foreign > 0 ? 0.45 : 0
  if (count === 1) return parts.given === 1 ? 0.45 : 0
  if (known > 1) return 0.85
  if (parts.given === 1) return 0.7
  if (evidence === 'SPEECH' || evidence === 'ACTION') return known + parts.foreign > 0 ? 0.6 : 0
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
  if (scene.tokens.words[parts.last - 1]?.gap !== GAP.BLANK) return false
  if (parts.keys.length > 1 || rest.startsWith('ال') || rest.length < 4 || next === undefined) return false
  return arabic.afterSpeaker.has(next.folded) || (next.gap & (GAP.OTHER | GAP.STOP)) !== 0
}

function nameAt(scene: Scene, index: number, evidence: Evidence): Seed | undefined {
  const word = scene.tokens.words[index]
  if (word === undefined || word.script !== 'ARABIC' || scene.places[index] === PLACE.NAME) return undefined
  for (const reading of starts(word.folded, evidence)) {
    const { rest } = reading
    const given = arabic.given.has(rest) && !(isCommon(rest) && evidence === 'NONE' && rest !== 'علي')
    if (isCommon(rest) && !given) continue
    const parts = readName(scene, index, reading)
    if (parts === undefined) continue
    const opens = given || arabic.openers.has(rest) || looksForeign(rest)
    if (
      !opens &&
      (evidence === 'NONE' || evidence === 'ACTION' || (evidence === 'SPEECH' && !isSpeaker(scene, parts, rest)))
    )
      continue
    const confidence = weigh(parts, evidence)
    if (confidence === 0) continue
    // بـ and كـ before a lone name are more often the first letter of another word (بديل, كامنة)
    if (confidence < 0.5 && reading.skip > 0 && !'ول'.includes(word.folded.charAt(0))) continue
    const rule = { TITLE: 'ar-title', OFFICE: 'ar-office', SPEECH: 'ar-speech', ACTION: 'ar-action', NONE: 'ar-names' }[
      evidence
    ]
    return { first: index, last: parts.last, skip: reading.skip, keys: parts.keys, rule, confidence }
  }
  return undefined
}

function titleAmong(read: readonly Reading[]): 'TITLE' | 'OFFICE' | undefined {
  for (const { rest } of read) {
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
    const ofOffice =
      arabic.offices.has(folded) || readings(folded).some(({ skip, rest }) => skip > 0 && arabic.officeWords.has(rest))
    if (!filler && !ofPlace && !ofOffice) return i
    if (arabic.given.has(folded) && folded !== 'شيخ' && folded !== 'سيد') return i
  }
  return i
}

/** The name at a word that stands by what is right before it, as long as no stop and no line break parts the two. */
function namedBy(scene: Scene, index: number, evidence: Evidence): Seed | undefined {
  const word = scene.tokens.words[index]
  return word !== undefined && joins(word, GAP.BLANK | GAP.OTHER | GAP.DOT) ? nameAt(scene, index, evidence) : undefined
}

/** The end of a phrase at a word that names no person, 0 when there is none. */
function maskedEnd(words: readonly Token[], index: number, readings: readonly Reading[]): number {
  let end = 0
  for (const { rest } of readings) end = Math.max(end, longest(notPersons, words, index, rest)?.end ?? 0)
  return end
}

/** The name a word leads to or begins, or the index to go on from. */
function step(scene: Scene, index: number): Seed | number {
  const { words } = scene.tokens
  const word = words[index]
  if (word === undefined || word.script !== 'ARABIC') return index + 1
  const { folded } = word
  const given = arabic.given.has(folded)
  const read = readings(folded)
  const masked = maskedEnd(words, index, read)
  if (masked > index) return masked
  if (arabic.thingHeads.has(folded) && !given) {
    const start = afterTitle(scene, index, false)
    const after = namedBy(scene, start, start > index + 1 ? 'TITLE' : 'NONE')
    return after !== undefined && after.first <= index + 2 ? after.last : index + 1
  }
  const kind = given ? undefined : titleAmong(read)
  const next = kind === undefined ? index : afterTitle(scene, index, kind === 'OFFICE')
  return (
    (kind === undefined ? undefined : namedBy(scene, next, evidenceOf(scene, kind, index, next))) ??
    (arabic.speech.has(folded) ? namedBy(scene, index + 1, 'SPEECH') : undefined) ??
    (arabic.action.has(folded) ? namedBy(scene, index + 1, 'ACTION') : undefined) ??
    nameAt(scene, index, 'NONE') ??
    index + 1
  )
}

/** Finds the names of an Arabic text that stand by evidence of their own. Out: in order, not overlapping. */
export function findArabicNames(scene: Scene): Seed[] {
  const seeds: Seed[] = []
  let index = 0
  while (index < scene.tokens.words.length) {
    const found = step(scene, index)
    if (typeof found !== 'number') seeds.push(found)
    index = typeof found === 'number' ? found : found.last
  }
  return seeds
}
