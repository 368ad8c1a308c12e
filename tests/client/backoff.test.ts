import { describe, expect, it } from 'vitest'
import { backoff, pause } from '../../src/client/backoff.ts'
import { within } from '../support/eventually.ts'

describe('the wait between attempts', () => {
  it('doubles up to half a minute, however many failures there were', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 7, 2_000].map(failures => backoff(failures, 1))
    expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  })

  it('is spread over half of its length', () => {
    expect([0, 0.5, 1].map(random => backoff(10, random))).toEqual([15_000, 22_500, 30_000])
    expect(new Set(Array.from({ length: 50 }, () => backoff(10))).size).toBeGreaterThan(10)
  })

  it('ends early when it is aborted, also when it was before', async () => {
    const abort = new AbortController()
    const paused = pause(1_000_000, abort.signal)
    abort.abort()
    await expect(within(paused, 'the end of the wait')).resolves.toBeUndefined()
    await expect(within(pause(1_000_000, abort.signal), 'the end of the wait')).resolves.toBeUndefined()
  })
})
