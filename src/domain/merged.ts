/**
 * Reading entities by ids that may be those of merged ones. Not by a join of the table with itself: the planner would hash
 * all people for it (at 10,000 of them 1.7 ms in place of 0.1).
 */
import { Prisma } from '../db/generated/client.ts'
import type { MergedKind } from './merges.ts'

/** The condition on the entity `e` that one of these ids leads to it. */
export function leadsFrom(entity: MergedKind, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`e.id = ANY(ARRAY(
    SELECT coalesce(m.merged_into_id, m.id) FROM ${Prisma.raw(entity)} m WHERE m.id = ANY(${ids}::uuid[])))`
}

/** SQL for those of these ids that were merged into the entity `e`. */
export function selectMerged(entity: MergedKind, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`ARRAY(
    SELECT m.id FROM ${Prisma.raw(entity)} m WHERE m.merged_into_id = e.id AND m.id = ANY(${ids}::uuid[]))`
}

/**
 * SQL for what is known of the person of this alias outside the hub: their own, else that of the oldest of those merged into
 * them, unless an editor said that it is not theirs. It stays on the row of whoever it belongs to, so that a merge can be
 * taken back.
 */
export function ownOrMerged(person: Prisma.Sql, column: 'wikidata_id' | 'known_person_id' | 'description'): Prisma.Sql {
  const value = Prisma.raw(column)
  return Prisma.sql`coalesce(${person}.${value}, (SELECT m.${value} FROM person m WHERE m.merged_into_id = ${person}.id
    AND m.${value} IS NOT NULL AND m.${value}::text <> ALL(${person}.disowned) ORDER BY m.id LIMIT 1))`
}

/** SQL for the ids of all who are one with the person of this id: themselves, whom they lead to, and who else leads there. */
export function groupOf(id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT g.id FROM person m JOIN person g
    ON g.id = coalesce(m.merged_into_id, m.id) OR g.merged_into_id = coalesce(m.merged_into_id, m.id) WHERE m.id = ${id})`
}

/** Entities by their own ids, and by those that lead to them. */
export function byAsked<Entity extends { id: string }>(
  rows: readonly (Entity & { merged: string[] })[],
): Map<string, Entity> {
  return new Map(rows.flatMap(row => [row.id, ...row.merged].map((id): [string, Entity] => [id, row])))
}
