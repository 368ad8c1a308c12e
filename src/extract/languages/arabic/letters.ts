import type { Reading } from '../../country-rules.ts'
import { spellings } from './words.ts'

/** A reading of a word, and the classes of what is left of it. */
export type Read = Reading & { is: number }

/** Arabic letters by their code; anything else is 0, the border of a word. */
const LETTERS = 64
const FIRST = 0x620

function indexOf(word: string, at: number): number {
  const code = at < 0 || at >= word.length ? 0 : word.charCodeAt(at) - FIRST + 1
  return code > 0 && code < LETTERS ? code : 0
}

/** How often each run of three letters stands in the words, borders included, and how many runs there are. */
function countsOf(words: readonly string[]): { counts: Float64Array; total: number } {
  const counts = new Float64Array(LETTERS ** 3)
  let total = 0
  for (const word of words)
    for (let i = -1; i < word.length; i++, total++) {
      const run = (indexOf(word, i - 1) * LETTERS + indexOf(word, i)) * LETTERS + indexOf(word, i + 1)
      counts[run] = (counts[run] ?? 0) + 1
    }
  return { counts, total }
}

/** The weight of each run: the logarithm of how much likelier it is in a foreign name than in an Arabic word. */
function weightsOf(): Float32Array {
  const foreign = countsOf(spellings.foreign)
  const native = countsOf(spellings.native)
  const smooth = 0.5
  return Float32Array.from(foreign.counts, (count, run) => {
    const there = (count + smooth) / foreign.total
    const here = ((native.counts[run] ?? 0) + smooth) / native.total
    return Math.log(there / here)
  })
}

const weights = weightsOf()

/**
 * How foreign the letters of a folded word are: above 0 it is likelier the name of another language than a word of
 * Arabic; above 4 it is hardly ever a word of Arabic. What the letters are compared with are our own lists of names and
 * words, so names that no list knows are told too (شيناواترا).
 */
export function foreignness(word: string): number {
  let sum = 0
  for (let i = -1; i < word.length; i++)
    sum += weights[(indexOf(word, i - 1) * LETTERS + indexOf(word, i)) * LETTERS + indexOf(word, i + 1)] ?? 0
  return sum
}

const foreignLetter = /[پچگڤ]/
const digit = /[0-9]/

/** No word of Arabic is less foreign than this. */
const NATIVE = -9

/**
 * How foreign a word no list knows looks, as in `foreignness`: of a word that may begin with a clitic, the least foreign
 * reading counts (ويكفي is و + يكفي), for Arabic words with clitics stand in no list.
 */
export function looksForeign([whole, ...bare]: readonly Read[]): number {
  if (whole === undefined || whole.rest.length < 4 || whole.rest.startsWith('ال') || digit.test(whole.rest))
    return NATIVE
  if (foreignLetter.test(whole.rest)) return -NATIVE
  let least = foreignness(whole.rest)
  for (const { rest, is } of bare) least = Math.min(least, is === 0 ? foreignness(rest) : NATIVE)
  return least
}
