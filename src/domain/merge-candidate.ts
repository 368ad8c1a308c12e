import type { Tx } from '../db/client.ts'

/**
 * What becomes of the pairs of a person who is merged: those with others are pairs of the one that is left, and two of
 * them that meet are one, which stays judged if either was. The pair of the two themselves is settled and goes.
 */
export async function moveCandidates(tx: Tx, from: string, into: string): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM merge_candidate WHERE ${from}::uuid IN (person_id, other_id) RETURNING *),
         kept AS (SELECT *, CASE WHEN person_id = ${from}::uuid THEN other_id ELSE person_id END AS third FROM gone)
    INSERT INTO merge_candidate AS c (id, person_id, other_id, score, reason, contexts, decided, created_at)
    SELECT id, least(third, ${into}::uuid), greatest(third, ${into}::uuid), score, reason,
           replace(contexts::text, ${from}, ${into})::jsonb, decided, created_at
    FROM kept WHERE third <> ${into}::uuid
    ON CONFLICT (person_id, other_id) DO UPDATE
    SET decided = coalesce(c.decided, excluded.decided), score = greatest(c.score, excluded.score)`
}
