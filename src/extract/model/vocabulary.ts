/**
 * In how many passages of the corpus a word stands inside and outside of names. A word that no passage has outside of
 * names is more often a name; how much more is learnt, and can be learnt only if a word of the corpus is looked up
 * without the passage it stands in: else no word of the corpus would be unknown.
 */
import type { Facts } from './facts.ts'
import { indexHashes, indexOfHash } from './hash-index.ts'

/** How familiar the forms of a word are, by their hash: 0 for unknown, else a class of counts below `FAMILIARITIES`. */
export type Familiarity = (form: number) => number

/** What is kept of a vocabulary: the hashes of forms, and the familiarity of each. */
export type Vocabulary = { forms: Uint32Array; familiarities: Uint8Array }

const CLASSES = 5
/** One more than the highest familiarity. */
export const FAMILIARITIES = CLASSES * CLASSES

const classOf = (count: number): number => (count < 2 ? count : count < 4 ? 2 : count < 10 ? 3 : 4)
const familiarityOf = (outside: number, inside: number): number => classOf(outside) * CLASSES + classOf(inside)

/** Does a familiarity say that a form has been in a name? */
export const isNameFamiliar = (familiarity: number): boolean => familiarity % CLASSES > 0

/** The words of a passage in order, and the label of each: 0 outside of names. */
export type LabelledFacts = { facts: readonly Facts[]; labels: Uint8Array }

type Counts = { outside: number; inside: number }

/** Counts the passages. `whole`: of all of them; `without`: of all but one. */
export function countVocabulary(passages: readonly (readonly LabelledFacts[])[]): {
  whole: Vocabulary
  without: (passage: number) => Familiarity
} {
  const own = passages.map(formsOf)
  const counts = new Map<number, Counts>()
  for (const { outside, inside } of own) {
    for (const form of outside) countsIn(counts, form).outside++
    for (const form of inside) countsIn(counts, form).inside++
  }
  const forms = Uint32Array.from(counts.keys()).sort()
  const familiarities = Uint8Array.from(forms, form => {
    const { outside, inside } = counts.get(form)!
    return familiarityOf(outside, inside)
  })
  const without = (passage: number): Familiarity => {
    const { outside, inside } = own[passage]!
    return form => {
      const count = counts.get(form)!
      return familiarityOf(count.outside - (outside.has(form) ? 1 : 0), count.inside - (inside.has(form) ? 1 : 0))
    }
  }
  return { whole: { forms, familiarities }, without }
}

/** Looks words up in a whole vocabulary, as for a text that is not of the corpus. */
export function familiarityIn({ forms, familiarities }: Vocabulary): Familiarity {
  const index = indexHashes(forms)
  return form => {
    const at = indexOfHash(index, form)
    return at < 0 ? 0 : familiarities[at]!
  }
}

function formsOf(texts: readonly LabelledFacts[]): { outside: Set<number>; inside: Set<number> } {
  const found = { outside: new Set<number>(), inside: new Set<number>() }
  for (const { facts, labels } of texts) {
    for (const [i, { forms }] of facts.entries()) {
      for (const form of forms) found[labels[i] === 0 ? 'outside' : 'inside'].add(form)
    }
  }
  return found
}

function countsIn(counts: Map<number, Counts>, form: number): Counts {
  const known = counts.get(form) ?? { outside: 0, inside: 0 }
  counts.set(form, known)
  return known
}
