/** What a word is by itself, as hashes. */
import type { Language } from '../languages/language.ts'
import type { Token } from '../tokens.ts'
import { hashText, mix } from './hash.ts'

/**
 * `forms`: the word itself, and what it has in common with other forms of the same word. `edges`: its first and its last
 * letters, one to four. `pieces`: every two to four letters of it in a row. `readings`: the word without its clitics, or
 * its stem. `traits`: each that the word has, or a reading; `kind`: all of them as one.
 */
export type Facts = {
  word: number
  forms: readonly number[]
  edges: readonly number[]
  ending: number
  pieces: readonly number[]
  readings: readonly number[]
  traits: readonly number[]
  kind: number
  shape: number
}

const LONGEST_EDGE = 4
/** No more letters of a word are looked at for its pieces. */
const LONGEST_WORD = 20

type Trait = { hash: number; has: (word: string) => boolean }

/** Reads words of a language. Their facts are the same in every text. */
export function createFactReader({ people }: Language): (word: Token) => Facts {
  const tests = Object.entries(people.cues.traits).map(([name, has]) => ({ hash: hashText(name), has }))
  return word => factsOf(word.folded, people.readings(word), people.cues.forms(word.folded), tests)
}

function factsOf(
  word: string,
  readings: readonly { skip: number; key: string }[],
  forms: readonly string[],
  tests: readonly Trait[],
): Facts {
  const others = readings.map(({ key }) => key).filter(key => key !== word)
  const traits = traitsOf(word, tests)
  const inner = others.map(key => traitsOf(key, tests)).find(found => found.length > 0) ?? []
  const hash = hashText(word)
  return {
    word: hash,
    forms: [hash, ...forms.map((form, i) => mix(i + 1, hashText(form)))],
    edges: edgesOf(word),
    ending: hashText(word.slice(-3)),
    pieces: piecesOf(word),
    readings: others.map(key => hashText(key)),
    traits: [...traits, ...inner.map(trait => mix(trait, 1))],
    kind: traits.length > 0 || inner.length === 0 ? sum(traits) : mix(sum(inner), 1),
    shape: shapeOf(word),
  }
}

function traitsOf(word: string, tests: readonly Trait[]): number[] {
  return tests.filter(({ has }) => has(word)).map(({ hash }) => hash)
}

/** The same in whatever order the traits come. */
const sum = (hashes: readonly number[]): number => hashes.reduce((total, hash) => (total + hash) >>> 0, 0)

function edgesOf(word: string): number[] {
  const edges: number[] = []
  for (let length = 1; length <= LONGEST_EDGE && length < word.length; length++) {
    edges.push(mix(length, hashText(word.slice(0, length))), mix(-length, hashText(word.slice(-length))))
  }
  return edges
}

function piecesOf(word: string): number[] {
  const bounded = `^${word.slice(0, LONGEST_WORD)}$`
  const pieces: number[] = []
  for (const size of [2, 3, 4]) {
    for (let i = 0; i + size <= bounded.length; i++) pieces.push(hashText(bounded.slice(i, i + size)))
  }
  return pieces
}

function shapeOf(word: string): number {
  const digits = /^\p{N}+$/u.test(word) ? 2 : /\p{N}/u.test(word) ? 1 : 0
  return digits * 16 + Math.min(word.length, 12)
}
