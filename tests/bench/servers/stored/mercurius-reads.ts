/** The statements behind the Mercurius peer: prepared, and batched where many rows ask for the same. */
import type { MercuriusLoaders } from 'mercurius'
import type { Pool } from 'pg'

type Row = Record<string, unknown>
type Asked = { obj: Row; params: Record<string, unknown> }[]

/** A list of articles; `named` bounds it to those of a person and a country in a time. */
export type Page = {
  first: number
  after?: { publishedAt: string; id: string }
  named?: { person: string; country: string; since: string; until: string }
}

const columns = `a.id, a.slug, a.url, a.headline, a.summary, a.language, a.paragraphs,
  a.published_at AS "publishedAt", a.source_id`
const newest = 'ORDER BY published_at DESC, id DESC'

export async function listArticles(pool: Pool, { first, after, named }: Page): Promise<Row[]> {
  if (named !== undefined) {
    const values = [named.person, named.country, named.since, named.until, first]
    return await read(
      pool,
      'named',
      `SELECT ${columns} FROM (SELECT l.article_id AS id, l.published_at FROM peers.article_person l
         WHERE l.person_id = (SELECT id FROM public.person WHERE slug = $1)
           AND l.published_at >= $3::timestamptz AND l.published_at < $4::timestamptz
           AND EXISTS (SELECT 1 FROM public.article_country c WHERE c.article_id = l.article_id
                       AND c.country_id = (SELECT id FROM public.country WHERE code = $2))
         ${newest} LIMIT $5) l JOIN peers.article a ON a.id = l.id ORDER BY a.published_at DESC, a.id DESC`,
      values,
    )
  }
  if (after === undefined)
    return await read(pool, 'newest', `SELECT ${columns} FROM peers.article a ${newest} LIMIT $1`, [first])
  return await read(
    pool,
    'behind',
    `SELECT ${columns} FROM peers.article a WHERE (published_at, id) < ($2::timestamptz, $3::uuid) ${newest} LIMIT $1`,
    [first, after.publishedAt, after.id],
  )
}

export async function readArticle(pool: Pool, slug: string): Promise<Row | undefined> {
  return (await read(pool, 'article', `SELECT ${columns} FROM peers.article a WHERE slug = $1`, [slug]))[0]
}

export async function readPerson(pool: Pool, slug: string): Promise<Row | undefined> {
  return (await read(pool, 'person', 'SELECT id, slug, name FROM peers.person WHERE slug = $1', [slug]))[0]
}

export async function searchArticles(pool: Pool, exact: string, matching: string): Promise<Row[]> {
  return await read(pool, 'search', `SELECT ${columns} FROM peers.search_articles($1, $2) a`, [exact, matching])
}

export async function readFacets(pool: Pool, matching: string): Promise<unknown> {
  return (await read(pool, 'facets', 'SELECT peers.search_facets($1) AS facets', [matching]))[0]!.facets
}

/** Everything below an article, for all that are asked for at once. */
export function loaders(pool: Pool): MercuriusLoaders {
  const byKey = (name: string, key: string, sql: string) => async (asked: Asked) => {
    const rows = await read(pool, name, sql, [[...new Set(asked.map(({ obj }) => obj[key]))]])
    const found = new Map(rows.map(row => [row.id, row]))
    return asked.map(({ obj }) => found.get(obj[key]))
  }
  const listed = (name: string, sql: string) => async (asked: Asked) => {
    const rows = await read(pool, name, sql, [asked.map(({ obj }) => obj.id), asked[0]!.params.first].filter(defined))
    const lists = Map.groupBy(rows, row => row.parent)
    return asked.map(({ obj }) => lists.get(obj.id) ?? [])
  }
  const source = byKey('source', 'source_id', 'SELECT id, slug, name FROM peers.source WHERE id = ANY ($1::uuid[])')
  const linked = (kind: 'person' | 'country') =>
    listed(
      `${kind} links`,
      `SELECT article_id AS parent, mention_count AS "mentionCount", ${kind}_id FROM peers.article_${kind}
       WHERE article_id = ANY ($1::uuid[]) ORDER BY salience DESC`,
    )
  const articles = listed(
    'articles of people',
    `SELECT x.* FROM unnest($1::uuid[]) p (id) CROSS JOIN LATERAL (SELECT p.id AS parent, ${columns}
       FROM (SELECT article_id AS id, published_at FROM peers.article_person WHERE person_id = p.id ${newest} LIMIT $2) l
       JOIN peers.article a ON a.id = l.id ORDER BY a.published_at DESC, a.id DESC) x`,
  )
  return {
    Article: {
      source,
      credits: listed(
        'credits',
        `SELECT article_id AS parent, role, source_id FROM peers.article_credit WHERE article_id = ANY ($1::uuid[])
         ORDER BY position`,
      ),
      tags: listed(
        'tags',
        `SELECT l.article_id AS parent, t.slug, t.name FROM peers.article_tag l JOIN peers.tag t ON t.id = l.tag_id
         WHERE l.article_id = ANY ($1::uuid[]) ORDER BY l.position`,
      ),
      people: linked('person'),
      countries: linked('country'),
    },
    Credit: { source },
    PersonLink: {
      person: byKey('people', 'person_id', 'SELECT id, slug, name FROM peers.person WHERE id = ANY ($1::uuid[])'),
    },
    CountryLink: {
      country: byKey('countries', 'country_id', 'SELECT id, code, name FROM peers.country WHERE id = ANY ($1::uuid[])'),
    },
    Person: { articles },
  } as unknown as MercuriusLoaders
}

const defined = (value: unknown) => value !== undefined

async function read(pool: Pool, name: string, text: string, values: unknown[]): Promise<Row[]> {
  return (await pool.query<Row>({ name, text, values })).rows
}
