/**
 * Who was merged into whom. The rows of the ledger (entity_merge) that were not undone are the edges of a forest: from each
 * one edge at most, and only ever from a root to another root, so there is no cycle. `merged_into_id` is the root that
 * somebody leads to in the end.
 */
import type { Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { EntityRef } from './entity.ts'
import { RawiError } from './errors.ts'
import type { MergedKind } from './merges.ts'

/** What an id leads to: `asked` is the one that has it. */
export type End = EntityRef & { asked: EntityRef }

/**
 * What an id leads to today.
 * @throws RawiError NOT_FOUND, of this field of the input
 */
export async function readEnd(tx: Tx, kind: MergedKind, id: string, field: string): Promise<End> {
  const table = Prisma.raw(kind)
  const [row] = await tx.$queryRaw<(EntityRef & { asked: string; askedSlug: string })[]>`
    SELECT asked.id AS asked, asked.slug AS "askedSlug", e.id, e.slug FROM ${table} asked
    JOIN ${table} e ON e.id = coalesce(asked.merged_into_id, asked.id) WHERE asked.id = ${id}::uuid`
  if (row === undefined) throw new RawiError('NOT_FOUND', 'There is nothing with this id.', { field })
  return { id: row.id, slug: row.slug, asked: { id: row.asked, slug: row.askedSlug } }
}

/** Somebody and all who lead there, the one itself first. */
export async function readGroup(tx: Tx, kind: MergedKind, root: EntityRef): Promise<EntityRef[]> {
  const merged = await tx.$queryRaw<EntityRef[]>`
    SELECT id, slug FROM ${Prisma.raw(kind)} WHERE merged_into_id = ${root.id}::uuid ORDER BY id`
  return [{ id: root.id, slug: root.slug }, ...merged]
}

/** Somebody and all who were merged into them, directly or by way of others; not what they were merged into themselves. */
export async function readBranch(tx: Tx, kind: MergedKind, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE branch AS (
      SELECT ${id}::uuid AS id
      UNION SELECT m.from_id FROM branch b JOIN entity_merge m ON m.into_id = b.id
      WHERE m.entity = ${kind} AND m.undone_at IS NULL)
    SELECT id FROM branch`
  return rows.map(row => row.id)
}

/** From now on these lead to `root`, which is itself. */
export async function leadTo(tx: Tx, kind: MergedKind, ids: readonly string[], root: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${Prisma.raw(kind)} SET merged_into_id = NULLIF(${root}::uuid, id) WHERE id = ANY(${ids}::uuid[])`
}

const owned = {
  person: [
    ['person_name', 'person_id'],
    ['article_role', 'person_id'],
  ],
  tag: [['tag_label', 'tag_id']],
} as const

/** Gives `to` all that `from` has of these owners, its own among them if it is one of them; whose it is stays as it is. */
export async function moveOwned(
  tx: Tx,
  kind: MergedKind,
  { from, to, owners }: { from: string; to: string; owners: readonly string[] },
): Promise<void> {
  for (const [table, key] of owned[kind]) {
    const column = Prisma.raw(key)
    await tx.$executeRaw`
      UPDATE ${Prisma.raw(table)} SET ${column} = ${to}::uuid, owner_id = NULLIF(coalesce(owner_id, ${column}), ${to}::uuid)
      WHERE ${column} = ${from}::uuid AND coalesce(owner_id, ${column}) = ANY(${owners}::uuid[])`
  }
}
