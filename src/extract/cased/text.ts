import { fold } from '../../text/fold.ts'
import type { Scene } from '../seeds.ts'
import { PLACE } from '../seeds.ts'
import { GAP, type Token } from '../tokens.ts'
import { IS, type CasedLanguage, type WordClass } from './language.ts'

/** The classes of every form of every listed word, as sums of `IS`. */
export type Lexicon = ReadonlyMap<string, number>

/** Reads the lists of a language. */
export function lexiconOf({ lists, forms = word => [word] }: CasedLanguage): Lexicon {
  const lexicon = new Map<string, number>()
  for (const [name, words] of Object.entries(lists) as [WordClass, readonly string[]][])
    for (const word of words)
      for (const form of forms(fold(word), name)) lexicon.set(form, (lexicon.get(form) ?? 0) | IS[name])
  return lexicon
}

/** What a word is, as a sum of `IS`: what the lists say, or else what its ending does. */
export function classesOf(word: Token, language: CasedLanguage, lexicon: Lexicon): number {
  return lexicon.get(word.folded) ?? language.ending?.(word) ?? 0
}

/** No class takes the highest bit: it says that a word was looked up. */
const LOOKED_UP = 1 << 31

const opening = new Set(['«', '“', '„', '"'])
const closing = new Set(['»', '”', '“', '"'])
const roman = /^x{0,2}(?:i{1,3}|iv|vi{0,3}|ix|x)$/
const QUOTE = GAP.OTHER | GAP.APOSTROPHE
const openingQuote = /^ ["“”'‘’«„]+ ?$/
const closingQuote = /^ ?["“”'‘’»]+ $/
const compound = /^(?!Mc|Mac|De|Le|La|Di|Du|Da|Van|Von|Fitz|Al|El|Abd|Ben|Bin)\p{Lu}\p{Ll}+\p{Lu}/u
const dash = GAP.BLANK | GAP.HYPHEN
const inName = GAP.BLANK | GAP.HYPHEN | GAP.APOSTROPHE

/** A text as the rules for scripts with capitals read it. Words outside of it are of no class, and not capital. */
export class CasedText {
  readonly language: CasedLanguage
  readonly words: readonly Token[]
  readonly places: Uint8Array
  readonly #lexicon: Lexicon
  readonly #text: string
  readonly #classes: Uint32Array

  constructor(scene: Scene, language: CasedLanguage, lexicon: Lexicon) {
    this.language = language
    this.words = scene.tokens.words
    this.#text = scene.tokens.text
    this.places = scene.places
    this.#lexicon = lexicon
    this.#classes = new Uint32Array(this.words.length)
  }

  /** Is the word of one of these classes (a sum of `IS`)? Every word is looked up once at most. */
  is(index: number, classes: number): boolean {
    const known = this.#classes[index]
    if (known === undefined) return false
    if (known !== 0) return (known & classes) !== 0
    const found = this.#lookUp(index)
    this.#classes[index] = found | LOOKED_UP
    return (found & classes) !== 0
  }

  #lookUp(index: number): number {
    const word = this.words[index]
    if (word === undefined || word.script !== this.language.script) return 0
    return classesOf(word, this.language, this.#lexicon)
  }

  isCapital(index: number): boolean {
    const word = this.words[index]
    return word !== undefined && word.casing !== 'LOWER' && word.script === this.language.script
  }

  /** "J.", "J.K." and "Дж.", also without the dot where one letter stands inside a name. */
  isInitial(index: number): boolean {
    const word = this.words[index]
    if (word === undefined || !this.isCapital(index)) return false
    if (word.folded.length === 1 || word.folded.includes('.')) return true
    return this.#hasDot(index) && this.is(index, IS.initial)
  }

  /** The O of "O'Brien", the D of "D'Angelo". */
  isPrefix(index: number): boolean {
    const { context } = this.language
    return (
      this.words[index + 1]?.gap === GAP.APOSTROPHE &&
      this.isCapital(index + 1) &&
      context?.prefixes.has(this.words[index]?.folded ?? '') === true
    )
  }

  /** An initial with its dot. */
  isDotted(index: number): boolean {
    return this.isInitial(index) && ((this.words[index]?.folded.length ?? 0) > 1 || this.#hasDot(index))
  }

  #hasDot(index: number): boolean {
    return ((this.words[index + 1]?.gap ?? 0) & GAP.DOT) !== 0
  }

  /** The number of a monarch or a pope, always in Latin letters: Елизавета II. */
  isNumeral(index: number): boolean {
    const word = this.words[index]
    return word !== undefined && word.casing !== 'LOWER' && word.script === 'LATIN' && roman.test(word.folded)
  }

  isPlace(index: number): boolean {
    return this.places[index] !== PLACE.NONE && this.places[index] !== undefined
  }

  /** Is the word never part of a name, in a text written normally? */
  isBlocked(index: number): boolean {
    return this.is(index, IS.common | IS.thing | IS.title) && !this.isInitial(index)
  }

  /** What is between a word and the one before it is nothing but these bits of `GAP`. */
  hasGap(index: number, mask: number): boolean {
    const word = this.words[index]
    return word !== undefined && (word.gap & ~mask) === 0
  }

  /** May the word belong to a name with the word before it? A dash between blanks parts two; a dot ends none behind an initial. */
  follows(index: number): boolean {
    const word = this.words[index]
    if (word === undefined) return false
    // "al - Abadi": tokenised text parts the article from the name.
    if ((word.gap & dash) === dash) return (word.gap & ~dash) === 0 && this.is(index - 1, IS.particle)
    // "the Reds ' Roe": a possessive of a plural, or a quotation.
    if (word.gap === (GAP.BLANK | GAP.APOSTROPHE)) return false
    if ((word.gap & ~inName) === 0) return true
    return (word.gap & ~(inName | GAP.DOT)) === 0 && this.#endsInDot(index - 1)
  }

  /** Do quotation marks stand around exactly these words? They are the name of a thing then. */
  isQuoted(first: number, last: number): boolean {
    const before = this.#text.charAt((this.words[first]?.start ?? 0) - 1)
    return opening.has(before) && closing.has(this.#text.charAt(this.words[last - 1]?.end ?? 0))
  }

  /** What is written between a word and the one before it. */
  #between(index: number): string {
    const [before, word] = [this.words[index - 1], this.words[index]]
    return before === undefined || word === undefined ? '' : this.#text.slice(before.end, word.start)
  }

  /** "LifeFitness": capitals inside a word, but for the beginnings of surnames (McCain, DeLillo). */
  isCompound(index: number): boolean {
    const word = this.words[index]
    return word?.casing === 'CAPITAL' && compound.test(this.#text.slice(word.start, word.end))
  }

  /** Does nothing but a blank and an opening quote stand before the word? */
  opensQuote(index: number): boolean {
    return ((this.words[index]?.gap ?? 0) & QUOTE) !== 0 && openingQuote.test(this.#between(index))
  }

  /** Does nothing but a closing quote and a blank stand before the word? */
  closesQuote(index: number): boolean {
    return ((this.words[index]?.gap ?? 0) & QUOTE) !== 0 && closingQuote.test(this.#between(index))
  }

  /** Does a sentence, a line or a quotation begin at the word? Then its capital says nothing. */
  beginsSentence(index: number): boolean {
    const gap = this.words[index]?.gap ?? 0
    return (
      index === 0 ||
      (gap & (GAP.STOP | GAP.BREAK | GAP.OTHER)) !== 0 ||
      ((gap & GAP.DOT) !== 0 && !this.isInitial(index - 1))
    )
  }

  /** May two words be one name, as far as their endings tell? */
  areOne(first: number, second: number): boolean {
    const [one, other] = [this.words[first], this.words[second]]
    if (one === undefined || other === undefined) return false
    return this.isInitial(first) || (this.language.areOne?.(one, other) ?? true)
  }

  #endsInDot(index: number): boolean {
    return this.isInitial(index) || this.is(index, IS.title | IS.closer) || this.words[index]?.casing === 'UPPER'
  }
}
