import type { PersonMention } from '../mentions.ts'
import type { Language } from '../languages/language.ts'
import type { Scene } from '../seeds.ts'
import { GAP, type Token } from '../tokens.ts'
import { createFactReader, type Facts } from './facts.ts'
import { contextFeatures, MOST_FEATURES, ownFeatures } from './features.ts'
import { type HashIndex, indexHashes, indexOfHash } from './hash-index.ts'
import { LABEL, LABELS } from './labels.ts'
import { bestLabels, likelihoods, type Scores } from './lattice.ts'
import { type Familiarity, familiarityIn, type Vocabulary } from './vocabulary.ts'
import { viewOf } from './view.ts'

/**
 * What was learnt of one language, as it is kept. `features`: their hashes; `weights`: `LABELS` of them for each feature,
 * in units of `unit`; `pairs`: the score of a label (row) and the one behind it.
 */
export type Weights = {
  vocabulary: Vocabulary
  features: Uint32Array
  weights: Int16Array
  unit: number
  pairs: Float64Array
}

/** Finds the labels of a text and how likely they are, each word's by `LABELS` numbers. */
export type Tagger = (scene: Scene, ruled: readonly PersonMention[]) => Tagged
export type Tagged = { labels: Uint8Array; likely: Float64Array; familiarity: Familiarity }

/**
 * How much less a word outside of names scores. What a model leaves out, no reader finds; so it rather takes one name too
 * many, as long as that costs no more precision than it brings recall.
 */
const LEANING = 0.3

/** So many different words are remembered between texts, with what they score by themselves; then it begins anew. */
const MOST_REMEMBERED = 20_000

type Remembered = { facts: Facts; own: Float64Array }

/** Makes what was learnt ready to read. What is remembered of words saves time alone: a text has the same labels always. */
export function createTagger({ vocabulary, features, weights, unit, pairs }: Weights, language: Language): Tagger {
  const familiarity = familiarityIn(vocabulary)
  const index = indexHashes(features)
  const readFacts = createFactReader(language)
  const found = new Uint32Array(MOST_FEATURES)
  const memory = new Map<string, Remembered>()
  const remembered = (word: Token): Remembered => {
    const known = memory.get(word.folded)
    if (known !== undefined) return known
    if (memory.size >= MOST_REMEMBERED) memory.clear()
    const facts = readFacts(word)
    const own = new Float64Array(LABELS)
    addWeights(own, { index, weights, found, count: ownFeatures(facts, found) })
    memory.set(word.folded, { facts, own })
    return { facts, own }
  }
  return (scene, ruled) => {
    const { words } = scene.tokens
    const known = words.map(remembered)
    const facts = known.map(each => each.facts)
    const view = viewOf(scene, facts, ruled, familiarity)
    const scores: Scores = { words: new Float64Array(words.length * LABELS), pairs, breaks: breaksOf(words) }
    for (let i = 0; i < words.length; i++) {
      const word = scores.words.subarray(i * LABELS, (i + 1) * LABELS)
      word.set(known[i]!.own)
      addWeights(word, { index, weights, found, count: contextFeatures(view, i, found) })
      for (let label = 0; label < LABELS; label++) word[label]! *= unit
      word[LABEL.OUTSIDE]! -= LEANING
    }
    const labels = bestLabels(scores)
    const hasNames = labels.some(label => label !== LABEL.OUTSIDE)
    return { labels, likely: hasNames ? likelihoods(scores) : new Float64Array(), familiarity }
  }
}

type Found = { index: HashIndex; weights: Int16Array; found: Uint32Array; count: number }

function addWeights(scores: Float64Array, { index, weights, found, count }: Found): void {
  let a = scores[0]!
  let b = scores[1]!
  let c = scores[2]!
  let d = scores[3]!
  let e = scores[4]!
  for (let i = 0; i < count; i++) {
    const at = indexOfHash(index, found[i]!) * LABELS
    if (at < 0) continue
    a += weights[at]!
    b += weights[at + 1]!
    c += weights[at + 2]!
    d += weights[at + 3]!
    e += weights[at + 4]!
  }
  scores[0] = a
  scores[1] = b
  scores[2] = c
  scores[3] = d
  scores[4] = e
}

/** 1 for each word before which a line ends. */
export function breaksOf(words: readonly Token[]): Uint8Array {
  return Uint8Array.from(words, ({ gap }) => ((gap & GAP.BREAK) === 0 ? 0 : 1))
}
