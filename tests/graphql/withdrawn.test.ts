/** A withdrawn story is in no list: not in that of all, nor in those of whom and what it names, nor counted anywhere. */
import { expect, it } from 'vitest'
import { emptyAudit } from '../support/audit.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const found = 'totalCount nodes { headline }'
const LISTS = `{
  articles { ${found} }
  byPerson: articles(where: { people: { some: { slug: { equals: "lena-hoffmann" } } } }) { ${found} }
  byTag: articles(where: { tags: { some: { slug: { equals: "harbour" } } } }, orderBy: PUBLISHED_AT_ASC) { ${found} }
  person(slug: "lena-hoffmann") { articles { ${found} } }
  country(code: "KE") { articles(orderBy: INGESTED_AT_DESC) { ${found} } }
  tag(slug: "harbour") { articles(last: 5) { ${found} } }
  source(slug: "coast-wire") { articles { ${found} } }
}`

async function lists() {
  const { articles, byPerson, byTag, ...entities } = await hub.query(LISTS)
  const nested = Object.values(entities as Record<string, { articles: typeof articles }>).map(entity => entity.articles)
  return [articles, byPerson, byTag, ...nested].map(({ totalCount, nodes }) => [totalCount, nodes.length])
}

it('leaves every list and count when it is withdrawn, and is back in all of them when it is restored', async () => {
  const common = { body: 'Text.', language: 'en', people: ['Lena Hoffmann'], countries: ['KE'], tags: ['harbour'] }
  for (const headline of ['one', 'two']) await hub.ingest({ ...common, headline, source: 'Coast Wire' })
  const { id } = (await hub.query('{ articles(first: 1) { nodes { id } } }')).articles.nodes[0]
  expect(await lists()).toEqual(Array.from({ length: 7 }, () => [2, 2]))
  const change = (name: string) => hub.query(`mutation { ${name}(input: { id: "${id}" }) { userErrors { code } } }`)
  await change('withdrawArticle')
  expect(await lists()).toEqual(Array.from({ length: 7 }, () => [1, 1]))
  await change('restoreArticle')
  expect(await lists()).toEqual(Array.from({ length: 7 }, () => [2, 2]))
})

const EVERYWHERE = `query ($id: ID!) {
  articles { facets { people { count } countries { count } tags { count } sources { count } languages { count } perDay { count } } }
  search: articles(search: "night ferries") { totalCount }
  person(slug: "ada-quist") { mentionsPerDay { count } coMentioned { count } roles { title } articles { totalCount } }
  trending { people { count } countries { count } tags { count } }
  article(id: $id) { similar { headline } cluster { size } related { headline article { headline } } }
  storyEvents(first: 100) { nodes { kind article { headline people { nodes { name } } } } }
}`

