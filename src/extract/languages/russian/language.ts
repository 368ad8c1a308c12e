import { casedPeople } from '../../cased/people.ts'
import { shownAsWritten } from '../../show.ts'
import type { Language } from '../language.ts'
import { russianCountries } from './countries.ts'
import { russianKeys, shownInNominative } from './forms.ts'
import { russianNames } from './names.ts'
import { russianRoleGrammar } from './roles.ts'

const russianPeople = casedPeople(russianNames, {
  readings: word => russianKeys(word.folded).map(key => ({ skip: 0, key })),
  show: ({ tokens }) => {
    const seen = new Set(tokens.words.filter(word => word.script === 'CYRILLIC').map(word => word.folded))
    return (seed, text) =>
      seed.last - seed.first === 1
        ? shownAsWritten(seed, text)
        : shownInNominative(tokens.words.slice(seed.first, seed.last), tokens.text, form => seen.has(form))
  },
})

export const russian: Language = {
  code: 'ru',
  script: 'CYRILLIC',
  people: russianPeople,
  countries: russianCountries,
  roles: russianRoleGrammar,
}
