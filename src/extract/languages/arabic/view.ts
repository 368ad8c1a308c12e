import { PLACE, type Scene } from '../../seeds.ts'
import { GAP, type Token } from '../../tokens.ts'
import { readings } from './clitics.ts'
import type { Reading } from '../../country-rules.ts'
import { looksForeign } from './shape.ts'
import { classesOf } from './words.ts'

const dash = GAP.BLANK | GAP.HYPHEN

/** Does nothing but `mask` part a word from the one before? A dash between blanks parts two names, a hyphen joins one. */
export const joins = (word: Token, mask: number): boolean => (word.gap & ~mask) === 0 && (word.gap & dash) !== dash

/** What is known of the words of one text, each looked up once. Indices beyond the text give nothing. */
export class View {
  readonly scene: Scene
  readonly #classes: Int32Array
  readonly #readings: (readonly Reading[] | undefined)[] = []

  constructor(scene: Scene) {
    this.scene = scene
    this.#classes = Int32Array.from(scene.tokens.words, ({ folded, script }) =>
      script === 'ARABIC' ? classesOf(folded) : 0,
    )
  }

  /** The word, if it is one of Arabic letters. */
  word(index: number): Token | undefined {
    const word = this.scene.tokens.words[index]
    return word?.script === 'ARABIC' ? word : undefined
  }

  folded(index: number): string {
    return this.word(index)?.folded ?? ''
  }

  /** Has the word, as it stands, one of these classes? */
  is(index: number, classes: number): boolean {
    return ((this.#classes[index] ?? 0) & classes) !== 0
  }

  /** Has the word one of these classes as it stands or without its clitics? */
  reads(index: number, classes: number): boolean {
    if (this.is(index, classes)) return true
    return this.readings(index).some(({ skip, rest }) => skip > 0 && (classesOf(rest) & classes) !== 0)
  }

  readings(index: number): readonly Reading[] {
    return (this.#readings[index] ??= readings(this.folded(index)))
  }

  foreignness(index: number): number {
    return looksForeign(this.folded(index), this.readings(index))
  }

  isPlace(index: number): boolean {
    return this.scene.places[index] === PLACE.NAME
  }

  isDemonym(index: number): boolean {
    return this.scene.places[index] === PLACE.DEMONYM
  }

  /** Does nothing but `mask` part the word from the one before it? */
  joined(index: number, mask: number): boolean {
    const word = this.word(index)
    return word !== undefined && joins(word, mask)
  }
}
