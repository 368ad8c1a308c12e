/**
 * Pairs of people who may be one, for editors to decide about. A pair is of the two that were compared, for good; whom
 * readers see is who these lead to today, and a pair of two who lead to one is settled, for as long as they do.
 */
import type { Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { contextOf, latestContexts, type LinkedDraft } from './merge-context.ts'
import { isJudged } from './merge-judgement.ts'
import { groupOf } from './merged.ts'

/** A pair who may be one. `key`: of the name under which the story names the first of them. */
export type ProposedPair = { key: string; personId: string; otherId: string; score: number; reason: string }

/**
 * Writes down pairs of people who may be one, each with a place where either is named. A pair that was judged, itself or as
 * a pair of others who are the same two by now, is not proposed again; more evidence takes the place of what was known of it.
 */
export async function propose(tx: Tx, story: LinkedDraft, pairs: readonly ProposedPair[]): Promise<void> {
  const real = pairs.filter(({ personId, otherId }) => personId !== otherId)
  if (real.length === 0) return
  const others = await latestContexts(
    tx,
    real.map(({ otherId }) => otherId),
  )
  const rows = real.map(({ key, personId, otherId, score, reason }) => {
    const contexts = [contextOf(story, key, personId), ...(others.get(otherId) ?? [])]
    const [one, other] = personId < otherId ? [personId, otherId] : [otherId, personId]
    return { one, other, score, reason, contexts: contexts.sort((a, b) => (a.personId < b.personId ? -1 : 1)) }
  })
  await tx.$executeRaw`
    INSERT INTO merge_candidate AS c (id, person_id, other_id, score, reason, contexts)
    SELECT DISTINCT ON (one, other) uuidv7(), one, other, score, reason, contexts
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row
      (one uuid, other uuid, score float8, reason text, contexts jsonb)
    WHERE NOT other = ANY(${groupOf(Prisma.sql`one`)}) AND NOT ${isJudged(Prisma.sql`one`, Prisma.sql`other`)}
    ORDER BY one, other, score DESC
    ON CONFLICT (person_id, other_id) DO UPDATE
    SET score = excluded.score, reason = excluded.reason, contexts = excluded.contexts
    WHERE excluded.score > c.score`
}
