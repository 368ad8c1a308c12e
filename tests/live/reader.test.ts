import { describe, expect, it } from 'vitest'
import type { StoryEvent, StoryEventKind } from '../../src/domain/event.ts'
import { createDirectory } from '../../src/domain/directory.ts'
import { RELAYED_POLL_MS } from '../../src/live/reader.ts'
import { eventually, within } from '../support/eventually.ts'
import { cloneTemplate, dropDatabase } from '../support/database.ts'
import { APPEND, onConnection, storyOf, useLog } from '../support/log.ts'
import { openDb } from '../../src/db/client.ts'
import { createReader } from '../../src/live/reader.ts'

const log = useLog()

/** Puts rows into the log behind its trigger's back, so that nobody is notified. */
const UNNOTIFIED = `INSERT INTO event_log (seq, event_id, kind, payload)
  SELECT (SELECT coalesce(max(seq), 0) FROM event_log) + n, uuidv7(), 'INGESTED', '{"card": {}}'
  FROM generate_series(1, $1::int) n`

/** Everything a reader gives, page by page. */
async function readAll(read: (after: number) => Promise<readonly { seq: number }[]>): Promise<number[]> {
  const seqs: number[] = []
  for (;;) {
    const page = await read(seqs.at(-1) ?? 0)
    if (page.length === 0) return seqs
    seqs.push(...page.map(event => event.seq))
  }
}

describe('the reader', () => {
  it('reads every event once, in commit order', async () => {
    const { reader } = await log.read()
    await log.append(3)
    await log.append(2)
    await eventually(() => expect(reader.head()).toBe(5))
    expect(await readAll(reader.read)).toEqual(await log.seqs())
  })

  it('wakes whoever asked when the head moves, and nobody who asked to be forgotten', async () => {
    const { reader } = await log.read()
    const woken: string[] = []
    reader.onAdvance(() => woken.push('asked'))
    reader.onAdvance(() => woken.push('forgotten'))()
    const before = reader.head()
    await log.append(1)
    await eventually(() => expect(reader.head()).toBe(before + 1))
    await eventually(() => expect(woken).toEqual(['asked']))
  })

  it('finds by polling what no notification told of', async () => {
    const { reader, errors } = await log.read()
    const before = reader.head()
    // More than once: the first may be found by the reader's first look at the log.
    for (const round of [1, 2, 3]) {
      await log.db.$executeRawUnsafe(UNNOTIFIED, 1)
      await eventually(() => expect(reader.head()).toBe(before + round))
    }
    expect(errors).toEqual([])
  })

  it('listens before it reads: what is committed behind its first look is notified', async () => {
    const listening = `SELECT 1 FROM pg_stat_activity
      WHERE application_name = 'rawi listener' AND datname = current_database() AND query LIKE 'LISTEN%'`
    const first = Promise.withResolvers<number>()
    const looked = async () => first.resolve((await log.db.$queryRawUnsafe<object[]>(listening)).length)
    const db = new Proxy(log.db, {
      get: (target, name) => {
        if (name !== '$queryRaw') return Reflect.get(target, name) as unknown
        return async (sql: TemplateStringsArray, ...values: unknown[]) => {
          if ((values[0] as { sql?: string } | undefined)?.sql?.includes('seq >')) await looked()
          return await target.$queryRaw(sql, ...values)
        }
      },
    })
    const reader = createReader({ db, url: log.url, directory: createDirectory(), log: { error: () => {} } })
    await reader.start()
    try {
      expect(await within(first.promise, 'the first look at the log')).toBe(1)
    } finally {
      await reader.stop()
    }
  })

  it('reads a backlog of several pages', async () => {
    const { reader } = await log.read()
    const before = reader.head()
    await log.append(1_200)
    await eventually(() => expect(reader.head()).toBe(before + 1_200))
    expect(await readAll(reader.read)).toEqual(await log.seqs())
  })

  it('takes what memory no longer holds from the table, and what it holds from memory', async () => {
    const { reader } = await log.read({ ringSize: 8 })
    const before = reader.head()
    await log.append(20)
    await eventually(() => expect(reader.head()).toBe(before + 20))
    await reader.stop()
    log.statements.length = 0
    expect((await reader.read(before + 12)).map(event => event.seq)).toEqual((await log.seqs()).slice(-8))
    expect(log.statements.filter(sql => sql.includes('payload'))).toEqual([])
    expect(await readAll(reader.read)).toEqual(await log.seqs())
    expect(log.statements.filter(sql => sql.includes('payload'))).not.toEqual([])
  })

  it('starts with the end of the log in memory, for all who come back at once', async () => {
    const { reader } = await log.read({ ringSize: 5 })
    await reader.stop()
    log.statements.length = 0
    expect((await reader.read(reader.head() - 5)).map(event => event.seq)).toEqual((await log.seqs()).slice(-5))
    expect(log.statements.filter(sql => sql.includes('payload'))).toEqual([])
  })

  it('survives the end of its connection, and reads what was committed meanwhile', async () => {
    const { reader } = await log.read()
    const before = reader.head()
    const listeners = `SELECT pid FROM pg_stat_activity
      WHERE application_name = 'rawi listener' AND datname = current_database()`
    await onConnection(log.url, async client => {
      const { rows } = await eventually(async () => {
        const found = await client.query<{ pid: number }>(listeners)
        expect(found.rowCount).toBe(1)
        return found
      })
      await client.query(`SELECT pg_terminate_backend(pid) FROM (${listeners}) l`)
      await log.append(2)
      await eventually(() => expect(reader.head()).toBe(before + 2))
      await eventually(async () => {
        const found = await client.query<{ pid: number }>(listeners)
        expect(found.rows).toEqual([{ pid: expect.any(Number) }])
        expect(found.rows).not.toEqual(rows)
      })
    })
    expect(reader.ready()).toBe(true)
    const woken = Promise.withResolvers<void>()
    reader.onAdvance(woken.resolve)
    await log.append(1)
    await woken.promise
  })

  it('gives nobody an event that it has not read itself', async () => {
    const { reader } = await log.read({ ringSize: 1 })
    await reader.stop()
    const head = reader.head()
    await log.append(3)
    expect((await reader.read(head - 3)).map(event => event.seq)).toEqual([head - 2, head - 1, head])
  })
})

