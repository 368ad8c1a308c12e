import { findCountries, type CountryAt } from './countries.ts'
import type { createReader, Reader } from './reader.ts'
import { PLACE, type Scene } from './seeds.ts'
import { tokenize } from './tokens.ts'

/** A text that was looked at once: its words, who reads them, and the countries in it. */
export type ReadText = { scene: Scene; reader: Reader; countries: readonly CountryAt[] }

/** Cuts a text into words and finds its countries. `language`: BCP 47, guessed by script when left out. */
export function readText(readerFor: ReturnType<typeof createReader>, text: string, language?: string): ReadText {
  const tokens = tokenize(text)
  const reader = readerFor(tokens.words, language)
  const countries = findCountries(tokens, reader)
  const places = new Uint8Array(tokens.words.length)
  for (const { mention, first, last } of countries)
    places.fill(mention.evidence === 'DEMONYM' ? PLACE.DEMONYM : PLACE.NAME, first, last)
  return { scene: { tokens, places }, reader, countries }
}
