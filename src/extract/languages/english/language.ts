import { englishCountries } from './countries.ts'
import type { Language, PeopleRules } from '../language.ts'
import { shownAsWritten } from '../../show.ts'
import { findLatinNames, isLatinGivenName, isNoLatinName } from './find-names.ts'
import { englishRoleGrammar } from './roles.ts'

export const latinPeople: PeopleRules = {
  key: word => word.folded,
  readings: word => [{ skip: 0, key: word.folded }],
  looksLikeName: ([first, ...rest]) =>
    first !== undefined && isLatinGivenName(first.folded) && rest.every(word => !isNoLatinName(word.folded)),
  mayBeLeftOut: () => false,
  find: findLatinNames,
  mayStandFor: word => word.casing !== 'LOWER' && word.folded.length > 1 && !isNoLatinName(word.folded),
  show: () => shownAsWritten,
}

export const english: Language = {
  code: 'en',
  script: 'LATIN',
  people: latinPeople,
  countries: englishCountries,
  roles: englishRoleGrammar,
}
