import { describe, expect, it } from 'vitest'
import type { StoryEvent } from '../../src/domain/event.ts'
import { createRing } from '../../src/live/ring.ts'

/** An event whose words weigh so many bytes, beside the 4,000 of its card; `previous` weighs as much again. */
function event(seq: number, bytes = 0, previous = false): StoryEvent {
  const story = { card: {}, words: 'x'.repeat(bytes / 2) }
  return { seq, story, previous: previous ? story : null } as StoryEvent
}

/** The positions that a ring holds, of those up to `last`. */
function held({ get }: ReturnType<typeof createRing>, last: number): number[] {
  return Array.from({ length: last + 1 }, (_, seq) => seq).filter(seq => get(seq) !== undefined)
}

describe('the ring', () => {
  it('holds the last events, as many as it is large', () => {
    const ring = createRing(3)
    for (let seq = 1; seq <= 5; seq++) {
      ring.push(event(seq))
      expect(held(ring, 9)).toEqual([1, 2, 3, 4, 5].filter(n => n <= seq && n > seq - 3))
    }
  })

  it('may begin anywhere, and has no event but those that it was given', () => {
    const ring = createRing(4)
    for (const seq of [1_001, 1_002]) ring.push(event(seq))
    expect(held(ring, 2_000)).toEqual([1_001, 1_002])
    expect(ring.get(1_005)).toBeUndefined()
  })

  it('drops the oldest events when all together weigh too much', () => {
    const ring = createRing(100, 20_000)
    for (let seq = 1; seq <= 5; seq++) ring.push(event(seq))
    expect(held(ring, 9)).toEqual([1, 2, 3, 4, 5])
    ring.push(event(6, 4_000))
    expect(held(ring, 9)).toEqual([3, 4, 5, 6])
    // A revision weighs what it is and what it was.
    ring.push(event(7, 2_000, true))
    expect(held(ring, 9)).toEqual([6, 7])
  })

  it('keeps the last event whatever it weighs: streams at the head find it', () => {
    const ring = createRing(100, 20_000)
    for (let seq = 1; seq <= 3; seq++) ring.push(event(seq))
    ring.push(event(4, 1_000_000))
    expect(held(ring, 9)).toEqual([4])
    ring.push(event(5))
    expect(held(ring, 9)).toEqual([5])
    for (const seq of [6, 7, 8, 9]) ring.push(event(seq))
    expect(held(ring, 9)).toEqual([5, 6, 7, 8, 9])
  })

  it('weighs right over many rounds: what left is not counted, what is there is', () => {
    const ring = createRing(7, 40_000)
    const weights = [0, 4_000, 12_000, 60_000, 2_000, 0, 0, 8_000]
    const weigh = (seq: number) => 4_000 + weights[seq % weights.length]!
    for (let seq = 1; seq <= 500; seq++) {
      ring.push(event(seq, weights[seq % weights.length]))
      const there = held(ring, seq)
      const weight = there.reduce((sum, n) => sum + weigh(n), 0)
      expect(there).toEqual(there.map((_, i) => seq - there.length + 1 + i))
      expect(there.length === 1 || weight <= 40_000).toBe(true)
      // Nothing was dropped without need.
      const next = seq - there.length
      expect(there.length === 7 || next === 0 || weight + weigh(next) > 40_000, `at ${seq}`).toBe(true)
    }
  })
})
