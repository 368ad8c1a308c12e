/** Chance that can be repeated. Every actor draws from a sequence of its own, so that none disturbs another's. */
export type Random = {
  /** From 0 up to, and without, 1. */
  next: () => number
  /** A whole number from 0 up to, and without, `end`. */
  below: (end: number) => number
  between: (low: number, high: number) => number
  chance: (probability: number) => boolean
  pick: <T>(items: readonly T[]) => T
}

/** The sequence of one actor: equal seeds and names draw the same (mulberry32). */
export function randomOf(seed: number, name: string): Random {
  let state = seed >>> 0
  for (const point of name) state = Math.imul(state ^ point.codePointAt(0)!, 0x01000193) >>> 0

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    between: (low, high) => low + next() * (high - low),
    chance: probability => next() < probability,
    pick: items => items[below(items.length)]!,
  }
}
