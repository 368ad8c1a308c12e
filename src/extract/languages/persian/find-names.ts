import { collectSeeds, PLACE, type Scene, type Seed } from '../../seeds.ts'
import { GAP, type Token } from '../../tokens.ts'
import { isPlausible, isSurname, persian } from './words.ts'

const MOST_PARTS = 5
const MOST_FILLERS = 8

/** What was read of a name: its words, and how many of them the lists or their endings tell. */
type Parts = { last: number; keys: string[]; given: number; famous: number; surname: number; unknown: number }

const joins = (word: Token | undefined, mask: number = GAP.BLANK | GAP.HYPHEN): word is Token =>
  word?.script === 'ARABIC' && (word.gap & ~mask) === 0

/** The word, if the country pass took it for no place; a nationality may be a surname behind a given name only. */
function nameWord({ tokens, places }: Scene, index: number): string | undefined {
  const word = tokens.words[index]
  return word?.script === 'ARABIC' && places[index] !== PLACE.NAME ? word.folded : undefined
}

/** Reads one more word of a name; false where the name ends. A word no list knows is the surname, and closes the name. */
function addPart(scene: Scene, parts: Parts): boolean {
  const word = nameWord(scene, parts.last)
  const first = parts.keys.length === 0
  if (word === undefined || parts.unknown + parts.surname > 0) return false
  const opens = persian.openers.has(word) && joins(scene.tokens.words[parts.last + 1])
  if (persian.given.has(word)) parts.given++
  else if (persian.famous.has(word)) parts.famous++
  else if (!first && persian.closers.has(word)) parts.given++
  else if (scene.places[parts.last] === PLACE.DEMONYM && parts.given === 0) return false
  else if (!opens) {
    if (!isPlausible(word)) return false
    if (isSurname(word)) parts.surname++
    else parts.unknown++
  }
  parts.keys.push(word)
  parts.last++
  return true
}

function readName(scene: Scene, index: number): Parts {
  const parts: Parts = { last: index, keys: [], given: 0, famous: 0, surname: 0, unknown: 0 }
  while (parts.keys.length < MOST_PARTS && (parts.last === index || joins(scene.tokens.words[parts.last])))
    if (!addPart(scene, parts)) break
  return parts
}

/** What speaks for a name: a title beside it, one with an office between, a word that leads to a person, or its own words alone. */
type Evidence = 'TITLE' | 'OFFICE' | 'CUE' | 'NONE'

const RULE = { TITLE: 'fa-title', OFFICE: 'fa-office', CUE: 'fa-cue', NONE: 'fa-names' } as const

/** How sure a name with these words is; 0: not at all. */
function weigh({ given, famous, surname, unknown, keys }: Parts, evidence: Evidence, speaks: boolean): number {
  if (given > 0 && famous + surname > 0) return 0.9
  if (given > 1) return 0.8
  if ((evidence === 'TITLE' || evidence === 'OFFICE') && keys.length > 1) return given + famous > 0 ? 0.9 : 0.6
  if (given > 0 && unknown > 0) return 0.7
  if (famous > 0) return evidence === 'NONE' ? 0.6 : 0.8
  if (evidence === 'TITLE') return surname > 0 ? 0.7 : given > 0 ? 0.6 : 0.5
  if (evidence === 'OFFICE') return surname > 0 ? 0.6 : 0
  return given > 0 && speaks ? 0.5 : 0
}

/** A name begins with a word of the lists; behind a title with any that may be one. */
function nameAt(scene: Scene, index: number, evidence: Evidence): Seed | undefined {
  const word = nameWord(scene, index)
  if (word === undefined || persian.common.has(word)) return undefined
  if (
    evidence !== 'TITLE' &&
    evidence !== 'OFFICE' &&
    !persian.given.has(word) &&
    !persian.famous.has(word) &&
    !persian.openers.has(word)
  )
    return undefined
  const parts = readName(scene, index)
  const speaks = persian.speech.has(scene.tokens.words[parts.last]?.folded ?? '')
  const confidence = weigh(parts, evidence, speaks)
  if (confidence === 0) return undefined
  return { first: index, last: parts.last, skip: 0, keys: parts.keys, rule: RULE[evidence], confidence }
}

/** The index behind a title and what belongs to it: the office (امور خارجه), its country, another title. */
function afterTitle({ tokens, places }: Scene, index: number): number {
  let i = index + 1
  for (const limit = i + MOST_FILLERS; i < limit; i++) {
    const word = tokens.words[i]
    if (!joins(word)) return i
    const { folded } = word
    const fills = persian.officeWords.has(folded) || persian.titles.has(folded)
    if (places[i] === PLACE.NONE && !fills) return i
  }
  return i
}

function seedAt(scene: Scene, index: number): Seed | undefined {
  const word = scene.tokens.words[index]
  if (word?.script !== 'ARABIC') return undefined
  const { folded } = word
  if (persian.titles.has(folded)) {
    const next = afterTitle(scene, index)
    const near = joins(scene.tokens.words[next], GAP.BLANK | GAP.COMMA)
    const named = near ? nameAt(scene, next, next === index + 1 ? 'TITLE' : 'OFFICE') : undefined
    if (named !== undefined) return named
  }
  if (persian.cues.has(folded) && joins(scene.tokens.words[index + 1])) {
    const named = nameAt(scene, index + 1, 'CUE')
    if (named !== undefined) return named
  }
  return nameAt(scene, index, 'NONE')
}

/** Finds the names of a Persian text that stand by evidence of their own. Out: in order, not overlapping. */
export function findPersianNames(scene: Scene): Seed[] {
  return collectSeeds(scene, seedAt)
}
