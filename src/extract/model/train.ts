import { contextFeatures, MOST_FEATURES, ownFeatures } from './features.ts'
import { findLearntNames } from './find-names.ts'
import { LABELS, runsOf } from './labels.ts'
import { cuesVersion, type Figures, type Learnt, type Model, modelOf } from './model.ts'
import { optimise, PASSES, type Sequence } from './optimise.ts'
import { type Example, passagesOf, type TrainingRecord } from './passages.ts'
import { breaksOf, createTagger, type Weights } from './tagger.ts'
import { countVocabulary } from './vocabulary.ts'
import { viewOf } from './view.ts'

/** How far a training is: `heldOut` says that this is the trial without a tenth of the corpus. */
export type Progress = { language: string; heldOut: boolean; pass: number; passes: number }

type Passages = readonly (readonly Example[])[]

/** One passage in so many is held out, to see how well the others teach. */
const HELD_OUT = 10
/** Of fewer names nothing is learnt: the rules do better alone. */
const LEAST_NAMES = 10
/** A feature that one word alone has teaches nothing; they are told by a sketch of so many counters. */
const COUNTERS = 2 ** 24

/**
 * Trains a model on a corpus. In: records in any order of languages; a language that no rules read, or with fewer names than ten,
 * is left out.
 * Out: what is to be kept, after a report of each pass. The same records in the same order give the same model.
 */
export function* training(records: readonly TrainingRecord[]): Generator<Progress, Model> {
  const learnt: Learnt[] = []
  for (const [language, passages] of passagesOf(records)) {
    const examples = passages.flat()
    const names = examples.reduce((sum, example) => sum + example.names, 0)
    if (names < LEAST_NAMES) continue
    const report = (heldOut: boolean) => (pass: number) => ({ language, heldOut, pass, passes: PASSES })
    const isHeldOut = (_: unknown, index: number) => index % HELD_OUT === Math.min(HELD_OUT, passages.length) - 1
    const others = passages.filter((passage, index) => !isHeldOut(passage, index))
    const trial = others.length === 0 ? null : yield* learn(others, report(true))
    const heldOut = trial && figuresOf(trial, passages.filter(isHeldOut).flat())
    const weights = yield* learn(passages, report(false))
    learnt.push({ ...weights, language, cues: cuesVersion(language), records: examples.length, names, heldOut })
  }
  return modelOf(learnt)
}

/** The same at once. */
export function trainModel(records: readonly TrainingRecord[]): Model {
  const steps = training(records)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

function* learn(passages: Passages, report: (pass: number) => Progress): Generator<Progress, Weights> {
  const vocabulary = countVocabulary(passages)
  const texts = passages.flatMap((passage, number) => {
    const familiarity = vocabulary.without(number)
    return passage.map(example => ({ example, features: hashesOf(example, familiarity) }))
  })
  const numbers = numberFeatures(texts.map(({ features }) => features))
  const steps = optimise(
    texts.map(({ example, features }) => sequenceOf(example, features, numbers)),
    numbers.size,
  )
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) yield report(step.value)
  return {
    vocabulary: vocabulary.whole,
    ...inUnits(Uint32Array.from(numbers.keys()), step.value.weights),
    pairs: step.value.pairs,
  }
}

type Hashes = { hashes: Uint32Array; ends: Uint32Array }

function hashesOf({ scene, facts, ruled }: Example, familiarity: (form: number) => number): Hashes {
  const view = viewOf(scene, facts, ruled, familiarity)
  const found = new Uint32Array(2 * MOST_FEATURES)
  const all: Uint32Array[] = []
  const ends = new Uint32Array(facts.length)
  for (let i = 0; i < facts.length; i++) {
    const own = ownFeatures(facts[i]!, found)
    const count = own + contextFeatures(view, i, found.subarray(own))
    all.push(found.slice(0, count))
    ends[i] = (ends[i - 1] ?? 0) + count
  }
  const hashes = new Uint32Array(ends.at(-1) ?? 0)
  for (const [i, part] of all.entries()) hashes.set(part, ends[i - 1] ?? 0)
  return { hashes, ends }
}

/** Numbers the features that come more than once. */
function numberFeatures(texts: readonly Hashes[]): Map<number, number> {
  const counters = new Uint8Array(COUNTERS)
  for (const { hashes } of texts)
    for (const hash of hashes) if (counters[hash % COUNTERS]! < 2) counters[hash % COUNTERS]!++
  const numbers = new Map<number, number>()
  for (const { hashes } of texts)
    for (const hash of hashes) if (counters[hash % COUNTERS]! > 1 && !numbers.has(hash)) numbers.set(hash, numbers.size)
  return numbers
}

function sequenceOf(
  { scene, labels }: Example,
  { hashes, ends }: Hashes,
  numbers: ReadonlyMap<number, number>,
): Sequence {
  const features: number[] = []
  const kept = ends.map((end, i) => {
    for (let at = ends[i - 1] ?? 0; at < end; at++) {
      const number = numbers.get(hashes[at]!)
      if (number !== undefined) features.push(number)
    }
    return features.length
  })
  return { features: Uint32Array.from(features), ends: kept, labels, breaks: breaksOf(scene.tokens.words) }
}

/** Rounds weights to 16 bits; features of which nothing is left are dropped. */
function inUnits(features: Uint32Array, weights: Float64Array): Pick<Weights, 'features' | 'weights' | 'unit'> {
  const most = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const unit = most / 32_767 || 1
  const rounded = Int16Array.from(weights, weight => Math.round(weight / unit))
  const kept = [...features.keys()].filter(number =>
    rounded.subarray(number * LABELS, (number + 1) * LABELS).some(weight => weight !== 0),
  )
  return {
    features: Uint32Array.from(kept, number => features[number]!),
    weights: Int16Array.from(kept.flatMap(number => [...rounded.subarray(number * LABELS, (number + 1) * LABELS)])),
    unit,
  }
}

/** How well what was learnt finds the people of other texts, by exact span. */
function figuresOf(weights: Weights, examples: readonly Example[]): Figures | null {
  const [first] = examples
  if (first === undefined) return null
  const tagger = createTagger(weights, first.language)
  let [hit, found, gold] = [0, 0, 0]
  for (const { scene, language, ruled, labels } of examples) {
    const right = new Set(runsOf(labels).map(({ first, last }) => `${first}-${last}`))
    const seeds = findLearntNames(tagger, scene, language, ruled)
    hit += seeds.filter(({ first, last }) => right.has(`${first}-${last}`)).length
    found += seeds.length
    gold += right.size
  }
  const precision = hit / found || 0
  const recall = hit / gold || 0
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0 }
}
