/** A seeded database is kept: it is brought up to later migrations, and made anew only where stories are stored otherwise. */
import { Client } from 'pg'
import { migrate } from '../../../src/db/migrate.ts'
import { openDatabase } from '../../../src/domain/database.ts'
import { fingerprint } from '../../../src/text/fingerprint.ts'
import { load, rowsOf } from './load.ts'
import { makeStories } from './stories.ts'
import { makeVocabularies } from './words.ts'
import { makeWorld, type World } from './world.ts'

/** What a database says of itself that was seeded to the end. */
const DONE = 'seeded'
/** So many stories tell one generator from another. */
const PROBE = 50

/**
 * The database with `count` stories on a server, migrated, seeded where it is not there; others of this size, with
 * stories as they were stored before, are dropped.
 * @param server a connection string of the server, as a superuser; @returns that of the database
 */
export async function seededDatabase(server: string, count: number): Promise<string> {
  const world = makeWorld()
  const family = `stories_${count}_`
  const name = `${family}${fingerprintOf(world).slice(0, 8)}`
  const url = Object.assign(new URL(server), { pathname: name }).href
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; state: string | null }>(
      `SELECT datname AS name, shobj_description(oid, 'pg_database') AS state FROM pg_database
       WHERE starts_with(datname, $1)`,
      [family],
    )
    if (rows.some(row => row.name === name && row.state === DONE)) {
      if ((await migrate(url)).length > 0) await analyze(url)
      return url
    }
    for (const row of rows) await client.query(`DROP DATABASE ${row.name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name}`)
    const begin = performance.now()
    console.error(`seeding ${count.toLocaleString('en')} articles ...`)
    const database = await openDatabase({ databaseUrl: url, dataDir: '', onError: () => {} })
    try {
      await load(url, database.db, count, world)
    } finally {
      await database.close()
    }
    await client.query(`COMMENT ON DATABASE ${name} IS '${DONE}'`)
    console.error(`seeded in ${((performance.now() - begin) / 1000).toFixed(0)} s`)
    return url
  } finally {
    await client.end()
  }
}

/** A new index, and what a migration has written, mean nothing to the planner before. */
async function analyze(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('VACUUM (ANALYZE)')
  await client.end()
}

/** Of the first rows as they are written: whatever changes what is stored of a story changes them. */
function fingerprintOf(world: World): string {
  const countries = new Map(world.codes.map(code => [code, code]))
  const stories = [...makeStories(PROBE, { world, vocabularies: makeVocabularies(), countries })]
  const rows = stories.flatMap(story => rowsOf(story, new Set(), word => word))
  return fingerprint([JSON.stringify(rows), JSON.stringify(world)])
}
