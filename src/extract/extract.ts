import type { CountryAt } from './countries.ts'
import { languages } from './languages/all.ts'
import type { Language } from './languages/language.ts'
import type { Mention, PersonMention } from './mentions.ts'
import type { Model } from './model/model.ts'
import { findPeople } from './people.ts'
import { createReader } from './reader.ts'
import { withRoles } from './roles.ts'
import { readText } from './scene.ts'

export type { Mention } from './mentions.ts'

/** Raise this when the rules change: stories that were read with older ones are then read again. */
export const EXTRACT_VERSION = 1

/**
 * `keywords`: the split tag line. `names`: people already known. `language`: BCP 47, guessed by script when left out.
 * `model`: finds the people in texts of the languages it was trained on, with what the rules found as evidence.
 */
export type ExtractOptions = {
  language?: string
  keywords?: readonly string[]
  names?: readonly string[]
  model?: Model
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
export type Recogniser = (text: string, options?: ExtractOptions) => Mention[]

/** Makes a recogniser that reads these languages; the first of a script reads texts of that script whose language nobody names. */
export function createRecogniser(all: readonly Language[]): Recogniser {
  const readerFor = createReader(all)
  return (text, options = {}) => {
    const { scene, reader, countries } = readText(readerFor, text, options.language)
    const wanted = { known: options.names ?? [], keywords: options.keywords ?? [] }
    const found = findPeople(scene, reader, wanted, options.model)
    const people = withRoles(scene.tokens, reader, countries, found)
    return [...outside(countries, people), ...people].sort((a, b) => a.start - b.start)
  }
}

/**
 * Finds the people and countries of one text. In: the text, and what is known of it beforehand. Out: the mentions in order
 * of `start`; two of one type never overlap, and `text` is the slice between the offsets. Pure: the same text and options
 * give the same answer, nothing is kept from one text to the next, and no text makes it throw. Time is linear in the text.
 */
export const extract: Recogniser = createRecogniser(languages)
