import { englishCountryTraps } from '../../../knowledge/languages/english/country-traps.ts'
import { englishDemonyms } from '../../../knowledge/languages/english/demonyms.ts'
import { uninflected } from '../../country-rules.ts'

export const englishCountries = uninflected('en', 'LATIN', {
  demonyms: englishDemonyms,
  demonymForms: word => [word, `${word}s`],
  capitalised: true,
  traps: englishCountryTraps,
})
