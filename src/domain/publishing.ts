import type { Db } from '../db/client.ts'
import { doEvery } from './background.ts'
import { publishDue } from './schedule.ts'

/** How often it is looked whether a story is due, in milliseconds: it is published within so long of its time. */
const EVERY_MS = 1_000

type Log = Record<'info' | 'error', (facts: object, message: string) => void>

/** Publishes scheduled stories when they are due, until the function that comes back is called. */
export function startPublishing(db: Db, log: Log): () => Promise<void> {
  return doEvery(EVERY_MS, async () => {
    try {
      const published = await publishDue(db)
      if (published > 0) log.info({ published }, 'scheduled stories were published')
    } catch (error) {
      log.error({ err: error }, 'scheduled stories could not be published')
    }
  })
}
