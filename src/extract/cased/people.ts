import type { PeopleRules } from '../languages/language.ts'
import { shownAsWritten } from '../show.ts'
import { GAP, type Token } from '../tokens.ts'
import { casedCues } from './cues.ts'
import { findCasedNames } from './find-names.ts'
import { IS, type CasedLanguage } from './language.ts'
import { classesOf, lexiconOf } from './text.ts'

type Inflection = Partial<Pick<PeopleRules, 'readings' | 'show'>>

/**
 * The rules for people of a language whose script has capitals, made of what the language says of itself. `readings` and
 * `show`: those of a language whose names are inflected.
 */
export function casedPeople(language: CasedLanguage, inflection: Inflection = {}): PeopleRules {
  const lexicon = lexiconOf(language)
  const key = language.key ?? ((word: string) => word)
  const is = (word: Token, classes: number): boolean => (classesOf(word, language, lexicon) & classes) !== 0
  const isBlocked = (word: Token): boolean => is(word, IS.common | IS.thing | IS.title)
  return {
    key: word => key(word.folded),
    readings: word => [{ skip: 0, key: key(word.folded) }],
    looksLikeName: words =>
      words.some(word => is(word, IS.given)) && words.every(word => is(word, IS.given) || !isBlocked(word)),
    mayBeLeftOut: word => is(word, IS.patronymic),
    find: scene => findCasedNames(scene, language, lexicon),
    // The Roe of "Roe Design" is a firm.
    mayStandFor: (word, next) =>
      word.casing !== 'LOWER' &&
      word.folded.length > 1 &&
      !isBlocked(word) &&
      !(
        next?.gap === GAP.BLANK &&
        next.casing === 'CAPITAL' &&
        is(next, IS.thing | IS.ordinary) &&
        !is(next, IS.surname)
      ),
    show: () => shownAsWritten,
    cues: casedCues(language, lexicon),
    ...inflection,
  }
}
