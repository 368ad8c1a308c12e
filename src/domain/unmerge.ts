/** Taking a merge back: who was merged is somebody by themselves again, with all that is theirs (merge.ts). */
import type { Db, Tx } from '../db/client.ts'
import type { Actor } from './actor.ts'
import { readNames, writeNames } from './entity-names.ts'
import { RawiError } from './errors.ts'
import { appendEntityEvent } from './event.ts'
import { rememberDifferent } from './merge-judgement.ts'
import { auditMerge, lockMerges } from './merge.ts'
import { splitLinks } from './merge-links.ts'
import { leadTo, moveOwned, readBranch, readEnd, readGroup } from './merge-tree.ts'
import type { MergedKind } from './merges.ts'
import { showInEvery } from './name-change.ts'
import { checkedReason } from './reason.ts'
import { writing } from './transaction.ts'

/** `id`: of the one that was merged. */
export type UnmergeRequest = { id: string; reason?: string | null }

/**
 * Takes back that somebody was merged; whoever was merged into them before comes off with them. Of people it is remembered
 * that the two are not one.
 * @returns their id
 * @throws RawiError NOT_FOUND; NOT_MERGED where the id leads to itself; BAD_USER_INPUT where the reason is too long
 */
export async function unmergeEntities(db: Db, by: Actor, kind: MergedKind, request: UnmergeRequest): Promise<string> {
  const reason = checkedReason(request.reason)
  return await writing(db, tx => unmerge(tx, by, kind, { ...request, reason }))
}

async function unmerge(tx: Tx, by: Actor, kind: MergedKind, { id, reason }: UnmergeRequest): Promise<string> {
  await lockMerges(tx)
  const root = await readEnd(tx, kind, id, 'id')
  const edge = await tx.entityMerge.findFirst({ where: { entity: kind, fromId: id, undoneAt: null } })
  if (edge === null || root.id === id)
    throw new RawiError('NOT_MERGED', 'This one was not merged into another.', { field: 'id' })
  const taken = await readBranch(tx, kind, id)
  const undone = { undoneAt: new Date(), undoneBy: by, undoneReason: reason ?? null }
  await tx.entityMerge.update({ where: { id: edge.id }, data: undone })
  await leadTo(tx, kind, taken, id)
  await moveOwned(tx, kind, { from: root.id, to: id, owners: taken })
  await splitLinks(tx, kind, root.id, taken)
  // Of a label there is but one, so that of one of them may have been shown in the place of the other's.
  if (kind === 'tag') for (const side of [root.id, id]) await showLabels(tx, side)
  if (kind === 'person') await rememberDifferent(tx, by, { one: id, other: edge.intoId, reason: reason ?? null })
  const groups = [await readGroup(tx, kind, root), await readGroup(tx, kind, root.asked)]
  await appendEntityEvent(tx, { entity: kind, ids: groups.flat().map(one => one.id), merge: groups })
  await auditMerge(tx, by, { operation: 'unmerge', kind, of: root.asked, reason }, root, null)
  return id
}

async function showLabels(tx: Tx, id: string): Promise<void> {
  const labels = await readNames(tx, 'tag', id)
  const ownFirst = labels.toSorted((a, b) => Number(a.ownerId !== null) - Number(b.ownerId !== null))
  await writeNames(tx, 'tag', id, labels, showInEvery(ownFirst))
}
