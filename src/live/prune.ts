import type { Logger } from 'pino'
import type { Db } from '../db/client.ts'
import { pruneEvents } from '../domain/event.ts'

/** How often what is too old is looked for. */
const EVERY_MS = 3_600_000

/**
 * Prunes the story log now and every hour, until the function that comes back is called. Every instance may do so: they
 * take turns.
 * @param days how many days an event stays: for so long a client may be away and lose nothing
 */
export function startPruning(db: Db, days: number, log: Pick<Logger, 'info' | 'error'>): () => void {
  const prune = async () => {
    try {
      const pruned = await pruneEvents(db, new Date(Date.now() - days * 86_400_000))
      if (pruned > 0) log.info({ pruned }, 'the story log was pruned')
    } catch (error) {
      log.error({ err: error }, 'the story log could not be pruned')
    }
  }
  void prune()
  const timer = setInterval(() => void prune(), EVERY_MS)
  return () => clearInterval(timer)
}
