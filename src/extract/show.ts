import type { ShownName } from './languages/language.ts'
import type { Seed } from './seeds.ts'

/** A name as it is written: one blank between words (those of a hashtag too), no tatweel, no invisible marks. */
export function shownAsWritten(_seed: Seed, text: string): ShownName {
  const name = text.replace(/[\p{Cf}\u0640]/gu, '').replace(/[\s_#]+/g, ' ')
  return { name: name.trim(), sure: true }
}
