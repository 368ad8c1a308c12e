/** Pages of a search, and how many stories match. How they are read without reading too much: steps.ts. */
import type { Db } from '../../db/client.ts'
import { wordsOf } from '../../text/words.ts'
import { type ArticleKey, type ArticlePage, type ArticleRow, keyOf, listArticles } from '../article.ts'
import { type ArticleWhere, compileWhere } from '../where.ts'
import { type Search, searchForWords } from './compile.ts'
import { isOfLevel, levelsOf, type Rank } from './levels.ts'
import { type Bounds, instantOf, type SearchKey, type SearchOrder, type SearchPage, statements } from './steps.ts'

export type SearchRow = ArticleRow & { rank: Rank }

const BOUNDS: Bounds = { headline: 1_000, wholeFirst: 200, whole: 1_000, few: 500 }

/** The place of a story in the list of a search. */
export function searchKeyOf(row: SearchRow, order: SearchOrder): SearchKey {
  return { rank: row.rank, ...keyOf(row, instantOf(order)) }
}

/** One page of the stories that match. */
export async function searchArticles(db: Db, search: Search, page: SearchPage, bounds = BOUNDS): Promise<SearchRow[]> {
  const levels = levelsWithin(search, page)
  if (levels.length === 0) return []
  const { quick, thorough } = statements(search, page, levels, bounds)
  const rows = await db.$queryRaw<(SearchRow | { id: null })[]>(quick)
  const all = rows.some(({ id }) => id === null) ? await db.$queryRaw<SearchRow[]>(thorough()) : (rows as SearchRow[])
  return page.fromEnd ? all.toReversed() : all
}

/**
 * One page of a list without a search, whose filter may ask for words: those are looked for by the same steps, because
 * the planner would take a rare word for a common one and walk through all stories.
 */
export async function listFiltered(db: Db, page: ArticlePage): Promise<ArticleRow[]> {
  const { words, rest } = splitWords(page.where ?? {})
  if (words.length === 0) return await listArticles(db, page)
  const unranked = (key: ArticleKey | null | undefined) => (key == null ? null : { ...key, rank: 0 as const })
  return await searchArticles(db, searchForWords([...new Set(words)]), {
    ...page,
    where: rest,
    after: unranked(page.after),
    before: unranked(page.before),
  })
}

/** The words that every story must have, and what else a filter asks for: AND says the same however deep it stands. */
function splitWords(where: ArticleWhere): { words: string[]; rest: ArticleWhere } {
  const parts = where.AND?.map(splitWords)
  return {
    words: [...wordsOf(where.text ?? ''), ...(parts ?? []).flatMap(({ words }) => words)],
    rest: { ...where, text: null, AND: parts?.map(({ rest }) => rest) },
  }
}

/** How many stories match in all: one statement, by the index. */
export async function countMatches(db: Db, search: Search, where: ArticleWhere | null | undefined): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM article a
    WHERE a.status = 'PUBLISHED' AND ${isOfLevel(search, 0)} AND ${compileWhere(where).sql}`
  return Number(row!.count)
}

/** The levels between the borders of a page, in the order in which they are read; none where the borders are crossed. */
function levelsWithin(search: Search, { order, after, before, fromEnd }: SearchPage): Rank[] {
  if (order !== 'RELEVANCE') return [0]
  const levels = levelsOf(search).filter(level => level <= (after?.rank ?? 4) && level >= (before?.rank ?? 1))
  return fromEnd ? levels.toReversed() : levels
}
