import { describe, expect, it } from 'vitest'
import { migrate, missingMigration, readMigrations } from '../../src/db/migrate.ts'
import { cloneTemplate, dropDatabase, emptyDatabase } from '../support/database.ts'
import { onConnection } from '../support/log.ts'

/** Lends a database to a test and drops it afterwards. */
async function withDatabase(made: Promise<string>, act: (url: string) => Promise<void>): Promise<void> {
  const url = await made
  try {
    await act(url)
  } finally {
    await dropDatabase(url)
  }
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  return await onConnection(url, async client => (await client.query({ text: sql, rowMode: 'array' })).rows.flat())
}

const applied = 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1'

describe('the migrations', () => {
  it('agree with schema.prisma', async () => {
    await withDatabase(cloneTemplate(), async url => expect(await missingMigration(url)).toBe(''))
  })

  it.for([
    ['an index', 'DROP INDEX article_published_at_id_idx', 'CREATE INDEX "article_published_at_id_idx"'],
    ['a column', 'ALTER TABLE article DROP COLUMN summary', 'ADD COLUMN     "summary"'],
    ['a default', 'ALTER TABLE event_log ALTER committed_at DROP DEFAULT', 'SET DEFAULT clock_timestamp()'],
    [
      'a foreign key',
      'ALTER TABLE article DROP CONSTRAINT article_source_id_fkey',
      'ADD CONSTRAINT "article_source_id_fkey"',
    ],
  ])('do not agree where %s is missing', async ([, sql, missing]) => {
    await withDatabase(cloneTemplate(), async url => {
      await ask(url, sql!)
      expect(await missingMigration(url)).toContain(missing)
    })
  })

  it('hold what schema.prisma cannot say: the deferred trigger of the log, and the one row of its floor', async () => {
    await withDatabase(cloneTemplate(), async url => {
      const trigger = `SELECT tgdeferrable, tginitdeferred, tgenabled FROM pg_trigger
        WHERE tgname = 'sequence_event' AND tgrelid = 'event_pending'::regclass`
      expect(await ask(url, trigger)).toEqual([true, true, 'O'])
      expect(await ask(url, 'SELECT one, floor::int FROM stream_floor')).toEqual([true, 0])
      for (const one of [true, false]) {
        await expect(ask(url, `INSERT INTO stream_floor (one) VALUES (${one})`)).rejects.toMatchObject({
          code: one ? '23505' : '23514',
        })
      }
    })
  })

  it('refuse a writer whose snapshot is too old to number an event', async () => {
    await withDatabase(cloneTemplate(), async url => {
      const write = (isolation: string) =>
        ask(
          url,
          `BEGIN ISOLATION LEVEL ${isolation};
           INSERT INTO event_pending (id, kind, payload) VALUES (uuidv7(), 'INGESTED', '{}'); COMMIT`,
        )
      for (const level of ['REPEATABLE READ', 'SERIALIZABLE']) {
        await expect(write(level)).rejects.toMatchObject({ code: '40001' })
      }
      expect(await ask(url, 'SELECT seq FROM event_log')).toEqual([])
    })
  })
})

describe('migrate', () => {
  it('brings an empty database up to date, once, where several start at the same time', async () => {
    await withDatabase(emptyDatabase(), async url => {
      const names = (await readMigrations()).map(migration => migration.name)
      const results = await Promise.all([migrate(url), migrate(url), migrate(url), migrate(url)])
      expect(results.toSorted((a, b) => b.length - a.length)).toEqual([names, [], [], []])
      expect(await ask(url, applied)).toEqual(names)
      expect(await missingMigration(url)).toBe('')
    })
  })

  it('refuses a migration that was changed after it had been applied', async () => {
    await withDatabase(cloneTemplate(), async url => {
      const [first, ...others] = await readMigrations()
      const changed = [{ ...first!, script: `${first!.script} ` }, ...others]
      await expect(migrate(url, changed)).rejects.toMatchObject({
        name: 'DatabaseError',
        message: `Migration ${first!.name} was changed after it had been applied to this database.`,
      })
    })
  })

  it('leaves nothing of a migration that fails, says so, and says so again', async () => {
    await withDatabase(cloneTemplate(), async url => {
      const bad = { name: '29990101000000_bad', script: 'CREATE TABLE half (id int); SELECT 1 / 0; -- ;' }
      const migrations = [...(await readMigrations()), bad]
      const before = await ask(url, applied)
      await expect(migrate(url, migrations)).rejects.toThrow(/could not be migrated[^]*division by zero/)
      expect(await ask(url, `SELECT to_regclass('half')`)).toEqual([null])
      expect(await ask(url, applied)).toEqual(before)
      await expect(migrate(url, migrations)).rejects.toThrow(/29990101000000_bad failed before/)
    })
  })
})
