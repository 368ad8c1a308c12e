import { fold } from '../text/fold.ts'
import type { RoleGrammar, RoleKind } from './role-grammar.ts'

/** The words of titles of a language by what they are in one; a word that is several is what the last list says. */
export type RoleLists = readonly (readonly [Exclude<RoleKind, 'PLACE'>, readonly string[]])[]

/**
 * The grammar of titles in a language whose words stand as they are listed. `order`: HEAD_FIRST where only the first halves
 * of a title stand before its head ("vice-président du Sénat"), HEAD_LAST where all of it does ("ABD Dışişleri Bakanı").
 * `and`: what goes on with a list behind a comma.
 */
export function roleGrammarOf(
  lists: RoleLists,
  order: 'HEAD_FIRST' | 'HEAD_LAST',
  and: readonly string[],
): RoleGrammar {
  const listed = lists.flatMap(([kind, words]) => words.map(word => [fold(word), kind] as const))
  const kinds = new Map<string, RoleKind>(listed)
  // général is an officer, and in "secrétaire général" what kind of secretary.
  const alsoWords = new Set(listed.flatMap(([word, kind]) => (kind === 'WORD' ? [word] : [])))
  const first = order === 'HEAD_FIRST'
  return {
    read: ({ folded }) => {
      const kind = kinds.get(folded)
      return kind && { kind, skip: 0, rest: folded }
    },
    reaches: ({ kind }, after) =>
      !first || kind === 'MODIFIER' || kind === 'KIN' || (kind === 'HEAD' && alsoWords.has(after.rest)),
    before: new Set(first ? [] : ['NAME', 'DEMONYM', 'METONYM']),
    elides: first,
    fits: () => true,
    parts: () => false,
    forms: parts => parts.map(({ text }) => text),
    listed: new Set(and),
  }
}
