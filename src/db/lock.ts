import { Client } from 'pg'

/** A lock of one holder among all processes. It belongs to a connection: who ends, however, has let it go. */
export type Lock = {
  /**
   * Whether it is held here; takes it where nobody holds it. To be asked again every second or so, also by the holder,
   * and rejects where the connection is gone, and the lock with it.
   */
  hold: () => Promise<boolean>
  close: () => Promise<void>
}

/** A holder that is not heard of for so long is frozen, or cut off: the server ends its connection. */
const SILENCE_MS = 5_000

/**
 * Opens a connection for a lock, the `number`th of ours; nothing is held yet. Asked again and again, and not waited for:
 * a statement that waits holds a snapshot, and keeps vacuum from cleaning up everywhere.
 */
export async function openLock(url: string, number: number): Promise<Lock> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
    application_name: 'rawi lock',
  })
  // Whoever asks next hears of it.
  client.on('error', () => {})
  await client.connect()
  await client.query(`SET idle_session_timeout = ${SILENCE_MS}`)
  let held = false
  return {
    hold: async () => {
      const ask = held ? 'true' : `pg_try_advisory_lock(20261123, ${number})`
      held = (await client.query<{ held: boolean }>(`SELECT ${ask} AS held`)).rows[0]!.held
      return held
    },
    close: () => client.end(),
  }
}
