import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { PrismaClient } from './generated/client.ts'
import { DatabaseError, noAnswer } from './errors.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { nameStatements } from './prepared.ts'

/** The database as every other room sees it. A type alias: an interface that extends it costs the type checker more. */
export type Db = PrismaClient

/** A `Db` inside a transaction. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$use' | '$extends' | '$transaction'>

/** `onError` hears of connections that break, `onQuery` of every statement. */
export type DbOptions = { url: string; onError?: (error: Error) => void; onQuery?: (sql: string) => void }

/** The oldest server that has all we use: uuidv7(), and transaction_timeout. */
const OLDEST_SERVER = 180000

/**
 * Time-outs of every connection, in milliseconds. A statement that runs longer is a mistake in a query, and one
 * that waits for a lock is none: that wait begins later, so its time is the shorter one, or it would never be told. A
 * transaction that idles would hold the story log's lock, and everybody's commit with it.
 */
const SETTINGS = {
  statement_timeout: 5_000,
  lock_timeout: 4_500,
  idle_in_transaction_session_timeout: 10_000,
  transaction_timeout: 30_000,
}

/** From where on a name may have been meant, 0 to 1: two letters of nine that changed places leave 0.38. */
const SIMILAR = { 'pg_trgm.word_similarity_threshold': 0.35 }

/**
 * Opens a pool of connections and a Prisma client on it.
 * @throws DatabaseError where no server answers, or one that is too old or does not store UTF-8.
 */
export async function openDb({ url, onError = () => {}, onQuery }: DbOptions): Promise<Db> {
  const options = Object.entries({ ...SETTINGS, ...SIMILAR }).map(([name, value]) => `-c ${name}=${value}`)
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    options: options.join(' '),
  })
  // A server that goes away breaks idle connections, and busy ones: without both listeners that ends the process.
  pool.on('error', onError)
  pool.on('connect', client => client.on('error', onError))
  await checkServer(pool)
  const adapter = oneAtATime(
    new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: nameStatements() }),
  )
  if (onQuery === undefined) return new PrismaClient({ adapter })
  const db = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  db.$on('query', event => onQuery(event.query))
  return db
}

async function checkServer(pool: Pool): Promise<void> {
  try {
    const { rows } = await pool.query<{ version: string; encoding: string }>(
      `SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding`,
    )
    const { version, encoding } = rows[0] ?? { version: '0', encoding: '' }
    if (Number(version) < OLDEST_SERVER) throw new DatabaseError('The database server is older than Postgres 18.')
    if (encoding !== 'UTF8') throw new DatabaseError(`The database stores ${encoding}; make it with ENCODING 'UTF8'.`)
  } catch (cause) {
    await pool.end()
    if (cause instanceof DatabaseError) throw cause
    throw noAnswer(cause)
  }
}
