/** What the readers of documents and tables have in common: values as people write them. */
import { RawiError } from '../../domain/errors.ts'
import { countries } from '../../knowledge/countries.ts'
import { fold } from '../../text/fold.ts'
import { canonicalLanguage, isLanguage } from '../../text/language.ts'

/** A record that cannot be read. */
export function invalid(message: string): RawiError {
  return new RawiError('KNOWLEDGE_RECORD_INVALID', message)
}

/** By alpha-2 code and by every name, folded, the codes of today's countries that are called so. */
const codes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ...Map.groupBy(
      countries
        .filter(({ former }) => !former)
        .flatMap(({ code, names }) =>
          [code, ...names.map(({ text }) => text)].map(text => ({ code, key: fold(text) })),
        ),
      ({ key }) => key,
    ),
  ].map(([key, entries]) => [key, new Set(entries.map(({ code }) => code))]),
)

/**
 * The alpha-2 code of a country given by it or by a name; null where none is given.
 * @throws RawiError KNOWLEDGE_RECORD_INVALID where it is no country, or several
 */
export function countryOf(text: string): string | null {
  if (text.trim() === '') return null
  const found = [...(codes.get(fold(text)) ?? [])]
  if (found.length === 1) return found[0]!
  throw invalid(`"${text}" is ${found.length === 0 ? 'no country' : `one of ${found.join(', ')}`}.`)
}

/**
 * The year of a date that begins with one, `2012` or `2012-05-07`; null where none is given.
 * @throws RawiError KNOWLEDGE_RECORD_INVALID where it is none
 */
export function yearOf(text: string): number | null {
  if (text.trim() === '') return null
  const year = /^\s*(\d{4})(?:-\d{2}){0,2}(?:T.*)?\s*$/.exec(text)?.[1]
  if (year === undefined) throw invalid(`"${text}" is no year and no date; dates are 2012 or 2012-05-07.`)
  return Number(year)
}

/**
 * A Wikidata id as it is written, or at the end of its address; null where none is given.
 * @throws RawiError KNOWLEDGE_RECORD_INVALID where it is none
 */
export function itemOf(text: string): string | null {
  if (text.trim() === '') return null
  const item = /^(?:https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\/)?(Q[1-9]\d*)$/i.exec(text.trim())?.[1]
  if (item === undefined) throw invalid(`"${text}" is no Wikidata id; one is Q42.`)
  return item.toUpperCase()
}

/**
 * A language tag in its canonical form.
 * @throws RawiError KNOWLEDGE_RECORD_INVALID where it names no language
 */
export function languageOf(tag: string): string {
  const canonical = isLanguage(tag.trim()) ? canonicalLanguage(tag.trim()) : null
  if (canonical === null) throw invalid(`"${tag}" is no language; a BCP 47 tag is "ar" or "pt-BR".`)
  return canonical
}
