/** The log for those who poll. */
import { beforeAll, describe, expect, it } from 'vitest'
import { append } from '../support/append.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const QUERY = `query ($first: Int, $after: EventCursor, $where: ArticleWhereInput) {
  storyEvents(first: $first, after: $after, where: $where) {
    nodes { cursor kind replayed article { headline } } edges { cursor }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
const rare = { language: { equals: 'zxx' } }

async function page(variables: object): Promise<Data> {
  return (await hub.query(QUERY, variables)).storyEvents
}

/** Everything, page by page, and how many pages it took. */
async function everything(variables: object) {
  const headlines: string[] = []
  let after: string | null = null
  for (let pages = 1; ; pages++) {
    const { nodes, pageInfo }: Data = await page({ ...variables, after })
    headlines.push(...nodes.map((node: Data) => node.article.headline))
    if (!pageInfo.hasNextPage) return { headlines, pages }
    expect(pageInfo.endCursor, 'a poll goes on').not.toBe(after)
    after = pageInfo.endCursor
  }
}

beforeAll(async () => {
  await append(hub.db, 7, { headline: 'first' })
  await append(hub.db, 1, { headline: 'rare', language: 'zxx' })
  await append(hub.db, 12_000, { headline: 'many' })
  await append(hub.db, 1, { headline: 'rarest', language: 'zxx' })
})

describe('the log', () => {
  it('is paged through whole and in order, whatever the size of a page', async () => {
    const head = [...Array.from({ length: 7 }, (_, i) => `first ${i + 1}`), 'rare 1']
    for (const first of [3, 4, 8]) {
      const pages: Data[] = []
      for (let after = null; pages.length * first < 8; after = pages.at(-1).pageInfo.endCursor) {
        pages.push(await page({ first, after }))
      }
      const nodes = pages.flatMap(({ nodes }) => nodes)
      expect(nodes.slice(0, 8).map(({ article }) => article.headline)).toEqual(head)
      expect(nodes.every(({ replayed, kind }) => replayed && kind === 'INGESTED')).toBe(true)
      for (const { nodes, edges } of pages)
        expect(edges.map((edge: Data) => edge.cursor)).toEqual(nodes.map((node: Data) => node.cursor))
      for (const { nodes, pageInfo } of pages) expect(pageInfo.endCursor).toBe(nodes.at(-1).cursor)
      expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(pages.map((_, i) => i > 0))
    }
  })

  it('brings what is rare in few polls, and goes on also where a poll found nothing', async () => {
    expect(await everything({ where: rare })).toEqual({ headlines: ['rare 1', 'rarest 1'], pages: 2 })
    const { nodes, pageInfo } = await page({ where: { language: { equals: 'sw' } } })
    expect([nodes, pageInfo.hasNextPage]).toEqual([[], true])
    const second = await page({ where: { language: { equals: 'sw' } }, after: pageInfo.endCursor })
    expect([second.nodes, second.pageInfo.hasNextPage]).toEqual([[], false])
    expect(second.pageInfo.endCursor).toBe((await hub.query('{ streamCursor }')).streamCursor)
  })

  it('has no next page exactly where all was looked at', async () => {
    const { pageInfo } = await page({ where: rare, first: 1 })
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    const { nodes, pageInfo: last } = await page({
      where: rare,
      first: 2,
      after: (await page({ first: 8 })).pageInfo.endCursor,
    })
    // It looks at 10,000 events at most.
    expect([nodes, last.hasNextPage]).toEqual([[], true])
    const end = await page({ where: rare, first: 1, after: last.endCursor })
    expect([end.nodes.length, end.pageInfo.hasNextPage]).toEqual([1, false])
    const behind = await page({ after: end.pageInfo.endCursor })
    expect(behind.nodes).toEqual([])
    expect(behind.pageInfo).toEqual({
      ...{ hasNextPage: false, hasPreviousPage: true },
      ...{ startCursor: end.pageInfo.endCursor, endCursor: end.pageInfo.endCursor },
    })
  })

  it('refuses sizes and cursors that cannot be', async () => {
    const wrong: [object, string][] = [
      [{ first: 0 }, 'BAD_USER_INPUT'],
      [{ first: -1 }, 'BAD_USER_INPUT'],
      [{ first: 101 }, 'BAD_USER_INPUT'],
      [{ after: 'nonsense' }, 'CURSOR_INVALID'],
      [{ after: Buffer.alloc(29, 1).toString('base64url') }, 'CURSOR_UNKNOWN'],
    ]
    for (const [variables, code] of wrong) {
      const { errors } = await hub.ask(QUERY, variables)
      expect(errors, JSON.stringify(variables)).toMatchObject([{ extensions: { code } }])
    }
  })

  it('says of a cursor whose events were pruned which is the oldest that serves, and begins there without one', async () => {
    const { pageInfo } = await page({ first: 2 })
    await hub.db.$executeRaw`UPDATE stream_floor SET floor = 5`
    await hub.db.$executeRaw`DELETE FROM event_log WHERE seq <= 5`
    const { errors } = await hub.ask(QUERY, { after: pageInfo.endCursor })
    expect(errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED', oldestCursor: expect.any(String) } }])
    const oldest = await page({ first: 1, after: errors![0].extensions.oldestCursor })
    expect(oldest.nodes).toMatchObject([{ article: { headline: 'first 6' } }])
    expect((await page({ first: 1 })).nodes).toEqual(oldest.nodes)
  })
})
