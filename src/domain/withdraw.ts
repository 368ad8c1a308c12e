/**
 * Withdrawing a story, and taking that back. A withdrawn story is in no list and in no stream any more, while its
 * texts, its links and its place in the log stay: what happened to it is an event like every other.
 */
import type { Db } from '../db/client.ts'
import type { Article } from '../db/generated/client.ts'
import type { ArticleStatus } from '../db/generated/enums.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import { checkedNote, checkedReason } from './reason.ts'
import type { Withdrawal } from './standing.ts'
import { lockArticle, type SeenArticle, setStatus } from './status.ts'
import { writing } from './transaction.ts'

/** `reason`: subscribers are told; `note`: editors only. */
export type WithdrawalChange = SeenArticle & { reason?: string | null; note?: string | null }

/**
 * Withdraws a story; one that is withdrawn already stays as it is, and the log hears nothing.
 * @throws RawiError NOT_FOUND; STALE_REVISION where the story was revised since; BAD_USER_INPUT where a text is too long
 */
export async function withdrawArticle(db: Db, by: Actor, change: WithdrawalChange): Promise<void> {
  const [reason, note] = [checkedReason(change.reason), checkedNote(change.note)]
  await writing(db, async tx => {
    const article = await lockArticle(tx, change)
    const { id } = article
    if (article.status === 'WITHDRAWN') return
    const status = 'WITHDRAWN' as const
    const withdrawal: Withdrawal = { at: new Date().toISOString(), reason, note, by }
    await setStatus(tx, article, { status, publishAt: null, withdrawal, reason })
    const [operation, target] = ['withdrawArticle', { type: 'Article', id }]
    const { before, after } = statuses(article, status)
    await audit(tx, by, { operation, target, reason, before, after: { ...after, ...noted(note) } })
  })
}

/**
 * Gives a story back to its readers, or, where it is scheduled, to them now; one that they see stays as it is.
 * @throws RawiError NOT_FOUND; STALE_REVISION where the story was revised since; BAD_USER_INPUT where a text is too long
 */
export async function restoreArticle(db: Db, by: Actor, change: WithdrawalChange): Promise<void> {
  const [reason, note] = [checkedReason(change.reason), checkedNote(change.note)]
  await writing(db, async tx => {
    const article = await lockArticle(tx, change)
    const { id } = article
    if (article.status === 'PUBLISHED') return
    const status = 'PUBLISHED' as const
    await setStatus(tx, article, { status, publishAt: null, withdrawal: null, reason })
    const [operation, target] = ['restoreArticle', { type: 'Article', id }]
    const { before, after } = statuses(article, status)
    await audit(tx, by, { operation, target, reason, before, after: { ...after, ...noted(note) } })
  })
}

/** What a story was and is to its readers; of one that was scheduled also when it was due, which it is no more. */
function statuses({ status: before, publishAt }: Article, after: ArticleStatus): { before: object; after: object } {
  if (publishAt === null) return { before: { status: before }, after: { status: after } }
  return { before: { status: before, publishAt }, after: { status: after, publishAt: null } }
}

function noted(note: string | null): { note?: string } {
  return note === null ? {} : { note }
}
