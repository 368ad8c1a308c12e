/**
 * The Postgres that Rawi brings along, for one machine without a database server of its own.
 *
 * Postgres is started by its own `pg_ctl` in a session of its own: a Ctrl-C or a `kill -9` of Rawi does not reach it,
 * and its postmaster.pid is the lock on the data directory. So there are three ways in, tried in this order:
 *   1. a server already runs here (another Rawi, or one left behind by a kill): join it;
 *   2. none runs: start it. Two that try at once are sorted out by Postgres; the loser goes back to 1;
 *   3. nothing is here yet: make a cluster first.
 * On the way out it is stopped by whoever started it, unless somebody else is still connected.
 */
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { findBinaries } from './binaries.ts'
import { findRunning, hasLockFile, initialise, start, START_TIMEOUT_MS, stop } from './cluster.ts'
import { DatabaseError } from './errors.ts'
import { readSecretFile } from './secret-file.ts'

const DATABASE = 'rawi'

/** A running embedded server. `url` is a connection string; `joined` tells that it was running before. */
export type Embedded = {
  url: string
  joined: boolean
  /** Stops the server, unless somebody else is connected to it. */
  stop: () => Promise<void>
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
    if (url !== null) return await serve(root, cluster, url, !started)
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

async function serve(root: string, cluster: string, url: string, joined: boolean): Promise<Embedded> {
  await withClient(url, createDatabase)
  const database = new URL(url)
  database.pathname = DATABASE
  const halt = async () => {
    if (await withClient(url, hasOthers)) return
    await stop(await findBinaries(join(root, 'binaries')), cluster)
  }
  return { url: database.href, joined, stop: halt }
}

async function withClient<T>(url: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

/** Under a lock, which ends with the connection: of two that create it at once, one would fail. */
async function createDatabase(client: Client): Promise<void> {
  await client.query('SELECT pg_advisory_lock(20261123, 4)')
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
  if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
}

/** This process has closed its connections, but their backends take some milliseconds to leave: ask for a second. */
async function hasOthers(client: Client): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const others = await client.query(
      `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    )
    if (others.rowCount === 0) return false
    await pause(50)
  }
  return true
}
