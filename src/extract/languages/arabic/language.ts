import { arabicCountries } from './countries.ts'
import type { Language, PeopleRules } from '../language.ts'
import { shownAsWritten } from '../../show.ts'
import type { Token } from '../../tokens.ts'
import { readings } from './clitics.ts'
import { arabicCues } from './cues.ts'
import { findArabicNames } from './find-names.ts'
import { arabicRoleGrammar } from './roles.ts'
import { isArticleSurname, isPlausible, looksForeign } from './shape.ts'
import { classesOf, IS } from './words.ts'

const listed = IS.COMMON | IS.TITLE | IS.OFFICE | IS.OFFICE_WORD | IS.PLACE | IS.THING

const isForeign = (word: string): boolean => looksForeign(word, readings(word)) > 3

function isNameWord({ folded }: Token): boolean {
  return (classesOf(folded) & (IS.GIVEN | IS.OPENER | IS.FAMILY)) !== 0 || isPlausible(folded, readings(folded))
}

function looksLikeName([first, ...rest]: readonly Token[]): boolean {
  if (first === undefined || !isNameWord(first)) return false
  const known = [first, ...rest].some(
    ({ folded }) => (classesOf(folded) & (IS.GIVEN | IS.OPENER | IS.ALONE)) !== 0 || isForeign(folded),
  )
  // Behind a given name that is nothing else, any word that no list knows will do: surnames take every form.
  const certain = (classesOf(first.folded) & (IS.GIVEN | IS.WEAK)) === IS.GIVEN
  const fits = ({ folded }: Token): boolean =>
    (classesOf(folded) & IS.CLOSER) !== 0 || isArticleSurname(folded) || (certain && (classesOf(folded) & listed) === 0)
  return known && rest.every(word => isNameWord(word) || fits(word))
}

const noStandIn = IS.COMMON | IS.INFLECTED | IS.TITLE | IS.OFFICE_WORD | IS.PLACE

export const arabicPeople: PeopleRules = {
  key: word => word.folded,
  readings: word => readings(word.folded).map(({ skip, rest }) => ({ skip, key: rest })),
  looksLikeName,
  mayBeLeftOut: () => false,
  find: findArabicNames,
  mayStandFor: ({ folded }) => (classesOf(folded) & noStandIn) === 0,
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
