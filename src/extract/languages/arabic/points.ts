import type { Parts } from './read-name.ts'

/** What stands before a name and speaks for it, and how much: see `POINTS`. */
export type Evidence = 'TITLE' | 'OFFICE' | 'NATION' | 'CUE' | 'SPEECH' | 'ACTION' | 'LIST' | 'NONE'

/** The points of what stands before a name. */
export const BEFORE: Readonly<Record<Evidence, number>> = {
  TITLE: 2.5,
  OFFICE: 2,
  NATION: 1.3,
  CUE: 0.9,
  SPEECH: 1.5,
  ACTION: 0.8,
  LIST: 1.6,
  NONE: 0,
}

/** The rule that found a name, by what stands before it. */
export const RULE: Readonly<Record<Evidence, string>> = {
  TITLE: 'ar-title',
  OFFICE: 'ar-office',
  NATION: 'ar-nation',
  CUE: 'ar-cue',
  SPEECH: 'ar-speech',
  ACTION: 'ar-action',
  LIST: 'ar-list',
  NONE: 'ar-names',
}

/** A name with this many points stands. */
export const ENOUGH = 3

/** The points of one word no list knows, by how foreign it looks. */
function ofUnknown(foreign: number): number {
  if (foreign >= 10) return 2.2
  if (foreign >= 6) return 2
  if (foreign >= 3) return 1.5
  return foreign >= 0 ? 0.7 : 0.3
}

/** The points of the words of a name by themselves. */
export function pointsOf({ given, weak, family, alone, article, foreign, keys, abroad }: Parts): number {
  // A given name alone is too often another word (شعبان, عواطف): it wants something beside it.
  const lone = keys.length === 1 && !abroad ? 0.4 : 0
  let points = given > 0 ? 2 + given - lone : 0
  points += weak + family * 1.2 + alone * 3 + article * 1.6
  for (const word of foreign) points += ofUnknown(word)
  if (keys.length > 1 && given + alone > 0) points += 0.5
  // Two words of the lists side by side are hardly ever two everyday words.
  return weak >= 1 && given + family + alone >= 1 ? points + 1 : points
}

/** How sure a name with these points is, from 0.5 up. */
export function confidenceOf(points: number): number {
  return Math.min(0.97, 1 - 1 / (points - 1))
}
