import { arabicCountries } from './countries.ts'
import type { Language, PeopleRules } from '../language.ts'
import { shownAsWritten } from '../../show.ts'
import type { Token } from '../../tokens.ts'
import { readings } from './clitics.ts'
import { arabicCues } from './cues.ts'
import { findArabicNames } from './find-names.ts'
import { arabicRoleGrammar } from './roles.ts'
import { isArticleSurname, isPlausible } from './shape.ts'
import { View } from './view.ts'
import { classesOf, IS } from './words.ts'

const listed = IS.COMMON | IS.TITLE | IS.OFFICE | IS.OFFICE_WORD | IS.PLACE | IS.THING

function looksLikeName(words: readonly Token[]): boolean {
  const view = new View(words, new Uint8Array())
  const isName = (index: number): boolean =>
    view.is(index, IS.GIVEN | IS.OPENER | IS.FAMILY) || isPlausible(view, index)
  // Behind a given name that is nothing else, any word that no list knows will do: surnames take every form.
  const certain = (view.classes(0) & (IS.GIVEN | IS.WEAK)) === IS.GIVEN
  const fits = (index: number): boolean =>
    view.is(index, IS.CLOSER) || isArticleSurname(view.folded(index)) || (certain && !view.is(index, listed))
  const known = words.some((_, index) => view.is(index, IS.GIVEN | IS.OPENER | IS.ALONE) || view.foreignness(index) > 3)
  return known && isName(0) && words.every((_, index) => isName(index) || fits(index))
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
