/**
 * Judgements that two people are two. A judgement is of the two whom an editor saw, and holds for all who are one with them:
 * two groups are judged where any of the one and any of the other are.
 */
import { v7 as uuid } from 'uuid'
import type { Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Actor } from './actor.ts'
import { latestContexts } from './merge-context.ts'
import { groupOf } from './merged.ts'

/** SQL for whether those of these ids were judged to be two, themselves or as others who are one with them. */
export function isJudged(one: Prisma.Sql, other: Prisma.Sql): Prisma.Sql {
  const [ones, others] = [groupOf(one), groupOf(other)]
  return Prisma.sql`EXISTS (SELECT 1 FROM merge_candidate j WHERE j.decided = 'DIFFERENT'
    AND ((j.person_id = ANY(${ones}) AND j.other_id = ANY(${others}))
      OR (j.person_id = ANY(${others}) AND j.other_id = ANY(${ones}))))`
}

/** Two ids; null is nobody, who was never judged. */
export type Pair = [string | null, string]

/** Tells of each of these pairs whether they were judged to be two: one statement, and none where there is no pair. */
export async function judgedPairs(tx: Tx, pairs: readonly Pair[]): Promise<(pair: Pair) => boolean> {
  const asked = pairs.flatMap(([one, other]) => (one === null || one === other ? [] : [{ one, other }]))
  if (asked.length === 0) return () => false
  const rows = await tx.$queryRaw<{ one: string; other: string }[]>`
    SELECT one, other FROM json_to_recordset(${JSON.stringify(asked)}::json) AS pair (one uuid, other uuid)
    WHERE ${isJudged(Prisma.sql`pair.one`, Prisma.sql`pair.other`)}`
  const judged = new Set(rows.map(({ one, other }) => `${one} ${other}`))
  return ([one, other]) => judged.has(`${one} ${other}`)
}

/**
 * Remembers that two people are two: they are not proposed, and not linked to each other, again.
 * @returns the id of their pair
 */
export async function rememberDifferent(
  tx: Tx,
  by: Actor,
  { one, other, reason }: { one: string; other: string; reason: string | null },
): Promise<string> {
  const [personId, otherId] = one < other ? [one, other] : [other, one]
  const contexts = await latestContexts(tx, [personId, otherId])
  const decided = { decided: 'DIFFERENT', decidedBy: by, decidedAt: new Date(), decidedReason: reason }
  const found = [...(contexts.get(personId) ?? []), ...(contexts.get(otherId) ?? [])]
  const pair = await tx.mergeCandidate.upsert({
    where: { personId_otherId: { personId, otherId } },
    // Nobody has proposed them: there is no evidence to score.
    create: { id: uuid(), personId, otherId, score: 0, reason: 'editor', contexts: found, ...decided },
    update: decided,
    select: { id: true },
  })
  return pair.id
}
