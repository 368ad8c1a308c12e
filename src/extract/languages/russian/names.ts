import * as names from '../../../knowledge/languages/russian/names.ts'
import { russianSurnames } from '../../../knowledge/languages/russian/surnames.ts'
import { russianRoleWords, russianTitleLinks, russianTitles } from '../../../knowledge/languages/russian/titles.ts'
import * as words from '../../../knowledge/languages/russian/words.ts'
import { fold } from '../../../text/fold.ts'
import { IS, type CasedLanguage, type WordClass } from '../../cased/language.ts'
import { GAP, type Token } from '../../tokens.ts'
import { caseAlone, casesOf, GENITIVE, NOMINATIVE, surnameCasesOf } from './cases.ts'
import { formsOfGivenName, isPatronymic, nominativeOf, openingNames, russianKey } from './forms.ts'
import { adjectiveForms, nameForms, nounForms } from './inflect.ts'

const nominatives: ReadonlySet<string> = new Set(russianTitles.map(title => fold(title).split('-').at(-1) ?? ''))

const surnameEnd = /(?:[ое]в|[иы]н)(?:а|у|ым|е|ой|ых|ыми)?$|(?:енко|швили|дзе|оглы)$|[аеиоу]ян(?:а|у|ом|е)?$/
const maybeSurname =
  /[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)$|(?:ович|евич|[чнщюр][ую]к|юк|идис|оглу|заде|ельсон|берг|штейн|блат|ман)(?:а|у|ом|ем|е)?$/
const adjectiveEnd = /(?:ой|ого|ому|ых|ая|ую|ое|ые)$/
const roleEnd = /(?:ист|тель|ник|ор|ер|арь|лог|ец|ант|ент)(?:а|у|ом|ем|е|ка|ки|ке|ку|кой)?$/
const thingBegin = new RegExp(`^(?:${words.russianThingBeginnings.join('|')})`)

/** Those of a word where a given name stands: a form of a listed one is not the nominative of another. */
function givenCasesOf(word: string): number {
  const listed = nominativeOf(word)
  if (listed === undefined) return casesOf(word)
  return listed === word ? casesOf(word) | NOMINATIVE : casesOf(word) & ~NOMINATIVE
}

/**
 * Does a name agree in case with the title before it? "тренером Спартака" does not: the club is in the genitive, which a
 * word alone must not be. An adjective before a common noun ("губернатора Калининградской области") is no name either.
 */
function agrees({ folded: title }: Token, { folded: name }: Token, next: Token | undefined, alone: boolean): boolean {
  if (adjectiveEnd.test(name) && next?.gap === GAP.BLANK && next.casing === 'LOWER') return false
  const cases = nominatives.has(title) ? NOMINATIVE : casesOf(title) & ~NOMINATIVE
  const own = surnameCasesOf(name)
  return (caseAlone(cases) & caseAlone(own)) !== 0 && !(alone && (casesOf(name) & GENITIVE) !== 0)
}

/** "Смерть Егора" is not one: a given name that stands second has a case of its own. */
function areOne({ folded: first }: Token, { folded: second }: Token): boolean {
  const other = nominativeOf(second) === undefined ? surnameCasesOf(second) : givenCasesOf(second)
  return (givenCasesOf(first) & other) !== 0
}

function ending({ folded, casing }: Token): number {
  if (casing === 'LOWER') return folded.length > 5 && roleEnd.test(folded) ? IS.role : 0
  if (folded.length < 5) return 0
  if (isPatronymic(folded)) return IS.patronymic | IS.maybeSurname
  if (surnameEnd.test(folded)) return IS.surnameEnd
  if (maybeSurname.test(folded)) return IS.maybeSurname
  return thingBegin.test(folded) ? IS.thing : 0
}

const inflected: Readonly<Partial<Record<WordClass, (word: string) => readonly string[]>>> = {
  given: formsOfGivenName,
  weak: formsOfGivenName,
  surname: nameForms,
  title: nounForms,
  role: nounForms,
  closer: word => [word, ...adjectiveForms(word)],
}

/** How names stand in Russian. */
export const russianNames: CasedLanguage = {
  code: 'ru',
  script: 'CYRILLIC',
  lists: {
    given: openingNames,
    weak: [...names.russianWeakNames, ...names.russianEasternSurnames],
    surname: russianSurnames,
    initial: names.russianInitials,
    particle: names.russianNameParticles,
    closer: names.russianNameClosers,
    title: [...russianTitles.map(title => title.split('-').at(-1) ?? ''), 'господа'],
    link: russianTitleLinks,
    role: russianRoleWords,
    locator: words.russianLocators,
    speech: [...words.russianSpeech, ...words.russianDeeds],
    common: words.russianCommonWords,
    thing: [...words.russianThings, ...words.russianTownsLikeSurnames.flatMap(town => nameForms(fold(town)))],
  },
  forms: (word, of) => inflected[of]?.(word) ?? [word],
  ending,
  surnameFirst: true,
  agrees,
  areOne,
  key: russianKey,
}
