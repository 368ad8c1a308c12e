/**
 * Words as search and the filter `text` compare them: folded more than names are. In running text ى and ي, ة and ه stand
 * for each other (الدورى, الدوري), and no name can be mistaken by that: search only ever finds more.
 */
import { fold, FOLD_VERSION, foldWithOffsets } from './fold.ts'

/** Raise this when words are folded or cut in another way than before. */
const WORDS_VERSION = 1
/** What an index of words was made with: one that is lower must be made again. Fits a smallint. */
export const SEARCH_VERSION = FOLD_VERSION * 100 + WORDS_VERSION

/** Words are compared by their first 64 UTF-16 units: an index entry has a limit, and a longer "word" is an accident. */
const MAX_WORD = 64

const word = /[\p{L}\p{M}\p{Nd}]+/gu

/** A word of a text and where it stands there: UTF-16 offsets [start, end), its marks included. */
export type PlacedWord = { word: string; start: number; end: number }

/** Letter for letter, so that offsets stay. */
function loosen(folded: string): string {
  return folded.replace(/ى/g, 'ي').replace(/[ةۃ]/g, 'ه')
}

function cut(match: string): string {
  return match.slice(0, MAX_WORD).toWellFormed()
}

/** All words of a text in its order, repeated ones too. Everything but letters, marks and digits parts words. */
export function wordsInOrder(text: string): string[] {
  return Array.from(loosen(fold(text)).matchAll(word), ([match]) => cut(match))
}

/** The words of a text, each once, in the order they first stand there. */
export function wordsOf(text: string): string[] {
  return [...new Set(wordsInOrder(text))]
}

/** Words as one string, in which each has a blank before and behind it. */
export function joinWords(words: readonly string[]): string {
  return ` ${words.join(' ')} `
}

/**
 * Joined words that may have been folded by an older version, as this one folds them: the story log keeps what was
 * written into it.
 */
export function renewWords(joined: string): string {
  return loosen(joined)
}

/**
 * The words of a text as `wordsInOrder` gives them, with their places in it. Every place begins and ends at the border
 * of a character: a mark that folding drops belongs to the letter before it.
 * @param text in NFC, as stored texts are
 */
export function placeWords(text: string): PlacedWord[] {
  const { folded, at } = foldWithOffsets(text)
  return Array.from(loosen(folded).matchAll(word), ({ 0: match, index }) => {
    // Several folded units may come from one character: a ligature ends where the next character begins.
    let behind = index + match.length
    while (behind < folded.length && at[behind] === at[behind - 1]) behind++
    // Single letters of Hangul become syllables, as in `fold`.
    return { word: cut(match.normalize('NFC')), start: at[index]!, end: at[behind]! }
  })
}
