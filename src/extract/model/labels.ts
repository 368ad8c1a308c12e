/** A word of a text is outside of names, begins one, is inside one, is its last word, or is one alone. */
export const LABEL = { OUTSIDE: 0, FIRST: 1, INSIDE: 2, LAST: 3, ALONE: 4 } as const

/** How many labels there are. */
export const LABELS = 5

/** A name by its words: `first` up to but not including `last`. */
export type Run = { first: number; last: number }

const isOpen = (label: number): boolean => label === LABEL.FIRST || label === LABEL.INSIDE
const goesOn = (label: number): boolean => label === LABEL.INSIDE || label === LABEL.LAST

/** May one label stand behind another? A name that is open must go on, and does not across a line break. */
export function mayFollow(before: number, label: number, broken: boolean): boolean {
  return isOpen(before) === goesOn(label) && !(broken && goesOn(label))
}

/** May a text begin with a label? */
export const mayBegin = (label: number): boolean => !goesOn(label)
/** May a text end with a label? */
export const mayEnd = (label: number): boolean => !isOpen(label)

/** The labels of `length` words with these names among them, in order. */
export function labelsOf(length: number, runs: readonly Run[]): Uint8Array {
  const labels = new Uint8Array(length)
  for (const { first, last } of runs) {
    if (last - first === 1) labels[first] = LABEL.ALONE
    else {
      labels.fill(LABEL.INSIDE, first, last)
      labels[first] = LABEL.FIRST
      labels[last - 1] = LABEL.LAST
    }
  }
  return labels
}

/** The names that labels say, in order. */
export function runsOf(labels: Uint8Array): Run[] {
  const runs: Run[] = []
  let first = 0
  for (const [index, label] of labels.entries()) {
    if (label === LABEL.FIRST) first = index
    if (label === LABEL.LAST) runs.push({ first, last: index + 1 })
    if (label === LABEL.ALONE) runs.push({ first: index, last: index + 1 })
  }
  return runs
}

type Place = { start: number; end: number }

/**
 * The words that each place in a text touches. In: words and places by UTF-16 offsets, both in order. Out: one run for each
 * place that touches a word none before it touched, so the runs do not overlap.
 */
export function runsAt(words: readonly Place[], places: readonly Place[]): (Run & { place: number })[] {
  const runs: (Run & { place: number })[] = []
  let index = 0
  for (const [place, { start, end }] of places.entries()) {
    while ((words[index]?.end ?? Infinity) <= start) index++
    const first = index
    while ((words[index]?.start ?? Infinity) < end) index++
    if (index > first) runs.push({ first, last: index, place })
  }
  return runs
}
