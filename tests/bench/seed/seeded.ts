/** A seeded database is kept, and made anew only where the schema or the stories have changed since. */
import { Client } from 'pg'
import { readMigrations } from '../../../src/db/migrate.ts'
import { openDatabase } from '../../../src/domain/database.ts'
import { fingerprint } from '../../../src/text/fingerprint.ts'
import { load, rowsOf } from './load.ts'
import { makeStories } from './stories.ts'
import { makeWorld, type World } from './world.ts'

/** What a database says of itself that was seeded to the end. */
const DONE = 'seeded'
/** So many stories tell one generator from another. */
const PROBE = 50

/**
 * The database with `count` stories on a server, seeded where it is not there; others of this size, of older schemas,
 * are dropped.
 * @param server a connection string of the server, as a superuser; @returns that of the database
 */
export async function seededDatabase(server: string, count: number): Promise<string> {
  const world = makeWorld()
  const family = `stories_${count}_`
  const name = `${family}${(await fingerprintOf(world)).slice(0, 8)}`
  const url = Object.assign(new URL(server), { pathname: name }).href
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; state: string | null }>(
      `SELECT datname AS name, shobj_description(oid, 'pg_database') AS state FROM pg_database
       WHERE starts_with(datname, $1)`,
      [family],
    )
    if (rows.some(row => row.name === name && row.state === DONE)) return url
    for (const row of rows) await client.query(`DROP DATABASE ${row.name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name}`)
    const begin = performance.now()
    console.error(`seeding ${count.toLocaleString('en')} articles ...`)
    const database = await openDatabase({ databaseUrl: url, dataDir: '', onError: () => {} })
    await database.close()
    await load(url, count, world)
    await client.query(`COMMENT ON DATABASE ${name} IS '${DONE}'`)
    console.error(`seeded in ${((performance.now() - begin) / 1000).toFixed(0)} s`)
    return url
  } finally {
    await client.end()
  }
}

/** Of the migrations, and of the first rows as they are written: whatever changes what is stored changes them. */
async function fingerprintOf(world: World): Promise<string> {
  const countries = new Map(world.codes.map(code => [code, code]))
  const rows = [...makeStories(PROBE, world, countries)].flatMap(story => rowsOf(story, new Set()))
  return fingerprint([JSON.stringify(await readMigrations()), JSON.stringify(rows), JSON.stringify(world.people)])
}
