import { fold } from '../text/fold.ts'
import { languages } from './languages/all.ts'
import type { PeopleRules } from './languages/language.ts'
import { createReader } from './reader.ts'
import type { Scene, Seed } from './seeds.ts'
import { GAP, type Token, tokenize, type Tokens } from './tokens.ts'

/** A name in full has two words, and four are enough to know it by. */
const WORDS = { least: 2, most: 4 }

/** What stands between the words of one name, folded. */
const joints: ReadonlyMap<number, string> = new Map<number, string>([
  [GAP.BLANK, ' '],
  [GAP.HYPHEN, '-'],
  [GAP.APOSTROPHE, "'"],
  [GAP.DOT, '.'],
])
/** A dot before a blank ends an initial, or a sentence. */
const LONGEST_INITIAL = 2

const readerFor = createReader(languages)

/** A name as it is written. `likely`: by the rules of its language neither its first nor its last word is ruled out. */
export type NameCandidate = { name: string; likely: boolean }

/**
 * What in a text may be the full name of somebody, for a list of known names to be asked: every two to four words in a
 * row, capitals at both ends where the script has them, without the clitics before them, and in the nominative where the
 * language has one. Some ten come out for each word at most; nearly all of them are no names.
 * @param language BCP 47, guessed by script when left out
 * @returns by the folded name
 */
export function nameCandidates(text: string, language?: string): ReadonlyMap<string, NameCandidate> {
  const tokens = tokenize(text)
  const reader = readerFor(tokens.words, language)
  const scene: Scene = { tokens, places: new Uint8Array(tokens.words.length) }
  const shows = new Map<PeopleRules, ReturnType<PeopleRules['show']>>()
  const candidates = new Map<string, NameCandidate>()
  for (const [first, word] of tokens.words.entries()) {
    const rules = reader.languages[word.script]?.people
    if (rules === undefined || !mayStandAtEnd(word)) continue
    const show = shows.get(rules) ?? rules.show(scene)
    shows.set(rules, show)
    for (const skip of skipsOf(word, rules)) {
      for (const { last, folded } of runsFrom(tokens, first, skip)) {
        const end = tokens.words[last - 1]!
        // Behind a hyphen a name may go on in small letters: Ban Ki-moon.
        const joined = end.gap === GAP.HYPHEN
        if (!joined && !mayStandAtEnd(end)) continue
        const likely =
          rules.mayStandFor(word, tokens.words[first + 1]) && (joined || rules.mayStandFor(end, tokens.words[last]))
        const written = text.slice(tokens.at[word.from + skip], end.end)
        candidates.set(folded, { name: written, likely })
        const { name, sure } = show(seedOf(first, last, skip), written)
        if (!sure) candidates.set(fold(name), { name, likely })
      }
    }
  }
  return candidates
}

/** Scripts without capitals have no word that could not. */
function mayStandAtEnd({ script, casing }: Token): boolean {
  return casing !== 'LOWER' || script === 'ARABIC'
}

/** After how many folded units of clitics a word may begin a name. */
function skipsOf(word: Token, rules: PeopleRules): number[] {
  // What is left must be the end of the word: a reading that puts letters back cannot be looked up as it is written.
  const found = rules.readings(word).filter(({ skip, key }) => skip > 0 && word.folded.slice(skip) === key)
  return [0, ...found.map(({ skip }) => skip)]
}

function seedOf(first: number, last: number, skip: number): Seed {
  return { first, last, skip, keys: [], rule: '', confidence: 0 }
}

/** The runs of two to four words from one word on. `last`: behind them; `folded`: as a name is stored. */
function* runsFrom({ words }: Tokens, first: number, skip: number): Generator<{ last: number; folded: string }> {
  let before = words[first]!
  let folded = before.folded.slice(skip)
  for (let last = first + 1; last < Math.min(first + WORDS.most, words.length); last++) {
    const word = words[last]!
    const joint = jointOf(before, word)
    if (joint === undefined || word.script !== before.script) return
    folded += joint + word.folded
    before = word
    if (last + 1 - first >= WORDS.least) yield { last: last + 1, folded }
  }
}

function jointOf(before: Token, { gap }: Token): string | undefined {
  if (gap === (GAP.DOT | GAP.BLANK) && before.folded.length <= LONGEST_INITIAL) return '. '
  return joints.get(gap)
}
