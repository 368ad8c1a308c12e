import { russianCountryTraps } from '../../../knowledge/languages/russian/country-traps.ts'
import { russianDemonyms } from '../../../knowledge/languages/russian/demonyms.ts'
import { namesIn, placesIn, wholeWord, type CountryRules } from '../../country-rules.ts'
import { wordsOf } from '../../phrases.ts'
import { adjectiveForms, casesOf, nounForms } from './inflect.ts'

/** A country has no plural: "Ливанов" is a surname. What ends in two vowels is not declined: "самое" is no form of Самоа. */
function wordForms(word: string): readonly string[] {
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) return ['', 'а', 'у', 'ом', 'ем', 'е'].map(ending => word + ending)
  return /[аоуэи]а$/.test(word) ? [word] : nounForms(word)
}

/** The words of a longer name are declined together, case by case; a name of one word has more forms than six. */
function nameForms(name: string): readonly (readonly string[])[] {
  const words = wordsOf(name)
  const [first] = words
  if (words.length === 1 && first !== undefined) return wordForms(first).map(form => [form])
  const cases = words.map(casesOf)
  const most = Math.max(...cases.map(forms => forms.length))
  const declined = Array.from({ length: most }, (_, i) =>
    cases.map((forms, word) => forms[i] ?? forms[0] ?? words[word] ?? ''),
  )
  return [words, ...declined.slice(1)]
}

export const russianCountries: CountryRules = {
  names: namesIn('ru'),
  demonyms: russianDemonyms,
  demonymForms: word => (word.endsWith('ий') ? adjectiveForms(word) : nounForms(word)),
  capitalised: false,
  ...placesIn('CYRILLIC'),
  nameForms,
  readings: wholeWord,
  traps: russianCountryTraps,
}
