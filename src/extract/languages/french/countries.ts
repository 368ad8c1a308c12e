import { noTraps } from '../../../knowledge/country-traps.ts'
import { frenchDemonyms } from '../../../knowledge/languages/french/demonyms.ts'
import { namesIn, placesIn, wholeWord, type CountryRules } from '../../country-rules.ts'
import { wordsOf } from '../../phrases.ts'
import { romanceForms } from '../romance.ts'

export const frenchCountries: CountryRules = {
  names: namesIn('fr'),
  demonyms: frenchDemonyms,
  demonymForms: romanceForms,
  capitalised: false,
  ...placesIn('LATIN'),
  nameForms: name => [wordsOf(name)],
  readings: wholeWord,
  traps: noTraps,
}
