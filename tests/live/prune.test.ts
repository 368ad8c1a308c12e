import { describe, expect, it } from 'vitest'
import { pruneEvents, readStreamState } from '../../src/domain/event.ts'
import { take } from '../support/eventually.ts'
import { openStories, useLog } from '../support/log.ts'

const log = useLog()

/** Makes the events up to `seq` a week older. */
async function age(seq: number): Promise<void> {
  await log.db.$executeRaw`UPDATE event_log SET committed_at = committed_at - interval '7 days' WHERE seq <= ${seq}`
}
const yesterday = () => new Date(Date.now() - 86_400_000)

describe('pruning', () => {
  it('takes out what is too old, and nothing else', async () => {
    await log.append(10)
    await age(4)
    expect(await pruneEvents(log.db, yesterday())).toBe(4)
    expect(await log.seqs()).toEqual([5, 6, 7, 8, 9, 10])
    expect(await readStreamState(log.db)).toMatchObject({ floor: 4, head: 10 })
    expect(await pruneEvents(log.db, yesterday())).toBe(0)
  })

  it('takes out a beginning of the log only, whatever the clocks said', async () => {
    await age(8)
    await log.db.$executeRaw`UPDATE event_log SET committed_at = now() WHERE seq = 7`
    expect(await pruneEvents(log.db, yesterday())).toBe(2)
    expect(await log.seqs()).toEqual([7, 8, 9, 10])
  })

  it('ends a stream that has not read what was pruned with CURSOR_EXPIRED, and the cursor it names serves', async () => {
    const { live } = await log.read({ ringSize: 1 })
    const first = await openStories(live, { backfill: 4 })
    const { cursor } = (await take(first, 1))[0]!
    await first.return?.()
    // Opened while the events are there, read when they are gone.
    const stream = await openStories(live, { after: cursor })
    await age(9)
    await pruneEvents(log.db, yesterday())
    const failure = await stream.next().catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'CURSOR_EXPIRED' })
    const { oldestCursor } = (failure as { details: { oldestCursor: string } }).details
    const resumed = await openStories(live, { after: oldestCursor })
    expect((await take(resumed, 1))[0]!.event.seq).toBe(10)
    await resumed.return?.()
  })

  it('keeps the numbers going where nothing is left', async () => {
    await age(10)
    expect(await pruneEvents(log.db, yesterday())).toBe(1)
    await log.append(2)
    expect(await log.seqs()).toEqual([11, 12])
  })
})
