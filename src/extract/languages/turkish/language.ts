import { casedPeople } from '../../cased/people.ts'
import type { Language } from '../language.ts'
import { turkishCountries } from './countries.ts'
import { turkishNames } from './names.ts'
import { turkishRoleGrammar } from './roles.ts'

export const turkish: Language = {
  code: 'tr',
  script: 'LATIN',
  people: casedPeople(turkishNames),
  countries: turkishCountries,
  roles: turkishRoleGrammar,
}