it('leaves everything that is reckoned from stories, and what others say of it, without a word of it', async () => {
  await hub.db.article.deleteMany()
  const today = `Published: ${new Date().toISOString()}`
  const body =
    'Minister Ada Quist of Norway met Bo Lind of Norway. The night ferries will run to the islands until autumn.'
  const text = (headline: string, source: string) =>
    `${headline}\n${today}\n${body}\nSource: ${source}\nKeywords: islands`
  await hub.ingest({ text: text('Night ferries to the islands', 'Coast Wire') })
  await hub.ingest({ text: text('The islands have night ferries', 'Bay Times') })
  await hub.ingest({
    text: `${text('Ferries by night to the islands', 'Fjord News')}\nRead also:\nNight ferries to the islands\nMore.`,
  })
  const ids = Object.fromEntries(
    (await hub.query('{ articles { nodes { id headline } } }')).articles.nodes.map(({ id, headline }: Data) => [
      headline,
      id,
    ]),
  )
  const [gone, left] = [ids['Night ferries to the islands'], ids['Ferries by night to the islands']]
  const ask = async () => (await hub.ask(EVERYWHERE, { id: left }, null)).data
  const whole = await ask()
  expect(whole.article).toMatchObject({
    cluster: { size: 3 },
    related: [{ article: { headline: 'Night ferries to the islands' } }],
  })
  await hub.query(`mutation { withdrawArticle(input: { id: "${gone}" }) { userErrors { code } } }`)
  const { articles, search, person, trending, article, storyEvents } = await ask()
  const twos = [{ count: 2 }]
  expect(
    Object.values(articles.facets as Data).map(list => [
      ...new Set((list as { count: number }[]).map(({ count }) => count)),
    ]),
  ).toEqual([[2], [2], [2], [1], [2], [2]])
  expect(articles.facets.sources).toHaveLength(2)
  expect(search.totalCount).toBe(2)
  expect(person).toMatchObject({ mentionsPerDay: twos, articles: { totalCount: 2 } })
  expect(new Set(person.coMentioned.map(({ count }: Data) => count))).toEqual(new Set([2]))
  expect([trending.tags, whole.trending.tags]).toEqual([[], [{ count: 3 }]])
  // What the other story says itself stays, without the way to the one that is gone.
  expect(article).toEqual({
    similar: [{ headline: 'The islands have night ferries' }],
    cluster: { size: 2 },
    related: [{ headline: 'Night ferries to the islands', article: null }],
  })
  const told = storyEvents.nodes.slice(-3)
  expect(told.map(({ kind, article }: Data) => [kind, article?.headline ?? null])).toEqual([
    ['INGESTED', 'The islands have night ferries'],
    ['INGESTED', 'Ferries by night to the islands'],
    ['WITHDRAWN', null],
  ])
})

it('leaves who, what, why, before and after in the audit; withdrawn again, it leaves nothing', async () => {
  await emptyAudit(hub.db)
  const { id } = (await hub.query('{ articles(first: 1) { nodes { id } } }')).articles.nodes[0]
  const change = (name: string, more: string) =>
    hub.query(`mutation { ${name}(input: { id: "${id}" ${more} }) { userErrors { code } } }`)
  await change('withdrawArticle', 'reason: "The source took it back." note: "Their lawyer called."')
  await change('withdrawArticle', 'reason: "Once more."')
  await change('restoreArticle', '')
  const rows = await hub.db.auditLog.findMany({ orderBy: { seq: 'asc' } })
  expect(rows).toMatchObject([
    {
      ...{ actorId: 'root', operation: 'withdrawArticle', reason: 'The source took it back.' },
      before: { status: 'PUBLISHED' },
      after: { status: 'WITHDRAWN', note: 'Their lawyer called.' },
    },
    { operation: 'restoreArticle', reason: null, before: { status: 'WITHDRAWN' }, after: { status: 'PUBLISHED' } },
  ])
  expect(rows).toHaveLength(2)
})

it('tells nobody by a replay whether it said something', async () => {
  const after = (await hub.query('{ streamCursor }')).streamCursor
  const { articleId } = await hub.ingest({
    headline: 'Plain',
    body: 'The zebra is out.',
    language: 'en',
    tags: ['zoo'],
  })
  const id = Buffer.from(`Article:${articleId}`).toString('base64url')
  const told = async (where: object) =>
    (
      await hub.ask(
        `query ($after: EventCursor, $where: ArticleWhereInput) {
          storyEvents(after: $after, where: $where) { nodes { kind articleId } } }`,
        { after, where },
        null,
      )
    ).data.storyEvents.nodes.map(({ kind }: Data) => kind)
  const tag = (slug: string) => ({ tags: { some: { slug: { equals: slug } } } })
  const filters = [{ text: 'zebra' }, { text: 'lion' }, tag('zoo'), tag('bank'), { NOT: [{ text: 'zebra' }] }]
  expect(await Promise.all(filters.map(told))).toEqual([['INGESTED'], [], ['INGESTED'], [], []])
  await hub.query(`mutation { withdrawArticle(input: { id: "${id}" }) { userErrors { code } } }`)
  expect(await Promise.all(filters.map(told))).toEqual(filters.map(() => ['WITHDRAWN']))
  expect(await told({ language: { equals: 'ar' } })).toEqual([])
})
