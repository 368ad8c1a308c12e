import { latinPeople } from '../english/language.ts'
import { turkishCountries } from './countries.ts'
import type { Language } from '../language.ts'

export const turkish: Language = { code: 'tr', script: 'LATIN', people: latinPeople, countries: turkishCountries }
