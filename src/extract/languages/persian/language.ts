import { arabicPeople } from '../arabic/language.ts'
import { persianCountries } from './countries.ts'
import type { Language } from '../language.ts'

export const persian: Language = { code: 'fa', script: 'ARABIC', people: arabicPeople, countries: persianCountries }
