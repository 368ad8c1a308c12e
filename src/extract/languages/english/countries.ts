import { englishCountryTraps } from '../../../knowledge/languages/english/country-traps.ts'
import { englishDemonyms } from '../../../knowledge/languages/english/demonyms.ts'
import { namesIn, placesIn, wholeWord, type CountryRules } from '../../country-rules.ts'
import { wordsOf } from '../../phrases.ts'

export const englishCountries: CountryRules = {
  names: namesIn('en'),
  demonyms: englishDemonyms,
  demonymForms: word => [word, `${word}s`],
  capitalised: true,
  ...placesIn('LATIN'),
  nameForms: name => [wordsOf(name)],
  readings: wholeWord,
  traps: englishCountryTraps,
}
