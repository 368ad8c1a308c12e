import { russianCountries } from './countries.ts'
import type { Language, PeopleRules } from '../language.ts'
import { shownAsWritten } from '../../show.ts'
import { findRussianNames, isNoRussianName } from './find-names.ts'
import { isGivenName, isPatronymic, russianKey, russianKeys, shownInNominative } from './forms.ts'
import { russianRoleGrammar } from './roles.ts'

const russianPeople: PeopleRules = {
  key: word => russianKey(word.folded),
  readings: word => russianKeys(word.folded).map(key => ({ skip: 0, key })),
  looksLikeName: words =>
    words.some(word => isGivenName(word.folded)) && words.every(word => !isNoRussianName(word.folded)),
  mayBeLeftOut: word => isPatronymic(word.folded),
  find: findRussianNames,
  mayStandFor: word => word.casing !== 'LOWER' && !isNoRussianName(word.folded),
  show: ({ tokens }) => {
    const seen = new Set(tokens.words.filter(word => word.script === 'CYRILLIC').map(word => word.folded))
    return (seed, text) =>
      seed.last - seed.first === 1
        ? shownAsWritten(seed, text)
        : shownInNominative(tokens.words.slice(seed.first, seed.last), tokens.text, form => seen.has(form))
  },
}

export const russian: Language = {
  code: 'ru',
  script: 'CYRILLIC',
  people: russianPeople,
  countries: russianCountries,
  roles: russianRoleGrammar,
}
