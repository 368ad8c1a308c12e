import { describe, expect, it } from 'vitest'
import type { StreamItem } from '../../src/live/stream.ts'
import { type TestClient, serialise, useClients } from '../support/clients.ts'
import { eventually } from '../support/eventually.ts'
import { useLog } from '../support/log.ts'

const log = useLog()
const streams = useClients()

/** An `execute` that counts, and waits where a test holds it. */
function counting() {
  const executed: StreamItem[] = []
  let gate = Promise.resolve()
  return {
    executed,
    hold: () => {
      const held = Promise.withResolvers<void>()
      gate = held.promise
      return held.resolve
    },
    execute: async (item: StreamItem) => {
      executed.push(item)
      await gate
      return await serialise(item)
    },
  }
}

const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

describe('streams that are sent the same', () => {
  it('cost one execution for an event, however many they are and wherever they began', async () => {
    await log.append(20)
    const { join } = streams(await log.read())
    const start = await log.head()
    const { executed, execute } = counting()
    const clients: TestClient[] = []
    for (let n = 0; n < 20; n++) clients.push(await join({ execute, after: await log.cursorAt(start - n) }))
    await log.append(5)
    await Promise.all(clients.map(client => client.waitFor(start + 5)))
    for (const [n, client] of clients.entries()) {
      expect(client.seqs()).toEqual(from(start - n + 1, start + 5))
      expect(client.sent.map(item => item.replayed)).toEqual(client.seqs().map(seq => seq <= start))
    }
    // 19 that were replayed to some, and 5 live ones for all.
    expect(executed).toHaveLength(24)
  })

  it('share nothing with streams of another key', async () => {
    const { join, groups } = streams(await log.read())
    const { executed, execute } = counting()
    const clients = [await join({ execute }), await join({ execute }), await join({ execute, key: 'other' })]
    expect(groups.size()).toBe(3)
    await log.append(3)
    const last = await log.head()
    await Promise.all(clients.map(client => client.waitFor(last)))
    expect(executed).toHaveLength(6)
  })

  it('neither lose nor repeat where one joins in the middle of a delivery', async () => {
    const { join } = streams(await log.read())
    const start = await log.head()
    const { executed, execute, hold } = counting()
    const early = await join({ execute })
    const release = hold()
    await log.append(8)
    await eventually(() => expect(executed.length).toBeGreaterThan(0))
    // The group is delivering now, and stands still.
    const joining = await Promise.all([join({ execute }), join({ execute, after: await log.cursorAt(start + 3) })])
    release()
    await log.append(2)
    const all = [early, ...joining]
    await Promise.all(all.map(client => client.waitFor(start + 10)))
    expect(all.map(client => client.seqs())).toEqual([
      from(start + 1, start + 10),
      from(start + 9, start + 10),
      from(start + 4, start + 10),
    ])
  })

  it('leave nothing behind when they have left, also in the middle of a delivery', async () => {
    const read = await log.read()
    const { join, groups } = streams(read)
    const { executed, execute, hold } = counting()
    const clients = [await join({ execute }), await join({ execute })]
    await eventually(() => expect(read.waiting()).toBe(1))
    const release = hold()
    await log.append(1)
    await eventually(() => expect(executed).toHaveLength(1))
    for (const client of clients) client.leave()
    expect([groups.size(), read.waiting()]).toEqual([0, 0])
    release()
    await log.append(1)
    const late = await join({ execute })
    await log.append(1)
    const last = await log.head()
    await late.waitFor(last)
    expect(late.seqs()).toEqual([last])
    expect(clients.map(client => client.seqs())).toEqual([[], []])
  })
})

describe('a client that stalls', () => {
  it('holds up nobody, is sent no more than it takes, and then everything in order and once', async () => {
    const { join } = streams(await log.read({ ringSize: 16 }))
    const start = await log.head()
    const [slow, quick] = [await join(), await join()]
    slow.stall(2)
    for (let n = 0; n < 10; n++) {
      await log.append(10)
      await quick.waitFor(start + 10 * (n + 1))
    }
    expect(slow.seqs().length).toBeLessThanOrEqual(2)
    slow.flow()
    await log.append(1)
    await Promise.all([slow, quick].map(client => client.waitFor(start + 101)))
    for (const client of [slow, quick]) expect(client.seqs()).toEqual(from(start + 1, start + 101))
  })

  it('is sent away to come back where it takes nothing for too long', async () => {
    const { join, groups } = streams(await log.read())
    const client = await join()
    client.stall()
    await log.append(1)
    client.flow(false)
    await eventually(() => expect(client.ends).toEqual(['RETRY']))
    expect([client.seqs(), groups.size()]).toEqual([[], 0])
  })

  it('may stall while it is replayed to', async () => {
    const { join } = streams(await log.read({ ringSize: 16 }))
    const last = await log.head()
    const client = await join({ after: await log.cursorAt(last - 50) })
    client.stall(7)
    await eventually(() => expect(client.seqs().length).toBeGreaterThanOrEqual(1))
    expect(client.seqs().length).toBeLessThan(51)
    client.flow()
    await client.waitFor(last)
    expect(client.seqs()).toEqual(from(last - 49, last))
  })
})

describe('an event that cannot be told of', () => {
  it('is tried again, and those behind it wait', async () => {
    const { join, failures } = streams(await log.read())
    let failing = 3
    const execute = async (item: StreamItem) => {
      if (failing-- > 0) throw new Error('out of reach')
      return await serialise(item)
    }
    const client = await join({ execute })
    await log.append(3)
    const last = await log.head()
    await client.waitFor(last)
    expect(client.seqs()).toEqual(from(last - 2, last))
    expect(failures.length).toBeGreaterThan(0)
    expect(client.ends).toEqual([])
  })

  it('sends its clients away to come back where it stays so', async () => {
    const { join, groups } = streams(await log.read())
    const clients = [await join({ execute: () => Promise.reject(new Error('out of reach')) }), await join()]
    await log.append(1)
    await eventually(() => expect(clients.map(client => client.ends)).toEqual([['RETRY'], ['RETRY']]))
    expect(groups.size()).toBe(0)
  })
})
