/** Chance that comes out the same every time. */

/** The next number from 0 up to, not including, 1. */
export type Random = () => number

/** Numbers from a seed (mulberry32): fast, and even enough for a population. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `from` to `to`, both included. */
export function between(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1))
}

/**
 * Draws ranks 0 to `count` - 1 as news draws names and language draws words: the frequency of a rank is in proportion
 * to 1 / (rank + 1 + shift) (Zipf-Mandelbrot). A larger `shift` makes the first few less dominant.
 */
export function zipf(count: number, shift: number): (random: Random) => number {
  const sums = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank++) sums[rank] = sum += 1 / (rank + 1 + shift)
  return random => {
    const wanted = random() * sum
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sums[middle]! > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** So many different values of `draw`, in the order they came; fewer where it repeats itself too often. */
export function distinct(count: number, draw: () => number): number[] {
  const values = new Set<number>()
  for (let tries = 0; values.size < count && tries < count * 10; tries++) values.add(draw())
  return [...values]
}

/** The index of the first weight at which the sum of all so far exceeds chance: a draw from a small table. */
export function weighted(random: Random, weights: readonly number[]): number {
  let left = random() * weights.reduce((a, b) => a + b, 0)
  return Math.max(
    0,
    weights.findIndex(weight => (left -= weight) < 0),
  )
}
