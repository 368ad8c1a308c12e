import type { Db } from '../../db/client.ts'
import { doEvery } from '../background.ts'
import { renewNearKeys } from '../near-keys.ts'
import { indexOutdated } from './indexing.ts'

/** How often it is looked whether there is something to index: an instance of an older version may still write stories. */
const EVERY_MS = 3_600_000
/** Progress is told after so many stories. */
const TOLD_EVERY = 10_000

type Log = Record<'info' | 'error', (facts: object, message: string) => void>

/**
 * Indexes the stories, and the names of people, that an older version of the hub indexed, or none: now and every hour, in the background, until the function
 * that comes back is called. Reading goes on meanwhile; searches find what is indexed. What is done stays done: after a
 * stop it goes on where it was.
 */
export function startIndexing(db: Db, log: Log): () => Promise<void> {
  return doEvery(EVERY_MS, async goesOn => {
    try {
      while (goesOn() && (await renewNearKeys(db)) > 0);
      let indexed = 0
      for (;;) {
        const more = goesOn() ? await indexOutdated(db) : 0
        if (more === 0) break
        if (Math.floor((indexed + more) / TOLD_EVERY) > Math.floor(indexed / TOLD_EVERY)) {
          log.info({ indexed: indexed + more }, 'stories are being indexed for search')
        }
        indexed += more
      }
      if (indexed > 0) log.info({ indexed }, 'stories were indexed for search')
    } catch (error) {
      log.error({ err: error }, 'stories could not be indexed for search')
    }
  })
}
