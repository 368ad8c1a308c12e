import { describe, expect, it } from 'vitest'
import { createGroups } from '../../src/live/groups.ts'
import type { StreamRequest } from '../../src/live/live.ts'
import { eventually } from '../support/eventually.ts'
import { useLog } from '../support/log.ts'

const log = useLog()

/** Runs a stream for a client that notes the cursors it is sent; `full` holds it up until it is let go. */
async function run(request: Partial<StreamRequest>, options: { ringSize?: number } = {}) {
  const { reader, live } = await log.read(options)
  const groups = createGroups({ reader, log: { error: () => {} } })
  const stream = await live.open({ about: 'INGESTED', where: null, after: null, backfill: 0, ...request })
  const gate = Promise.withResolvers<boolean>()
  const client = { cursors: [] as string[], full: false, waits: 0, ends: [] as unknown[] }
  const leave = groups.join({
    key: 'one',
    bytesKey: 'one',
    stream,
    execute: async () => Buffer.from('an item'),
    sink: {
      write: cursor => void client.cursors.push(cursor),
      progress: () => {},
      full: () => client.full,
      gather: () => {},
      drained: async () => {
        client.waits++
        return await gate.promise
      },
      end: why => void client.ends.push(why),
    },
  })
  const letGo = () => {
    client.full = false
    gate.resolve(true)
  }
  return { client, letGo, leave, groups, reader }
}

/** The cursors of the log's events behind `seq`. */
async function cursorsAfter(seq: number): Promise<string[]> {
  const { live } = await log.read()
  const found: string[] = []
  let after: string | null = null
  for (;;) {
    const page = await live.page({ where: null, after, limit: 500 })
    found.push(...page.items.map(item => item.cursor))
    if (!page.more) return found.slice(seq)
    after = page.end
  }
}

describe('a stream that is run for a client', () => {
  it('gets every event behind its cursor, however many pages behind it is and however little memory holds', async () => {
    await log.append(350)
    const all = await cursorsAfter(0)
    const { client, leave, groups } = await run({ after: all[9]! }, { ringSize: 8 })
    await eventually(() => expect(client.cursors).toEqual(all.slice(10)))
    await log.append(30)
    await eventually(async () => expect(client.cursors).toEqual(await cursorsAfter(10)))
    expect(client.ends).toEqual([])
    leave()
    groups.stop()
  })

  it('gets all that came while it took nothing, in order and once, when it takes again', async () => {
    const before = (await log.seqs()).length
    const { client, letGo, leave, groups } = await run({})
    await log.append(2)
    await eventually(() => expect(client.cursors).toHaveLength(2))
    client.full = true
    await log.append(150)
    await eventually(() => expect(client.waits).toBe(1))
    expect(client.cursors).toHaveLength(2)
    letGo()
    await eventually(async () => expect(client.cursors).toEqual(await cursorsAfter(before)))
    leave()
    groups.stop()
  })
})
