/**
 * Candidates for what is like an article: stories near it in time that share people, countries or tags with it. The
 * work is bounded whatever the article and however large the hub: of each entity only so many links are read, those
 * nearest in time, each from the index that lists of the entity stand on.
 */
import { Prisma } from '../db/generated/client.ts'
import { type LinkKind, linkTables } from './link-tables.ts'

/** Of a long list of guests the most salient say what a story is about. */
const MAX_ENTITIES = 20

/** How many stories before an article, and how many after it, each of its entities may bring. */
const PER_SIDE = 100

/** What links are chosen by: those that matter most to the article. */
const orders: Record<LinkKind, Prisma.Sql> = {
  person: Prisma.sql`l.salience DESC, l.person_id`,
  country: Prisma.sql`l.salience DESC, l.country_id`,
  tag: Prisma.sql`l.position, l.tag_id`,
}

/**
 * The neighbours of the article `own` (a row with `id` and `published_at` in the statement around), never itself, never
 * one that readers may not see: (article_id, published_at, weight).
 *
 * The weight is the sum over the shared entities of ln(1 + 100 / n), where n is how many stories the entity brought:
 * 4.6 for one that is nowhere else, 0.7 and less for a country that is in the news every day and meets its bound.
 * @param span how far away in time, an interval in SQL
 */
export function neighboursOf(span: Prisma.Sql): Prisma.Sql {
  const near = (['person', 'country', 'tag'] as const).map(kind => sharing(kind, span))
  return Prisma.sql`
    SELECT near.article_id, near.published_at, round(sum(near.weight)::numeric, 6)::float8 AS weight
    FROM (${Prisma.join(near, ' UNION ALL ')}) near WHERE near.article_id <> own.id
    GROUP BY near.article_id, near.published_at`
}

function sharing(kind: LinkKind, span: Prisma.Sql): Prisma.Sql {
  const { table, entity } = linkTables[kind]
  const links = Prisma.sql`SELECT l.article_id, l.published_at FROM ${table} l WHERE l.${entity} = e.id`
  return Prisma.sql`
    SELECT n.article_id, n.published_at, ln(1 + ${PER_SIDE}::float8 / count(*) OVER (PARTITION BY e.id)) AS weight
    FROM (SELECT l.${entity} AS id FROM ${table} l WHERE l.article_id = own.id
          ORDER BY ${orders[kind]} LIMIT ${MAX_ENTITIES}) e
    CROSS JOIN LATERAL (
      (${links} AND l.published_at <= own.published_at AND l.published_at >= own.published_at - ${span}
       ORDER BY l.published_at DESC, l.article_id DESC LIMIT ${PER_SIDE})
      UNION ALL
      (${links} AND l.published_at > own.published_at AND l.published_at <= own.published_at + ${span}
       ORDER BY l.published_at, l.article_id LIMIT ${PER_SIDE})) n`
}
