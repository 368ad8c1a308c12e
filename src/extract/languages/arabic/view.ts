import { PLACE } from '../../seeds.ts'
import { GAP, type Token } from '../../tokens.ts'
import { readings } from './clitics.ts'
import { looksForeign, type Read } from './letters.ts'
import { classesOf } from './words.ts'

const dash = GAP.BLANK | GAP.HYPHEN
const TANWIN = '\u064b'
const quotes = /["«»“”„]/

/** Does nothing but `mask` part a word from the one before? A dash between blanks parts two names, a hyphen joins one. */
export const joins = (word: Token, mask: number): boolean => (word.gap & ~mask) === 0 && (word.gap & dash) !== dash

/** What is known of the words of one text, each looked up once. Indices beyond the text give nothing. */
export class View {
  readonly words: readonly Token[]
  readonly #text: string
  readonly #places: Uint8Array
  readonly #reads: readonly (readonly Read[])[]
  readonly #any: Int32Array
  /** Does the text write على with its own letter? Then علي is the name; where nobody does, it is mostly "on" too. */
  readonly tellsAli: boolean
  readonly #foreign: (number | undefined)[] = []

  /** `places`: for each word one of `PLACE`; none at all, and no text, for words that stand in none. */
  constructor(words: readonly Token[], places: Uint8Array, text = '') {
    this.words = words
    this.#text = text
    this.#places = places
    this.#any = new Int32Array(words.length)
    this.tellsAli = words.some(({ folded }) => folded === 'على')
    this.#reads = words.map(({ folded, script }, index) => {
      if (script !== 'ARABIC') return []
      return readings(folded).map(({ skip, rest }) => {
        const is = classesOf(rest)
        this.#any[index] = (this.#any[index] ?? 0) | is
        return { skip, rest, is }
      })
    })
  }

  /** The word, if it is one of Arabic letters. */
  word(index: number): Token | undefined {
    const word = this.words[index]
    return word?.script === 'ARABIC' ? word : undefined
  }

  folded(index: number): string {
    return this.word(index)?.folded ?? ''
  }

  /** The classes of the word as it stands. */
  classes(index: number): number {
    return this.#reads[index]?.[0]?.is ?? 0
  }

  /** Has the word, as it stands, one of these classes? */
  is(index: number, classes: number): boolean {
    return (this.classes(index) & classes) !== 0
  }

  /** Has the word one of these classes as it stands or without its clitics? */
  reads(index: number, classes: number): boolean {
    return ((this.#any[index] ?? 0) & classes) !== 0
  }

  readings(index: number): readonly Read[] {
    return this.#reads[index] ?? []
  }

  /** How foreign the word looks: see `looksForeign`. */
  foreignness(index: number): number {
    return (this.#foreign[index] ??= looksForeign(this.readings(index)))
  }

  /** Is the word an adverb or a predicate by its mark: موزعاً? Folding takes the mark away. */
  hasTanwin(index: number): boolean {
    const end = this.word(index)?.end ?? 0
    return this.#text.slice(end - 2, end).includes(TANWIN)
  }

  /** Are these words alone between quotation marks: a brand, a work, a band? */
  isQuoted(first: number, last: number): boolean {
    const [start, end] = [this.word(first)?.start, this.word(last - 1)?.end]
    if (start === undefined || end === undefined) return false
    return quotes.test(this.#text.charAt(start - 1)) && quotes.test(this.#text.charAt(end))
  }

  isPlace(index: number): boolean {
    return this.#places[index] === PLACE.NAME
  }

  isDemonym(index: number): boolean {
    return this.#places[index] === PLACE.DEMONYM
  }

  /** Does nothing but `mask` part the word from the one before it? */
  joined(index: number, mask: number): boolean {
    const word = this.word(index)
    return word !== undefined && joins(word, mask)
  }
}
