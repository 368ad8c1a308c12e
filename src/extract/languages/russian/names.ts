import {
  russianInitials,
  russianNameClosers,
  russianNameParticles,
  russianEasternSurnames,
  russianWeakNames,
} from '../../../knowledge/languages/russian/names.ts'
import { russianCommonWords, russianSpeech, russianTitles } from '../../../knowledge/languages/russian/words.ts'
import { IS, type CasedLanguage } from '../../cased/language.ts'
import { GAP, type Token } from '../../tokens.ts'
import { caseAlone, casesOf, NOMINATIVE, surnameCasesOf } from './cases.ts'
import { formsOfGivenName, isPatronymic, nominativeOf, openingNames, russianKey } from './forms.ts'
import { adjectiveForms, nounForms } from './inflect.ts'
import { fold } from '../../../text/fold.ts'

const nominatives: ReadonlySet<string> = new Set(russianTitles.map(title => fold(title).split('-').at(-1) ?? ''))

const surnameEnd = /(?:[оеё]в|ин|ын|ский|цкий|енко|чук|ян|швили|дзе|ович|евич)(?:а|у|ым|е|ой|ого|ому|им|ом|ем)?$/
const adjectiveEnd = /(?:ой|ого|ому|ых|ая|ую|ое|ые)$/
const roleEnd = /(?:ист|тель|ник|ор|ер|арь|лог|ец|ант|ент)(?:а|у|ом|ем|е|ка|ки|ке|ку|кой)?$/

/** Those of a word where a given name stands: a form of a listed one is not the nominative of another. */
function givenCasesOf(word: string): number {
  const listed = nominativeOf(word)
  if (listed === undefined || listed === word) return casesOf(word)
  return casesOf(word) & ~NOMINATIVE
}

/**
 * Does a name agree in case with the title before it? "тренером Спартака" does not: the club is in the genitive. An
 * adjective before a common noun ("губернатора Калининградской области") is no name either.
 */
function agrees({ folded: title }: Token, { folded: name }: Token, next: Token | undefined): boolean {
  if (adjectiveEnd.test(name) && next?.gap === GAP.BLANK && next.casing === 'LOWER') return false
  const cases = nominatives.has(title) ? NOMINATIVE : casesOf(title) & ~NOMINATIVE
  return (caseAlone(cases) & caseAlone(surnameCasesOf(name))) !== 0
}

function ending({ folded, casing }: Token): number {
  if (casing === 'LOWER') return folded.length > 5 && roleEnd.test(folded) ? IS.role : 0
  if (isPatronymic(folded)) return IS.patronymic
  return folded.length > 4 && surnameEnd.test(folded) ? IS.surname : 0
}

/** How names stand in Russian. */
export const russianNames: CasedLanguage = {
  code: 'ru',
  script: 'CYRILLIC',
  lists: {
    given: openingNames,
    weak: [...russianWeakNames, ...russianEasternSurnames],
    initial: russianInitials,
    particle: russianNameParticles,
    closer: russianNameClosers,
    title: russianTitles.map(title => title.split('-').at(-1) ?? ''),
    speech: russianSpeech,
    common: russianCommonWords,
  },
  forms: (word, of) => {
    if (of === 'given' || of === 'weak') return formsOfGivenName(word)
    if (of === 'closer') return [word, ...adjectiveForms(word)]
    return of === 'title' ? nounForms(word) : [word]
  },
  ending,
  surnameFirst: true,
  agrees,
  areOne: (first, second) => (givenCasesOf(first.folded) & surnameCasesOf(second.folded)) !== 0,
  key: russianKey,
}
