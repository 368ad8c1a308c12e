import { Client } from 'pg'
import { openDb } from '../../../src/db/client.ts'
import { compileSearch } from '../../../src/domain/search/compile.ts'
import { makeVocabularies } from '../seed/words.ts'
import { makeWorld } from '../seed/world.ts'
import { askOnce, type StoredServer } from '../servers/stored/start.ts'
import type { Samples } from './question.ts'

const COUNT = 100
/** People of these ranks have ten articles or more among 10,000. */
const RANKS = 300
/** Words of this rank and above are in a few of a hundred stories of their language. */
const WORD_RANK = 300
const PAGE = 100
/** 1,000 pages of 20. */
const DEPTH = 20_000

/** How deep in a list of so many articles the deep page is: 1,000 pages, or half of the list where it is shorter. */
export function depthOf(articles: number): number {
  return Math.min(DEPTH, Math.floor(articles / 2 / PAGE) * PAGE)
}

/** Draws samples from a database with so many articles: the same every time. Cursors are asked of those that give them. */
export async function drawSamples(
  database: string,
  articles: number,
  { rawi, postgraphile }: { rawi: StoredServer; postgraphile: StoredServer | null },
): Promise<Samples> {
  const client = new Client({ connectionString: database })
  await client.connect()
  try {
    const depth = depthOf(articles)
    const { rows: spread } = await client.query<{ slug: string; person: string; country: string; at: Date }>(
      `SELECT slug, card->'people'->0->>'slug' AS person, card->'countries'->0->>'code' AS country, published_at AS at
       FROM (SELECT *, row_number() OVER (ORDER BY published_at DESC, id DESC) AS n FROM article
             WHERE status = 'PUBLISHED') a
       WHERE n % $1 = 0 ORDER BY n LIMIT $2`,
      [Math.floor((articles * 0.9) / COUNT), COUNT],
    )
    const { rows: places } = await client.query<{ id: string; publishedAt: string }>(
      `SELECT id, to_json(published_at)#>>'{}' AS "publishedAt" FROM article WHERE status = 'PUBLISHED'
       ORDER BY published_at DESC, id DESC OFFSET $1 LIMIT $2`,
      [depth, PAGE],
    )
    const rawiCursors = await pageTo(rawi, depth)
    const cursors = postgraphile === null ? rawiCursors : await skipTo(postgraphile, depth)
    return {
      articles: spread.map(row => row.slug),
      people: makeWorld()
        .people.slice(0, RANKS)
        .filter((_, rank) => rank % (RANKS / COUNT) === 0)
        .map(person => person.slug),
      filters: spread.map(({ person, country, at }) => ({ person, country, ...yearAround(at) })),
      searches: await searchesFor(database),
      places: places.map((place, i) => ({ ...place, rawi: rawiCursors[i]!, postgraphile: cursors[i]! })),
    }
  } finally {
    await client.end()
  }
}

function yearAround(at: Date) {
  const shifted = (months: number) => {
    const date = new Date(at)
    date.setUTCMonth(date.getUTCMonth() + months)
    return date.toISOString()
  }
  return { since: shifted(-6), until: shifted(6) }
}

/** Words of all three languages that a few of a hundred to a few of a thousand stories hold, as Rawi reads them. */
async function searchesFor(database: string): Promise<Samples['searches']> {
  const { ar, en, ru } = makeVocabularies()
  const languages = [ar, en, ar, ru]
  const db = await openDb({ url: database })
  try {
    const words = Array.from({ length: COUNT }, (_, n) => languages[n % 4]![WORD_RANK + n * 12]!)
    const compiled = words.map(async word => ({ words: word, search: await compileSearch(db, word) }))
    return (await Promise.all(compiled)).map(({ words, search: { exact, any } }) => ({ words, exact, any }))
  } finally {
    await db.$disconnect()
  }
}

/** The cursors of one page behind so many articles, page by page as a client gets there. */
async function pageTo(rawi: StoredServer, depth: number): Promise<string[]> {
  const query = `query ($after: String) { articles(first: ${PAGE}, after: $after) { edges { cursor } } }`
  let cursors: string[] = []
  for (let seen = 0; seen <= depth; seen += PAGE) {
    const answer = await askOnce(rawi, JSON.stringify({ query, variables: { after: cursors.at(-1) ?? null } }))
    cursors = cursorsOf((answer as { data: { articles: Edges } }).data.articles)
  }
  return cursors
}

/** The same of PostGraphile, which can skip. */
async function skipTo(postgraphile: StoredServer, depth: number): Promise<string[]> {
  const query = `{ allArticles(first: ${PAGE}, offset: ${depth}, orderBy: [PUBLISHED_AT_DESC, ROW_ID_DESC]) {
    edges { cursor } } }`
  const answer = await askOnce(postgraphile, JSON.stringify({ query }))
  return cursorsOf((answer as { data: { allArticles: Edges } }).data.allArticles)
}

type Edges = { edges: { cursor: string }[] }

const cursorsOf = ({ edges }: Edges) => edges.map(edge => edge.cursor)
