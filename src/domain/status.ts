/** Whether readers see a story: the one place where that changes. */
import type { Tx } from '../db/client.ts'
import { type Article, Prisma } from '../db/generated/client.ts'
import type { ArticleStatus } from '../db/generated/enums.ts'
import { newSlug, snapshotOf, visibleAt } from './article-write.ts'
import type { Card } from './card.ts'
import { RawiError } from './errors.ts'
import { appendEvent } from './event.ts'
import { checkRevision } from './expected-revision.ts'
import type { Withdrawal } from './standing.ts'

/** `expectedRevision`: the revision that the editor saw; null takes any. */
export type SeenArticle = { id: string; expectedRevision?: number | null }

/**
 * Locks a story and reads it: of two that change one story at once, the second sees what the first has made of it.
 * @throws RawiError NOT_FOUND; STALE_REVISION where the story was revised since
 */
export async function lockArticle(tx: Tx, seen: SeenArticle): Promise<Article> {
  await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${seen.id}::uuid FOR UPDATE`
  return checkSeen(await tx.article.findUnique({ where: { id: seen.id } }), seen)
}

/**
 * The story that the editor saw.
 * @throws RawiError NOT_FOUND; STALE_REVISION where the story was revised since
 */
export function checkSeen(article: Article | null, { expectedRevision }: SeenArticle): Article {
  if (article === null) throw new RawiError('NOT_FOUND', 'There is no such story.', { field: 'id' })
  checkRevision('story', article.revision, expectedRevision)
  return article
}

/**
 * What a story is from now on. `publishAt`: when it is due, of a scheduled one. `withdrawal`: who took it from its readers;
 * a scheduled story keeps it, for it is what the story goes back to. `reason`: what streams are told.
 */
export type StatusChange = {
  status: ArticleStatus
  publishAt: Date | null
  withdrawal: Withdrawal | null
  reason: string | null
}

/**
 * Gives a locked story another status, in its row, its card and its links. Streams are told where it changes for readers:
 * WITHDRAWN where they may not see it any more, RESTORED where they may again, INGESTED where they never could before.
 * At its first publication a story is given a slug of the headline that it has by then: the one of before was made of a
 * draft, nobody but editors had it, and it leads nowhere any more.
 * @param also what else is written with it: columns and parts of the card
 */
export async function setStatus(
  tx: Tx,
  article: Article,
  { status, publishAt, withdrawal, reason }: StatusChange,
  also: { columns: Prisma.ArticleUncheckedUpdateInput; card: Partial<Card> } = { columns: {}, card: {} },
): Promise<void> {
  const { id, revision } = article
  const { words, card: before } = snapshotOf(article)
  const visible = status === 'PUBLISHED'
  const slug = visible && !article.seen ? await newSlug(tx, article) : article.slug
  const card: Card = { ...before, ...also.card, slug, status }
  await tx.article.update({
    where: { id },
    data: {
      ...also.columns,
      ...{ slug, status, card, publishAt },
      withdrawal: withdrawal ?? Prisma.DbNull,
      seen: article.seen || visible,
    },
  })
  if (visible) await tx.articleRevision.updateMany({ where: { articleId: id, revision }, data: { seen: true } })
  const links = { where: { articleId: id }, data: { publishedAt: visibleAt(card) } }
  await tx.articlePerson.updateMany(links)
  await tx.articleCountry.updateMany(links)
  await tx.articleTag.updateMany(links)
  await tx.articleRole.updateMany(links)
  if ((article.status === 'PUBLISHED') === visible) return
  const kind = !visible ? 'WITHDRAWN' : article.seen ? 'RESTORED' : 'INGESTED'
  await appendEvent(tx, { kind, story: { card, words }, reason })
}
