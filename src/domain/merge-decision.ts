/** What editors decide about two people who may be one. */
import type { Db, Tx } from '../db/client.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import { RawiError } from './errors.ts'
import { lockMerges, mergeInTransaction } from './merge.ts'
import { judgedPairs, rememberDifferent } from './merge-judgement.ts'
import { type End, readEnd } from './merge-tree.ts'
import { checkedReason } from './reason.ts'
import { writing } from './transaction.ts'

/**
 * `pair`: the two, or the id of the candidate that they are. SAME merges them: `into`, one of the two, is left, or else the one
 * whom the hub has known longer.
 */
export type MergeDecision = {
  pair: string | [string, string]
  decision: 'SAME' | 'DIFFERENT'
  into?: string | null
  reason?: string | null
}

/**
 * Decides about two people; what was decided before stays as it is.
 * @returns the id of the one that is left, or of the first of the two where they stay two
 * @throws RawiError NOT_FOUND; MERGED_ALREADY where they are one and are said to be two; MERGE_WITH_ITSELF; BAD_USER_INPUT
 *   where `into` is neither, or the reason is too long
 */
export async function decideMerge(db: Db, by: Actor, decision: MergeDecision): Promise<string> {
  const reason = checkedReason(decision.reason)
  return await writing(db, tx => decide(tx, by, { ...decision, reason }))
}

async function decide(tx: Tx, by: Actor, { pair, decision, into, reason = null }: MergeDecision): Promise<string> {
  await lockMerges(tx)
  const [one, other] = await readPair(tx, pair)
  if (one.asked.id === other.asked.id)
    throw new RawiError('MERGE_WITH_ITSELF', 'This is one and the same.', { field: 'other' })
  if (decision === 'SAME' && one.id === other.id) return one.id
  if (one.id === other.id) {
    throw new RawiError('MERGED_ALREADY', `They are one, as "${one.slug}": take that back first.`, {
      field: 'decision',
    })
  }
  const different = (await judgedPairs(tx, [[one.id, other.id]]))([one.id, other.id])
  if (decision === 'DIFFERENT' && different) return one.id
  const left = decision === 'SAME' ? await leftOf(tx, one, other, into ?? null) : one
  if (decision === 'SAME') await mergeInTransaction(tx, by, 'person', { ...ends(one, other, left), reason })
  else await rememberDifferent(tx, by, { one: one.asked.id, other: other.asked.id, reason })
  await audit(tx, by, {
    operation: 'decideMergeCandidate',
    target: { type: 'Person', id: one.asked.id },
    reason,
    before: { other: other.asked.id, decision: different ? 'DIFFERENT' : null },
    after: { other: other.asked.id, decision },
  })
  return left.id
}

async function readPair(tx: Tx, pair: MergeDecision['pair']): Promise<[End, End]> {
  if (typeof pair !== 'string')
    return [await readEnd(tx, 'person', pair[0], 'person'), await readEnd(tx, 'person', pair[1], 'other')]
  const found = await tx.mergeCandidate.findUnique({ where: { id: pair } })
  if (found === null) throw new RawiError('NOT_FOUND', 'There is no such pair.', { field: 'id' })
  return [await readEnd(tx, 'person', found.personId, 'id'), await readEnd(tx, 'person', found.otherId, 'id')]
}

/** Who is left of two. Ids are in the order in which they were made. */
async function leftOf(tx: Tx, one: End, other: End, into: string | null): Promise<End> {
  if (into === null) return one.id < other.id ? one : other
  const { id } = await readEnd(tx, 'person', into, 'into')
  const left = [one, other].find(end => end.id === id)
  if (left !== undefined) return left
  throw new RawiError('BAD_USER_INPUT', 'This is neither of the two.', { field: 'into' })
}

function ends(one: End, other: End, left: End) {
  return { from: left === one ? other.id : one.id, into: left.id }
}
