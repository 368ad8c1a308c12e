import type { Db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Actor } from './actor.ts'
import { type Sight, shownIds } from './sight.ts'

/** A text that an article had at some time. `by`: who made it, null in those of before that was written down. */
export type Revision = {
  revision: number
  headline: string
  paragraphs: string[]
  createdAt: Date
  by: Actor | null
  note: string | null
}

/**
 * The revisions of many articles, newest first, in one statement. Readers are given those that they could see when the
 * article had them: what was corrected while it was hidden stays hidden.
 * @param before only those older than this one
 * @returns by the id of the article; one that may not be shown is left out
 */
export async function listRevisions(
  db: Db,
  articleIds: readonly string[],
  { before, limit }: { before: number | null; limit: number },
  sight: Sight,
): Promise<Map<string, Revision[]>> {
  const older = before === null ? Prisma.empty : Prisma.sql`AND r.revision < ${before}`
  const seen = sight === 'ALL' ? Prisma.empty : Prisma.sql`AND r.seen`
  const rows = await db.$queryRaw<(Revision & { parent: string })[]>`
    SELECT parent.id AS parent, x.* FROM (${shownIds(articleIds, sight)}) AS parent (id)
    CROSS JOIN LATERAL (
      SELECT r.revision, r.headline, r.paragraphs, r.created_at AS "createdAt", r.by, r.note FROM article_revision r
      WHERE r.article_id = parent.id ${older} ${seen} ORDER BY r.revision DESC LIMIT ${limit}) x`
  return Map.groupBy(rows, row => row.parent)
}
