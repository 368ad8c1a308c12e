import * as words from '../../../knowledge/languages/arabic/roles.ts'
import { fold } from '../../../text/fold.ts'
import { arabic } from './words.ts'
import { readings } from './clitics.ts'
import type { RoleGrammar, RoleKind, RolePart } from '../../role-grammar.ts'

const folded = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(word => fold(word)))
const deputies = folded(words.arabicDeputies)
const meetings = folded(words.arabicMeetingVerbs)
const phraseWords = arabic.officeWords.union(folded(words.arabicRoleWords))
const named = arabic.titles.union(arabic.offices)

/** The kind of each word; of two kinds the later one. A title that is listed with its clitic is read without it. */
const kinds: ReadonlyMap<string, RoleKind> = new Map(
  [
    ...[...phraseWords].map(word => [word, 'WORD'] as const),
    ...[...named]
      .filter(word => !readings(word).some(({ skip, rest }) => skip > 0 && named.has(rest)))
      .map(word => [word, 'HEAD'] as const),
    ...words.arabicRanks.map(word => [word, 'RANK'] as const),
    ...words.arabicHonorifics.map(word => [word, 'HONORIFIC'] as const),
    ...words.arabicCurrent.map(word => [word, 'SILENT'] as const),
    ...words.arabicKin.map(word => [word, 'KIN'] as const),
  ].map(([word, kind]) => [fold(word), kind]),
)
const noRoles = folded(words.arabicNoRoles)

const isDefinite = (word: string): boolean => word.startsWith('ال')

/** The kind of a word without clitics; a noun before the one that makes it definite has no article (وزراء إسرائيل). */
function kindOf(word: string): RoleKind | undefined {
  const kind = kinds.get(word) ?? (phraseWords.has(`ال${word}`) ? 'WORD' : undefined)
  return noRoles.has(word) ? (phraseWords.has(word) ? 'WORD' : undefined) : kind
}

/** As written, and with the alef that the preposition before it took away (للرئيس). */
function withAlef({ text, rest }: RolePart): string {
  return isDefinite(rest) && text.startsWith('ل') ? `ا${text}` : text
}

/**
 * The dictionary form has no article: الأمين العام للأمم المتحدة is أمين عام للأمم المتحدة. A noun that a country's name
 * made definite gets one instead: وزير خارجية ألمانيا is وزير الخارجية.
 */
function forms(parts: readonly RolePart[]): readonly string[] {
  const other = parts.findIndex(({ rest, skip }, i) => !isDefinite(rest) || (i > 0 && skip > 0))
  const definite = other < 0 ? parts.length : other
  return parts.map((part, i) => {
    const { text } = part
    if (i < definite) return withAlef(part).slice(2)
    const construct = i > 0 && part.skip === 0 && part.ofPlace && phraseWords.has(`ال${part.rest}`)
    return construct ? `ال${text}` : text
  })
}

/** Titles in Arabic: head, nouns, nationality and adjectives, all before the name. */
export const arabicRoleGrammar: RoleGrammar = {
  read: word => {
    for (const { skip, rest } of readings(word.folded)) {
      const kind = kindOf(rest)
      if (kind !== undefined) return { kind, skip, rest }
    }
    return undefined
  },
  // Only a noun without article rules what follows it: in "وزير الخارجية الرئيس" the minister is somebody else.
  reaches: (before, after) => !isDefinite(before.rest) && after.skip === 0,
  before: new Set(),
  // "The envoy of the president" is followed by either one's name.
  fits: ([outer, ...inner]) => inner.length === 0 || deputies.has(outer.rest),
  parts: word => readings(word.folded).some(({ rest }) => meetings.has(rest)),
  forms,
  listed: undefined,
}
