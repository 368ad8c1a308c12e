import { latinPeople } from '../english/language.ts'
import { frenchCountries } from './countries.ts'
import type { Language } from '../language.ts'

export const french: Language = { code: 'fr', script: 'LATIN', people: latinPeople, countries: frenchCountries }
