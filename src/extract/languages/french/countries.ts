import { frenchCountryTraps } from '../../../knowledge/languages/french/country-traps.ts'
import { frenchDemonyms } from '../../../knowledge/languages/french/demonyms.ts'
import { uninflected } from '../../country-rules.ts'
import { romanceForms } from '../romance.ts'

export const frenchCountries = uninflected('fr', 'LATIN', {
  demonyms: frenchDemonyms,
  demonymForms: romanceForms,
  capitalised: false,
  traps: frenchCountryTraps,
})
