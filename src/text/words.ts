import { fold } from './fold.ts'

/** Words are compared by their first 64 UTF-16 units: an index entry has a limit, and a longer "word" is an accident. */
const MAX_WORD = 64

const word = /[\p{L}\p{M}\p{Nd}]+/gu

/**
 * The words of a text as a filter compares them: folded, each once, in the order they first stand there. Everything but
 * letters, marks and digits parts words.
 */
export function wordsOf(text: string): string[] {
  const words = new Set<string>()
  for (const [match] of fold(text).matchAll(word)) words.add(match.slice(0, MAX_WORD).toWellFormed())
  return [...words]
}

/** Words as one string, in which each has a blank before and behind it. */
export function joinWords(words: readonly string[]): string {
  return ` ${words.join(' ')} `
}
