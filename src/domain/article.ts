import type { Db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Card } from './card.ts'
import { type ArticleWhere, compileWhere } from './where.ts'

/** An article as lists give it: its id and its card. Everything else is loaded when it is asked for. */
export type ArticleRow = { id: string; card: Card }

/** Orders of a list. Every one ends in the id, so that it is total, and stands on columns that are never null. */
export type ArticleOrder = 'PUBLISHED_AT_DESC' | 'PUBLISHED_AT_ASC' | 'INGESTED_AT_DESC' | 'UPDATED_AT_DESC'

/** A place in an ordered list, by value: it still works when the article that stood there is gone. */
export type ArticleKey = { at: Date; id: string }

/** What a list is of: all articles, or those of each of these entities. */
export type ArticleScope = { kind: 'person' | 'country' | 'tag' | 'source'; ids: readonly string[] } | null

/**
 * Which articles: a filter, an order, the open borders of the list, and how many, counted from its start or, with
 * `fromEnd`, from its end. The rows come in the list's order either way.
 */
export type ArticlePage = {
  where?: ArticleWhere | null
  order: ArticleOrder
  after?: ArticleKey | null
  before?: ArticleKey | null
  limit: number
  fromEnd?: boolean
}

const orders = {
  PUBLISHED_AT_DESC: { column: Prisma.sql`a.published_at`, descending: true, at: (card: Card) => card.publishedAt },
  PUBLISHED_AT_ASC: { column: Prisma.sql`a.published_at`, descending: false, at: (card: Card) => card.publishedAt },
  INGESTED_AT_DESC: { column: Prisma.sql`a.ingested_at`, descending: true, at: (card: Card) => card.ingestedAt },
  UPDATED_AT_DESC: { column: Prisma.sql`a.updated_at`, descending: true, at: (card: Card) => card.updatedAt },
}

/** The place of an article in a list of this order. */
export function keyOf({ id, card }: ArticleRow, order: ArticleOrder): ArticleKey {
  return { at: new Date(orders[order].at(card)), id }
}

/** One page of all articles that are published: one statement. */
export async function listArticles(db: Db, page: ArticlePage): Promise<ArticleRow[]> {
  const rows = await db.$queryRaw<ArticleRow[]>`SELECT a.id, a.card FROM article a ${tailOf(page, Prisma.sql`TRUE`)}`
  return page.fromEnd ? rows.toReversed() : rows
}

/**
 * One page of articles for each of many entities, in one statement however many they are.
 * @returns by the id of the entity; one without articles is left out
 */
export async function listArticlesOf(
  db: Db,
  scope: NonNullable<ArticleScope>,
  page: ArticlePage,
): Promise<Map<string, ArticleRow[]>> {
  const rows = await db.$queryRaw<(ArticleRow & { parent: string })[]>`
    SELECT parent.id AS parent, x.id, x.card FROM unnest(${scope.ids}::uuid[]) AS parent (id)
    CROSS JOIN LATERAL (SELECT a.id, a.card FROM article a ${tailOf(page, links[scope.kind])}) x`
  const lists = Map.groupBy(page.fromEnd ? rows.toReversed() : rows, row => row.parent)
  return new Map([...lists].map(([parent, list]) => [parent, list.map(({ id, card }) => ({ id, card }))]))
}

/** How many published articles match, in all (key '') or of each entity of the scope. One statement. */
export async function countArticles(
  db: Db,
  scope: ArticleScope,
  where: ArticlePage['where'],
): Promise<Map<string, number>> {
  const matches = (link: Prisma.Sql) =>
    Prisma.sql`SELECT count(*) AS count FROM article a WHERE a.status = 'PUBLISHED' AND ${link} AND ${compileWhere(where).sql}`
  const rows = await db.$queryRaw<{ parent: string; count: bigint }[]>(
    scope === null
      ? Prisma.sql`SELECT '' AS parent, x.count FROM (${matches(Prisma.sql`TRUE`)}) x`
      : Prisma.sql`SELECT parent.id::text AS parent, x.count FROM unnest(${scope.ids}::uuid[]) AS parent (id)
                   CROSS JOIN LATERAL (${matches(links[scope.kind])}) x`,
  )
  return new Map(rows.map(row => [row.parent, Number(row.count)]))
}

const links = {
  person: Prisma.sql`EXISTS (SELECT 1 FROM article_person l WHERE l.article_id = a.id AND l.person_id = parent.id)`,
  country: Prisma.sql`EXISTS (SELECT 1 FROM article_country l WHERE l.article_id = a.id AND l.country_id = parent.id)`,
  tag: Prisma.sql`EXISTS (SELECT 1 FROM article_tag l WHERE l.article_id = a.id AND l.tag_id = parent.id)`,
  source: Prisma.sql`a.source_id = parent.id`,
}

/** Everything behind FROM: row comparison for the borders, so that the index on (column, id) serves them. */
function tailOf({ where, order, after, before, limit, fromEnd = false }: ArticlePage, link: Prisma.Sql): Prisma.Sql {
  const { column, descending } = orders[order]
  const beyond = (key: ArticleKey, larger: boolean) =>
    larger
      ? Prisma.sql`AND (${column}, a.id) > (${key.at}, ${key.id}::uuid)`
      : Prisma.sql`AND (${column}, a.id) < (${key.at}, ${key.id}::uuid)`
  const direction = descending !== fromEnd ? Prisma.sql`DESC` : Prisma.sql`ASC`
  return Prisma.sql`
    WHERE a.status = 'PUBLISHED' AND ${link} AND ${compileWhere(where).sql}
      ${after ? beyond(after, !descending) : Prisma.empty} ${before ? beyond(before, descending) : Prisma.empty}
    ORDER BY ${column} ${direction}, a.id ${direction} LIMIT ${limit}`
}

/** Which of these articles readers may not see. */
export async function hiddenArticles(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const where = { id: { in: [...ids] }, status: { not: 'PUBLISHED' as const } }
  return new Set((await db.article.findMany({ where, select: { id: true } })).map(row => row.id))
}

/** The ids of all articles that readers may not see: those that were withdrawn, and those that wait. */
export async function listHidden(db: Db): Promise<string[]> {
  const rows = await db.article.findMany({ where: { status: { not: 'PUBLISHED' } }, select: { id: true } })
  return rows.map(row => row.id)
}

/** The published articles of these ids, slugs or URLs (one kind of them), in no order. */
export async function findArticles(
  db: Db,
  by: 'id' | 'slug' | 'url',
  values: readonly string[],
): Promise<ArticleRow[]> {
  const rows = await db.article.findMany({
    where: { [by]: { in: [...values] }, status: 'PUBLISHED' },
    select: { id: true, card: true },
  })
  return rows as unknown as ArticleRow[]
}
