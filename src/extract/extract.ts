import { findCountries, type CountryAt } from './countries.ts'
import { languages } from './languages/all.ts'
import type { Language } from './languages/language.ts'
import type { Mention, PersonMention } from './mentions.ts'
import { findPeople } from './people.ts'
import { createReader } from './reader.ts'
import { withRoles } from './roles.ts'
import { PLACE } from './seeds.ts'
import { tokenize } from './tokens.ts'

export type { Mention } from './mentions.ts'

/** Raise this when the rules change: stories that were read with older ones are then read again. */
export const EXTRACT_VERSION = 1

/** `keywords`: the split tag line. `names`: people already known. `language`: BCP 47, guessed by script when left out. */
export type ExtractOptions = { language?: string; keywords?: readonly string[]; names?: readonly string[] }

function placesOf(length: number, countries: readonly CountryAt[]): Uint8Array {
  const places = new Uint8Array(length)
  for (const { mention, first, last } of countries)
    places.fill(mention.evidence === 'DEMONYM' ? PLACE.DEMONYM : PLACE.NAME, first, last)
  return places
}

/** A country word inside a person's name is that name: both lists are in order, so one walk is enough. */
function outside(countries: readonly CountryAt[], people: readonly PersonMention[]): Mention[] {
  let i = 0
  return countries
    .map(({ mention }) => mention)
    .filter(({ start, end }) => {
      while ((people[i]?.end ?? Infinity) <= start) i++
      return (people[i]?.start ?? Infinity) >= end
    })
}

/** Finds the people and countries of one text. */
export type Extractor = (text: string, options?: ExtractOptions) => Mention[]

/** Makes a recogniser that reads these languages; the first of a script reads texts of that script whose language nobody names. */
export function createExtractor(all: readonly Language[]): Extractor {
  const readerFor = createReader(all)
  return (text, options = {}) => {
    const tokens = tokenize(text)
    const reader = readerFor(tokens.words, options.language)
    const countries = findCountries(tokens, reader)
    const scene = { tokens, places: placesOf(tokens.words.length, countries) }
    const wanted = { known: options.names ?? [], keywords: options.keywords ?? [] }
    const people = withRoles(tokens, reader, countries, findPeople(scene, reader, wanted))
    return [...outside(countries, people), ...people].sort((a, b) => a.start - b.start)
  }
}

/**
 * Finds the people and countries of one text. In: the text, and what is known of it beforehand. Out: the mentions in order
 * of `start`; two of one type never overlap, and `text` is the slice between the offsets. Pure: the same text and options
 * give the same answer, nothing is kept from one text to the next, and no text makes it throw. Time is linear in the text.
 */
export const extract: Extractor = createExtractor(languages)