describe('what is offered', () => {
  const event = (seq: number, kind: StoryEventKind = 'INGESTED') =>
    ({ seq, kind, story: { card: { id: `story ${seq}` }, words: '' }, previous: null }) as StoryEvent

  it('is taken where it is the next event, and wakes whoever asked', async () => {
    const { reader } = await log.read()
    const head = reader.head()
    let woken = 0
    reader.onAdvance(() => woken++)
    reader.offer(head + 1, event(head + 1, 'WITHDRAWN'))
    expect([reader.head(), reader.peek(head + 1)?.kind, woken]).toEqual([head + 1, 'WITHDRAWN', 1])
    expect(reader.isHidden(`story ${head + 1}`)).toBe(true)
    for (const seq of [head + 1, head, 1]) reader.offer(seq, event(seq))
    expect([reader.head(), reader.peek(head + 1)?.kind, woken]).toEqual([head + 1, 'WITHDRAWN', 1])
  })

  it('is read from the table where it is further on, or came without its story', async () => {
    const { reader, errors } = await log.read()
    reader.setRelayed(true)
    for (const offered of [event, () => null]) {
      const head = reader.head()
      await log.db.$executeRawUnsafe(UNNOTIFIED, 2)
      reader.offer(head + 2, offered(head + 2))
      await eventually(() => expect(reader.head()).toBe(head + 2), RELAYED_POLL_MS - 1_000)
      expect(storyOf(reader.peek(head + 2)).card).toEqual({})
    }
    expect(errors).toEqual([])
  })

  it('may come while the same is being read', async () => {
    const { reader, errors } = await log.read()
    for (let i = 0; i < 50; i++) {
      const head = reader.head()
      await log.append(1)
      reader.offer(head + 1, event(head + 1))
      await eventually(() => expect(reader.head()).toBe(head + 1))
    }
    expect(errors).toEqual([])
  })
})

describe('a hole in the log', () => {
  it('fails a replay rather than to be passed over', async () => {
    const { reader } = await log.read({ ringSize: 1 })
    await log.db.$executeRaw`DELETE FROM event_log WHERE seq = 5`
    expect((await reader.read(2)).map(event => event.seq)).toEqual([3, 4])
    await expect(reader.read(4)).rejects.toThrow('continues with 6 where 5 is due')
  })

  it('stops the reader before it, and makes the instance not ready', async () => {
    const { reader, errors } = await log.read()
    const before = reader.head()
    expect(reader.ready()).toBe(true)
    await log.db.$transaction([
      log.db.$executeRawUnsafe(UNNOTIFIED, 3),
      log.db.$executeRaw`DELETE FROM event_log WHERE seq = ${before + 2}`,
    ])
    await eventually(() => expect(errors).toEqual(['the story log has a hole: streams stand still']))
    expect(reader.ready()).toBe(false)
    await log.append(1)
    await reader.stop()
    expect(reader.head()).toBe(before + 1)
  })
})

describe('a log that was restored to an earlier time', () => {
  it.each(['ends earlier', 'has gone on differently'])('stops the reader where it %s', async how => {
    const restored = await cloneTemplate()
    const db = await openDb({ url: restored })
    const errors: string[] = []
    const reader = createReader({
      db,
      url: restored,
      directory: createDirectory(),
      log: { error: (_, message) => void errors.push(message) },
    })
    try {
      await db.$executeRawUnsafe(APPEND, 3, 'INGESTED', 'en')
      await reader.start()
      await db.$executeRaw`DELETE FROM event_log WHERE seq > 1`
      if (how === 'has gone on differently') await db.$executeRawUnsafe(APPEND, 4, 'INGESTED', 'en')
      await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'rawi listener' AND datname = current_database()`
      await eventually(() => expect(errors.at(-1)).toBe('the story log has a hole: streams stand still'))
      expect([reader.ready(), reader.head()]).toEqual([false, 3])
    } finally {
      await reader.stop()
      await db.$disconnect()
      await dropDatabase(restored)
    }
  })
})
