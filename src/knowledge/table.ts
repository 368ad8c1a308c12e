/** Facts are written as plain text, one line per key, so that they read and diff as a list: these two parse them. */

/** Splits a written list on white space. In: `'a b\nc'`. Out: `['a', 'b', 'c']`. */
export function wordList(text: string): readonly string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

/** Splits a written list of phrases, one per comma or line. In: `'a b, c'`. Out: `['a b', 'c']`. */
export function phraseList(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '')
}

/** Parses lines of the form `KEY: phrase, phrase`. Out: the phrases of each key; a key without phrases is left out. */
export function phraseTable(text: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>()
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':')
    if (colon < 0) continue
    const phrases = phraseList(line.slice(colon + 1))
    if (phrases.length > 0) table.set(line.slice(0, colon).trim(), phrases)
  }
  return table
}
