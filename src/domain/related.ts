import type { Tx } from '../db/client.ts'
import { fold } from '../text/fold.ts'
import type { Card } from './card.ts'

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
