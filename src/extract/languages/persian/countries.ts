import { noTraps } from '../../../knowledge/country-traps.ts'
import { persianDemonyms } from '../../../knowledge/languages/persian/demonyms.ts'
import { uninflected } from '../../country-rules.ts'

export const persianCountries = uninflected('fa', 'ARABIC', {
  demonyms: persianDemonyms,
  demonymForms: word => [word, `${word}ها`, `${word}ان`],
  capitalised: false,
  traps: noTraps,
})
