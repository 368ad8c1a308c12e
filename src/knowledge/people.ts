import { africanPeople } from './people/africa.ts'
import { easternArabPeople } from './people/arab-east.ts'
import { westernArabPeople } from './people/arab-west.ts'
import { eastAsianPacificPeople } from './people/east-asia-pacific.ts'
import { easternEuropeanPeople } from './people/europe-east.ts'
import { westernEuropeanPeople } from './people/europe-west.ts'
import { internationalPeople } from './people/international.ts'
import { iranianIsraeliTurkishPeople } from './people/iran-israel-turkey.ts'
import { latinAmericanPeople } from './people/latin-america.ts'
import { northAmericanPeople } from './people/north-america.ts'
import { postSovietPeople } from './people/post-soviet.ts'
import { southAsianPeople } from './people/south-asia.ts'

/** One name of a person. `language` is a BCP 47 tag; CANONICAL is the name to show, ALIAS another that the press uses. */
export type PersonName = { text: string; language: string; kind: 'CANONICAL' | 'ALIAS' }

/** An office held. The title is English, `country` an alpha-2 or former code (null: of no one country), years inclusive. */
export type PublicRole = { title: string; country: string | null; since: number | null; until: number | null }

/** Someone whom the news names often. `wikidataId` is null where its number is not known for certain. */
export type PublicPerson = {
  wikidataId: string | null
  names: readonly PersonName[]
  roles: readonly PublicRole[]
}

const languages = ['en', 'ar', 'ru'] as const
const role = /^(?:([A-Z]{2}|[A-Z]{4}) )?(\p{L}.*?)(?: (\d{4})?-(\d{4})?)?$/u

/**
 * Reads a written list of people, one a line; empty lines are skipped:
 *
 *     Q7747 | Vladimir Putin; Putin | فلاديمير بوتين; بوتين | Владимир Путин; Путин | RU President 2012- | fr: Poutine
 *
 * The Wikidata id or `-`; English, Arabic and Russian names, the canonical one first; offices, each with the code of its
 * country (none for international bodies) and its years (`2012-` is held still or its end not written down here); then
 * names in further languages, where the press there writes others. Throws an Error that quotes the row where one is malformed.
 */
export function readPeople(text: string): readonly PublicPerson[] {
  return text
    .split('\n')
    .filter(row => row.trim() !== '')
    .map(readPerson)
}

function readPerson(row: string): PublicPerson {
  const [id = '', english = '', arabic = '', russian = '', roles = '', ...others] = row
    .split('|')
    .map(cell => cell.trim())
  if (!/^(-|Q[1-9]\d*)$/.test(id)) throw malformed(row, 'a Wikidata id or -')
  const names = [english, arabic, russian].flatMap((cell, index) => readNames(row, languages[index]!, cell))
  for (const cell of others) {
    const [, language, texts] = /^([a-z]{2}): (.+)$/.exec(cell) ?? []
    if (language === undefined || texts === undefined) throw malformed(row, 'names as `fr: name; name`')
    names.push(...readNames(row, language, texts))
  }
  return { wikidataId: id === '-' ? null : id, names, roles: phrases(row, roles).map(text => readRole(row, text)) }
}

function readNames(row: string, language: string, cell: string): PersonName[] {
  return phrases(row, cell).map((text, index) => ({ text, language, kind: index === 0 ? 'CANONICAL' : 'ALIAS' }))
}

function readRole(row: string, text: string): PublicRole {
  const found = role.exec(text)
  if (found === null) throw malformed(row, 'an office as `RU President 2012-`')
  const [, country = null, title = '', since, until] = found
  return { title, country, since: year(since), until: year(until) }
}

function year(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

function phrases(row: string, cell: string): string[] {
  const texts = cell.split(';').map(text => text.trim())
  if (texts.includes('')) throw malformed(row, 'no empty phrase')
  return texts
}

function malformed(row: string, expected: string): Error {
  return new Error(`People: expected ${expected} in the row "${row.trim()}"`)
}

/**
 * The starter list: heads of state and government, ministers, heads of international bodies and others whom the news
 * names often, of today and since about 1990. A word stands alone as a name only where any reader takes it for this
 * one person, and where it means nothing else in its language.
 */
export const publicPeople: readonly PublicPerson[] = [
  easternArabPeople,
  westernArabPeople,
  iranianIsraeliTurkishPeople,
  postSovietPeople,
  easternEuropeanPeople,
  westernEuropeanPeople,
  northAmericanPeople,
  latinAmericanPeople,
  southAsianPeople,
  eastAsianPacificPeople,
  africanPeople,
  internationalPeople,
].flatMap(readPeople)
