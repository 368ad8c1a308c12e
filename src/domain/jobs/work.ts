/**
 * Doing jobs in the background. Of several processes one is at it, under a lock that belongs to its connection. What is done
 * stays done: after a stop, or a crash, the next one goes on with what is left; a story that was being read when the process
 * ended is read again, which changes nothing.
 */
import type { Db } from '../../db/client.ts'
import type { Job } from '../../db/generated/client.ts'
import { openLock } from '../../db/lock.ts'
import type { Actor } from '../actor.ts'
import type { StoryReaders } from '../article-edit.ts'
import { doEvery } from '../background.ts'
import { RawiError } from '../errors.ts'
import { inTurn, type TurnListener } from '../in-turn.ts'
import { beginJob, finishJob, type JobFailure, nextJob, nextStories, settle } from './job.ts'
import { reprocessStory } from './reprocess.ts'

/** The lock of the one that does jobs. */
const LOCK = 14
/** How often it is looked whether there is a job, in milliseconds. */
const EVERY_MS = 1_000
/** The longest wait after a job was interrupted, in milliseconds: a service that is away for an hour is asked once a minute. */
const LONGEST_WAIT_MS = 60_000
/** So many stories are looked up at once, and counted at once when they are through. */
const BATCH = 50

type Log = Record<'info' | 'error', (facts: object, message: string) => void>

export type JobDeps = { db: Db; url: string; readers: StoryReaders }

/** How long to wait after so many interruptions without an end, in milliseconds: twice as long after each. */
export function waitAfter(interruptions: number): number {
  return Math.min(EVERY_MS * 2 ** interruptions, LONGEST_WAIT_MS)
}

/** Does jobs whenever there are some, until the function that comes back is called. */
export function startJobs(deps: JobDeps, log: Log): () => Promise<void> {
  let interruptions = 0
  return doEvery(EVERY_MS, async goesOn => {
    try {
      await doJobs(deps, {
        goesOn,
        onDone: jobId => log.info({ jobId }, 'a job is done'),
        onFailure: (articleId, error) => log.error({ articleId, err: error }, 'a story could not be read anew'),
      })
      interruptions = 0
    } catch (error) {
      interruptions++
      log.error({ err: error, waitMs: waitAfter(interruptions) }, 'a job was interrupted')
    }
    return waitAfter(interruptions)
  })
}

/** `goesOn`: asked before each story. `onDone` is told of each job that is through, `onFailure` of each story that failed. */
export type JobListener = {
  goesOn: () => boolean
  onDone: (jobId: string) => void
  onFailure: TurnListener['onFailure']
}

/**
 * Does all jobs that there are, the oldest first; does nothing where another process is at it.
 * @throws whatever made ten stories in a row fail; those are left to the job, which begins with them the next time
 */
export async function doJobs(deps: JobDeps, { goesOn, onDone, onFailure }: JobListener): Promise<void> {
  const { db, url } = deps
  if ((await nextJob(db)) === null) return
  const lock = await openLock(url, LOCK)
  try {
    const holds = async () => goesOn() && (await lock.hold())
    while (await holds()) {
      const job = await nextJob(db)
      if (job === null) return
      await beginJob(db, job.id)
      while (await doSome(deps, job, { goesOn: holds, onFailure }));
      if (!(await holds())) return
      await finishJob(db, job.id)
      onDone(job.id)
    }
  } finally {
    await lock.close()
  }
}

/** Reads the next stories of a job anew; false where none is left, or it is to stop. */
async function doSome({ db, readers }: JobDeps, job: Job, { goesOn, onFailure }: TurnListener): Promise<boolean> {
  const ids = await nextStories(db, job.id, BATCH)
  const failures: JobFailure[] = []
  const order = { by: job.by as Actor, note: job.note }
  const failed = (articleId: string, error: unknown) => {
    failures.push({ articleId, ...shownFailure(error) })
    onFailure(articleId, error)
  }
  const { outcomes, open, gaveUp } = await inTurn(ids, id => reprocessStory(db, id, order, readers), {
    goesOn,
    onFailure: failed,
  })
  // What failed last is tried again with what stands behind it: only where nothing does, the stories themselves are blamed.
  const isEnd = gaveUp === null && ids.length < BATCH && outcomes.length + open.length === ids.length
  if (isEnd) for (const { id, error } of open) failed(id, error)
  const done = [...outcomes, ...(isEnd ? open : [])].map(({ id }) => id)
  const changed = outcomes.flatMap(({ id, outcome }) => (outcome === 'CHANGED' ? [id] : []))
  if (done.length > 0) await settle(db, job.id, { done, changed, failures })
  if (gaveUp !== null) throw gaveUp
  return done.length > 0 && outcomes.length + open.length === ids.length
}

/** What may be shown of a failure: of one that nobody foresaw, that it was one; it is logged whole. */
function shownFailure(error: unknown): Pick<JobFailure, 'code' | 'message'> {
  if (error instanceof RawiError) return { code: error.code, message: error.message }
  return { code: 'INTERNAL_SERVER_ERROR', message: 'The story could not be read anew by a fault of the hub.' }
}
