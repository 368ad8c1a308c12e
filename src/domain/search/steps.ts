/**
 * The steps by which a page of a search is read, as SQL. They are bounded, because nothing in the database tells
 * beforehand how often words stand together:
 *
 * 1. The newest stories are looked through, for words that are everywhere: 1,000 headlines take half a millisecond.
 * 2. The index is asked for up to 500 stories. Where there are no more, these are all: they are sorted, and that is it.
 * 3. Else level by level: the newest are looked through, and where those are not enough, the index gives all of that
 *    level. Each step is taken only where the ones before it left the page unfilled.
 *
 * 1 and 2 are one statement, and 3 another, for the few searches that match much and fill no page from the newest.
 * Measured over 200,000 stories of 250 words, whole calls: a word of every story 2 ms, of 1 in 2,000 6 ms, of 1 in 40
 * 30 ms; of 1 in 10, and all of those the oldest, 160 ms. What an index cannot tell is whether words stand together: a
 * phrase with a word of every story takes 0.5 s, and to count one of two such words 3 s.
 *
 * EXPLAIN (ANALYZE, BUFFERS) of a word that 17,617 of 1,000,000 stories hold, the scans of 1 and 2, then of 3:
 *
 *     Index Scan using article_published_at_id_idx on article (rows=1000)  2.3 ms
 *     Bitmap Heap Scan on article (rows=501)  12 ms
 *       Bitmap Index Scan on article_search_idx (rows=17617)  4.8 ms
 *     Bitmap Heap Scan on article (rows=1537)  13 ms
 *       Bitmap Index Scan on article_headline_search_idx  0.4 ms
 */
import { Prisma } from '../../db/generated/client.ts'
import { type ArticleKey, type ArticleOrder, type ArticlePage, orders } from '../article.ts'
import { compileWhere } from '../where.ts'
import type { Search } from './compile.ts'
import { isOfLevel, levelOf, type Rank } from './levels.ts'

export type SearchOrder = ArticleOrder | 'RELEVANCE'

/** A place in the list of a search: by relevance, the level comes first; in other orders it is 0. */
export type SearchKey = ArticleKey & { rank: Rank }

export type SearchPage = Omit<ArticlePage, 'order' | 'after' | 'before'> & {
  order: SearchOrder
  after?: SearchKey | null
  before?: SearchKey | null
}

/**
 * How far the steps go: how many of the newest are looked through by their headlines (half a microsecond each), or by all
 * their words (10): in the first step, and in the third. `few`: of so many matches each is looked at.
 */
export type Bounds = { headline: number; wholeFirst: number; whole: number; few: number }

/** The order in time that an order is, or that it has within its levels. */
export function instantOf(order: SearchOrder): ArticleOrder {
  return order === 'RELEVANCE' ? 'PUBLISHED_AT_DESC' : order
}

/** What to read: `quick` is steps 1 and 2, and gives one row without an id where they are not enough; then `thorough`. */
export type Statements = { quick: Prisma.Sql; thorough: () => Prisma.Sql }

