import { noTraps } from '../../../knowledge/country-traps.ts'
import { turkishDemonyms } from '../../../knowledge/languages/turkish/demonyms.ts'
import { namesIn, placesIn, wholeWord, type CountryRules } from '../../country-rules.ts'
import { wordsOf } from '../../phrases.ts'

export const turkishCountries: CountryRules = {
  names: namesIn('tr'),
  demonyms: turkishDemonyms,
  demonymForms: word => [word, `${word}lar`, `${word}ler`],
  capitalised: true,
  ...placesIn('LATIN'),
  nameForms: name => [wordsOf(name)],
  readings: wholeWord,
  traps: noTraps,
}
