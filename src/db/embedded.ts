/**
 * The Postgres that Rawi brings along, for one machine without a database server of its own.
 *
 * Postgres is started by its own `pg_ctl` in a session of its own: a Ctrl-C or a `kill -9` of Rawi does not reach it,
 * and its postmaster.pid is the lock on the data directory. So there are three ways in, tried in this order:
 *   1. a server already runs here (another Rawi, or one left behind by a kill): join it;
 *   2. none runs: start it. Two that try at once are sorted out by Postgres; the loser goes back to 1;
 *   3. nothing is here yet: make a cluster first.
 * On the way out it is left as it was found; who stops it where several use it is the matter of presence.ts.
 */
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { findBinaries } from './binaries.ts'
import { findRunning, hasLockFile, initialise, start, START_TIMEOUT_MS, stop } from './cluster.ts'
import { DatabaseError } from './errors.ts'
import { enter, leave, takeOver } from './presence.ts'
import { readSecretFile } from './secret-file.ts'
import { claimServing } from './serving.ts'

const DATABASE = 'rawi'

/** A running embedded server. `url` is a connection string; `joined` tells that it was running before. */
export type Embedded = {
  url: string
  joined: boolean
  /**
   * Makes this process its only Rawi server, which stops it in the end even if it was running before.
   * @throws DatabaseError where another one is
   */
  serve: () => Promise<void>
  /** Leaves the server as it was found: stops it where it was started here, unless somebody else uses it. */
  leave: () => Promise<void>
}

/** `settings` are server settings (`fsync: 'off'`) for a server that is started here; a joined one keeps its own. */
export type EmbeddedOptions = { dataDir: string; settings?: Record<string, string> }

/**
 * Joins or starts the embedded Postgres under `dataDir` (made if missing) and makes sure that its database exists.
 * @throws DatabaseError saying what to do, where the directory cannot serve.
 */
export async function startEmbedded({ dataDir, settings = {} }: EmbeddedOptions): Promise<Embedded> {
  const root = resolve(dataDir)
  const cluster = join(root, 'postgres')
  const { secret: password } = await readSecretFile(root, 'postgres.password')
  const deadline = Date.now() + START_TIMEOUT_MS
  for (let started = false; ;) {
    const url = await findRunning(cluster, password)
    const presence = url === null ? null : await enter(url)
    if (url !== null && presence !== null) return await use({ root, cluster, url, presence, joined: !started })
    const binaries = await findBinaries(join(root, 'binaries'))
    await initialise(binaries, cluster, password)
    const failure = await start(binaries, cluster, settings)
    started = failure === null
    // Where it did not start but has a lock file, another process starts it, or stops it, at this very moment.
    const contended = started || (await hasLockFile(cluster))
    if (!contended || Date.now() > deadline) {
      throw new DatabaseError(
        `Postgres does not start in ${cluster}: ${failure}. Its own words are in server.log there.`,
      )
    }
    if (!started) await pause(200)
  }
}

type Running = { root: string; cluster: string; url: string; presence: Client; joined: boolean }

async function use({ root, cluster, url, presence, joined }: Running): Promise<Embedded> {
  let responsible = !joined
  let release = async () => {}
  // By which our own connections are told from those of others; a connection that has a name already keeps it.
  const name = `rawi ${randomBytes(6).toString('hex')}`
  const halt = async () => await stop(await findBinaries(join(root, 'binaries')), cluster)
  const embedded = {
    url: Object.assign(new URL(url), {
      pathname: DATABASE,
      search: `?fallback_application_name=${encodeURIComponent(name)}`,
    }).href,
    joined,
    serve: async () => {
      release = await claimServing(url)
      responsible = true
      await takeOver(presence)
    },
    leave: async () => {
      await release()
      await leave(url, { presence, responsible, name, stop: halt })
    },
  }
  try {
    await createDatabase(url)
    return embedded
  } catch (error) {
    await embedded.leave()
    throw error
  }
}

/** Under a lock, which ends with the connection: of two that create it at once, one would fail. */
async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(20261123, 4)')
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  } finally {
    await client.end()
  }
}
