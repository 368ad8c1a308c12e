import { casedPeople } from '../../cased/people.ts'
import type { Language } from '../language.ts'
import { frenchCountries } from './countries.ts'
import { frenchNames } from './names.ts'
import { frenchRoleGrammar } from './roles.ts'

export const french: Language = {
  code: 'fr',
  script: 'LATIN',
  people: casedPeople(frenchNames),
  countries: frenchCountries,
  roles: frenchRoleGrammar,
}
