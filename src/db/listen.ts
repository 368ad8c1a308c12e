import { Client, escapeIdentifier } from 'pg'

/** `onWake` is called for every notification; `onError` once, when the connection is no good any more. */
export type ListenOptions = { url: string; channel: string; onWake: () => void; onError: (error: Error) => void }

/** A connection that listens. */
export type Listener = {
  /** Asks whether the server is still there: a half-open socket is silent for ever. Rejects where no answer comes. */
  check: () => Promise<void>
  close: () => Promise<void>
}

/**
 * Opens a connection of its own and listens on a channel. What was committed before it returns may have been notified
 * before it listened: read afterwards, not before.
 */
export async function openListener({ url, channel, onWake, onError }: ListenOptions): Promise<Listener> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
    application_name: 'rawi listener',
  })
  client.on('notification', onWake)
  client.on('error', onError)
  await client.connect()
  await client.query(`LISTEN ${escapeIdentifier(channel)}`)
  return {
    check: async () => void (await client.query('SELECT 1')),
    close: () => client.end(),
  }
}
