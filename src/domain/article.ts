import type { Db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { prepared } from '../db/prepared.ts'
import type { Card } from './card.ts'
import type { DraftNotice, DraftOrigin } from './draft.ts'
import { type Sight, shownIds } from './sight.ts'
import { allArticles, articlesOf, type Walk, walkFor, type WalkKind } from './walk.ts'
import { type ArticleWhere, compileWhere } from './where.ts'

/** An article as lists give it: its id and its card; the body where it was looked for by itself. */
export type ArticleRow = { id: string; card: Card; paragraphs?: string[] }

/** Where the values of an article stood in the text it was read from, and what was odd in it. */
export type Provenance = { origins: DraftOrigin[]; notices: DraftNotice[] }

/** Orders of a list. Every one ends in the id, so that it is total, and stands on columns that are never null. */
export type ArticleOrder = 'PUBLISHED_AT_DESC' | 'PUBLISHED_AT_ASC' | 'INGESTED_AT_DESC' | 'UPDATED_AT_DESC'

/** A place in an ordered list, by value: it still works when the article that stood there is gone. */
export type ArticleKey = { at: Date; id: string }

/** What a list is of: all articles, or those of each of these entities. */
export type ArticleScope = { kind: WalkKind; ids: readonly string[] } | null

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

/** What each order stands on: a column of the article, which way, and the same instant on the card. */
export const orders = {
  PUBLISHED_AT_DESC: { column: 'published_at', descending: true, at: (card: Card) => card.publishedAt },
  PUBLISHED_AT_ASC: { column: 'published_at', descending: false, at: (card: Card) => card.publishedAt },
  INGESTED_AT_DESC: { column: 'ingested_at', descending: true, at: (card: Card) => card.ingestedAt },
  UPDATED_AT_DESC: { column: 'updated_at', descending: true, at: (card: Card) => card.updatedAt },
} as const

/** The place of an article in a list of this order. */
export function keyOf({ id, card }: ArticleRow, order: ArticleOrder): ArticleKey {
  return { at: new Date(orders[order].at(card)), id }
}

/**
 * One page of all articles that are published and match: one statement, along the index of its order.
 *
 * EXPLAIN (ANALYZE, BUFFERS) of the newest 20 of 1,000,000, and of 20 that lie 20,000 deep:
 *
 *     Limit (rows=21)  Buffers: hit=8  0.10 ms
 *       Index Scan using article_published_at_id_idx on article a
 *     Limit (rows=21)  Buffers: hit=21  0.16 ms
 *       Index Scan using article_published_at_id_idx on article a
 *         Index Cond: ROW(published_at, id) < ROW(..., ...)
 */
export async function listArticles(db: Db, page: ArticlePage): Promise<ArticleRow[]> {
  const { walk, rest } = walkFor(page.where)
  const { mark, select } = selectPage({ ...page, where: rest }, walk)
  const rows = await db.$queryRaw<ArticleRow[]>`${mark} ${select}`
  return page.fromEnd ? rows.toReversed() : rows
}

/**
 * One page of articles for each of many entities, in one statement however many they are: by the time of publication
 * along the index of the links (entity, published_at, article), whatever number of articles an entity has.
 *
 * EXPLAIN (ANALYZE, BUFFERS) of 10 articles of a person, of 1,000,000:
 *
 *     Nested Loop (rows=11)  Buffers: hit=48  0.13 ms
 *       Index Only Scan using article_person_person_id_published_at_article_id_idx on article_person w
 *         Index Cond: person_id = parent.id AND published_at IS NOT NULL
 *       Index Scan using article_pkey on article a
 *
 * @returns by the id of the entity; one without articles is left out
 */
export async function listArticlesOf(
  db: Db,
  scope: NonNullable<ArticleScope>,
  page: ArticlePage,
): Promise<Map<string, ArticleRow[]>> {
  const { mark, select } = selectPage(page, articlesOf(scope.kind, Prisma.sql`parent.id`))
  const rows = await db.$queryRaw<(ArticleRow & { parent: string })[]>`
    ${mark} SELECT parent.id AS parent, x.id, x.card FROM unnest(${scope.ids}::uuid[]) AS parent (id)
    CROSS JOIN LATERAL (${select}) x`
  const lists = Map.groupBy(page.fromEnd ? rows.toReversed() : rows, row => row.parent)
  return new Map([...lists].map(([parent, list]) => [parent, list.map(({ id, card }) => ({ id, card }))]))
}

/** How many published articles match, in all (key '') or of each entity of the scope. One statement. */
export async function countArticles(
  db: Db,
  scope: ArticleScope,
  where: ArticlePage['where'],
): Promise<Map<string, number>> {
  const { walk, rest } =
    scope === null ? walkFor(where) : { walk: articlesOf(scope.kind, Prisma.sql`parent.id`), rest: where }
  const { sql } = compileWhere(rest, walk)
  const matches = Prisma.sql`SELECT count(*) AS count FROM ${walk.from} WHERE ${walk.visible} AND ${sql}`
  const rows = await db.$queryRaw<{ parent: string; count: bigint }[]>(
    scope === null
      ? Prisma.sql`SELECT '' AS parent, x.count FROM (${matches}) x`
      : Prisma.sql`SELECT parent.id::text AS parent, x.count FROM unnest(${scope.ids}::uuid[]) AS parent (id)
                   CROSS JOIN LATERAL (${matches}) x`,
  )
  return new Map(rows.map(row => [row.parent, Number(row.count)]))
}

/**
 * A page of a walk: row comparison for the borders, so that the index on (instant, id) serves them. `mark` goes before the
 * whole statement: without a filter it is one scan of one index, whatever its values, and may be prepared.
 */
function selectPage({ where, order, after, before, limit, fromEnd = false }: ArticlePage, walk: Walk) {
  const matches = compileWhere(where, walk).sql
  const { column, descending } = orders[order]
  const at = column === 'published_at' ? walk.publishedAt : Prisma.sql`a.${Prisma.raw(column)}`
  const id = column === 'published_at' ? walk.id : allArticles.id
  const beyond = (key: ArticleKey, larger: boolean) =>
    larger
      ? Prisma.sql`AND (${at}, ${id}) > (${key.at}, ${key.id}::uuid)`
      : Prisma.sql`AND (${at}, ${id}) < (${key.at}, ${key.id}::uuid)`
  const direction = descending !== fromEnd ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const select = Prisma.sql`
    SELECT a.id, a.card FROM ${walk.from} WHERE ${walk.visible} AND ${matches}
      ${after ? beyond(after, !descending) : Prisma.empty} ${before ? beyond(before, descending) : Prisma.empty}
    ORDER BY ${at} ${direction}, ${id} ${direction} LIMIT ${limit}`
  return { mark: matches.sql === 'TRUE' ? prepared : Prisma.empty, select }
}

/** The ids of all articles that readers may not see: those that were withdrawn, and those that wait. */
export async function listHidden(db: Db): Promise<string[]> {
  const rows = await db.article.findMany({ where: { status: { not: 'PUBLISHED' } }, select: { id: true } })
  return rows.map(row => row.id)
}

/**
 * The articles of these ids, slugs or URLs (one kind of them), with their bodies, in no order. Who may see published ones
 * only is given a tombstone in the place of one that was withdrawn, and nothing of one that nobody ever saw, or that waits.
 *
 * EXPLAIN (ANALYZE, BUFFERS) of one slug among 1,000,000:
 *
 *     Index Scan using article_slug_key on article a (rows=1)  Buffers: hit=5  0.06 ms
 */
export async function findArticles(
  db: Db,
  by: 'id' | 'slug' | 'url',
  values: readonly string[],
  sight: Sight,
): Promise<ArticleRow[]> {
  const column = { id: Prisma.sql`a.id`, slug: Prisma.sql`a.slug`, url: Prisma.sql`a.url` }[by]
  const type = by === 'id' ? Prisma.sql`uuid[]` : Prisma.sql`text[]`
  const hidden = sight === 'ALL' ? Prisma.sql`TRUE` : Prisma.sql`a.status = 'WITHDRAWN' AND a.seen`
  const rows = await db.$queryRaw<Required<ArticleRow>[]>`
    ${prepared} SELECT a.id, a.card, a.paragraphs FROM article a
    WHERE ${column} = ANY(${[...values]}::${type}) AND (a.status = 'PUBLISHED' OR ${hidden})`
  return sight === 'ALL' ? rows : rows.map(row => (row.card.status === 'PUBLISHED' ? row : tombstoneOf(row)))
}

/** What is left of a withdrawn article: where it stood and when, without a word of what it said. */
function tombstoneOf({ id, card }: ArticleRow): ArticleRow {
  const emptied = { url: null, headline: '', summary: null, publishedAtText: null }
  return { id, paragraphs: [], card: { ...card, ...emptied, credits: [], people: [], countries: [], tags: [] } }
}

/** The article of an id, whether readers may see it or not: for those who may change it. */
export async function readArticle(db: Db, id: string): Promise<ArticleRow | null> {
  const rows = await db.$queryRaw<ArticleRow[]>`SELECT id, card, paragraphs FROM article WHERE id = ${id}::uuid`
  return rows[0] ?? null
}

/** The bodies of articles, by id, in one statement; one that may not be shown is left out. */
export async function readTexts(db: Db, ids: readonly string[], sight: Sight): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ id: string; paragraphs: string[] }[]>`
    SELECT id, paragraphs FROM article WHERE id IN (${shownIds(ids, sight)})`
  return new Map(rows.map(row => [row.id, row.paragraphs]))
}

/** Where the values of articles come from, by id, in one statement; one that may not be shown is left out. */
export async function readProvenance(db: Db, ids: readonly string[], sight: Sight): Promise<Map<string, Provenance>> {
  const rows = await db.$queryRaw<(Provenance & { id: string })[]>`
    SELECT id, origins, notices FROM article WHERE id IN (${shownIds(ids, sight)})`
  return new Map(rows.map(row => [row.id, row]))
}
