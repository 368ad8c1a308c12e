import { beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { askOver, type HttpQuestion } from '../support/http.ts'
import { ADMIN_KEY, useHub } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const query = '{ articles(first: 5) { nodes { headline } } }'
const key = { authorization: `Bearer ${ADMIN_KEY}` }

beforeAll(async () => {
  await hub.ingest({ text: englishStory(1) })
})

async function ask(question: Partial<HttpQuestion> = {}) {
  return await askOver(await hub.listen(), { query, ...question })
}

describe('an anonymous query by GET', () => {
  it('is answered with a tag, and may be kept by those who ask for it again each time', async () => {
    const { status, headers, text } = await ask()
    expect(status).toBe(200)
    expect(headers.etag).toMatch(/^"[\w-]{43}"$/)
    expect(headers['cache-control']).toBe('public, no-cache')
    expect(headers.vary).toBe('accept, accept-language, authorization, origin')
    expect(headers['content-length']).toBe(String(Buffer.byteLength(text)))
  })

  it('has the same tag as long as its answer is the same, and another one after that', async () => {
    const tag = async (headers = {}) => (await ask({ headers })).headers.etag
    const json = { accept: 'application/json' }
    const before = await tag(json)
    expect(await tag(json)).toBe(before)
    expect(await tag({ accept: 'application/graphql-response+json' })).not.toBe(before)
    await hub.ingest({ text: englishStory(2) })
    await eventually(async () => expect(await tag(json)).not.toBe(before))
  })

  it('is confirmed without a body to whoever has its answer', async () => {
    const { headers } = await ask()
    const etag = headers.etag!
    for (const given of [etag, `W/${etag}`, `"other", ${etag}`, `"other",W/${etag}`, '*']) {
      const confirmed = await ask({ headers: { 'if-none-match': given, origin: 'https://news.example' } })
      expect([confirmed.status, confirmed.text], given).toEqual([304, ''])
      const { etag: tag, vary, 'cache-control': control, 'access-control-allow-origin': origin } = confirmed.headers
      expect([tag, vary, control, origin], given).toEqual([
        etag,
        headers.vary,
        headers['cache-control'],
        'https://news.example',
      ])
    }
  })

  it('is answered whole to whoever has another', async () => {
    const { headers, text } = await ask()
    for (const given of ['"other"', 'W/"other"', headers.etag!.slice(1, -1), '', '"*"']) {
      expect(await ask({ headers: { 'if-none-match': given } }), given).toMatchObject({ status: 200, text })
    }
  })
})

describe('what nobody may keep', () => {
  it.each<[string, Partial<HttpQuestion>, string]>([
    ['an answer to a key', { headers: key }, 'private, no-store'],
    ['an answer to a wrong key', { headers: { authorization: 'Bearer nonsense' } }, 'private, no-store'],
    ['an answer to a POST', { method: 'POST' }, 'no-store'],
    ['an error', { query: '{ nothing }' }, 'no-store'],
    ['an error beside an answer', { query: '{ __typename article(id: "nonsense") { id } }' }, 'no-store'],
    ['a refused mutation', { query: 'mutation { ingestStory(input: {}) { outcome } }' }, 'no-store'],
    [
      'a document that is not known',
      { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
      'no-store',
    ],
    ['GraphiQL’s page', { query: '', headers: { accept: 'text/html' } }, 'no-store'],
    ['a refused media type', { method: 'POST', headers: { 'content-type': 'text/plain' } }, 'no-store'],
  ])('is %s', async (_, question, control) => {
    const first = await ask(question)
    expect(first.headers['cache-control']).toBe(control)
    expect(first.headers.etag).toBeUndefined()
    const again = await ask({ ...question, headers: { ...question.headers, 'if-none-match': '*' } })
    expect(again.status).toBe(first.status)
  })
})
