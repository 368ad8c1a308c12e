import { latinPeople } from '../english/language.ts'
import { spanishCountries } from './countries.ts'
import type { Language } from '../language.ts'

export const spanish: Language = { code: 'es', script: 'LATIN', people: latinPeople, countries: spanishCountries }
