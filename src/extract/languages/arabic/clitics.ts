import type { Reading } from '../../country-rules.ts'

const conjunctions = new Set(['و', 'ف'])
const prepositions = new Set(['ب', 'ل', 'ك'])

/** One preposition off the word; للـ is ل + الـ with its alef dropped. */
function withoutPreposition(word: string, skip: number, out: Reading[]): void {
  if (!prepositions.has(word.charAt(0)) || word.length < 4) return
  out.push({ skip: skip + 1, rest: word.slice(1) })
  if (word.startsWith('لل')) out.push({ skip: skip + 1, rest: `ال${word.slice(2)}` })
}

/**
 * Every way to read a folded Arabic word as clitics and a rest, the whole word first. At most six. The clitics are
 * و ف (and, so) and ب ل ك (in, to, like), in this order, each at most once.
 */
export function readings(word: string): readonly Reading[] {
  const out: Reading[] = [{ skip: 0, rest: word }]
  withoutPreposition(word, 0, out)
  if (conjunctions.has(word.charAt(0)) && word.length >= 4) {
    const rest = word.slice(1)
    out.push({ skip: 1, rest })
    withoutPreposition(rest, 1, out)
  }
  return out
}
