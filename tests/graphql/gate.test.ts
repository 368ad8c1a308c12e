import { beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { useHub } from '../support/hub.ts'
import { onConnection } from '../support/log.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()

beforeAll(async () => {
  await hub.ingest({ text: englishStory(1) })
})

const HELD = `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
  WHERE d.datname = current_database() AND l.relation = $1::regclass AND NOT l.granted`

/**
 * Asks a query twelve times while a table that it reads is locked, so that each takes as long as that, and then for
 * something else.
 * @returns how many of the twelve held a connection after that was answered, and the errors of all
 */
async function underLoad(query: string, table: string) {
  return await onConnection(hub.url, async client => {
    await client.query('BEGIN')
    await client.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
    const slow = Array.from({ length: 12 }, () => hub.ask(query))
    const held = async () => (await client.query(HELD, [table])).rowCount ?? 0
    await eventually(async () => expect(await held()).toBeGreaterThanOrEqual(3))
    const others = []
    for (let i = 0; i < 5; i++) others.push(await hub.ask('{ countries(first: 1) { nodes { code } } }'))
    const count = await held()
    await client.query('COMMIT')
    return { count, errors: [...others, ...(await Promise.all(slow))].flatMap(({ errors }) => errors ?? []) }
  })
}

describe('connections are left to others by', () => {
  const ofPerson = (what: string) => `{ person(slug: "lena-hoffmann") { ${what} } }`
  const ofArticle = (what: string) => `{ articles(first: 1) { nodes { ${what} } } }`

  it.each<[string, string]>([
    ['{ articles(search: "harbour") { nodes { id } } }', 'article'],
    ['{ articles(where: { text: "harbour" }) { nodes { id } } }', 'article'],
    ['{ articles(where: { text: "harbour" }) { totalCount } }', 'article'],
    ['{ articles(where: { OR: [{ NOT: [{ text: "harbour" }] }] }) { nodes { id } } }', 'article'],
    ['{ articles(where: { headline: { contains: "harbour" } }) { nodes { id } } }', 'article'],
    ['{ articles(where: { tags: { some: { slug: { startsWith: "ha" } } } }) { nodes { id } } }', 'article'],
    [ofPerson('articles(where: { text: "harbour" }) { nodes { id } }'), 'article'],
    [ofPerson('articles(first: 1) { facets { tags { count } } }'), 'article_tag'],
    [ofPerson('coMentioned { count }'), 'article_country'],
    [ofPerson('mentionsPerDay { count }'), 'article_person'],
    [ofArticle('similar { id }'), 'article_person'],
    [ofArticle('cluster { size }'), 'article_person'],
    ['{ people(where: { slug: { contains: "lena" } }) { nodes { slug } } }', 'person'],
    ['{ trending { people { count } } }', 'article_person'],
    ['{ trending { countries { count } } }', 'article_country'],
    ['{ trending { tags { count } } }', 'article_tag'],
  ])('%s', async (query, table) => {
    expect(await underLoad(query, table)).toEqual({ count: 4, errors: [] })
  })

  it.each<[string, string]>([
    ['{ streamCursor articles(search: "harbour") { nodes { id } } }', 'article'],
    ['{ streamCursor articles { nodes { id } } }', 'article'],
    [`{ streamCursor trending { people { count } } }`, 'article_person'],
  ])('a snapshot: %s', async (query, table) => {
    expect(await underLoad(query, table)).toEqual({ count: 3, errors: [] })
  })
})
