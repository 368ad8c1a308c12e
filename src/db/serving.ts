import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { DatabaseError } from './errors.ts'

/** The lock of the one server of an embedded database; its holder's connection is named after it. */
export const SERVING = '20261123, 3'
const NAME = 'rawi server'
/** A server that was killed leaves its lock as soon as its connection is gone; a busy one takes a moment. */
const PATIENCE_MS = 3_000

/**
 * Claims an embedded database for this process, as its only server, until the function that comes back is called or
 * the process ends, however it ends: the lock belongs to a connection.
 * @throws DatabaseError where another server holds it
 */
export async function claimServing(url: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: url, application_name: `${NAME} ${process.pid}`, keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  const deadline = Date.now() + PATIENCE_MS
  while (!(await tryLock(client))) {
    if (Date.now() > deadline) {
      const holder = await findHolder(client)
      await client.end()
      throw new DatabaseError(
        `Another Rawi${holder} serves this data directory already; it was left alone. ` +
          'Use that one, stop it first, or set DATA_DIR to another directory.',
      )
    }
    await pause(100)
  }
  return () => client.end()
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(`SELECT pg_try_advisory_lock(${SERVING}) AS locked`)
  return rows[0]?.locked ?? false
}

/** " (process 123)", read from the name of the connection that holds the lock. */
async function findHolder(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND (l.classid, l.objid) = (${SERVING})`,
  )
  const pid = rows[0]?.name.replace(NAME, '').trim() ?? ''
  return pid === '' ? '' : ` (process ${pid})`
}
