/**
 * Linking stories anew in the background, when more is known than they were linked with: after an import of people, and
 * after a start with newer rules. Of several processes one is at it, under a lock that belongs to its connection. What is
 * done stays done: after a stop it goes on where it was, also in another process.
 */
import type { Db } from '../../db/client.ts'
import { openLock } from '../../db/lock.ts'
import { beginRun, finishRun, hasOutdated, type LinkingProgress, readProgress, relinkOutdated } from './outdated.ts'
import { doEvery } from '../background.ts'
import type { FindMentions } from './relink.ts'

/** The lock of the one that links anew. */
const LOCK = 11
/** How often it is looked whether there is something to link: an import is another process. */
const EVERY_MS = 60_000

type Log = Record<'info' | 'error', (facts: object, message: string) => void>

export type RelinkDeps = { db: Db; url: string; find: FindMentions }

/** `goesOn`: asked before each story. `onProgress`: told after each fifty, and when the run begins. */
export type RelinkListener = {
  goesOn: () => boolean
  onProgress: (progress: LinkingProgress) => void
  onFailure: (articleId: string, error: unknown) => void
}

/**
 * Links all outdated stories anew.
 * @param failed ids of stories that are not to be tried; those that fail are added
 * @returns the progress at its end; null where another process is at it
 */
export async function relinkAll(
  { db, url, find }: RelinkDeps,
  { goesOn, onProgress, onFailure }: RelinkListener,
  failed: Set<string> = new Set(),
): Promise<LinkingProgress | null> {
  if (!(await hasOutdated(db, failed))) return await readProgress(db)
  const lock = await openLock(url, LOCK)
  try {
    if (!(await lock.hold())) return null
    await beginRun(db)
    onProgress(await readProgress(db))
    const holds = async () => goesOn() && (await lock.hold())
    while ((await relinkOutdated(db, find, failed, { goesOn: holds, onFailure })) > 0)
      onProgress(await readProgress(db))
    if (await holds()) await finishRun(db)
    return await readProgress(db)
  } finally {
    await lock.close()
  }
}

/** Links stories anew whenever it is needed, now and every minute, until the function that comes back is called. */
export function startRelinking(deps: RelinkDeps, log: Log): () => Promise<void> {
  let known = 0
  let failed = new Set<string>()
  return doEvery(EVERY_MS, async goesOn => {
    try {
      const { version } = await deps.db.linking.findUniqueOrThrow({ where: { one: true } })
      // What failed is tried again when there is more to know.
      if (version !== known) failed = new Set()
      known = version
      let told = false
      const progress = await relinkAll(
        deps,
        {
          goesOn,
          onProgress: progress => {
            if (told && progress.done % 1_000 > 50) return
            told = true
            log.info(progress, 'stories are being linked anew')
          },
          onFailure: (articleId, error) => log.error({ articleId, err: error }, 'a story could not be linked anew'),
        },
        failed,
      )
      if (told && progress !== null)
        log.info(progress, progress.finished ? 'stories were linked anew' : 'linking was stopped')
    } catch (error) {
      log.error({ err: error }, 'stories could not be linked anew')
    }
  })
}
