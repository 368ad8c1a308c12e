import { describe, expect, it } from 'vitest'
import { createByteCache } from '../../src/live/byte-cache.ts'
import { eventually } from '../support/eventually.ts'

/** A cache, and which keys were made. */
function cacheOf(limit: number) {
  const cache = createByteCache(limit)
  const made: string[] = []
  const get = (key: string, size = 10) =>
    cache.get(key, async () => {
      made.push(key)
      return Buffer.alloc(size, key)
    })
  return { cache, made, get }
}

describe('the cache', () => {
  it('makes what it is asked for once, also for two who ask at the same moment', async () => {
    const { made, get } = cacheOf(100)
    const [one, other] = await Promise.all([get('a'), get('a')])
    expect(await get('a')).toBe(one)
    expect(other).toBe(one)
    expect(made).toEqual(['a'])
  })

  it('keeps up to its limit, and lets go of the oldest first', async () => {
    const { made, get } = cacheOf(30)
    for (const key of ['a', 'b', 'c', 'd']) await get(key)
    made.length = 0
    for (const key of ['d', 'c', 'b', 'a']) await get(key)
    expect(made).toEqual(['a'])
  })

  it('keeps nothing that is larger than its limit, and goes on', async () => {
    const { made, get } = cacheOf(30)
    expect(await get('large', 31)).toHaveLength(31)
    await get('large', 31)
    await get('a')
    await get('a')
    expect(made).toEqual(['large', 'large', 'a'])
  })

  it('counts right over many rounds', async () => {
    const { made, get } = cacheOf(100)
    for (let n = 0; n < 1_000; n++) await get(`${n}`, n % 40)
    made.length = 0
    // 999, 998, 997: 39 + 38 + 37 bytes do not fit, two of them do.
    for (const key of ['999', '998', '997']) await get(key, Number(key) % 40)
    expect(made).toEqual(['997'])
  })

  it('keeps no failure: whoever asks next has it made again', async () => {
    const { cache } = cacheOf(100)
    let attempts = 0
    const make = () => (++attempts === 1 ? Promise.reject(new Error('not now')) : Promise.resolve(Buffer.from('x')))
    const both = [cache.get('a', make), cache.get('a', make)]
    for (const failed of both) await expect(failed).rejects.toThrow('not now')
    await eventually(async () => expect(String(await cache.get('a', make))).toBe('x'))
    expect(attempts).toBe(2)
  })
})
