/** The part of a word with hyphens that a text has last: titles are looked up by it (vice-président). */
export function lastPart(word: string): string {
  return word.slice(word.lastIndexOf('-') + 1)
}
