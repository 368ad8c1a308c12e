import { englishRoles, englishTitles, englishTitleWords } from '../../../knowledge/languages/english/words.ts'
import * as words from '../../../knowledge/languages/english/roles.ts'
import { fold } from '../../../text/fold.ts'
import type { RoleGrammar, RoleKind } from '../../role-grammar.ts'
import { GAP } from '../../tokens.ts'

const kindsOf = (list: readonly string[], kind: RoleKind): readonly [string, RoleKind][] =>
  list.map(word => [fold(word), kind])

/** The kind of each word; of two kinds the later one. */
const kinds: ReadonlyMap<string, RoleKind> = new Map([
  ...kindsOf(englishTitleWords, 'MODIFIER'),
  ...kindsOf(words.englishTitleEnds, 'MODIFIER'),
  ...kindsOf(englishTitles, 'HEAD'),
  ...kindsOf(words.englishHalfTitles, 'MODIFIER'),
  ...kindsOf(englishRoles, 'HEAD'),
  ...kindsOf(words.englishOffices, 'HEAD'),
  ...kindsOf(words.englishHonorifics, 'HONORIFIC'),
  ...kindsOf(words.englishKin, 'KIN'),
  ...kindsOf(words.englishLinks, 'LINK'),
  ...kindsOf(words.englishCurrent, 'SILENT'),
  ['s', 'SILENT'],
])
const parties = new Set(words.englishParties.map(word => fold(word)))
const inLowerCase = new Set([...englishRoles, ...words.englishOffices].map(word => fold(word)))

/** Titles in English: nationality and modifiers before the head, "of" behind it; before the name or behind a comma. */
export const englishRoleGrammar: RoleGrammar = {
  read: word => {
    const rest = word.folded
    const kind = parties.has(rest) ? undefined : kinds.get(rest)
    // Justice and General are titles, justice and general are not.
    if (kind === undefined || (kind === 'HEAD' && word.casing === 'LOWER' && !inLowerCase.has(rest))) return undefined
    return { kind, skip: 0, rest }
  },
  // "The president's lawyer": behind 's only a country is part of the title.
  reaches: (_, after) => !(after.rest === 's' && after.gap === GAP.APOSTROPHE),
  // No capital: a Madrid striker plays for a club.
  before: new Set(['NAME', 'DEMONYM', 'METONYM']),
  fits: () => true,
  parts: () => false,
  forms: parts => parts.map(({ text }) => text),
  listed: new Set(['and', 'or']),
}
