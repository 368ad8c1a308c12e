import { Client } from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { readEvents } from '../../src/domain/event.ts'
import { compileWhere } from '../../src/domain/where.ts'
import { useDatabase } from '../support/database.ts'
import { countRows } from '../support/drafts.ts'
import { eventually } from '../support/eventually.ts'
import { storyOf } from '../support/log.ts'

const own = useDatabase()

const log = async () => await readEvents(own.db, 0, 10_000)

const clients: Client[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) await client.end()
})

/** A writer of its own; one that waits for another in vain fails. */
async function connect(): Promise<Client> {
  const client = new Client({ connectionString: own.url, options: '-c lock_timeout=3000' })
  await client.connect()
  clients.push(client)
  return client
}

describe('the log', () => {
  /** An event of its own transaction; it is committed by `end`, or taken back. */
  async function begin(headline: string) {
    const client = await connect()
    await client.query('BEGIN')
    await client.query(`INSERT INTO event_pending (id, kind, payload) VALUES (gen_random_uuid(), 'INGESTED', $1)`, [
      { card: { headline } },
    ])
    return async (command: 'COMMIT' | 'ROLLBACK' | 'SET CONSTRAINTS ALL IMMEDIATE') => {
      await client.query(command)
    }
  }
  const newest = async (count: number) => (await log()).slice(-count).map(event => storyOf(event).card.headline)

  it('gives words that an older version folded as filters compare them now', async () => {
    const snapshot = { card: { headline: 'الدورى' }, words: ' الدورى مدينة ' }
    await own.db.$executeRaw`
      INSERT INTO event_pending (id, kind, payload)
      VALUES (uuidv7(), 'REVISED', ${JSON.stringify({ ...snapshot, previous: snapshot })}::jsonb)`
    const event = (await log()).at(-1)!
    const words = ' الدوري مدينه '
    expect(event).toMatchObject({ story: { words }, previous: { words } })
    const text = (search: string) => compileWhere({ text: search }).test(storyOf(event))
    expect([text('الدوري'), text('الدورى مدينه'), text('دوري')]).toEqual([true, true, false])
  })

  it('numbers events when they are committed, not when they are written', async () => {
    const first = await begin('first')
    const second = await begin('second')
    const third = await begin('third')
    await third('COMMIT')
    await first('COMMIT')
    await second('COMMIT')
    expect(await newest(3)).toEqual(['third', 'first', 'second'])
  })

  it('lets a commit wait for the one that has its number, and counts from there', async () => {
    const before = (await log()).length
    const [first, second] = [await begin('holds the number'), await begin('waits')]
    // As if its commit took long: it has its number, and nobody sees it yet.
    await first('SET CONSTRAINTS ALL IMMEDIATE')
    const waiting = second('COMMIT').then(
      () => 'committed',
      (error: Error) => error.message,
    )
    await eventually(async () => {
      const locked = await own.db.$queryRaw<object[]>`
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      expect(locked).toHaveLength(1)
    })
    await first('COMMIT')
    expect(await waiting).toBe('committed')
    expect(await newest(2)).toEqual(['holds the number', 'waits'])
    expect((await log()).slice(-2).map(event => event.seq)).toEqual([before + 1, before + 2])
  })

  it('has no hole where transactions were taken back, however many write at once', async () => {
    const before = (await log()).length
    await Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        const end = await begin(`writer ${n}`)
        await end(n % 3 === 0 ? 'ROLLBACK' : 'COMMIT')
      }),
    )
    const events = await log()
    expect(events.map(event => event.seq)).toEqual(events.map((_, index) => index + 1))
    expect(events).toHaveLength(before + 20)
    expect(await own.db.eventPending.count()).toBe(0)
    const times = events.slice(before).map(event => event.at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  it.each(['REPEATABLE READ', 'SERIALIZABLE'])(
    'refuses a writer in %s with 40001, which tells it to try again',
    async level => {
      const before = await countRows(own.db)
      const client = await connect()
      await client.query(`BEGIN ISOLATION LEVEL ${level}`)
      await client.query(`INSERT INTO event_pending (id, kind, payload) VALUES (gen_random_uuid(), 'INGESTED', '{}')`)
      await expect(client.query('COMMIT')).rejects.toMatchObject({ code: '40001' })
      expect(await countRows(own.db)).toEqual(before)
    },
  )
})
