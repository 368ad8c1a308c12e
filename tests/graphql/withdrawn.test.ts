/** A withdrawn story is in no list: not in that of all, nor in those of whom and what it names, nor counted anywhere. */
import { expect, it } from 'vitest'
import { useHub } from '../support/hub.ts'

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
