/**
 * Stories that readers see from some instant on. What is due is found in the table, by the clock of the database: a crash
 * loses nothing, and it does not matter which instance is there when the time has come.
 */
import type { Db, Tx } from '../db/client.ts'
import { type Actor, HUB } from './actor.ts'
import { audit } from './audit.ts'
import type { DraftOrigin } from './draft.ts'
import { editsOf } from './edits.ts'
import { RawiError } from './errors.ts'
import type { Withdrawal } from './standing.ts'
import { lockArticle, type SeenArticle, setStatus, type StatusChange } from './status.ts'
import { writing } from './transaction.ts'

/** `at`: when the story is due; null cancels. */
export type Schedule = SeenArticle & { at: Date | null }

/**
 * Schedules a story: until then readers may not see it, also where they could. Cancelled, it is what it was before: seen,
 * or else withdrawn, as a story is that nobody ever saw.
 * @throws RawiError NOT_FOUND; STALE_REVISION; BAD_USER_INPUT where the instant is not in the future
 */
export async function scheduleArticle(db: Db, by: Actor, { at, ...seen }: Schedule): Promise<void> {
  await writing(db, async tx => {
    const article = await lockArticle(tx, seen)
    const { id, status: before, publishAt } = article
    if (at === null ? before !== 'SCHEDULED' : publishAt?.getTime() === at.getTime()) return
    if (at !== null) await checkFuture(tx, at)
    const withdrawal = article.withdrawal as Withdrawal | null
    const change: StatusChange =
      at !== null
        ? { status: 'SCHEDULED', publishAt: at, withdrawal, reason: null }
        : withdrawal === null && article.seen
          ? { status: 'PUBLISHED', publishAt: null, withdrawal: null, reason: null }
          : { status: 'WITHDRAWN', publishAt: null, withdrawal: withdrawal ?? cancelledBy(by), reason: null }
    await setStatus(tx, article, change)
    await audit(tx, by, {
      operation: 'scheduleArticle',
      target: { type: 'Article', id },
      before: { status: before, publishAt },
      after: { status: change.status, publishAt: at },
    })
  })
}

function cancelledBy(by: Actor): Withdrawal {
  return { at: new Date().toISOString(), reason: null, note: null, by }
}

async function checkFuture(tx: Tx, at: Date): Promise<void> {
  const [clock] = await tx.$queryRaw<{ waits: boolean }[]>`SELECT ${at}::timestamptz > now() AS waits`
  if (!clock!.waits) throw new RawiError('BAD_USER_INPUT', '`at` is not in the future.', { field: 'at' })
}

/** So many are looked up at once. */
const BATCH = 100

/**
 * Gives the stories that are due to their readers, the earliest first, each in a transaction of its own: INGESTED where
 * nobody ever saw it, else RESTORED. It bears the time that it was scheduled for, as an editor's word. Of several that do
 * so at once one does, and the others have nothing to do.
 * @returns how many
 */
export async function publishDue(db: Db): Promise<number> {
  let published = 0
  for (;;) {
    const due = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM article WHERE status = 'SCHEDULED' AND publish_at <= now() ORDER BY publish_at, id LIMIT ${BATCH}`
    let count = 0
    for (const { id } of due) if (await writing(db, tx => publish(tx, id))) count++
    published += count
    if (due.length < BATCH || count === 0) return published
  }
}

async function publish(tx: Tx, id: string): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ held: boolean }[]>`SELECT pg_try_advisory_xact_lock(20261123, 12) AS held`
  if (lock?.held !== true) return false
  // It may have been withdrawn, or put off, since it was looked up.
  const [due] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM article WHERE id = ${id}::uuid AND status = 'SCHEDULED' AND publish_at <= now() FOR UPDATE`
  if (due === undefined) return false
  const article = await tx.article.findUniqueOrThrow({ where: { id } })
  const publishAt = article.publishAt!
  const publishedAt = publishAt.toISOString()
  const bears = { publishedAtPrecision: 'INSTANT' as const, publishedAtText: null }
  const origins = (article.origins as DraftOrigin[]).filter(({ field }) => field !== 'publishedAt')
  await setStatus(
    tx,
    article,
    { status: 'PUBLISHED', publishAt: null, withdrawal: null, reason: null },
    {
      columns: { ...bears, publishedAt: publishAt, origins, edited: { ...editsOf(article), publishedAt } },
      card: { ...bears, publishedAt },
    },
  )
  await audit(tx, HUB, {
    operation: 'scheduleArticle',
    target: { type: 'Article', id },
    before: { status: 'SCHEDULED', publishAt },
    after: { status: 'PUBLISHED', publishedAt },
  })
  return true
}
