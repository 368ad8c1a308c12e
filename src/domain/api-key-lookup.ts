/**
 * Looking keys up, for every request. What was read serves for half a second, which is what a key that was revoked still
 * has by it, on every instance and whatever becomes of notifications.
 *
 * Whoever asks with ids that are made up costs the database no more than one statement at a time: what is asked while one
 * runs is gathered into the next. So neither can they take the connections, nor make the holders of keys wait for more
 * than two statements.
 */
import { LRUCache } from 'lru-cache'
import type { Db } from '../db/client.ts'
import type { Scope } from './actor.ts'

/** In milliseconds, from when its statement began. A key that was revoked is to be refused within a second. */
const MAX_AGE_MS = 500
/** Many times the keys that one instance hears from in half a second; a row takes some 500 bytes. */
const MOST_KEPT = 10_000
const MOST_AT_ONCE = 1_000

/** A hash of one of a key's secrets, the pepper that it was made with, and when the secret ends; null: it does not. */
export type KnownSecret = { hash: Uint8Array; pepper: string; expiresAt: Date | null }

/** A key that serves, with its secrets that do: one, or two for a while after a rotation. */
export type LiveKey = { id: string; name: string; scopes: Scope[]; secrets: KnownSecret[] }

export type KeyLookup = {
  /** The key of this id; null where there is none, or it was revoked, or has expired. */
  find: (id: string) => Promise<LiveKey | null>
  /** All of these, as they are in the database now. */
  read: (ids: readonly string[]) => Promise<Map<string, LiveKey>>
}

/** Makes the look-up of one instance. */
export function createKeyLookup(db: Db): KeyLookup {
  const kept = new LRUCache<string, { since: number; key: Promise<LiveKey | null> }>({ max: MOST_KEPT })
  const read = (ids: readonly string[]) => readKeys(db, ids)
  const gathered = gathering(read)

  return {
    read,
    find: id => {
      const known = kept.get(id)
      if (known !== undefined && performance.now() - known.since <= MAX_AGE_MS) return known.key
      // Infinity until its statement begins: it is as young then as what it reads.
      const entry = { since: Infinity, key: gathered(id, since => (entry.since = since)) }
      kept.set(id, entry)
      // What could not be read is asked for again.
      entry.key.catch(() => {
        if (kept.get(id) === entry) kept.delete(id)
      })
      return entry.key
    },
  }
}

type Waiting = { id: string; begun: (since: number) => void; answer: PromiseWithResolvers<LiveKey | null> }

/** Answers one by one what is read for many at a time. */
function gathering(read: KeyLookup['read']) {
  let waiting: Waiting[] = []
  let running = false

  async function run(): Promise<void> {
    running = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_AT_ONCE)
      waiting = waiting.slice(MOST_AT_ONCE)
      const since = performance.now()
      for (const { begun } of batch) begun(since)
      try {
        const keys = await read(batch.map(({ id }) => id))
        for (const { id, answer } of batch) answer.resolve(keys.get(id) ?? null)
      } catch (error) {
        for (const { answer } of batch) answer.reject(error)
      }
    }
    running = false
  }

  return (id: string, begun: Waiting['begun']): Promise<LiveKey | null> => {
    const answer = Promise.withResolvers<LiveKey | null>()
    waiting.push({ id, begun, answer })
    // In the next turn: what comes in this one goes along.
    if (!running) {
      running = true
      setImmediate(() => void run())
    }
    return answer.promise
  }
}

type Row = Omit<LiveKey, 'secrets'> & {
  hash: Uint8Array
  pepper: string
  expiresAt: Date | null
  previousHash: Uint8Array | null
  previousPepper: string | null
  previousUntil: Date | null
}

/** By the clock of the database, which is one for all instances. */
async function readKeys(db: Db, ids: readonly string[]): Promise<Map<string, LiveKey>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT k.id, k.name, k.scopes, k.hash, k.pepper, k.expires_at AS "expiresAt",
      CASE WHEN k.previous_until > clock.now THEN k.previous_hash END AS "previousHash",
      k.previous_pepper AS "previousPepper", LEAST(k.previous_until, k.expires_at) AS "previousUntil"
    FROM api_key k, (SELECT clock_timestamp() AS now) AS clock
    WHERE k.id = ANY(${ids}) AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > clock.now)`
  return new Map(rows.map(row => [row.id, liveKey(row)]))
}

function liveKey({ hash, pepper, expiresAt, previousHash, previousPepper, previousUntil, ...key }: Row): LiveKey {
  const before =
    previousHash === null ? [] : [{ hash: previousHash, pepper: previousPepper!, expiresAt: previousUntil }]
  return { ...key, secrets: [{ hash, pepper, expiresAt }, ...before] }
}
