import { casedPeople } from '../../cased/people.ts'
import type { Language } from '../language.ts'
import { englishCountries } from './countries.ts'
import { englishNames } from './names.ts'
import { englishRoleGrammar } from './roles.ts'

export const latinPeople = casedPeople(englishNames)

export const english: Language = {
  code: 'en',
  script: 'LATIN',
  people: latinPeople,
  countries: englishCountries,
  roles: englishRoleGrammar,
}
