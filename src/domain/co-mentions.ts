import type { Db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { type LinkKind, linkTables } from './link-tables.ts'

/** Somebody or something that shares stories with an entity, and how many. */
export type CoMention = { kind: LinkKind; id: string; count: number }

/**
 * What shares stories with each of these entities: the most stories first, equal ones by id. The numbers are exact:
 * every story of the entity that readers may see is looked at, in one statement for all entities.
 * @param others which kinds of entities are looked for, in one list
 * @returns by the id of the entity; one that stands alone is left out
 */
export async function listCoMentions(
  db: Db,
  { kind, ids }: { kind: LinkKind; ids: readonly string[] },
  others: readonly LinkKind[],
  first: number,
): Promise<Map<string, CoMention[]>> {
  const shared = others.map(other => sharedWith(kind, other))
  const rows = await db.$queryRaw<(CoMention & { parent: string })[]>`
    SELECT parent.id AS parent, x.kind, x.id, x.count FROM unnest(${ids}::uuid[]) AS parent (id)
    CROSS JOIN LATERAL (
      SELECT * FROM (${Prisma.join(shared, ' UNION ALL ')}) y ORDER BY count DESC, id LIMIT ${first}) x
    ORDER BY x.count DESC, x.id`
  const lists = Map.groupBy(rows, row => row.parent)
  return new Map([...lists].map(([parent, list]) => [parent, list.map(({ kind, id, count }) => ({ kind, id, count }))]))
}

/** The entities of one kind in the stories of `parent`, which is not one of its own company. */
function sharedWith(kind: LinkKind, other: LinkKind): Prisma.Sql {
  const own = linkTables[kind]
  const theirs = linkTables[other]
  return Prisma.sql`
    SELECT ${Prisma.raw(`'${other}'`)} AS kind, theirs.${theirs.entity} AS id, count(*)::int AS count
    FROM ${own.table} own JOIN ${theirs.table} theirs ON theirs.article_id = own.article_id
    WHERE own.${own.entity} = parent.id AND own.published_at IS NOT NULL
      AND theirs.${theirs.entity} <> parent.id
    GROUP BY theirs.${theirs.entity}`
}
