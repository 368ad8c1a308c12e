/** Laying the links of stories together anew after a merge, or after one was taken back; and the cards that name them. */
import type { Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { MergedKind } from './merges.ts'

type LinkTable = {
  table: Prisma.Sql
  key: Prisma.Sql
  /** The row `o` as the only part of itself, and its parts as rows; both in the columns (id, ...) that `joined` names. */
  whole: Prisma.Sql
  parts: Prisma.Sql
  columns: Prisma.Sql
  joined: Prisma.Sql
  /** A part as JSON, and the order of parts in it. */
  part: Prisma.Sql
  order: Prisma.Sql
  /** The links of an article as its card has them. */
  card: Prisma.Sql
}

/** What parts.ts says, as SQL. */
const tables: Record<MergedKind, LinkTable> = {
  person: {
    ...{ table: Prisma.raw('article_person'), key: Prisma.raw('person_id') },
    whole: Prisma.sql`o.person_id AS id, o.mention_count AS count, o.salience, o.in_headline AS headline`,
    parts: Prisma.sql`x.id, x."mentionCount", x.salience, x."inHeadline" FROM jsonb_to_recordset(o.parts)
      AS x (id uuid, "mentionCount" int, salience float8, "inHeadline" boolean)`,
    columns: Prisma.sql`mention_count, salience, in_headline`,
    joined: Prisma.sql`sum(count)::int, least(1, round(sum(salience)::numeric, 4)), bool_or(headline)`,
    part: Prisma.sql`'id', id, 'slug', slug, 'mentionCount', count, 'salience', salience, 'inHeadline', headline`,
    order: Prisma.sql`salience DESC, count DESC, id`,
    card: Prisma.sql`'{people}', (SELECT jsonb_agg(jsonb_build_object('id', l.person_id, 'slug', e.slug,
        'mentionCount', l.mention_count, 'salience', l.salience, 'inHeadline', l.in_headline)
        || CASE WHEN l.parts IS NULL THEN '{}' ELSE jsonb_build_object('parts', l.parts) END
        ORDER BY l.salience DESC, l.mention_count DESC, l.person_id)
      FROM article_person l JOIN person e ON e.id = l.person_id WHERE l.article_id = a.id)`,
  },
  tag: {
    ...{ table: Prisma.raw('article_tag'), key: Prisma.raw('tag_id') },
    whole: Prisma.sql`o.tag_id AS id, o.position`,
    parts: Prisma.sql`x.id, x.position FROM jsonb_to_recordset(o.parts) AS x (id uuid, position int)`,
    columns: Prisma.sql`position`,
    joined: Prisma.sql`min(position)`,
    part: Prisma.sql`'id', id, 'slug', slug, 'position', position`,
    order: Prisma.sql`position`,
    card: Prisma.sql`'{tags}', (SELECT jsonb_agg(jsonb_build_object('id', l.tag_id, 'slug', e.slug)
        || CASE WHEN l.parts IS NULL THEN '{}' ELSE jsonb_build_object('parts', l.parts) END ORDER BY l.position)
      FROM article_tag l JOIN tag e ON e.id = l.tag_id WHERE l.article_id = a.id)`,
  },
}

/**
 * The links of `from`, which was merged into `into`, become links of that one.
 * @returns the ids of the stories
 */
export async function mergeLinks(tx: Tx, kind: MergedKind, from: string, into: string): Promise<string[]> {
  const { table, key } = tables[kind]
  return await layTogether(
    tx,
    kind,
    Prisma.sql`o.${key} = ${from}::uuid OR (o.${key} = ${into}::uuid
      AND o.article_id IN (SELECT article_id FROM ${table} WHERE ${key} = ${from}::uuid))`,
  )
}

/**
 * The links of `root` that stories have to any of these, who were taken off it, become links of whom they lead to by now.
 * @returns the ids of the stories
 */
export async function splitLinks(tx: Tx, kind: MergedKind, root: string, taken: readonly string[]): Promise<string[]> {
  const named = taken.map(id => JSON.stringify([{ id }]))
  return await layTogether(
    tx,
    kind,
    Prisma.sql`o.${tables[kind].key} = ${root}::uuid AND o.parts @> ANY(${named}::jsonb[])`,
  )
}

/** Takes links apart, and puts them together by whom each part leads to. One statement, also for fifty thousand stories. */
async function layTogether(tx: Tx, kind: MergedKind, which: Prisma.Sql): Promise<string[]> {
  const { table, key, whole, parts, columns, joined, part, order, card } = tables[kind]
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH old AS (DELETE FROM ${table} o WHERE ${which} RETURNING *),
         part AS (
           SELECT o.article_id, o.published_at, e.slug, coalesce(e.merged_into_id, e.id) AS root, p.*
           FROM old o CROSS JOIN LATERAL (SELECT ${whole} WHERE o.parts IS NULL UNION ALL SELECT ${parts}) p
           JOIN ${Prisma.raw(kind)} e ON e.id = p.id)
    INSERT INTO ${table} (article_id, ${key}, published_at, ${columns}, parts)
    SELECT article_id, root, min(published_at), ${joined},
           CASE WHEN bool_and(id = root) THEN NULL ELSE jsonb_agg(jsonb_build_object(${part}) ORDER BY ${order}) END
    FROM part GROUP BY article_id, root RETURNING article_id AS id`
  const stories = [...new Set(rows.map(({ id }) => id))]
  await tx.$executeRaw`UPDATE article a SET card = jsonb_set(a.card, ${card}) WHERE a.id = ANY(${stories}::uuid[])`
  return stories
}
