import { beforeAll, describe, expect, it } from 'vitest'
import { encodeGlobalId } from '../../src/graphql/global-id.ts'
import { draftOf, inMay, store } from '../support/drafts.ts'
import { useHub } from '../support/hub.ts'

const hub = useHub()

/** 25 stories on five instants; they came in, and were last changed, in other groups. One more is withdrawn. */
beforeAll(async () => {
  for (let n = 0; n < 26; n++) {
    const draft = draftOf(`Story ${n}`, { publishedAt: inMay(1 + (n % 5)), tags: n % 3 === 0 ? ['third'] : [] })
    await store(hub.db, draft, inMay(10 + (n % 4)).instant)
    if (n % 6 === 0) await store(hub.db, { ...draft, paragraphs: ['More.'] }, inMay(20 + (n % 7)).instant)
  }
  await hub.db.article.updateMany({ where: { headline: 'Story 25' }, data: { status: 'WITHDRAWN' } })
})

const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: ArticleOrderBy) {
  articles(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`
const columns = { PUBLISHED_AT: 'publishedAt', INGESTED_AT: 'ingestedAt', UPDATED_AT: 'updatedAt' } as const
const orders = ['PUBLISHED_AT_DESC', 'PUBLISHED_AT_ASC', 'INGESTED_AT_DESC', 'UPDATED_AT_DESC']

/** The ids in the order, sorted here and not by the database. */
async function expectedIds(orderBy: string): Promise<string[]> {
  const column = columns[orderBy.replace(/_(DESC|ASC)$/, '') as keyof typeof columns]
  const rows = await hub.db.article.findMany({ where: { status: 'PUBLISHED' } })
  const sorted = rows.sort((a, b) => a[column].getTime() - b[column].getTime() || (a.id < b.id ? -1 : 1))
  if (orderBy.endsWith('_DESC')) sorted.reverse()
  return sorted.map(({ id }) => encodeGlobalId('Article', id))
}

async function page(variables: object) {
  const { articles } = await hub.query(LIST, variables)
  return { ids: articles.nodes.map((node: { id: string }) => node.id) as string[], ...articles }
}

async function codeOf(variables: object): Promise<string[]> {
  const { errors } = await hub.ask(LIST, variables)
  return (errors ?? []).map(error => error.extensions.code)
}

describe.each(orders)('a list in the order %s', orderBy => {
  it('gives every story once, page after page', async () => {
    const ids: string[] = []
    for (let after: string | null = null, more = true; more && ids.length < 50;) {
      const { pageInfo, ...found } = await page({ first: 4, after, orderBy })
      expect(pageInfo.hasPreviousPage).toBe(after !== null)
      ids.push(...found.ids)
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage
    }
    expect(ids).toEqual(await expectedIds(orderBy))
    expect(ids).toHaveLength(25)
  })

  it('gives every story once backward, each page in the order of the list', async () => {
    const ids: string[] = []
    for (let before: string | null = null, more = true; more && ids.length < 50;) {
      const { pageInfo, ...found } = await page({ last: 4, before, orderBy })
      expect(pageInfo.hasNextPage).toBe(before !== null)
      ids.unshift(...found.ids)
      before = pageInfo.startCursor
      more = pageInfo.hasPreviousPage
    }
    expect(ids).toEqual(await expectedIds(orderBy))
  })

  it('gives what stands between two cursors, from either end', async () => {
    const all = await page({ first: 25, orderBy })
    const borders = { after: all.edges[4].cursor, before: all.edges[12].cursor, orderBy }
    expect((await page(borders)).ids).toEqual(all.ids.slice(5, 12))
    expect((await page({ ...borders, first: 3 })).ids).toEqual(all.ids.slice(5, 8))
    expect((await page({ ...borders, last: 3 })).ids).toEqual(all.ids.slice(9, 12))
  })
})

describe('a list', () => {
  it('gives twenty stories, newest first, where nothing is said', async () => {
    expect((await page({})).ids).toEqual((await expectedIds('PUBLISHED_AT_DESC')).slice(0, 20))
  })

  it('goes on behind a story that was withdrawn since', async () => {
    const { ids, pageInfo } = await page({ first: 7 })
    const all = await expectedIds('PUBLISHED_AT_DESC')
    const { id } = await hub.db.article.findFirstOrThrow({ where: { headline: 'Story 4' } })
    const cursor = (await page({ first: 25 })).edges[all.indexOf(encodeGlobalId('Article', id))].cursor
    await hub.db.article.update({ where: { id }, data: { status: 'WITHDRAWN' } })
    const rest = all.slice(all.indexOf(encodeGlobalId('Article', id)) + 1)
    expect((await page({ first: 25, after: cursor })).ids).toEqual(rest)
    expect((await page({ first: 25 })).ids).not.toContain(encodeGlobalId('Article', id))
    await hub.db.article.update({ where: { id }, data: { status: 'PUBLISHED' } })
    expect((await page({ first: 18, after: pageInfo.endCursor })).ids).toEqual(all.slice(ids.length))
  })

  it('tells how many match in all, whatever the page', async () => {
    const { all, some } = await hub.query(`{
      all: articles(first: 2) { totalCount nodes { id } }
      some: articles(first: 2, where: { tags: { some: { slug: { equals: "third" } } } }) { totalCount nodes { id } }
    }`)
    expect([all.totalCount, all.nodes.length, some.totalCount, some.nodes.length]).toEqual([25, 2, 9, 2])
  })

  it('counts only where the count is asked for', async () => {
    hub.statements.length = 0
    await page({ first: 5 })
    expect(hub.statements.filter(sql => /count\(/i.test(sql))).toEqual([])
    await hub.query('{ articles(first: 5) { totalCount } }')
    expect(hub.statements.filter(sql => /count\(/i.test(sql))).toHaveLength(1)
  })

  it.each([{ first: 0 }, { first: -1 }, { first: 101 }, { last: 0 }, { last: 101 }, { first: 2, last: 2 }])(
    'refuses %j with BAD_USER_INPUT',
    async variables => expect(await codeOf(variables)).toEqual(['BAD_USER_INPUT']),
  )

  it('takes the borders 1 and 100', async () => {
    expect((await page({ first: 1 })).ids).toHaveLength(1)
    expect((await page({ first: 100 })).ids).toHaveLength(25)
  })

  const forged = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url')
  const list = 'articles by PUBLISHED_AT_DESC'
  const id = '01900000-0000-7000-8000-000000000000'
  it.each([
    ['an empty one', ''],
    ['one that is no base64', '%%%'],
    ['one of another list', forged('people', 'x')],
    ['one without values', forged(list)],
    ['one with a text for an instant', forged(list, 'yesterday', id)],
    ['one with an instant that is none', forged(list, 1e300, id)],
    ['one beyond the calendar', forged(list, -8.64e15, id)],
    ['one with an id that is none', forged(list, 0, 'x')],
  ])('refuses a broken cursor with CURSOR_INVALID: %s', async (_, cursor) => {
    expect(await codeOf({ first: 2, after: cursor })).toEqual(['CURSOR_INVALID'])
    expect(await codeOf({ last: 2, before: cursor })).toEqual(['CURSOR_INVALID'])
  })

  it('refuses a cursor of another order with CURSOR_INVALID', async () => {
    const { pageInfo } = await page({ first: 3, orderBy: 'INGESTED_AT_DESC' })
    expect(await codeOf({ after: pageInfo.endCursor, orderBy: 'PUBLISHED_AT_DESC' })).toEqual(['CURSOR_INVALID'])
  })
})
