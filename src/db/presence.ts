/**
 * Who uses the embedded server, so that the last one out stops it, and nobody before.
 *
 * - Everybody keeps one connection from coming to leaving: being connected is what "uses it" means.
 * - Whoever started the server is responsible for it, and so is the Rawi server that serves on it. Who is responsible
 *   stops it on leaving; where others stay, it is handed to them, and the last one of those is responsible.
 * - A process that is killed hands nothing on: what it left running is left running, for the next one to find.
 * - Coming, leaving and handing on happen one at a time, under a lock in Postgres. One that comes while the server
 *   stops loses its connection, and starts the server again.
 *
 * That it was handed on is written down as the comment on the database `postgres`: the time at which this server
 * started, so that it means nothing for a later one.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { noAnswer } from './errors.ts'
import { SERVING } from './serving.ts'

const DOOR = '20261123, 5'

/** What stops the server, whether this process is responsible for it, and the `application_name` of its connections. */
export type Leaving = { presence: Client; responsible: boolean; name: string; stop: () => Promise<void> }

/** Comes in by a connection that is to be kept; null where the server is on its way out. */
export async function enter(url: string): Promise<Client | null> {
  const client = newClient(url)
  try {
    await client.connect()
    await client.query(`SELECT pg_advisory_lock(${DOOR})`)
    await client.query(`SELECT pg_advisory_unlock(${DOOR})`)
    return client
  } catch (error) {
    await client.end()
    if (isGone(error)) return null
    throw noAnswer(error)
  }
}

/** Goes out, and stops the server where that is ours to do and nobody stays. One that is gone already is fine. */
export async function leave(url: string, { presence, responsible, name, stop }: Leaving): Promise<void> {
  const client = newClient(url)
  try {
    await client.connect()
    await client.query(`SELECT pg_advisory_lock(${DOOR})`)
    await presence.end()
    if (!responsible && !(await wasHandedOn(client))) return
    if (await hasOthers(client, name)) await handOn(client)
    else await stop()
  } catch (error) {
    if (!isGone(error)) throw error
  } finally {
    await Promise.all([presence.end(), client.end()])
  }
}

/** For a Rawi server that begins to serve: it answers for the server from now on, whoever it was handed to before. */
export async function takeOver(presence: Client): Promise<void> {
  await presence.query(`SELECT pg_advisory_lock(${DOOR})`)
  await presence.query('COMMENT ON DATABASE postgres IS NULL')
  await presence.query(`SELECT pg_advisory_unlock(${DOOR})`)
}

function newClient(url: string): Client {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true })
  client.on('error', () => {})
  return client
}

/** Whether the server ended or is ending: it refuses, says so (class 57 of Postgres' errors), or hangs up. */
function isGone(error: unknown): boolean {
  const { code, message } = error as Error & { code?: unknown }
  return /^(57P|ECONN|EPIPE)/.test(String(code)) || message.startsWith('Connection terminated')
}

async function wasHandedOn(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>(
    `SELECT shobj_description(oid, 'pg_database') = extract(epoch FROM pg_postmaster_start_time())::text AS yes
     FROM pg_database WHERE datname = 'postgres'`,
  )
  return rows[0]?.yes === true
}

/** Not where a Rawi server serves: it is responsible already, and if it is killed nobody else shall be. */
async function handOn(client: Client): Promise<void> {
  await client.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND (classid, objid) = (${SERVING})) THEN
      EXECUTE format('COMMENT ON DATABASE postgres IS %L', extract(epoch FROM pg_postmaster_start_time()));
    END IF;
  END $$`)
}

/**
 * Our own connections are closed, and do not count while their backends leave. Those of others take some milliseconds
 * to leave, too: ask for a second.
 */
async function hasOthers(client: Client, name: string): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const others = await client.query(
      `SELECT 1 FROM pg_stat_activity
       WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND application_name <> $1`,
      [name],
    )
    if (others.rowCount === 0) return false
    await pause(50)
  }
  return true
}
