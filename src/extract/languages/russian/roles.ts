import * as words from '../../../knowledge/languages/russian/roles.ts'
import { russianTitles } from '../../../knowledge/languages/russian/titles.ts'
import { fold } from '../../../text/fold.ts'
import { adjectiveForms, nounForms } from './inflect.ts'
import type { RoleGrammar, RoleKind, RolePart, RoleWord } from '../../role-grammar.ts'
import { isGivenName, russianKey } from './forms.ts'
import type { Token } from '../../tokens.ts'

type Sense = Pick<RoleWord, 'kind' | 'shown'>
type Senses = readonly (readonly [string, Sense])[]

const lastPart = (title: string): string => fold(title.split('-').at(-1) ?? title)

/** Every case form of a noun with its nominative; the nominative last, so that no form of another word hides it. */
function nouns(list: readonly string[], kind: RoleKind): Senses {
  const forms = list.flatMap(word =>
    [...nounForms(word), ...(words.russianIrregularTitles.get(word) ?? [])].map(form => [form, word] as const),
  )
  return [...forms, ...list.map(word => [word, word] as const)].map(([form, shown]) => [form, { kind, shown }])
}

/** Adjectives go with the gender of their head, which their own ending tells. */
function adjectives(list: readonly string[]): Senses {
  return list.flatMap(word => {
    const feminine = `${word.slice(0, -2)}ая`
    return adjectiveForms(word).map(form => {
      const shown = /(?:ая|ую|ой|ей)$/.test(form) ? feminine : word
      return [form, { kind: 'MODIFIER', shown }] as const
    })
  })
}

/** The sense of each form; of two senses the later one. */
const senses: ReadonlyMap<string, Sense> = new Map([
  ...russianTitles
    .filter(title => title.includes('-'))
    .map(title => [fold(title.split('-')[0] ?? ''), { kind: 'MODIFIER' }] as const),
  ...nouns(
    [...russianTitles.map(lastPart), ...words.russianOffices].map(word => fold(word)),
    'HEAD',
  ),
  ...adjectives(words.russianTitleAdjectives.map(word => fold(word))),
  ...words.russianOfficeWords.map(word => [fold(word), { kind: 'WORD' }] as const),
  ...nouns(words.russianHonorifics, 'HONORIFIC'),
  ...nouns(words.russianKin, 'KIN'),
])
const noRoles = new Set(words.russianNoRoles.flatMap(word => nounForms(fold(word))))

const isNominative = ({ rest, shown }: RolePart): boolean => rest === shown

/**
 * The case of a name, as its given name tells: Юрий is in the nominative, Юрия is not; Александра is a woman's, or a man's
 * in the genitive. A lone surname tells less: Иванова is a woman, or a man in the genitive.
 */
function caseOf(name: readonly Token[]): 'NOMINATIVE' | 'OBLIQUE' | 'UNKNOWN' {
  const given = name.find(word => isGivenName(word.folded))?.folded
  if (given === undefined) return /(?:[ое]в|[иы]н)а$|[ео]го$/.test(name.at(-1)?.folded ?? '') ? 'OBLIQUE' : 'UNKNOWN'
  if (russianKey(given) !== given) return 'OBLIQUE'
  const stem = given.slice(0, -1)
  return /[ая]$/.test(given) && (isGivenName(stem) || isGivenName(`${stem}й`)) ? 'UNKNOWN' : 'NOMINATIVE'
}

/** Titles in Russian: adjectives before the head, country and nouns in the genitive behind it, all before the name. */
export const russianRoleGrammar: RoleGrammar = {
  read: ({ folded }) => {
    const sense = noRoles.has(folded) ? undefined : senses.get(folded)
    return sense && { ...sense, skip: 0, rest: folded }
  },
  reaches: ({ kind }) => kind === 'HEAD' || kind === 'MODIFIER' || kind === 'KIN',
  before: new Set(['DEMONYM']),
  // "Помощник президента Юрий", "заместитель Сергея": the case tells whose title it is. Where it does not, nobody's.
  fits: ([outer, ...inner], name) => {
    const named = caseOf(name)
    if (!isNominative(outer)) return inner.length === 0 && named !== 'NOMINATIVE'
    return inner.length === 0 ? named !== 'OBLIQUE' : named === 'NOMINATIVE'
  },
  parts: () => false,
  // The head and what stands before it in the nominative; what is behind it stays in its case.
  forms: parts => {
    const head = parts.findIndex(({ kind }) => kind === 'HEAD')
    return parts.map(({ shown, text }, i) => (i <= head ? (shown ?? text.toLowerCase()) : text))
  },
  listed: undefined,
}
