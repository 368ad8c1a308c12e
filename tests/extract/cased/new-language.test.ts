import { describe, expect, it } from 'vitest'
import type { CasedLanguage } from '../../../src/extract/cased/language.ts'
import { casedPeople } from '../../../src/extract/cased/people.ts'
import { createRecogniser } from '../../../src/extract/extract.ts'
import { english } from '../../../src/extract/languages/english/language.ts'
import { languages } from '../../../src/extract/languages/all.ts'

/** All that a language with capitals has to say of itself. */
const italianNames: CasedLanguage = {
  code: 'it',
  script: 'LATIN',
  lists: {
    given: ['Marco', 'Giulia', 'Grazia'],
    weak: ['Grazia'],
    title: ['presidente', 'ministra'],
    link: ['della', 'degli', 'Esteri', 'Repubblica'],
    role: ['cantante'],
    speech: ['ha'],
    particle: ['di'],
    article: ['la', 'della', 'degli'],
    common: ['La', 'Ieri'],
    thing: ['Piazza'],
  },
}
const extract = createRecogniser([
  { code: 'it', script: 'LATIN', people: casedPeople(italianNames), countries: english.countries },
  ...languages.filter(({ script }) => script !== 'LATIN'),
])

function found(text: string): string[] {
  return extract(text).map(({ text: name, rule }) => `${name} ${rule}`)
}

describe('a language that is nothing but data', () => {
  it.each([
    ['Ieri Marco Vescovini ha parlato', 'Marco Vescovini it-given'],
    ['La ministra degli Esteri Zenobia Quaglia è partita', 'Zenobia Quaglia it-title'],
    ['il presidente della Repubblica Quaglia', 'Quaglia it-title'],
    ['poi Zenobia di Quaglia ha detto', 'Zenobia di Quaglia it-speaks'],
    ['la cantante Zenobia Quaglia', 'Zenobia Quaglia it-role'],
    ['e poi Giulia partì', 'Giulia it-lone-given'],
    ['di G. Quaglia', 'G. Quaglia it-initials'],
  ])('has its names found: "%s"', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  it('has its things, its words that are names too and its articles left alone', () => {
    expect(found('la Giulia, e Grazia, in Giulia Piazza, presidente della Quaglia')).toEqual([])
  })

  it('has a surname found again', () => {
    expect(found('Quaglia parte. Marco Quaglia ha detto')).toEqual(['Quaglia propagated', 'Marco Quaglia it-given'])
  })

  it('is read beside the others, in one text', () => {
    expect(found('вчера Marco Quaglia и Игорь Мендлов')).toEqual(['Marco Quaglia it-given', 'Игорь Мендлов ru-given'])
  })
})
