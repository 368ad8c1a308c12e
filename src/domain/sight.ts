import type { Db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { prepared } from '../db/prepared.ts'

/** Which stories somebody may look into: all of them, as editors do, or those that are published. */
export type Sight = 'ALL' | 'PUBLISHED'

/** SQL for those of these ids of articles whose texts, names and links somebody may be shown. */
export function shownIds(ids: readonly string[], sight: Sight): Prisma.Sql {
  return sight === 'ALL'
    ? Prisma.sql`SELECT id FROM unnest(${ids}::uuid[]) AS id`
    : Prisma.sql`SELECT id FROM article WHERE id = ANY(${ids}::uuid[]) AND status = 'PUBLISHED'`
}

/** What stories make of the names in them. (Countries are there before any story.) */
export type MadeKind = 'person' | 'tag' | 'source'

/**
 * SQL for whether somebody may be shown the entity `e`: readers only where a story that they see names it, or an editor made
 * or changed it. What a hidden story brought would tell them what it says.
 *
 * Scalar subqueries, each a look into one index: an EXISTS may be hashed, and then all links are read for a page of twenty.
 */
export function shownEntity(kind: MadeKind, sight: Sight): Prisma.Sql {
  if (sight === 'ALL') return Prisma.sql`TRUE`
  if (kind === 'source') {
    return Prisma.sql`(e.kept
      OR (SELECT TRUE FROM article a WHERE a.source_id = e.id AND a.status = 'PUBLISHED' LIMIT 1)
      OR (SELECT TRUE FROM article_credit c JOIN article a ON a.id = c.article_id
          WHERE c.source_id = e.id AND a.status = 'PUBLISHED' LIMIT 1))`
  }
  const [entity, links] = [Prisma.raw(kind), Prisma.raw(`article_${kind}`)]
  return Prisma.sql`(e.kept
    OR (SELECT TRUE FROM ${links} l WHERE l.${Prisma.raw(`${kind}_id`)} = e.id AND l.published_at IS NOT NULL LIMIT 1)
    OR (SELECT TRUE FROM ${entity} m WHERE m.merged_into_id = e.id AND m.kept LIMIT 1))`
}

/** Those of these ids of entities that somebody may be shown, in one statement; for who sees all, in none. */
export async function readShown(db: Db, kind: MadeKind, ids: readonly string[], sight: Sight): Promise<Set<string>> {
  if (sight === 'ALL') return new Set(ids)
  const rows = await db.$queryRaw<{ id: string }[]>`
    ${prepared} SELECT e.id FROM ${Prisma.raw(kind)} e WHERE e.id = ANY(${[...ids]}::uuid[]) AND ${shownEntity(kind, sight)}`
  return new Set(rows.map(({ id }) => id))
}
