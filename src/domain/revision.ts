import type { Db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'

/** A text that an article had at some time. */
export type Revision = { revision: number; headline: string; paragraphs: string[]; createdAt: Date }

/**
 * The revisions of many articles, newest first, in one statement.
 * @param before only those older than this one
 * @returns by the id of the article
 */
export async function listRevisions(
  db: Db,
  articleIds: readonly string[],
  { before, limit }: { before: number | null; limit: number },
): Promise<Map<string, Revision[]>> {
  const older = before === null ? Prisma.empty : Prisma.sql`AND r.revision < ${before}`
  const rows = await db.$queryRaw<(Revision & { parent: string })[]>`
    SELECT parent.id AS parent, x.* FROM unnest(${articleIds}::uuid[]) AS parent (id)
    CROSS JOIN LATERAL (
      SELECT r.revision, r.headline, r.paragraphs, r.created_at AS "createdAt" FROM article_revision r
      WHERE r.article_id = parent.id ${older} ORDER BY r.revision DESC LIMIT ${limit}) x`
  return Map.groupBy(rows, row => row.parent)
}
