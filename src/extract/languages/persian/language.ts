import type { Cues, Language, PeopleRules, ShownName } from '../language.ts'
import type { Seed } from '../../seeds.ts'
import { persianCountries } from './countries.ts'
import { findPersianNames } from './find-names.ts'
import { isPlausible, isSurname, persian as words } from './words.ts'

/** As it is written, with the half spaces that its spelling asks for (خامنه‌ای). */
function shown(_seed: Seed, text: string): ShownName {
  const name = text.replace(/[\u0640\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').replace(/[\s_#]+/g, ' ')
  return { name: name.trim(), sure: true }
}

/** A model is told which lists a word is in; no ending or clitic hides it. */
const persianCues: Cues = {
  traits: Object.fromEntries(Object.entries(words).map(([name, list]) => [name, (word: string) => list.has(word)])),
  forms: () => [],
  isName: word => words.given.has(word) || isSurname(word),
}

/** Persian writes its "and" and its prepositions apart: a word is read as it stands. */
const persianPeople: PeopleRules = {
  key: word => word.folded,
  readings: word => [{ skip: 0, key: word.folded }],
  looksLikeName: ([first, ...rest]) =>
    first !== undefined &&
    (words.given.has(first.folded) || words.famous.has(first.folded)) &&
    rest.every(({ folded }) => words.given.has(folded) || isPlausible(folded) || words.closers.has(folded)),
  mayBeLeftOut: () => false,
  find: findPersianNames,
  mayStandFor: ({ folded }) => isSurname(folded) || !(words.common.has(folded) || words.officeWords.has(folded)),
  show: () => shown,
  cues: persianCues,
}

export const persian: Language = { code: 'fa', script: 'ARABIC', people: persianPeople, countries: persianCountries }
