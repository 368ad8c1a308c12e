// The two tables alone: the package's front door also loads every subdivision of ISO 3166-2.
import { iso31661 } from 'iso-3166/1.js'
import { iso31663 } from 'iso-3166/3.js'
import { arabicAliases } from './languages/arabic/country-names.ts'
import { englishAliases } from './languages/english/country-names.ts'
import { frenchAliases } from './languages/french/country-names.ts'
import { persianAliases } from './languages/persian/country-names.ts'
import { russianAliases } from './languages/russian/country-names.ts'
import { spanishAliases } from './languages/spanish/country-names.ts'
import { turkishAliases } from './languages/turkish/country-names.ts'
import { formerNames } from './former-countries.ts'

/** One name of a country. `language` is a BCP 47 tag; CANONICAL is the name to show, ALIAS one the press uses. */
export type CountryName = { text: string; language: string; kind: 'CANONICAL' | 'ALIAS' }

/** A country of today (alpha-2 code) or a former state (four-letter code of ISO 3166-3; its alpha-3 is the one withdrawn). */
export type CountryFacts = { code: string; alpha3: string | null; former: boolean; names: readonly CountryName[] }

const languages = ['ar', 'en', 'ru', 'fr', 'es', 'fa', 'tr', 'zh'] as const
const aliases = {
  ar: arabicAliases,
  en: englishAliases,
  ru: russianAliases,
  fr: frenchAliases,
  es: spanishAliases,
  fa: persianAliases,
  tr: turkishAliases,
} as const

const displayNames = languages.map(
  language => [language, new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })] as const,
)

/** Canonical first, then the aliases, and no text twice in one language. */
function withAliases(code: string, canonical: readonly CountryName[]): readonly CountryName[] {
  const names = [...canonical]
  const seen = new Set(canonical.map(({ language, text }) => `${language} ${text}`))
  for (const [language, table] of Object.entries(aliases))
    for (const text of table.get(code) ?? []) {
      if (seen.has(`${language} ${text}`)) continue
      seen.add(`${language} ${text}`)
      names.push({ text, language, kind: 'ALIAS' })
    }
  return names
}

function today(code: string, alpha3: string): CountryFacts {
  const canonical = displayNames.flatMap(([language, names]): CountryName[] => {
    const text = names.of(code)
    return text === undefined ? [] : [{ text, language, kind: 'CANONICAL' }]
  })
  return { code, alpha3, former: false, names: withAliases(code, canonical) }
}

function formerly(code: string, alpha3: string): CountryFacts {
  const texts = formerNames.get(code) ?? []
  const canonical = languages.flatMap((language, index): CountryName[] => {
    const text = texts[index]
    return text === undefined ? [] : [{ text, language, kind: 'CANONICAL' }]
  })
  return { code, alpha3, former: true, names: withAliases(code, canonical) }
}

/**
 * All 249 countries of ISO 3166-1 by alpha-2 code, and the 31 former states of ISO 3166-3 by their four-letter code.
 * Canonical names are in ar, en, ru, fr, es, fa, tr and zh: those of today's countries from CLDR (`Intl.DisplayNames`), those
 * of former states our own facts. Aliases are our own.
 */
export const countries: readonly CountryFacts[] = [
  ...iso31661.map(({ alpha2, alpha3 }) => today(alpha2, alpha3)),
  ...iso31663.map(({ alpha4, from }) => formerly(alpha4, from.alpha3)),
]
