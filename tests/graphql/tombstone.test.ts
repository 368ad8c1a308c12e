/** What is left of a withdrawn story for whoever has its address: that it was there, and why it went; no word of it. */
import { beforeAll, expect, it } from 'vitest'
import { type Data, useHub } from '../support/hub.ts'
import { arabicStory } from '../support/stories.ts'

const hub = useHub()

const WHOLE = `id slug url headline summary paragraphs body bodyHtml language status revision publishedAt publishedAtText
  ingestedAt updatedAt source { slug } credits { role } tags { label }
  people { totalCount nodes { name } edges { mentionCount } } countries { totalCount nodes { code } }
  mentions { text } related { headline } origins { field } notices { code } similar { headline } cluster { size }
  revisions { nodes { headline paragraphs } } withdrawal { at reason }`

let id: string
let slug: string

beforeAll(async () => {
  await hub.ingest({ text: arabicStory, url: 'https://news.example/1' })
  await hub.ingest({ text: arabicStory.replace('22nd', '23rd') })
  const story = (await hub.query('{ article(url: "https://news.example/1") { id slug } }')).article
  id = story.id
  slug = story.slug
})

const withdraw = () =>
  hub.query('mutation ($input: WithdrawArticleInput!) { withdrawArticle(input: $input) { userErrors { code } } }', {
    input: { id, reason: 'The source took it back.', note: 'Their lawyer called.' },
  })

/** Every way to the story by its address. */
async function byAddress(key: string | null | undefined): Promise<Data[]> {
  const { data, errors } = await hub.ask(
    `query ($id: ID!, $slug: String!) {
      node(id: $id) { ...whole } nodes(ids: [$id]) { ...whole } article(id: $id) { ...whole }
      bySlug: article(slug: $slug) { ...whole }
    }
    fragment whole on Article { ${WHOLE} }`,
    { id, slug },
    key,
  )
  expect(errors).toBeUndefined()
  return [data.node, data.nodes[0], data.article, data.bySlug]
}

it('shows a reader its id, slug, state and reason, and not a word, a name or a link of it', async () => {
  const [before] = await byAddress(null)
  await withdraw()
  const tombstones = await byAddress(null)
  const kept = ['id', 'slug', 'language', 'revision', 'publishedAt', 'ingestedAt', 'updatedAt', 'source'] as const
  const none = { totalCount: 0, nodes: [] }
  for (const tombstone of tombstones) {
    expect(tombstone).toEqual({
      ...Object.fromEntries(kept.map(field => [field, before[field]])),
      ...{ url: null, headline: '', summary: null, paragraphs: [], body: '', bodyHtml: '', publishedAtText: null },
      status: 'WITHDRAWN',
      ...{ credits: [], tags: [], people: { ...none, edges: [] }, countries: none, mentions: [], related: [] },
      ...{ origins: [], notices: [], similar: [], cluster: null, revisions: { nodes: [] } },
      withdrawal: { at: expect.any(String), reason: 'The source took it back.' },
    })
  }
})

it('shows an editor all of it, with the note and whose it is', async () => {
  const [story] = await byAddress(undefined)
  expect(story.headline).toContain('وزير النقل')
  expect(story.revisions.nodes).toHaveLength(1)
  expect(story.mentions.length).toBeGreaterThan(3)
  const { article } = await hub.query('query ($id: ID!) { article(id: $id) { withdrawal { note by } } }', { id })
  expect(article.withdrawal).toEqual({ note: 'Their lawyer called.', by: 'The admin key' })
})

it.each(['note', 'by'])('keeps the %s of a withdrawal from readers', async field => {
  const query = `query ($id: ID!) { article(id: $id) { withdrawal { ${field} } } }`
  const { data, errors } = await hub.ask(query, { id }, null)
  expect([data, errors![0].extensions.code]).toEqual([undefined, 'UNAUTHENTICATED'])
})

it('is found by its URL as well, and as a whole again when it is restored', async () => {
  const query = '{ article(url: "https://news.example/1") { headline status withdrawal { reason } } }'
  expect((await hub.ask(query, {}, null)).data.article).toMatchObject({ headline: '', status: 'WITHDRAWN' })
  await hub.query(`mutation { restoreArticle(input: { id: "${id}" }) { userErrors { code } } }`)
  const { article } = (await hub.ask(query, {}, null)).data
  expect(article).toEqual({ headline: expect.stringContaining('الحوراني'), status: 'PUBLISHED', withdrawal: null })
})
