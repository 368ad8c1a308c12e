import { beforeAll, describe, expect, it } from 'vitest'
import type { RawiError } from '../../src/domain/errors.ts'
import { useClients } from '../support/clients.ts'
import { eventually } from '../support/eventually.ts'
import { useLog } from '../support/log.ts'

const log = useLog()
const streams = useClients()
beforeAll(() => log.append(200))

const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

describe('a stream whose log cannot be read on', () => {
  it('ends with CURSOR_EXPIRED where it was too slow for the pruning, and the cursor it is told serves', async () => {
    const read = await log.read({ ringSize: 1 })
    const { join } = streams(read)
    const slow = await join({ after: await log.cursorAt(0) })
    slow.stall(1)
    await eventually(() => expect(slow.seqs()).toEqual([1]))
    await log.append(200)
    const last = await log.head()
    // Pruned is what is days old: the reader has long read it.
    await eventually(() => expect(read.reader.head()).toBe(last))
    await log.db.$transaction([
      log.db.$executeRaw`UPDATE stream_floor SET floor = ${last - 10}`,
      log.db.$executeRaw`DELETE FROM event_log WHERE seq <= ${last - 10}`,
    ])
    slow.flow()
    await eventually(() => expect(slow.ends).toMatchObject([{ code: 'CURSOR_EXPIRED' }]))
    // What it held already was still sent.
    expect(slow.seqs()).toEqual(from(1, slow.seqs().length))
    const { oldestCursor } = (slow.ends[0] as RawiError).details as { oldestCursor: string }
    const resumed = await join({ after: oldestCursor })
    await resumed.waitFor(last)
    expect(resumed.seqs()).toEqual(from(last - 9, last))
  })

  it('has its client come back where the log has a hole, and passes nothing over', async () => {
    const { join, groups } = streams(await log.read({ ringSize: 1 }))
    const last = await log.head()
    const after = await log.cursorAt(last - 5)
    await log.db.$executeRaw`DELETE FROM event_log WHERE seq = ${last - 3}`
    const client = await join({ after })
    await eventually(() => expect(client.ends).toEqual(['RETRY']))
    expect([client.seqs(), groups.size()]).toEqual([[last - 4], 0])
  })
})
