import { describe, expect, it } from 'vitest'
import { patient, retryAfter } from '../../../src/live/webhooks/patience.ts'

const hour = 3_600_000

describe('the wait after a failure', () => {
  it.each([
    [1, 5_000],
    [2, 10_000],
    [5, 80_000],
    [11, hour],
    [5_000, hour],
  ])('is after %i in a row between half of %i ms and all of it, and not always the same', (failures, most) => {
    const waits = Array.from({ length: 100 }, () => patient.delay(failures, null))
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(most / 2)
    expect(Math.max(...waits)).toBeLessThanOrEqual(most)
    expect(new Set(waits).size).toBeGreaterThan(50)
  })

  it('is as long as the receiver asks for, up to a day, and never shorter than without', () => {
    expect(patient.delay(1, 7_200_000)).toBe(7_200_000)
    expect(patient.delay(1, 10 ** 12)).toBe(24 * hour)
    expect(patient.delay(11, 1)).toBeGreaterThanOrEqual(hour / 2)
  })
})

describe('Retry-After', () => {
  const now = Date.parse('2026-11-29T08:00:00Z')
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Sun, 29 Nov 2026 08:01:00 GMT', 60_000],
    ['Sun, 29 Nov 2026 07:00:00 GMT', 0],
    ['soon', null],
    ['-1', null],
    ['1.5', null],
    ['2026', 2_026_000],
    ['Sun, 99 Nov 2026', null],
    [['1', '2'], null],
    [undefined, null],
  ])('%j asks for %s ms', (header, expected) => {
    expect(retryAfter(header, now)).toBe(expected)
  })
})
