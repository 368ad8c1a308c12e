import { noTraps } from '../../../knowledge/country-traps.ts'
import { persianDemonyms } from '../../../knowledge/languages/persian/demonyms.ts'
import { namesIn, placesIn, wholeWord, type CountryRules } from '../../country-rules.ts'
import { wordsOf } from '../../phrases.ts'

export const persianCountries: CountryRules = {
  names: namesIn('fa'),
  demonyms: persianDemonyms,
  demonymForms: word => [word, `${word}ها`, `${word}ان`],
  capitalised: false,
  ...placesIn('ARABIC'),
  nameForms: name => [wordsOf(name)],
  readings: wholeWord,
  traps: noTraps,
}
