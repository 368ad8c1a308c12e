import { casedPeople } from '../../cased/people.ts'
import type { Language } from '../language.ts'
import { spanishCountries } from './countries.ts'
import { spanishNames } from './names.ts'
import { spanishRoleGrammar } from './roles.ts'

export const spanish: Language = {
  code: 'es',
  script: 'LATIN',
  people: casedPeople(spanishNames),
  countries: spanishCountries,
  roles: spanishRoleGrammar,
}
