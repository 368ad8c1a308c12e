/**
 * Learns the weights of a linear-chain conditional random field: by the likelihood of the corpus, less the square of the
 * weights, in small steps from one text to the next (AdaGrad), the weights of the later half of the passes averaged.
 */
import { LABELS } from './labels.ts'
import { likelihoods, type Scores } from './lattice.ts'
import { createRandom, shuffle } from './random.ts'

/** A text to learn from: the features of word `i` are `features[ends[i - 1]]` up to `features[ends[i]]`, by number. */
export type Sequence = { features: Uint32Array; ends: Uint32Array; labels: Uint8Array; breaks: Uint8Array }

/** `weights`: `LABELS` for each feature. */
export type Learning = { weights: Float64Array; pairs: Float64Array }

export const PASSES = 10
const STEP = 0.05
/** How strongly large weights are held down. */
const HOLD = 0.3
/** What is less likely wrong than this changes no weight of its word: saves most of the work of the later passes. */
const NEGLIGIBLE = 1e-4

/** A parameter's own step shrinks with what it was corrected before. */
class Parameters {
  readonly values: Float64Array
  readonly #corrected: Float64Array
  readonly #sums: Float64Array
  #summed = 0

  constructor(count: number) {
    this.values = new Float64Array(count)
    this.#corrected = new Float64Array(count).fill(1e-8)
    this.#sums = new Float64Array(count)
  }

  correct(index: number, gradient: number): void {
    const corrected = this.#corrected[index]! + gradient * gradient
    this.#corrected[index] = corrected
    this.values[index]! -= (STEP * gradient) / Math.sqrt(corrected)
  }

  remember(): void {
    this.#summed++
    for (let i = 0; i < this.values.length; i++) this.#sums[i]! += this.values[i]!
  }

  average(): Float64Array {
    return this.#sums.map(sum => sum / this.#summed)
  }
}

/** Learns from sequences whose features are numbered below `count`. Yields after each pass how many are done. */
export function* optimise(sequences: readonly Sequence[], count: number): Generator<number, Learning> {
  const weights = new Parameters(count * LABELS)
  const pairs = new Parameters(LABELS * LABELS)
  const holds = holdsOf(sequences, count)
  const order = sequences.filter(({ labels }) => labels.length > 0)
  const random = createRandom(1)
  for (let pass = 1; pass <= PASSES; pass++) {
    shuffle(order, random)
    for (const sequence of order) learn(sequence, weights, pairs, holds)
    if (pass > PASSES / 2) {
      weights.remember()
      pairs.remember()
    }
    yield pass
  }
  return { weights: weights.average(), pairs: pairs.average() }
}

function learn(sequence: Sequence, weights: Parameters, pairs: Parameters, holds: Float64Array): void {
  const { features, ends, labels, breaks } = sequence
  const scores: Scores = { words: scoresOf(sequence, weights.values), pairs: pairs.values, breaks }
  const expected = new Float64Array(LABELS * LABELS)
  const wrong = likelihoods(scores, expected)
  for (let i = 0; i < labels.length; i++) {
    const row = i * LABELS
    wrong[row + labels[i]!]! -= 1
    if (Math.abs(wrong[row + labels[i]!]!) < NEGLIGIBLE) continue
    for (let at = ends[i - 1] ?? 0; at < ends[i]!; at++) {
      const first = features[at]! * LABELS
      const hold = holds[features[at]!]!
      for (let label = 0; label < LABELS; label++) {
        weights.correct(first + label, wrong[row + label]! + hold * weights.values[first + label]!)
      }
    }
  }
  for (let i = 1; i < labels.length; i++) expected[labels[i - 1]! * LABELS + labels[i]!]! -= 1
  for (const [pair, gradient] of expected.entries()) if (gradient !== 0) pairs.correct(pair, gradient)
}

function scoresOf({ features, ends }: Sequence, weights: Float64Array): Float64Array {
  const scores = new Float64Array(ends.length * LABELS)
  for (let i = 0; i < ends.length; i++) {
    for (let at = ends[i - 1] ?? 0; at < ends[i]!; at++) {
      const first = features[at]! * LABELS
      for (let label = 0; label < LABELS; label++) scores[i * LABELS + label]! += weights[first + label]!
    }
  }
  return scores
}

/** The hold on a weight is spread over the times its feature comes by in one pass. */
function holdsOf(sequences: readonly Sequence[], count: number): Float64Array {
  const times = new Float64Array(count)
  for (const { features } of sequences) for (const feature of features) times[feature]!++
  return times.map(time => HOLD / time)
}
