/** The sums over all ways to label a text, and the best of them: a linear chain, a step for each word. */
import { LABEL, LABELS, mayBegin, mayEnd, mayFollow } from './labels.ts'

/** What labels score: `words`: `LABELS` numbers for each word; `pairs`: for a label (row) and the one behind it. */
export type Scores = { words: Float64Array; pairs: Float64Array; breaks: Uint8Array }

/** A label this far below the best one of its word counts as this far below: keeps every sum above zero. */
const FAR = -50

type Steps = { from: readonly number[]; to: readonly number[] }

const all = Array.from({ length: LABELS }, (_, label) => label)
const stepsWhere = (broken: boolean): Steps[] =>
  all.map(label => ({
    from: all.filter(before => mayFollow(before, label, broken)),
    to: all.filter(next => mayFollow(label, next, broken)),
  }))
/** From and to which labels one may step: within a line, and across a line break. */
const steps = [stepsWhere(false), stepsWhere(true)] as const

/** The most likely labels of `breaks.length` words, of ties the lower label. */
export function bestLabels({ words, pairs, breaks }: Scores): Uint8Array {
  const length = breaks.length
  const labels = new Uint8Array(length)
  if (length === 0) return labels
  const back = new Uint8Array(length * LABELS)
  let best = Float64Array.from(all, label => (mayBegin(label) ? words[label]! : -Infinity))
  for (let i = 1; i < length; i++) {
    const next = new Float64Array(LABELS).fill(-Infinity)
    for (const label of all) {
      for (const before of steps[breaks[i] === 1 ? 1 : 0][label]!.from) {
        const score = best[before]! + pairs[before * LABELS + label]! + words[i * LABELS + label]!
        if (score <= next[label]!) continue
        next[label] = score
        back[i * LABELS + label] = before
      }
    }
    best = next
  }
  let label: number = LABEL.OUTSIDE
  for (const other of all) if (mayEnd(other) && best[other]! > best[label]!) label = other
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label
    label = back[i * LABELS + label]!
  }
  return labels
}

/**
 * The likelihood of every label of every word. `pairs`, where given, gets the sum over the text of the likelihood of each
 * pair of labels added.
 */
export function likelihoods({ words, pairs: scores, breaks }: Scores, pairs?: Float64Array): Float64Array {
  const length = breaks.length
  const weights = Float64Array.from(scores, Math.exp)
  const emitted = new Float64Array(length * LABELS)
  const forward = new Float64Array(length * LABELS)
  const backward = new Float64Array(length * LABELS)
  for (let i = 0; i < length; i++) {
    const row = i * LABELS
    let most = words[row]!
    for (const label of all) most = Math.max(most, words[row + label]!)
    for (const label of all) emitted[row + label] = Math.exp(Math.max(FAR, words[row + label]! - most))
  }
  for (let i = 0; i < length; i++) {
    const row = i * LABELS
    for (const label of all) {
      let sum = 0
      if (i === 0) sum = mayBegin(label) ? 1 : 0
      else
        for (const before of steps[breaks[i] === 1 ? 1 : 0][label]!.from)
          sum += forward[row - LABELS + before]! * weights[before * LABELS + label]!
      forward[row + label] = sum * emitted[row + label]!
    }
    normalise(forward, row)
  }
  for (let i = length - 1; i >= 0; i--) {
    const row = i * LABELS
    for (const label of all) {
      let sum = 0
      if (i === length - 1) sum = mayEnd(label) ? 1 : 0
      else
        for (const next of steps[breaks[i + 1] === 1 ? 1 : 0][label]!.to)
          sum += backward[row + LABELS + next]! * emitted[row + LABELS + next]! * weights[label * LABELS + next]!
      backward[row + label] = sum
    }
    normalise(backward, row)
  }
  if (pairs !== undefined) addPairs(pairs, { weights, emitted, forward, backward, breaks })
  for (let i = 0; i < forward.length; i++) forward[i]! *= backward[i]!
  for (let row = 0; row < forward.length; row += LABELS) normalise(forward, row)
  return forward
}

function normalise(values: Float64Array, row: number): void {
  let sum = 0
  for (let label = 0; label < LABELS; label++) sum += values[row + label]!
  for (let label = 0; label < LABELS; label++) values[row + label]! /= sum
}

type Sums = Record<'weights' | 'emitted' | 'forward' | 'backward', Float64Array> & { breaks: Uint8Array }

function addPairs(pairs: Float64Array, { weights, emitted, forward, backward, breaks }: Sums): void {
  const joint = new Float64Array(LABELS * LABELS)
  for (let i = 1; i < breaks.length; i++) {
    const row = i * LABELS
    let total = 0
    joint.fill(0)
    for (const label of all) {
      const ahead = emitted[row + label]! * backward[row + label]!
      for (const before of steps[breaks[i] === 1 ? 1 : 0][label]!.from) {
        const pair = before * LABELS + label
        joint[pair] = forward[row - LABELS + before]! * weights[pair]! * ahead
        total += joint[pair]
      }
    }
    for (let pair = 0; pair < joint.length; pair++) pairs[pair]! += joint[pair]! / total
  }
}
