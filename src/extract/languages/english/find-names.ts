import { latinGivenNames, latinWeakNames } from '../../../knowledge/languages/english/names.ts'
import {
  englishCommonWords,
  englishRoles,
  englishSpeech,
  englishThings,
  englishTitles,
  englishTitleWords,
  englishWeakTitles,
  latinParticles,
} from '../../../knowledge/languages/english/words.ts'
import { fold } from '../../../text/fold.ts'
import { collectSeeds, PLACE, type Scene, type Seed } from '../../seeds.ts'
import { GAP, type Token } from '../../tokens.ts'

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(word => fold(word)))
const given = folded(latinGivenNames)
const weak = folded(latinWeakNames)
const titles = folded(englishTitles)
const weakTitles = folded(englishWeakTitles)
const titleWords = folded(englishTitleWords)
const common = folded(englishCommonWords)
const things = folded(englishThings)
const speech = folded(englishSpeech)
const particles = folded(latinParticles)

const roles = folded(englishRoles)
const roleEnd = /(?:ist|man|woman|ician|eer|ologist|keeper|maker|writer|player|leader|dancer|singer|teacher|lawyer)$/

const MOST_PARTS = 5

/** May this capitalised word never be part of a name, in a text written normally? */
export function isNoLatinName(word: string): boolean {
  return common.has(word) || things.has(word) || titles.has(word)
}

/** Is it a listed given name? */
export function isLatinGivenName(word: string): boolean {
  return given.has(word)
}

function isCapital(word: Token | undefined): boolean {
  return word !== undefined && word.script === 'LATIN' && word.casing !== 'LOWER'
}

function follows(word: Token, before: Token): boolean {
  const short =
    before.folded.length === 1 || before.casing === 'UPPER' || titles.has(before.folded) || before.folded === 'jr'
  return (word.gap & ~(GAP.BLANK | GAP.HYPHEN | GAP.APOSTROPHE | (short ? GAP.DOT : 0))) === 0
}

/** The end of a run of capitalised words, with particles inside and no place; bounded by the longest name. */
function runEnd(scene: Scene, index: number, most: number): number {
  const { words } = scene.tokens
  let end = index + 1
  let i = end
  while (i < words.length && end - index < most) {
    const word = words[i]
    const before = words[i - 1]
    if (word === undefined || before === undefined || !follows(word, before)) break
    if (isCapital(word) && !(word.folded.length === 1 && word.gap === GAP.APOSTROPHE)) {
      if (scene.places[i] !== PLACE.NONE) break
      const isInitial = word.folded.length === 1 && ((words[i + 1]?.gap ?? 0) & GAP.DOT) !== 0
      if (!isInitial && isNoLatinName(word.folded)) break
      end = ++i
    } else if (particles.has(word.folded) && word.gap !== GAP.APOSTROPHE && i - end < 2) i++
    else break
  }
  return end
}

/** The first word after a run of titles and their phrases: "Secretary of State John ..." */
function afterTitles(scene: Scene, index: number): number {
  const { words } = scene.tokens
  let i = index
  for (const limit = index + 8; i < limit; i++) {
    const word = words[i]
    if (word === undefined || (i > index && !follows(word, words[i - 1] ?? word))) return i
    if (!titles.has(word.folded) && !(i > index && titleWords.has(word.folded))) return i
  }
  return i
}

function seedOf(scene: Scene, first: number, last: number, rule: string, confidence: number): Seed {
  const keys = scene.tokens.words.slice(first, last).map(word => word.folded)
  return { first, last, skip: 0, keys, rule, confidence }
}

/** Is the word after the run a thing ("Jordan Valley", "Lloyd Bank")? Then the run is no person. */
function leadsToThing(scene: Scene, last: number): boolean {
  const word = scene.tokens.words[last]
  const before = scene.tokens.words[last - 1]
  return (
    word !== undefined && before !== undefined && isCapital(word) && follows(word, before) && things.has(word.folded)
  )
}

/** "Jane Roe, 34," and "Jane Roe said": what follows shows that an unknown run is a person. */
function speaks(words: readonly Token[], last: number): boolean {
  const next = words[last]
  if (next === undefined) return false
  if (next.gap === GAP.BLANK && speech.has(next.folded)) return true
  return (
    (next.gap & GAP.COMMA) !== 0 && /^[1-9]\d$/.test(next.folded) && ((words[last + 1]?.gap ?? 0) & GAP.COMMA) !== 0
  )
}

/** "striker Jane Roe", "spokesman John Roe": a lower-case noun of a person right before the run. */
function hasRole(words: readonly Token[], start: number): boolean {
  const before = words[start - 1]
  if (before === undefined || words[start]?.gap !== GAP.BLANK || before.casing !== 'LOWER') return false
  return roles.has(before.folded) || (before.folded.length > 5 && roleEnd.test(before.folded))
}

/** A listed given name among words in lower case, not in quotes (a title of a work): "then Robert left". */
function standsAlone(scene: Scene, index: number): boolean {
  const { words } = scene.tokens
  const word = words[index]
  const before = words[index - 1]
  const next = words[index + 1]
  if (word === undefined || !given.has(word.folded) || weak.has(word.folded) || word.casing !== 'CAPITAL') return false
  if (next !== undefined && (isCapital(next) || /^\p{N}/u.test(next.folded)) && follows(next, word)) return false
  if ((word.gap & GAP.OTHER) !== 0) return false
  if (before === undefined || !follows(word, before)) return true
  return word.gap === GAP.BLANK && !isCapital(before) && before.folded !== 'the'
}

/** A title that is an everyday word too ("General Meeting", "Mayor of X") speaks for no unknown word. */
function speaksFor(words: readonly Token[], start: number): boolean {
  const before = words[start - 1]?.folded ?? ''
  return titles.has(before) && !weakTitles.has(before)
}

function seedAt(scene: Scene, index: number): Seed | undefined {
  const { words } = scene.tokens
  const word = words[index]
  if (word === undefined || !isCapital(word)) return undefined
  const start = titles.has(word.folded) ? afterTitles(scene, index) : index
  const titled = start > index
  const head = words[start]
  if (head === undefined || !isCapital(head) || (isNoLatinName(head.folded) && !given.has(head.folded)))
    return undefined
  const initial = head.folded.length === 1 || head.folded.includes('.')
  if (scene.places[start] !== PLACE.NONE && !given.has(head.folded)) return undefined
  const end = runEnd(scene, start, MOST_PARTS)
  const count = end - start
  if (leadsToThing(scene, end)) return undefined
  if (titled && speaksFor(words, start) && (count > 1 || head.folded.length > 2))
    return seedOf(scene, start, end, 'en-title', count > 1 ? 0.9 : 0.7)
  if (count < 2) return standsAlone(scene, start) ? seedOf(scene, start, end, 'en-lone-given', 0.45) : undefined
  if (given.has(head.folded)) return seedOf(scene, start, end, 'en-given', weak.has(head.folded) ? 0.6 : 0.85)
  if (initial && words[end - 1]?.casing === 'CAPITAL') return seedOf(scene, start, end, 'en-initials', 0.6)
  if (count === 2 && word.casing === 'CAPITAL' && hasRole(words, start))
    return seedOf(scene, start, end, 'en-role', 0.55)
  return count <= 3 && speaks(words, end) ? seedOf(scene, start, end, 'en-speaks', 0.6) : undefined
}

/** Finds the names of a text in Latin letters that stand by evidence of their own. Out: in order, not overlapping. */
export function findLatinNames(scene: Scene): Seed[] {
  return collectSeeds(scene, seedAt)
}
