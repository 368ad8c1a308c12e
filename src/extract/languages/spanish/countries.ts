import { noTraps } from '../../../knowledge/country-traps.ts'
import { spanishDemonyms } from '../../../knowledge/languages/spanish/demonyms.ts'
import { namesIn, placesIn, wholeWord, type CountryRules } from '../../country-rules.ts'
import { wordsOf } from '../../phrases.ts'
import { romanceForms } from '../romance.ts'

export const spanishCountries: CountryRules = {
  names: namesIn('es'),
  demonyms: spanishDemonyms,
  demonymForms: romanceForms,
  capitalised: false,
  ...placesIn('LATIN'),
  nameForms: name => [wordsOf(name)],
  readings: wholeWord,
  traps: noTraps,
}
