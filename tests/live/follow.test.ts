import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/domain/event.ts'
import { follow } from '../../src/live/follow.ts'
import type { Live, StreamRequest } from '../../src/live/live.ts'
import type { Change } from '../../src/live/stream.ts'
import { eventually, take, within } from '../support/eventually.ts'
import { openStories, useLog } from '../support/log.ts'

const log = useLog()
const seqsOf = (items: Change[]) => items.map(item => item.event.seq)

/** Takes `count` stories of a subscription and ends it. */
async function receive(live: Live, request: Partial<StreamRequest>, count: number): Promise<Change[]> {
  const stream = await openStories(live, request)
  try {
    return await take(stream, count)
  } finally {
    await stream.return?.()
  }
}

describe('a subscription', () => {
  it('resumes behind every cursor with exactly the rest', async () => {
    await log.append(12)
    const { live } = await log.read({ ringSize: 5 })
    const start = await live.cursor()
    await log.append(3)
    const all = await receive(live, { backfill: 15 }, 15)
    expect(seqsOf(all)).toEqual(await log.seqs())
    for (const [i, { cursor }] of all.slice(0, -1).entries()) {
      expect(await receive(live, { after: cursor }, 14 - i)).toEqual(all.slice(i + 1))
    }
    expect(await receive(live, { after: start }, 3)).toEqual(all.slice(12))
  })

  it('tells what was there before it began from what came later', async () => {
    const { live } = await log.read()
    const head = (await log.seqs()).length
    const stream = await openStories(live, { backfill: 2 })
    await log.append(2)
    const items = await take(stream, 4)
    await stream.return?.()
    expect(items.map(item => [item.event.seq, item.replayed])).toEqual([
      [head - 1, true],
      [head, true],
      [head + 1, false],
      [head + 2, false],
    ])
  })

  it('gets the stories that match only, also in its backfill, and goes on live', async () => {
    const { live } = await log.read()
    await log.append(1, { language: 'ar' })
    await log.append(3, { language: 'en' })
    await log.append(1, { language: 'ar' })
    const head = (await log.seqs()).length
    const stream = await openStories(live, { where: { language: { equals: 'ar' } }, backfill: 2 })
    await log.append(2, { language: 'en' })
    await log.append(1, { language: 'ar' })
    expect(seqsOf(await take(stream, 3))).toEqual([head - 4, head, head + 3])
    await stream.return?.()
  })

  it('gets stories that came in, not revisions of them', async () => {
    const { live } = await log.read()
    const head = (await log.seqs()).length
    const stream = await openStories(live)
    await log.append(1, { kind: 'REVISED' })
    await log.append(1)
    expect(seqsOf(await take(stream, 1))).toEqual([head + 2])
    await stream.return?.()
  })

  it('reads a long replay page by page, not story by story', async () => {
    await log.append(600)
    const { live } = await log.read({ ringSize: 1 })
    const cursor = (await receive(live, { backfill: 590 }, 1))[0]!.cursor
    log.statements.length = 0
    await receive(live, { after: cursor }, 589)
    const replays = log.statements.filter(sql => /payload.* LIMIT/.test(sql))
    expect(replays.length).toBeLessThan(20)
  })
})

describe('the end of a subscription', () => {
  it('ends the wait for the next story, and leaves nothing behind', async () => {
    const { live, waiting } = await log.read()
    const stream = await openStories(live)
    const next = stream.next()
    await eventually(() => expect(waiting()).toBe(1))
    await stream.return?.()
    expect(await within(next, 'the end')).toEqual({ value: undefined, done: true })
    expect(await stream.next()).toEqual({ value: undefined, done: true })
    expect(waiting()).toBe(0)
  })

  it('leaves nothing behind where 200 end while stories come', async () => {
    const { live, waiting } = await log.read()
    const streams = await Promise.all(Array.from({ length: 200 }, () => openStories(live)))
    const ends = streams.map(async stream => {
      while (!(await stream.next()).done);
    })
    await eventually(() => expect(waiting()).toBe(200))
    await Promise.all([log.append(50), ...streams.map(stream => stream.return?.())])
    await within(Promise.all(ends), 'the end of 200 subscriptions')
    expect(waiting()).toBe(0)
  })
})

it('wakes for an event that came between its last read and its wait', async () => {
  const event = { seq: 1, kind: 'INGESTED' } as LogEvent
  let head = 0
  const reader = {
    head: () => head,
    onAdvance: () => () => {},
    // The head moves while the read is under way, and everyone who was waiting has been called already.
    read: async (after: number) => (head === after ? ((head = 1), []) : [event]),
  }
  const start = { after: 0, liveFrom: 0, first: [], mode: 'LIVE' as const, cursor: '' }
  const itemOf = (event: LogEvent) => event as never
  const stream = follow(reader as never, { start, judge: () => 'INGESTED', marks: false, itemOf, cursorOf: () => '' })
  expect(await take(stream, 1)).toEqual([event])
})
