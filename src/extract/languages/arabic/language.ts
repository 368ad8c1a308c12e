import { arabicCountries } from './countries.ts'
import type { Language, PeopleRules } from '../language.ts'
import { shownAsWritten } from '../../show.ts'
import type { Token } from '../../tokens.ts'
import { readings } from './clitics.ts'
import { arabicCues } from './cues.ts'
import { findArabicNames } from './find-names.ts'
import { arabicRoleGrammar } from './roles.ts'
import { arabic as classes, isArticleSurname, isCommon, isListed, isPlausible, looksForeign } from './words.ts'

function isNameWord({ folded }: Token): boolean {
  return classes.given.has(folded) || classes.openers.has(folded) || classes.family.has(folded) || isPlausible(folded)
}

function looksLikeName([first, ...rest]: readonly Token[]): boolean {
  if (first === undefined || !isNameWord(first)) return false
  const known = [first, ...rest].some(
    ({ folded }) => classes.given.has(folded) || classes.openers.has(folded) || looksForeign(folded),
  )
  // Behind a given name that is nothing else, any word that no list knows will do: surnames take every form.
  const certain = classes.given.has(first.folded) && !classes.weak.has(first.folded) && !isCommon(first.folded)
  const fits = ({ folded }: Token) =>
    classes.closers.has(folded) || isArticleSurname(folded) || (certain && !isListed(folded))
  return known && rest.every(word => isNameWord(word) || fits(word))
}

export const arabicPeople: PeopleRules = {
  key: word => word.folded,
  readings: word => readings(word.folded).map(({ skip, rest }) => ({ skip, key: rest })),
  looksLikeName,
  mayBeLeftOut: () => false,
  find: findArabicNames,
  mayStandFor: ({ folded }) => !isCommon(folded) && !classes.titles.has(folded) && !classes.officeWords.has(folded),
  show: () => shownAsWritten,
  cues: arabicCues,
}

export const arabic: Language = {
  code: 'ar',
  script: 'ARABIC',
  people: arabicPeople,
  countries: arabicCountries,
  roles: arabicRoleGrammar,
}
