/**
 * What to read next: stories that share people, countries and tags with an article, of about the same time.
 *
 * The score is (weight + 5 x headline) x 7 / (7 + days): the weight of the shared entities by their rarity
 * (neighbours.ts), the share of the words of both headlines that stand in both, and the days between the two. A week
 * away counts half; a headline that is the same word for word counts a little more than the rarest name.
 */
import type { Db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { wordsOf } from '../text/words.ts'
import type { ArticleRow } from './article.ts'
import { DAY_MS } from './day.ts'
import { neighboursOf } from './neighbours.ts'

/** News is forgotten after a month; what is older is found on the page of the person. */
const SPAN = Prisma.sql`interval '30 days'`
const HEADLINE_WEIGHT = 5
const HALF_LIFE_DAYS = 7

/** Above ln 2: one country that brings as many stories as it may makes no likeness by itself. */
const LEAST_WEIGHT = 0.7

/** So many more than asked for are read, for the headlines to choose from. */
const SPARE = 50

type Candidate = { parent: string; id: string; weight: number; days: number; mine: string; theirs: string }

/**
 * The articles most like each of these, the most similar first, of equal ones the newer id; never the article itself,
 * nor one that readers may not see. Two statements, however many articles.
 * @returns by the id of the article; one that nothing is like is left out
 */
export async function listSimilar(db: Db, ids: readonly string[], first: number): Promise<Map<string, ArticleRow[]>> {
  const candidates = await db.$queryRaw<Candidate[]>`
    SELECT own.id AS parent, x.article_id AS id, x.weight, x.days,
           own.headline_folded AS mine, a.headline_folded AS theirs
    FROM article own CROSS JOIN LATERAL (
      SELECT * FROM (
        SELECT n.article_id, n.weight,
               abs(extract(epoch FROM n.published_at - own.published_at))::float8 / ${DAY_MS / 1000}::float8 AS days
        FROM (${neighboursOf(SPAN)}) n WHERE n.weight >= ${LEAST_WEIGHT}) y
      ORDER BY y.weight / (${HALF_LIFE_DAYS} + y.days) DESC, y.article_id DESC LIMIT ${first + SPARE}) x
    JOIN article a ON a.id = x.article_id
    WHERE own.id = ANY(${ids}::uuid[]) AND own.status = 'PUBLISHED'`
  const lists = Map.groupBy(candidates, ({ parent }) => parent)
  const best = new Map([...lists].map(([parent, list]) => [parent, mostSimilar(list).slice(0, first)]))
  const known = await readCards(db, [...new Set([...best.values()].flat())])
  return new Map([...best].map(([parent, list]) => [parent, list.flatMap(id => known.get(id) ?? [])]))
}

function mostSimilar(candidates: readonly Candidate[]): string[] {
  const scored = candidates.map(candidate => ({ id: candidate.id, score: scoreOf(candidate) }))
  return scored.sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1)).map(({ id }) => id)
}

function scoreOf({ weight, days, mine, theirs }: Candidate): number {
  return (
    ((weight + HEADLINE_WEIGHT * shareOf(wordsOf(mine), wordsOf(theirs))) * HALF_LIFE_DAYS) / (HALF_LIFE_DAYS + days)
  )
}

/** How many of all the words stand in both lists: 0 to 1. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const both = new Set([...a, ...b]).size
  return both === 0 ? 0 : (a.length + b.length - both) / both
}

async function readCards(db: Db, ids: readonly string[]): Promise<Map<string, ArticleRow>> {
  const rows = await db.$queryRaw<ArticleRow[]>`
    SELECT a.id, a.card FROM article a WHERE a.id = ANY(${ids}::uuid[]) AND a.status = 'PUBLISHED'`
  return new Map(rows.map(row => [row.id, row]))
}
