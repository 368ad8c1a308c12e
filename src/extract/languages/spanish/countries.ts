import { noTraps } from '../../../knowledge/country-traps.ts'
import { spanishDemonyms } from '../../../knowledge/languages/spanish/demonyms.ts'
import { uninflected } from '../../country-rules.ts'
import { romanceForms } from '../romance.ts'

export const spanishCountries = uninflected('es', 'LATIN', {
  demonyms: spanishDemonyms,
  demonymForms: romanceForms,
  capitalised: false,
  traps: noTraps,
})
