import type { Db, Tx } from '../db/client.ts'
import { fold } from '../text/fold.ts'
import type { ArticleRow } from './article.ts'
import type { Card } from './card.ts'
import { type Sight, shownIds } from './sight.ts'

/**
 * Ties "read also" stories to the articles they tell of, both ways: what this article points to and the hub has, and
 * what waited for this article. The headline is all that such a block gives to go by.
 */
export async function resolveRelated(tx: Tx, { id, headline }: Card): Promise<void> {
  await tx.$executeRaw`
    UPDATE related_story r SET target_id = (
      SELECT a.id FROM article a WHERE a.headline_folded = r.headline_folded AND a.id <> r.article_id
      ORDER BY a.published_at DESC, a.id DESC LIMIT 1)
    WHERE r.article_id = ${id}::uuid`
  await tx.$executeRaw`
    UPDATE related_story SET target_id = ${id}::uuid
    WHERE headline_folded = ${fold(headline)} AND article_id <> ${id}::uuid AND target_id IS NULL`
}

/** A "read also" story; `article` is set where the hub has it and readers may see it. */
export type RelatedRow = { headline: string; paragraphs: string[]; article: ArticleRow | null }

/** What articles that may be shown point to, in order, by the id of the article; one statement. */
export async function readRelated(
  db: Db,
  articleIds: readonly string[],
  sight: Sight,
): Promise<Map<string, RelatedRow[]>> {
  const rows = await db.$queryRaw<(Omit<RelatedRow, 'article'> & { of: string; card: Card | null })[]>`
    SELECT r.article_id AS of, r.headline, r.paragraphs, a.card
    FROM related_story r LEFT JOIN article a ON a.id = r.target_id AND a.status = 'PUBLISHED'
    WHERE r.article_id IN (${shownIds(articleIds, sight)}) ORDER BY r.article_id, r.position`
  const related = rows.map(({ card, ...row }) => ({ ...row, article: card === null ? null : { id: card.id, card } }))
  return Map.groupBy(related, row => row.of)
}
