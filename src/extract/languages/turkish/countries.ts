import { noTraps } from '../../../knowledge/country-traps.ts'
import { turkishDemonyms } from '../../../knowledge/languages/turkish/demonyms.ts'
import { uninflected } from '../../country-rules.ts'

export const turkishCountries = uninflected('tr', 'LATIN', {
  demonyms: turkishDemonyms,
  demonymForms: word => [word, `${word}lar`, `${word}ler`],
  capitalised: true,
  traps: noTraps,
})
