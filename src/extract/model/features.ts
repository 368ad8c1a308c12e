import { mix } from './hash.ts'
import type { Facts } from './facts.ts'
import type { View } from './view.ts'

/** Raise this when a feature is added, dropped or changed: models trained before say nothing of it. */
export const FEATURES_VERSION = 1

/** No word has more features than this. */
export const MOST_FEATURES = 512

const nothing: Facts = {
  word: 0,
  forms: [],
  edges: [],
  ending: 0,
  pieces: [],
  readings: [],
  traits: [],
  kind: 0,
  shape: 0,
}
const unfamiliar = new Uint8Array()
/** Of words before the first or behind the last. */
const BEYOND = 99

/** Takes features down: each line of `listOwn` and of `listContext` is one, or a family of them, told apart by `template`. */
class Notes {
  readonly #out: Uint32Array
  #template: number
  count = 0

  constructor(out: Uint32Array, template: number) {
    this.#out = out
    this.#template = template
  }

  one(value: number): void {
    this.#out[this.count++] = mix(++this.#template, value)
  }

  pair(a: number, b: number): void {
    this.one(mix(a, b))
  }

  three(a: number, b: number, c: number): void {
    this.one(mix(mix(a, b), c))
  }

  /** All values of several lists under one template. */
  each(...lists: readonly (ArrayLike<number> | undefined)[]): void {
    this.#template++
    for (const list of lists) {
      if (list === undefined) continue
      for (let i = 0; i < list.length && this.count < MOST_FEATURES; i++)
        this.#out[this.count++] = mix(this.#template, list[i]!)
    }
  }
}

/** Behind this number the templates of the context begin. */
const CONTEXT = 100

/** Writes the features that a word has wherever it stands, as hashes, into `out`. Out: how many; at most `MOST_FEATURES`. */
export function ownFeatures(word: Facts, out: Uint32Array): number {
  const notes = new Notes(out, 0)
  notes.one(0)
  notes.one(word.word)
  notes.each(word.edges)
  notes.each(word.pieces)
  notes.each(word.readings)
  notes.each(word.traits)
  notes.one(word.kind)
  notes.one(word.shape)
  notes.pair(word.edges[2] ?? 0, word.ending)
  return notes.count
}

/** The same for the features that a word has where it stands: of its neighbours, and of what was found out of it there. */
export function contextFeatures(view: View, at: number, out: Uint32Array): number {
  const { places, casing, signs, gaps, ruled, rules } = view
  const notes = new Notes(out, CONTEXT)
  const word = view.facts[at]!
  const before = view.facts[at - 1] ?? nothing
  const before2 = view.facts[at - 2] ?? nothing
  const next = view.facts[at + 1] ?? nothing
  const next2 = view.facts[at + 2] ?? nothing
  const place = places[at]!
  const label = ruled[at]!
  const gap = gaps[at]!
  const gapNext = gaps[at + 1] ?? BEYOND
  const sign = signs[at]!
  const signNext = signs[at + 1] ?? BEYOND
  const known = view.familiar[at]!
  const knownBefore = view.familiar[at - 1] ?? unfamiliar
  const knownNext = view.familiar[at + 1] ?? unfamiliar
  // The last form says most: the others are in it.
  const stem = known.at(-1)!
  const stemBefore = knownBefore.at(-1) ?? BEYOND
  const stemNext = knownNext.at(-1) ?? BEYOND

  notes.three(word.shape, casing[at]!, gap)
  notes.pair(casing[at]!, gap)
  notes.one(place)

  // What the rules say of it and of its neighbours.
  notes.one(label)
  notes.one(rules[at]!)
  notes.pair(label, place)
  notes.pair(label, word.kind)
  notes.pair(rules[at]!, word.word)
  notes.one(ruled[at - 1] ?? BEYOND)
  notes.one(ruled[at + 1] ?? BEYOND)
  notes.pair(ruled[at - 1] ?? BEYOND, label)
  notes.pair(ruled[at + 1] ?? BEYOND, label)

  // Its neighbours, and the signs between.
  notes.one(before.word)
  notes.one(next.word)
  notes.one(before2.word)
  notes.one(next2.word)
  notes.each(before.traits)
  notes.each(next.traits)
  notes.each(before2.traits)
  notes.each(next2.traits)
  notes.each(before.readings)
  notes.each(next.readings)
  notes.one(before.ending)
  notes.one(next.ending)
  notes.one(places[at - 1] ?? BEYOND)
  notes.one(places[at + 1] ?? BEYOND)
  notes.one(casing[at - 1] ?? BEYOND)
  notes.one(casing[at + 1] ?? BEYOND)
  notes.three(casing[at - 1] ?? BEYOND, casing[at]!, casing[at + 1] ?? BEYOND)
  notes.one(gapNext)
  notes.pair(gap, gapNext)
  notes.one(sign)
  notes.one(signNext)
  notes.pair(sign, signNext)
  notes.pair(sign, before.word)
  notes.pair(gap, before.word)
  notes.each(view.facts[at - 3]?.traits, view.facts[at - 4]?.traits, view.facts[at - 5]?.traits)

  // Pairs and threes of words.
  notes.pair(before.word, word.word)
  notes.pair(word.word, next.word)
  notes.pair(before2.word, before.word)
  notes.pair(next.word, next2.word)
  notes.pair(before.kind, word.kind)
  notes.pair(word.kind, next.kind)
  notes.three(before.kind, word.kind, next.kind)
  notes.pair(before2.kind, before.kind)
  notes.pair(next.kind, next2.kind)
  notes.three(before2.kind, before.kind, word.kind)
  notes.pair(before.word, word.kind)
  notes.pair(word.kind, next.word)
  notes.pair(before.word, word.ending)
  notes.pair(before.kind, word.ending)
  notes.pair(before.ending, word.ending)
  notes.pair(word.ending, next.ending)

  // How familiar it and its neighbours are.
  notes.each(known)
  notes.one(known.reduce(mix, 0))
  notes.each(knownBefore)
  notes.each(knownNext)
  notes.pair(stem, stemBefore)
  notes.pair(stem, stemNext)
  notes.pair(stem, label)
  notes.pair(stem, place)
  notes.pair(stem, before.word)
  notes.three(stem, before.kind, word.kind)
  return notes.count
}
