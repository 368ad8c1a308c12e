/** What a request accepts: it is judged before anything is executed, and Yoga never answers with a stream of its own. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useEvents } from '../support/events.ts'
import { type Data, useHub } from '../support/hub.ts'
import { askOver } from '../support/http.ts'
import { englishStory } from '../support/stories.ts'
import { useWires } from '../support/wire.ts'

const hub = useHub()
const plain = useHub(hub, { graphiql: false })
const openEvents = useEvents()
const dial = useWires()

const STORIES = 'subscription { storyIngested(backfill: 1) { cursor } }'
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'
const codesOf = ({ errors }: Data) => errors?.map((error: Data) => error.extensions.code)

beforeAll(async () => {
  await hub.ingest({ text: englishStory(1) })
})

describe('a subscription', () => {
  describe.each(['GET', 'POST'])('by %s', method => {
    it.each([
      '*/*',
      'text/*',
      'TEXT/EVENT-STREAM',
      'application/json, text/event-stream;q=0.5',
      'application/json;q=0, */*;q=0.1',
      'text/html, */*;q=0, text/event-stream',
    ])('is a stream of ours where it is asked for as %s', async accept => {
      const { response, next, abort } = await openEvents(await plain.listen(), {
        ...{ query: STORIES, method },
        headers: { accept },
      })
      expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
      const { id, data } = await next()
      expect(data).toEqual({ data: { storyIngested: { cursor: id } } })
      await plain.running(1)
      abort()
      await plain.running(0)
    })

    it.each([
      'application/json',
      'application/graphql-response+json',
      'application/*',
      'multipart/mixed;subscriptionSpec=1.0, application/json',
      '*/*, text/event-stream;q=0',
      'application/json, text/*;q=0.0',
    ])('is refused, and not begun, where it is asked for as %s', async accept => {
      const { response } = await openEvents(await plain.listen(), { query: STORIES, method, headers: { accept } })
      expect([response.status, codesOf(await response.json())]).toEqual([406, ['NOT_ACCEPTABLE']])
      expect(plain.streams()).toBe(0)
    })
  })

  it('is a stream of ours where nothing is said of what is accepted', async () => {
    const wire = await dial(await hub.listen())
    wire.send(`GET /graphql?${new URLSearchParams({ query: STORIES })} HTTP/1.1\r\nHost: rawi\r\n\r\n`)
    await hub.running(1)
    wire.send('nonsense\r\n\r\n')
    expect(await wire.end).toMatch(/\nid: \S+\nevent: next\n/)
    await hub.running(0)
  })

  it.each(['PUT', 'DELETE', 'PATCH'])('is none by %s', async method => {
    const { response, rest } = await openEvents(await hub.listen(), { query: STORIES, method })
    expect(response.status).toBe(405)
    await rest()
    expect(hub.streams()).toBe(0)
  })

  it('is one by its hash, too', async () => {
    const url = await hub.listen()
    const query = `${STORIES} # by its hash`
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(query))).toString('hex')
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } }
    for (const text of [query, '']) {
      const { next, abort } = await openEvents(url, { query: text, extensions, headers: { accept: '*/*' } })
      expect((await next()).id).toBeDefined()
      abort()
    }
    await hub.running(0)
  })
})

describe('a query', () => {
  it.each(['*/*', 'application/*', 'application/json', 'application/json, text/event-stream;q=0.5', BROWSER])(
    'is answered as JSON where it is asked for as %s, whatever words are in it',
    async accept => {
      for (const query of ['{ __typename }', '{ articles(search: "subscription") { totalCount } }']) {
        for (const method of ['GET', 'POST'] as const) {
          const { status, headers, json } = await askOver(await plain.listen(), { query, method, headers: { accept } })
          expect([status, codesOf(json())]).toEqual([200, undefined])
          expect(headers['content-type']).toMatch(/json/)
        }
      }
    },
  )

  it('is the page of GraphiQL to a browser, where there is one, whatever the URL asks', async () => {
    for (const query of ['{ __typename }', STORIES]) {
      const { headers } = await askOver(await hub.listen(), { query, headers: { accept: BROWSER } })
      expect(headers['content-type']).toMatch(/^text\/html/)
    }
    expect(hub.streams()).toBe(0)
  })
})

describe('what nobody could be answered', () => {
  const ingest = 'mutation ($text: String!) { ingestStory(input: { text: $text }) { outcome } }'

  it.each([
    'text/plain',
    'application/xml',
    'text/html',
    'image/*',
    'multipart/mixed',
    'application/json;q=0',
    'application/json; charset=utf-16',
    '*/*;q=0',
    'nonsense',
  ])('is refused before it is executed, with a code: %s', async accept => {
    const authorization = `Bearer ${await hub.key('ingest')}`
    const before = await hub.db.auditLog.count()
    for (const query of [ingest, '{ __typename }', 'nonsense', '']) {
      for (const method of ['GET', 'POST'] as const) {
        const asked = { query, method, variables: { text: englishStory(2) }, headers: { authorization, accept } }
        const { status, headers, json } = await askOver(await plain.listen(), asked)
        expect([status, codesOf(json())], `${method} ${query}`).toEqual([406, ['NOT_ACCEPTABLE']])
        expect(headers['content-type']).toBe('application/json')
      }
    }
    expect((await hub.query('{ articles { totalCount } }')).articles.totalCount).toBe(1)
    expect(await hub.db.auditLog.count()).toBe(before)
  })

  it('tells nothing to a credential that is not good', async () => {
    const headers = { authorization: 'Bearer nonsense', accept: 'text/plain' }
    expect((await askOver(await hub.listen(), { query: '{ __typename }', headers })).status).toBe(401)
  })
})
