import type { Logger } from 'pino'
import { LRUCache } from 'lru-cache'
import type { Db } from '../db/client.ts'

/** In milliseconds: the column is kept to the minute, and written no oftener. */
const KEPT_MS = 60_000
/** What was used in a second is written together. */
const GATHERED_MS = 1_000

export type KeyUses = {
  /** Notes that a key was used just now; it is written later, and nobody waits for it. */
  note: (id: string) => void
  /** Writes what is noted, and notes no more. */
  stop: () => Promise<void>
}

/** Makes the place where an instance notes which keys are used. */
export function createKeyUses(db: Db, log: Pick<Logger, 'warn'>): KeyUses {
  const noted = new LRUCache<string, true>({ max: 10_000, ttl: KEPT_MS })
  let unwritten = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()

  function write(): Promise<void> {
    timer = undefined
    const ids = [...unwritten]
    unwritten = new Set()
    // It serves to find keys that nobody uses: what is lost with the database for a moment is noted with the next use.
    writing = writing
      .then(() => writeUses(db, ids))
      .catch((error: unknown) => log.warn({ err: error }, 'when keys were used could not be written'))
    return writing
  }

  return {
    note: id => {
      if (noted.has(id)) return
      noted.set(id, true)
      unwritten.add(id)
      timer ??= setTimeout(() => void write(), GATHERED_MS)
    },
    stop: async () => {
      clearTimeout(timer)
      if (unwritten.size > 0) await write()
      await writing
    },
  }
}

/** A key that another instance writes just now is left to it: both write the same minute. */
async function writeUses(db: Db, ids: string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE api_key SET last_used_at = date_trunc('minute', clock_timestamp()) WHERE id IN (
      SELECT id FROM api_key
      WHERE id = ANY(${ids}) AND (last_used_at IS NULL OR last_used_at < date_trunc('minute', clock_timestamp()))
      FOR UPDATE SKIP LOCKED)`
}
