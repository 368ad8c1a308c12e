/** Lists of pairs of people who may be one. */
import type { Db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { type ArticleRow, findArticles } from './article.ts'
import type { MergeContext } from './merge-context.ts'
import { isJudged } from './merge-judgement.ts'
import { groupOf } from './merged.ts'

/**
 * A pair, by whom the two lead to today. `contexts`: what was read of each, with the story where readers may see it. What
 * stands behind `decision` is null where nobody has judged.
 */
export type MergeCandidate = {
  id: string
  personId: string
  otherId: string
  score: number
  reason: string
  contexts: (MergeContext & { article: ArticleRow | null })[]
  decision: 'DIFFERENT' | null
  decidedAt: Date | null
  decidedBy: string | null
  decidedReason: string | null
}

/** A place in the list. */
export type CandidateKey = { score: number; id: string }

/**
 * Pairs that nobody has judged, or those that were judged to be two: the highest score first. Of several that are of the same
 * two by now, the first. Two statements.
 */
export async function listMergeCandidates(
  db: Db,
  { judged, after, limit }: { judged: boolean; after: CandidateKey | null; limit: number },
): Promise<MergeCandidate[]> {
  const [one, other] = [Prisma.sql`c.person_id`, Prisma.sql`c.other_id`]
  const wanted = judged ? Prisma.sql`decided = 'DIFFERENT'` : Prisma.sql`decided IS NULL`
  const beyond =
    after === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(c.score < ${after.score}::float8 OR (c.score = ${after.score}::float8 AND c.id > ${after.id}::uuid))`
  const rows = await db.$queryRaw<(Omit<MergeCandidate, 'contexts'> & { contexts: MergeContext[] })[]>`
    SELECT c.id, coalesce(p.merged_into_id, p.id) AS "personId", coalesce(o.merged_into_id, o.id) AS "otherId", c.score,
           c.reason, c.contexts, c.decided AS decision, c.decided_at AS "decidedAt", c.decided_by ->> 'name' AS "decidedBy",
           c.decided_reason AS "decidedReason"
    FROM merge_candidate c JOIN person p ON p.id = c.person_id JOIN person o ON o.id = c.other_id
    WHERE c.${wanted} AND ${beyond} AND coalesce(p.merged_into_id, p.id) <> coalesce(o.merged_into_id, o.id)
      AND ${judged ? Prisma.sql`TRUE` : Prisma.sql`NOT ${isJudged(one, other)}`}
      AND NOT EXISTS (SELECT 1 FROM merge_candidate d WHERE d.${wanted}
        AND (d.score > c.score OR (d.score = c.score AND d.id < c.id))
        AND ((d.person_id = ANY(${groupOf(one)}) AND d.other_id = ANY(${groupOf(other)}))
          OR (d.person_id = ANY(${groupOf(other)}) AND d.other_id = ANY(${groupOf(one)}))))
    ORDER BY c.score DESC, c.id LIMIT ${limit}`
  const ids = rows.flatMap(({ contexts }) => contexts.map(({ articleId }) => articleId))
  const articles = new Map((await findArticles(db, 'id', [...new Set(ids)], 'ALL')).map(row => [row.id, row]))
  return rows.map(({ contexts, ...row }) => {
    return { ...row, contexts: contexts.map(one => ({ ...one, article: articles.get(one.articleId) ?? null })) }
  })
}
