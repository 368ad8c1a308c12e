/**
 * Withdrawing a story, and taking that back. A withdrawn story is in no list and in no stream any more, while its
 * texts, its links and its place in the log stay: what happened to it is an event like every other.
 */
import type { Db, Tx } from '../db/client.ts'
import type { ArticleStatus } from '../db/generated/enums.ts'
import type { Actor } from './actor.ts'
import { snapshotOf, visibleAt } from './article-write.ts'
import { audit } from './audit.ts'
import type { Card } from './card.ts'
import { RawiError } from './errors.ts'
import { appendEvent } from './event.ts'
import { checkedReason } from './reason.ts'
import { writing } from './transaction.ts'

/** `expectedRevision`: the revision that the editor saw; null takes any. */
export type StatusChange = { id: string; expectedRevision?: number | null; reason?: string | null }

/**
 * Withdraws a story; one that is withdrawn already stays as it is, and the log hears nothing.
 * @throws RawiError NOT_FOUND; STALE_REVISION where the story was revised since; BAD_USER_INPUT where the reason is too long
 */
export async function withdrawArticle(db: Db, by: Actor, change: StatusChange): Promise<void> {
  await setStatus(db, by, change, 'WITHDRAWN')
}

/**
 * Gives a withdrawn story back to its readers; one that is not withdrawn stays as it is.
 * @throws RawiError NOT_FOUND; STALE_REVISION where the story was revised since; BAD_USER_INPUT where the reason is too long
 */
export async function restoreArticle(db: Db, by: Actor, change: StatusChange): Promise<void> {
  await setStatus(db, by, change, 'PUBLISHED')
}

async function setStatus(
  db: Db,
  by: Actor,
  change: StatusChange,
  status: Exclude<ArticleStatus, 'SCHEDULED'>,
): Promise<void> {
  const reason = checkedReason(change.reason)
  await writing(db, tx => setInTransaction(tx, by, { ...change, reason }, status))
}

async function setInTransaction(
  tx: Tx,
  by: Actor,
  { id, expectedRevision, reason }: StatusChange,
  status: ArticleStatus,
) {
  // Locked first: of two that change one story at once, the second sees what the first has made of it.
  await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${id}::uuid FOR UPDATE`
  const article = await tx.article.findUnique({ where: { id } })
  if (article === null) throw new RawiError('NOT_FOUND', 'There is no such story.', { field: 'id' })
  if (expectedRevision != null && expectedRevision !== article.revision) {
    const message = `The story is at revision ${article.revision}, not ${expectedRevision}.`
    throw new RawiError('STALE_REVISION', message, { field: 'expectedRevision', revision: article.revision })
  }
  if (article.status === status) return
  const { words, card: before } = snapshotOf(article)
  const card: Card = { ...before, status }
  await tx.article.update({ where: { id }, data: { status, card } })
  const links = { where: { articleId: id }, data: { publishedAt: visibleAt(card) } }
  await tx.articlePerson.updateMany(links)
  await tx.articleCountry.updateMany(links)
  await tx.articleTag.updateMany(links)
  await tx.articleRole.updateMany(links)
  const kind = status === 'WITHDRAWN' ? 'WITHDRAWN' : 'RESTORED'
  await appendEvent(tx, { kind, story: { card, words }, reason: reason ?? null })
  await audit(tx, by, {
    operation: status === 'WITHDRAWN' ? 'withdrawArticle' : 'restoreArticle',
    target: { type: 'Article', id },
    reason: reason ?? null,
    before: { status: article.status },
    after: { status },
  })
}
