/**
 * What is stored for searching a story: two vectors of Postgres (tsvector), of the headline and of headline and body.
 * They hold the words as text/words.ts cuts and folds them, with their places; Postgres' own parser and dictionaries
 * have no part in that, so a search and the predicate of a stream agree on what a word is. Stems are added in SQL, in
 * the statement that writes the vectors: indexing.ts.
 */
import { wordsInOrder } from '../../text/words.ts'
import type { DraftNotice } from '../draft.ts'

/** A tsvector takes a megabyte; stems take less room than the words, so that much is left for them. */
const MAX_BYTES = 480_000
/** What Postgres keeps of places: none behind 16,383, and 255 of one word. */
const MAX_PLACE = 16_383
const MAX_PLACES = 255

/** `words`: each once; `vector`: as Postgres reads it. */
type Vector = { words: string[]; vector: string }

/** `notices` tell what cannot be found in so long a text. */
export type StoryVectors = { headline: Vector; whole: Vector; notices: DraftNotice[] }

/** The codes of the notices that come from here. */
export const searchNotices = ['WORDS_NOT_SEARCHABLE', 'PHRASES_NOT_SEARCHABLE'] as const
type StoryNotice = (typeof searchNotices)[number]

/** The vectors of a story. A phrase ends with its paragraph: behind each, one place is left empty. */
export function vectorsOf({ headline, paragraphs }: { headline: string; paragraphs: readonly string[] }): StoryVectors {
  const parts = [headline, ...paragraphs].map(wordsInOrder)
  const { notices, ...whole } = vectorOf(parts)
  const { words, vector } = vectorOf(parts.slice(0, 1))
  return { headline: { words, vector }, whole, notices }
}

/** The words of a story that a search finds, each once. */
export function searchableWords(story: { headline: string; paragraphs: readonly string[] }): string[] {
  return vectorsOf(story).whole.words
}

function vectorOf(parts: readonly string[][]): Vector & { notices: DraftNotice[] } {
  const places = new Map<string, number[]>()
  const left = new Set<string>()
  let bytes = 0
  let count = 0
  let inPhrases: number | null = null
  parts.forEach((words, part) => {
    for (const word of words) {
      const place = ++count + part
      let known = places.get(word)
      if (known === undefined) {
        const room = Buffer.byteLength(word) + 4
        if (bytes + room > MAX_BYTES) left.add(word)
        if (left.has(word)) continue
        bytes += room
        places.set(word, (known = []))
      }
      if (place <= MAX_PLACE && known.length < MAX_PLACES) {
        bytes += 2
        known.push(place)
      } else inPhrases ??= count - 1
    }
  })
  const vector = Array.from(places, ([word, at]) => (at.length === 0 ? `'${word}'` : `'${word}':${at.join()}`)).join(
    ' ',
  )
  return { words: [...places.keys()], vector, notices: noticesOf(left.size, inPhrases) }
}

/** `left`: how many words there was no room for; `inPhrases`: how many of the first a phrase is looked for in, null: all. */
function noticesOf(left: number, inPhrases: number | null): DraftNotice[] {
  const notice = (code: StoryNotice, message: string) => ({ code, message, line: null })
  return [
    ...(left === 0 ? [] : [notice('WORDS_NOT_SEARCHABLE', `${left} words are too many to be searched for.`)]),
    ...(inPhrases === null
      ? []
      : [notice('PHRASES_NOT_SEARCHABLE', `Phrases are searched for in the first ${inPhrases} words only.`)]),
  ]
}
