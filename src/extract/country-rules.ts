import { capitals } from '../knowledge/capitals.ts'
import { countries } from '../knowledge/countries.ts'
import type { CountryTraps } from '../knowledge/country-traps.ts'
import { seats } from '../knowledge/seats.ts'
import { wordsOf } from './phrases.ts'
import type { Script } from './tokens.ts'

/** What kind of word says the country. */
export type CountryEvidence = 'NAME' | 'DEMONYM' | 'CAPITAL' | 'METONYM'

/** Phrases by the code of their country. */
export type CountryTable = ReadonlyMap<string, readonly string[]>

/** A way to read a word: `skip` folded units of clitics, then `rest`. */
export type Reading = { skip: number; rest: string }

/** What a language says of countries. Read once, when the first text of that language comes. */
export type CountryRules = {
  names: CountryTable
  /** Nationalities in their dictionary form, and every form of one; `capitalised` where no form is written without. */
  demonyms: CountryTable
  demonymForms: (demonym: string) => readonly string[]
  capitalised: boolean
  capitals: CountryTable
  seats: CountryTable
  /** Every case form of a name, as folded words. */
  nameForms: (name: string) => readonly (readonly string[])[]
  /** Every way to read a folded word, the whole word first. */
  readings: (word: string) => readonly Reading[]
  traps: CountryTraps
}

/** Former states whose names are those of a country of today, or too rare to be told apart from plain words. */
const unread = new Set(['BUMM', 'FXFR', 'NTHH', 'PCHH', 'GEHH'])

/** The names of all countries in a language that `knowledge` has. Former states first: a country of today wins. */
export function namesIn(language: string): CountryTable {
  const rows = countries.toReversed().map(({ code, names }): [string, string[]] => {
    return [code, names.flatMap(name => (name.language === language ? [name.text] : []))]
  })
  return new Map(rows.filter(([code]) => !unread.has(code)))
}

const letters = {
  ARABIC: /\p{Script=Arabic}/u,
  CYRILLIC: /\p{Script=Cyrillic}/u,
  LATIN: /^\p{Script=Latin}/u,
  OTHER: /^$/,
}

function inScript(table: CountryTable, script: Script): CountryTable {
  return new Map([...table].map(([code, texts]) => [code, texts.filter(text => letters[script].test(text))]))
}

/** The capitals and the seats of power that `knowledge` writes in a script. */
export function placesIn(script: Script): Pick<CountryRules, 'capitals' | 'seats'> {
  return { capitals: inScript(capitals, script), seats: inScript(seats, script) }
}

/** For a language whose words stand alone. */
export const wholeWord = (word: string): readonly Reading[] => [{ skip: 0, rest: word }]

type OwnRules = Pick<CountryRules, 'demonyms' | 'demonymForms' | 'capitalised' | 'traps'>

/** The rules of a language whose names of countries have one form. */
export function uninflected(language: string, script: Script, own: OwnRules): CountryRules {
  return {
    names: namesIn(language),
    ...placesIn(script),
    nameForms: name => [wordsOf(name)],
    readings: wholeWord,
    ...own,
  }
}
