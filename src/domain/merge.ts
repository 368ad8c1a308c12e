/**
 * Merging: two people, or two tags, are found to be one. From then on the id and slug of `from` lead to `into`, which is shown
 * with the names, stories and roles of both.
 *
 * EVERY ROW KEEPS ITS OWNER. A name, a role, a mention and each part of a link (parts.ts) belongs for good to the one that it
 * was resolved to; the person that lists and pages read (`person_id`) is whom that owner leads to today. A merge changes only
 * who leads where, so unmerge.ts puts back exactly what belonged where, also of stories that came later: a story that names
 * somebody by a name which `from` brought belongs to `from` (by one that both bear: name-owner.ts).
 *
 * The race: a story that is being stored may have resolved a name to the one that goes, and would link to it afterwards.
 * So stories hold a lock that they share until they commit (story.ts), and a merge holds it alone.
 */
import { v7 as uuid } from 'uuid'
import type { Db, Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import { RawiError } from './errors.ts'
import { appendEntityEvent } from './event.ts'
import { mergeLinks } from './merge-links.ts'
import { type End, leadTo, moveOwned, readEnd, readGroup } from './merge-tree.ts'
import type { MergedKind } from './merges.ts'
import { checkedReason } from './reason.ts'
import { writing } from './transaction.ts'

/** Ids. `reason` is kept for whoever wants to know. */
export type MergeRequest = { from: string; into: string; reason?: string | null }

/**
 * Merges `from` into `into`; where that was done before, nothing is done.
 * @returns the id of the one that is left: that of `into`, or of what it was merged into itself
 * @throws RawiError NOT_FOUND; MERGE_WITH_ITSELF where both are one and the same, or `into` was merged into `from`;
 *   MERGED_ALREADY where `from` was merged into yet another; BAD_USER_INPUT where the reason is too long
 */
export async function mergeEntities(db: Db, by: Actor, kind: MergedKind, request: MergeRequest): Promise<string> {
  const reason = checkedReason(request.reason)
  return await writing(db, tx => mergeInTransaction(tx, by, kind, { ...request, reason }))
}

/** As `mergeEntities`, in a transaction that does more. */
export async function mergeInTransaction(
  tx: Tx,
  by: Actor,
  kind: MergedKind,
  { from, into, reason }: MergeRequest,
): Promise<string> {
  await lockMerges(tx)
  const [gone, left] = [await readEnd(tx, kind, from, 'from'), await readEnd(tx, kind, into, 'into')]
  if (gone.asked.id === left.asked.id || left.id === gone.asked.id)
    throw new RawiError('MERGE_WITH_ITSELF', 'This is one and the same.', { field: 'into' })
  if (gone.id === left.id) return left.id
  if (gone.asked.id !== gone.id) {
    throw new RawiError('MERGED_ALREADY', `This one was merged into "${gone.slug}": take that back first.`, {
      field: 'from',
    })
  }
  const along = await readGroup(tx, kind, gone)
  const ids = along.map(({ id }) => id)
  const [moved] = await tx.$queryRaw<[{ moved: object }]>(selectMoved(kind, gone.id, ids))
  const entry = { id: uuid(), entity: kind, fromId: gone.id, intoId: left.id, reason: reason ?? null }
  await tx.entityMerge.create({ data: { ...entry, mergedBy: by, moved: moved.moved } })
  await leadTo(tx, kind, ids, left.id)
  await moveOwned(tx, kind, { from: gone.id, to: left.id, owners: ids })
  await mergeLinks(tx, kind, gone.id, left.id)
  const group = await readGroup(tx, kind, left)
  await appendEntityEvent(tx, { entity: kind, ids: group.map(({ id }) => id), merge: [group] })
  await auditMerge(tx, by, { operation: 'merge', kind, of: gone.asked, reason }, null, left)
  return left.id
}

/** Until the transaction ends nobody stores a story, and nobody else merges. */
export async function lockMerges(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(20261123, 9)`
}

type Merging = { operation: 'merge' | 'unmerge'; kind: MergedKind; of: End['asked']; reason?: string | null }

const named = {
  person: { type: 'Person', merge: 'mergePeople', unmerge: 'unmergePeople' },
  tag: { type: 'Tag', merge: 'mergeTags', unmerge: 'unmergeTags' },
} as const

/** Writes down whom somebody led to, and whom from now on; null: to nobody but itself. */
export async function auditMerge(
  tx: Tx,
  by: Actor,
  { operation, kind, of, reason }: Merging,
  before: End | null,
  after: End | null,
): Promise<void> {
  const into = (end: End | null) => ({ mergedInto: end === null ? null : { id: end.id, slug: end.slug } })
  const names = named[kind]
  await audit(tx, by, {
    operation: names[operation],
    target: { type: names.type, id: of.id },
    reason: reason ?? null,
    before: into(before),
    after: into(after),
  })
}

/** What comes along, for people to read in the ledger. */
function selectMoved(kind: MergedKind, from: string, ids: readonly string[]): Prisma.Sql {
  const [names, links, key] =
    kind === 'person' ? ['person_name', 'article_person', 'person_id'] : ['tag_label', 'article_tag', 'tag_id']
  const own = Prisma.sql`${Prisma.raw(key)} = ${from}::uuid`
  const roles = kind === 'person' ? Prisma.sql`(SELECT count(*) FROM article_role WHERE ${own})` : Prisma.sql`0`
  return Prisma.sql`SELECT jsonb_build_object('ids', ${ids}::uuid[], 'roles', ${roles},
    'names', ARRAY(SELECT text FROM ${Prisma.raw(names)} WHERE ${own} ORDER BY id),
    'stories', (SELECT count(*) FROM ${Prisma.raw(links)} WHERE ${own})) AS moved`
}
