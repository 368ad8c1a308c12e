import { describe, expect, it } from 'vitest'
import { MOST_WAITING, waitForRoom } from '../../src/http/room.ts'
import { within } from '../support/eventually.ts'

/** A client for which `waiting` bytes wait, look by look; the last one stays. */
function client(...waiting: (number | null)[]) {
  let looks = 0
  return { bytes: () => waiting[Math.min(looks++, waiting.length - 1)]!, looks: () => looks }
}
const wait = (bytes: () => number | null, patience: number) => within(waitForRoom(bytes, patience), 'an answer')

describe('waiting for a slow client', () => {
  it('ends when half of the limit is free, and not before', async () => {
    const { bytes, looks } = client(MOST_WAITING * 2, MOST_WAITING, MOST_WAITING / 2 + 1, MOST_WAITING / 2)
    expect(await wait(bytes, 60_000)).toBe(true)
    expect(looks()).toBe(4)
  })

  it('costs a client that is not slow one turn of the event loop, and no time', async () => {
    const order: string[] = []
    const timer = setTimeout(() => order.push('timer'), 2_000)
    for (let n = 0; n < 100; n++) await waitForRoom(client(0).bytes, 60_000)
    order.push('100 waits')
    clearTimeout(timer)
    expect(order).toEqual(['100 waits'])
  })

  it('ends at once where the connection is gone', async () => {
    expect(await wait(client(MOST_WAITING, null).bytes, 60_000)).toBe(false)
  })

  it('ends where nothing is taken for the patience, also when more was put on top', async () => {
    expect(await wait(client(MOST_WAITING, MOST_WAITING, MOST_WAITING * 2).bytes, 200)).toBe(false)
  })

  it('goes on as long as a little is taken now and then', async () => {
    let waiting = MOST_WAITING * 2
    const started = Date.now()
    const slowly = () => (waiting -= MOST_WAITING / 16)
    expect(await wait(slowly, 200)).toBe(true)
    expect(Date.now() - started, 'longer than the patience').toBeGreaterThan(400)
  })
})
