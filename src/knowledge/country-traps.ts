import { phraseList, wordList } from './table.ts'

/** The neighbours of a word that make it something else. */
export type Neighbours = { before: readonly string[]; after: readonly string[] }

/**
 * A name that two places share: it means `code` (null: no country), and not what the name tables say, where more words of
 * the text speak `for` it than `against` it.
 */
export type Homonym = {
  words: readonly string[]
  code: string | null
  evidence: 'NAME' | 'CAPITAL'
  for: readonly string[]
  against: readonly string[]
}

/**
 * Where the words of one language look like a country and are none. `masked`: phrases that hold a country word and mean
 * something else: mastheads, seas, continents, places in other countries. `spoiled`: by country word, the neighbours that
 * make it something else. `needy`: words that are a country only behind one of these. `measures`: words that are none before
 * a number. `pronouns`: acronyms that are everyday words in a text of capitals. `languages`: neighbours of a nationality
 * that make it a language.
 */
export type CountryTraps = {
  masked: readonly string[]
  spoiled: ReadonlyMap<string, Neighbours>
  needy: ReadonlyMap<string, readonly string[]>
  measures: readonly string[]
  pronouns: readonly string[]
  homonyms: readonly Homonym[]
  languages: Neighbours
}

/** For a language without traps of a kind. */
export const noTraps: CountryTraps = {
  masked: [],
  spoiled: new Map(),
  needy: new Map(),
  measures: [],
  pronouns: [],
  homonyms: [],
  languages: { before: [], after: [] },
}

/**
 * Parses lines of the form `word: before before | after after`, either side empty. Out: the neighbours of each word.
 */
export function neighbourTable(text: string): ReadonlyMap<string, Neighbours> {
  const rows = phraseList(text.replaceAll(',', ' ')).map((line): [string, Neighbours] => {
    const [word = '', neighbours = ''] = line.split(':')
    const [before = '', after = ''] = neighbours.split('|')
    return [word.trim(), { before: wordList(before), after: wordList(after) }]
  })
  return new Map(rows)
}
