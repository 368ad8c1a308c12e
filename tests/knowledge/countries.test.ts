import { describe, expect, it } from 'vitest'
import { countries } from '../../src/knowledge/countries.ts'

const byCode = new Map(countries.map(country => [country.code, country]))
const namesOf = (code: string, language: string): string[] =>
  (byCode.get(code)?.names ?? []).filter(name => name.language === language).map(name => name.text)

describe('countries', () => {
  it('holds every country of ISO 3166-1 and every former state of ISO 3166-3, each once', () => {
    expect(countries.filter(country => !country.former)).toHaveLength(249)
    expect(countries.filter(country => country.former)).toHaveLength(31)
    expect(byCode.size).toBe(280)
  })

  it('gives every country one canonical name in each of the eight languages', () => {
    for (const { code, names } of countries) {
      const canonical = names.filter(name => name.kind === 'CANONICAL').map(name => name.language)
      expect([code, ...canonical]).toEqual([code, 'ar', 'en', 'ru', 'fr', 'es', 'fa', 'tr', 'zh'])
    }
  })

  it('knows the codes of Russia and of the Soviet Union', () => {
    expect(byCode.get('RU')).toMatchObject({ alpha3: 'RUS', former: false })
    expect(byCode.get('SUHH')).toMatchObject({ alpha3: 'SUN', former: true })
  })

  it('lists press aliases beside the canonical name', () => {
    expect(namesOf('US', 'ar')).toContain('أمريكا')
    expect(namesOf('US', 'ru')).toContain('США')
    expect(namesOf('SUHH', 'ar')).toEqual(expect.arrayContaining(['الاتحاد السوفيتي', 'الاتحاد السوفياتي']))
  })

  it('lists no name of a country twice in one language', () => {
    for (const { code, names } of countries) {
      const keys = names.map(name => `${name.language} ${name.text}`)
      expect([code, ...new Set(keys)]).toEqual([code, ...keys])
    }
  })
})
