import { beforeAll, describe, expect, it } from 'vitest'
import { readEvents, readStreamState } from '../../src/domain/event.ts'
import { encodeCursor, headCursor, resolveCursor } from '../../src/live/cursor.ts'
import { cloneTemplate, dropDatabase } from '../support/database.ts'
import { openDb } from '../../src/db/client.ts'
import { openStories, useLog } from '../support/log.ts'

const log = useLog()

beforeAll(() => log.append(5))

async function cursorAt(seq: number): Promise<string> {
  const { streamId } = await readStreamState(log.db)
  const [event] = await readEvents(log.db, seq - 1, 1)
  return encodeCursor(streamId, seq, event!.eventId)
}

async function resolve(cursor: string): Promise<number> {
  return await resolveCursor(log.db, await readStreamState(log.db), cursor)
}

describe('a cursor', () => {
  it('resolves to the position that it was made at', async () => {
    for (const seq of [1, 3, 5]) expect(await resolve(await cursorAt(seq))).toBe(seq)
  })

  it('at the head is the one of the last event', async () => {
    expect(await headCursor(log.db, await readStreamState(log.db))).toBe(await cursorAt(5))
  })

  it('of an empty log stands before the first event', async () => {
    const url = await cloneTemplate()
    const db = await openDb({ url })
    try {
      const state = await readStreamState(db)
      expect(await resolveCursor(db, state, await headCursor(db, state))).toBe(0)
    } finally {
      await db.$disconnect()
      await dropDatabase(url)
    }
  })

  it('that nobody gave out is invalid', async () => {
    const real = await cursorAt(3)
    const bytes = Buffer.from(real, 'base64url')
    bytes[0] = 2
    const wrong = ['', 'x', `${real}=`, `${real}A`, ` ${real}`, real.slice(0, -1), bytes.toString('base64url')]
    for (const cursor of wrong) await expect(resolve(cursor), cursor).rejects.toMatchObject({ code: 'CURSOR_INVALID' })
  })

  it('is unknown when any of its bytes behind the version is another', async () => {
    const real = Buffer.from(await cursorAt(3), 'base64url')
    for (let i = 1; i < real.length; i++) {
      const bytes = Buffer.from(real)
      bytes[i]! ^= 1
      await expect(resolve(bytes.toString('base64url')), `byte ${i}`).rejects.toMatchObject({ code: 'CURSOR_UNKNOWN' })
    }
  })

  it('of another stream is unknown', async () => {
    const [event] = await readEvents(log.db, 2, 1)
    const foreign = encodeCursor('018f0000-0000-7000-8000-000000000000', 3, event!.eventId)
    await expect(resolve(foreign)).rejects.toMatchObject({ code: 'CURSOR_UNKNOWN' })
  })

  it('ahead of the head is unknown', async () => {
    const { streamId } = await readStreamState(log.db)
    const ahead = encodeCursor(streamId, 6, '018f0000-0000-7000-8000-00000000abcd')
    await expect(resolve(ahead)).rejects.toMatchObject({ code: 'CURSOR_UNKNOWN' })
  })

  it('is unknown when the log was restored and has gone on differently', async () => {
    const cursor = await cursorAt(5)
    await log.db.$executeRaw`DELETE FROM event_log WHERE seq = 5`
    await expect(resolve(cursor)).rejects.toMatchObject({ code: 'CURSOR_UNKNOWN' })
    await log.append(1)
    expect(await log.seqs()).toEqual([1, 2, 3, 4, 5])
    await expect(resolve(cursor)).rejects.toMatchObject({ code: 'CURSOR_UNKNOWN' })
  })

  it('below the floor has expired, and names the oldest one that serves', async () => {
    const [old, kept] = [await cursorAt(2), await cursorAt(4)]
    await log.db.$transaction([
      log.db.$executeRaw`UPDATE stream_floor SET floor = 3`,
      log.db.$executeRaw`DELETE FROM event_log WHERE seq <= 3`,
    ])
    const error = await resolve(old).catch((error: unknown) => error)
    expect(error).toMatchObject({ code: 'CURSOR_EXPIRED', details: { oldestCursor: expect.any(String) } })
    expect(await resolve(kept)).toBe(4)

    const { oldestCursor } = (error as { details: { oldestCursor: string } }).details
    const { live } = await log.read()
    const stream = await openStories(live, { after: oldestCursor })
    expect((await stream.next()).value).toMatchObject({ event: { seq: 4 } })
    await stream.return?.()
  })

  it('keeps counting after everything was pruned', async () => {
    await log.db.$executeRaw`UPDATE stream_floor SET floor = 5`
    await log.db.$executeRaw`DELETE FROM event_log`
    const head = await headCursor(log.db, await readStreamState(log.db))
    expect(await resolve(head)).toBe(5)
    await log.append(1)
    expect(await log.seqs()).toEqual([6])
  })
})
