/**
 * What somebody types into a search: `harbour "night train" -"read also" tunn*`.
 *
 * Every word must be there, in any order; words between quotes stand beside each other; `-` takes out what has the word
 * or phrase behind it; `*` at the end of a word stands for any further letters. What is written in one piece is looked
 * for in one piece: `covid-19` is a phrase of two words. Any text can be read: a quote that nobody closes, a lone `-`
 * and a lone `*` are signs like others, and signs are no words.
 */
import { wordsInOrder } from './words.ts'

/** Words beside each other, one or more of them; `prefix`: the last is only the beginning of a word. */
export type Term = { words: string[]; prefix: boolean }

/** What must stand in a text, and what must not. */
export type SearchQuery = { must: Term[]; mustNot: Term[] }

/** An opening quote with those that close it; „ is closed by either of “ and ”. */
const piece = /(-?)(?:"([^"]*)"|«([^»]*)»|[“„]([^“”]*)[“”]|(\S+))/gu

const starred = /[\p{L}\p{M}\p{Nd}]\*+$/u

/** Reads a search text. In: any text. Out: its terms, in its order and each once; none where it has no word. */
export function parseQuery(text: string): SearchQuery {
  const must = new Map<string, Term>()
  const mustNot = new Map<string, Term>()
  // Invisible signs come with pasted text and from keyboards of right-to-left scripts; one before a `-` would hide it.
  for (const [, minus, straight, angled, curly, plain] of text.replace(/\p{Cf}/gu, '').matchAll(piece)) {
    const phrase = straight ?? angled ?? curly
    const words = wordsInOrder(phrase ?? plain ?? '')
    if (words.length === 0) continue
    const term = { words, prefix: phrase === undefined && starred.test(plain ?? '') }
    const terms = minus === '-' ? mustNot : must
    terms.set(JSON.stringify(term), term)
  }
  return { must: [...must.values()], mustNot: [...mustNot.values()] }
}

/** Whether a term stands in a text's words at a place. */
export function standsAt(term: Term, words: readonly { word: string }[], place: number): boolean {
  const last = term.words.length - 1
  return term.words.every((word, i) => {
    const there = words[place + i]?.word
    return there !== undefined && (term.prefix && i === last ? there.startsWith(word) : there === word)
  })
}
