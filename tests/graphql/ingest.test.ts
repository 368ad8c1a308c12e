import { describe, expect, it } from 'vitest'
import { countRows } from '../support/drafts.ts'
import { type Data, useHub } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()

const INGEST = `mutation ($input: IngestStoryInput!) { ingestStory(input: $input) {
  outcome userErrors { field code message }
  article { id slug url headline language paragraphs publishedAt publishedAtPrecision publishedAtText revision
    source { name } credits { role source { name } } tags { label }
    people { nodes { name } } countries { nodes { code } } related { headline article { headline } }
    revisions { nodes { revision headline paragraphs } } }
} }`

async function ingest(input: object): Promise<Data> {
  return (await hub.query(INGEST, { input })).ingestStory
}
async function refused(input: object) {
  const { outcome, article, userErrors } = await ingest(input)
  expect([outcome, article]).toEqual([null, null])
  return userErrors.map(({ field, code }: Data) => [code, field])
}

describe('the key', () => {
  it.each([
    ['none', null],
    ['a wrong one', 'guess'],
    ['an empty one', ''],
  ])('is needed: %s is UNAUTHENTICATED, 401, and nothing is stored', async (_, key) => {
    const before = await countRows(hub.db)
    const { status, data, errors } = await hub.ask(INGEST, { input: { text: englishStory() } }, key)
    expect([status, data?.ingestStory ?? null]).toEqual([401, null])
    expect(errors?.map(error => error.extensions.code)).toEqual(['UNAUTHENTICATED'])
    expect(await countRows(hub.db)).toEqual(before)
  })

  it('is not needed to read', async () => {
    expect(await hub.ask('{ articles { totalCount } }', {}, null)).toMatchObject({
      status: 200,
      data: { articles: {} },
    })
  })
})

describe('a story', () => {
  it('is CREATED, then UNCHANGED, then REVISED with its old text kept and its slug and id as they were', async () => {
    const first = await ingest({ text: englishStory(1) })
    const same = await ingest({ text: englishStory(1) })
    const changed = await ingest({ text: englishStory(1, 'The minister stayed at home.') })
    expect([first.outcome, same.outcome, changed.outcome]).toEqual(['CREATED', 'UNCHANGED', 'REVISED'])
    expect(same.article).toEqual(first.article)
    expect(changed.article).toMatchObject({ id: first.article.id, slug: first.article.slug, revision: 2 })
    expect(changed.article.paragraphs[0]).toBe('The minister stayed at home.')
    expect(changed.article.revisions.nodes).toMatchObject([
      { revision: 2, paragraphs: changed.article.paragraphs },
      { revision: 1, paragraphs: first.article.paragraphs },
    ])
    expect(await hub.db.eventLog.findMany({ orderBy: { seq: 'asc' }, select: { kind: true } })).toEqual([
      { kind: 'INGESTED' },
      { kind: 'REVISED' },
    ])
  })

  it('is known again by its URL, whatever else changed, and by no part of the page', async () => {
    const first = await ingest({ text: englishStory(2), url: 'HTTPS://Example.org:443/a b#top' })
    const second = await ingest({ text: englishStory(3), url: 'https://example.org/a%20b#comments' })
    expect([first.article.url, second.outcome]).toEqual(['https://example.org/a%20b', 'REVISED'])
    expect(second.article).toMatchObject({
      id: first.article.id,
      slug: first.article.slug,
      headline: 'Harbour opens its gate number 3',
    })
    const { article } = await hub.query('{ article(url: "https://example.org/a%20b#photos") { id } }')
    expect(article.id).toBe(first.article.id)
    const other = await ingest({ text: englishStory(3), url: 'https://example.org/a%20b?page=2' })
    expect(other.outcome).toBe('CREATED')
  })
})

describe('an idempotency key', () => {
  it('gives its first answer again, also where the story was revised since', async () => {
    const first = await ingest({ text: englishStory(20), idempotencyKey: 'key-20' })
    await ingest({ text: englishStory(20, 'Another text.') })
    const retried = await ingest({ text: englishStory(20), idempotencyKey: 'key-20' })
    expect([first.outcome, retried.outcome, retried.article.id]).toEqual(['CREATED', 'CREATED', first.article.id])
    expect(retried.article).toMatchObject({ revision: 2, paragraphs: ['Another text.', expect.any(String)] })
  })

  it('refuses another story, and the story is not stored', async () => {
    await ingest({ text: englishStory(21), idempotencyKey: 'key-21' })
    const before = await countRows(hub.db)
    const again = { text: englishStory(22), idempotencyKey: 'key-21' }
    expect(await refused(again)).toEqual([['IDEMPOTENCY_KEY_REUSED', ['input', 'idempotencyKey']]])
    expect(await refused({ ...again, text: englishStory(21, 'Another text.') })).toHaveLength(1)
    expect(await countRows(hub.db)).toEqual(before)
  })

  it('is free again where its story was refused', async () => {
    expect(await refused({ text: '', idempotencyKey: 'key-23' })).toHaveLength(1)
    expect((await ingest({ text: englishStory(23), idempotencyKey: 'key-23' })).outcome).toBe('CREATED')
  })
})