/** The statements of a page; `levels` are those that it may hold, at least one, in the order in which they are read. */
export function statements(
  search: Search,
  { where, order, after, before, limit, fromEnd = false }: SearchPage,
  levels: readonly Rank[],
  bounds: Bounds,
): Statements {
  const { column: name, descending } = orders[instantOf(order)]
  const column = Prisma.raw(`a.${name}`)
  const downward = descending !== fromEnd
  const direction = downward ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const visible = Prisma.sql`a.status = 'PUBLISHED'`
  const filter = compileWhere(where).sql
  const inOrder = Prisma.sql`ORDER BY ${column} ${direction}, a.id ${direction}`

  /** The borders of the page, as far as they lie in this level. */
  const within = (rank: Rank) => {
    const beyond = (key: SearchKey | null | undefined, sign: '<' | '>') =>
      key == null || key.rank !== rank
        ? Prisma.empty
        : Prisma.sql`AND (${column}, a.id) ${Prisma.raw(sign)} (${key.at}, ${key.id}::uuid)`
    return Prisma.sql`${beyond(after, descending ? '<' : '>')} ${beyond(before, descending ? '>' : '<')}`
  }
  const newest = (rank: Rank, needed: Prisma.Sql, whole: number) => Prisma.sql`
    SELECT ${rank}::int AS rank, ${column} AS at, a.id FROM (
      SELECT a.* FROM article a WHERE ${needed} AND ${visible} ${within(rank)}
      ${inOrder} LIMIT ${rank >= 3 ? bounds.headline : whole}) a
    WHERE ${isOfLevel(search, rank)} AND ${filter} ${inOrder} LIMIT ${limit}`
  /** Fenced by OFFSET 0: knowing of the limit, the planner would rather walk through all stories in their order. */
  const indexed = (rank: Rank, needed: Prisma.Sql) => Prisma.sql`
    SELECT ${rank}::int AS rank, ${column} AS at, a.id FROM (
      SELECT a.* FROM article a WHERE ${needed} AND ${visible} ${within(rank)}
        AND ${isOfLevel(search, rank)} AND ${filter} OFFSET 0) a
    ${inOrder} LIMIT ${limit}`
  const placed = Prisma.sql`ORDER BY f.rank ${direction}, f.at ${direction}, f.id ${direction}`
  const withCards = (found: Prisma.Sql) => Prisma.sql`
    SELECT f.rank, f.id, c.card FROM (${found}) f LEFT JOIN article c ON c.id = f.id ${placed} LIMIT ${limit}`

  const beyondAll = (key: SearchKey | null | undefined, sign: '<' | '>') =>
    key == null
      ? Prisma.empty
      : Prisma.sql`AND (f.rank, f.at, f.id) ${Prisma.raw(sign)} (${key.rank}::int, ${key.at}::timestamptz, ${key.id}::uuid)`
  const quick = Prisma.sql`
    WITH newest AS MATERIALIZED (${newest(levels[0]!, Prisma.sql`TRUE`, bounds.wholeFirst)}),
    few AS MATERIALIZED (
      SELECT ${order === 'RELEVANCE' ? levelOf(search) : Prisma.sql`0`} AS rank, ${column} AS at, a.id FROM article a
      WHERE (SELECT count(*) FROM newest) < ${limit} AND ${visible} AND ${isOfLevel(search, 0)} AND ${filter}
      LIMIT ${bounds.few + 1})
    ${withCards(Prisma.sql`
      SELECT * FROM newest WHERE (SELECT count(*) FROM newest) = ${limit}
      UNION ALL
      SELECT f.* FROM few f WHERE (SELECT count(*) FROM few) <= ${bounds.few}
        ${beyondAll(after, descending ? '<' : '>')} ${beyondAll(before, descending ? '>' : '<')}
      UNION ALL
      SELECT NULL, NULL, NULL WHERE (SELECT count(*) FROM few) > ${bounds.few}`)}`

  const thorough = () => {
    const parts: Prisma.Sql[] = []
    let found = Prisma.sql`0`
    for (const rank of levels) {
      const [walked, level] = [Prisma.raw(`newest_${rank}`), Prisma.raw(`level_${rank}`)]
      const needed = Prisma.sql`${found} < ${limit}`
      parts.push(Prisma.sql`${walked} AS MATERIALIZED (${newest(rank, needed, bounds.whole)})`)
      parts.push(Prisma.sql`${level} AS MATERIALIZED (
        SELECT * FROM ${walked} WHERE (SELECT count(*) FROM ${walked}) = ${limit} UNION ALL
        (${indexed(rank, Prisma.sql`${needed} AND (SELECT count(*) FROM ${walked}) < ${limit}`)}))`)
      found = Prisma.sql`${found} + (SELECT count(*) FROM ${level})`
    }
    const lists = levels.map(rank => Prisma.sql`SELECT * FROM ${Prisma.raw(`level_${rank}`)}`)
    return Prisma.sql`WITH ${Prisma.join(parts, ', ')} ${withCards(Prisma.join(lists, ' UNION ALL '))}`
  }
  return { quick, thorough }
}
