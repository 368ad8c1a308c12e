/** A hub that answers the documents of its own clients only, at every door; whoever has the scope `admin` asks anything. */
import { hash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { useEvents } from '../support/events.ts'
import { eventually } from '../support/eventually.ts'
import { askOver } from '../support/http.ts'
import { type Data, useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'
import { englishStory } from '../support/stories.ts'

const LIST = 'query List { articles(first: 1) { nodes { headline } } }'
const STREAM = 'subscription { storyIngested(backfill: 1) { article { headline } } }'
const CHEAP = '{ __typename }'
/** Under names as graphql-codegen, relay-compiler and a person give them. */
const given = new Map([
  [hash('sha256', LIST), LIST],
  [hash('md5', STREAM), STREAM],
])

const hub = useHub(undefined, { persisted: { given, only: true } })
const openSocket = useSockets()
const openEvents = useEvents()

const keys: Record<string, string> = {}
beforeAll(async () => {
  await hub.ingest({ text: englishStory(1) })
  Object.assign(keys, { admin: await hub.key('admin'), reader: await hub.key('edit', 'ingest') })
})

type Asked = { query: string; name?: string; key?: string | undefined }
const naming = (name?: string) =>
  name === undefined ? {} : { extensions: { persistedQuery: { version: 1, sha256Hash: name } } }
const as = (key?: string): Record<string, string> => (key === undefined ? {} : { authorization: `Bearer ${keys[key]}` })

const doors: Record<string, (asked: Asked) => Promise<Data>> = {
  POST: async ({ query, name, key }) =>
    (await askOver(await hub.listen(), { query, ...naming(name), method: 'POST', headers: as(key) })).json(),
  GET: async ({ query, name, key }) =>
    (await askOver(await hub.listen(), { query, ...naming(name), headers: as(key) })).json(),
  WebSocket: async ({ query, name, key }) => {
    const socket = await openSocket(await hub.listen(), { init: as(key) })
    socket.send({ type: 'subscribe', id: '1', payload: { query, ...naming(name) } })
    await eventually(() => expect(socket.messages).not.toEqual([]))
    const [{ type, payload }] = socket.messages
    return type === 'error' ? { errors: payload } : payload
  },
  SSE: async ({ query, name, key }) => {
    const response = await fetch(await hub.listen(), {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...as(key) },
      body: JSON.stringify({ query, ...naming(name) }),
    })
    const text = await response.text()
    return JSON.parse(/^data: (\{.*)$/m.exec(text)?.[1] ?? text)
  },
}

const only = [{ message: expect.any(String), extensions: { code: 'PERSISTED_QUERY_ONLY' } }]
const answer = { data: { articles: { nodes: [{ headline: 'Harbour opens its gate number 1' }] } } }

describe.for(Object.entries(doors))('over %s', ([, ask]) => {
  it('a document that was given is answered, by its hash, by its text and by both', async () => {
    for (const key of [undefined, 'reader', 'admin'])
      for (const asked of [
        { query: '', name: hash('sha256', LIST) },
        { query: LIST },
        { query: LIST, name: hash('sha256', LIST) },
      ])
        expect(await ask({ ...asked, key }), JSON.stringify({ asked, key })).toMatchObject(answer)
  })

  it('any other is refused without a key, before anything is said of what is in it', async () => {
    for (const query of [
      CHEAP,
      `${LIST} `,
      '{ __schema { types { name } } }',
      '{ stroies }',
      '{',
      'mutation { nothing }',
    ])
      expect((await ask({ query })).errors, query).toEqual(only)
    for (const asked of [
      { query: CHEAP, name: hash('sha256', CHEAP) },
      { query: '{', name: hash('sha256', '{') },
    ])
      expect((await ask(asked)).errors, asked.query).toEqual(only)
  })

  it('any other is refused to a key without the scope admin, and answered to one with it', async () => {
    for (const asked of [{ query: CHEAP }, { query: CHEAP, name: hash('sha256', CHEAP) }]) {
      expect((await ask({ ...asked, key: 'reader' })).errors).toEqual(only)
      expect(await ask({ ...asked, key: 'admin' })).toMatchObject({ data: { __typename: 'Query' } })
    }
  })

  it('nobody brings a document for others', async () => {
    const query = `{ __typename } # ${crypto.randomUUID()}`
    const name = hash('sha256', query)
    expect(await ask({ query, name, key: 'admin' })).toMatchObject({ data: { __typename: 'Query' } })
    for (const key of [undefined, 'reader', 'admin']) {
      const { errors } = await ask({ query: '', name, key })
      expect(errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }])
    }
  })

  it('a document under the name of another is refused', async () => {
    for (const name of given.keys())
      expect((await ask({ query: CHEAP, name, key: 'admin' })).errors, name).toMatchObject([
        { extensions: { code: 'PERSISTED_QUERY_MISMATCH' } },
      ])
  })
})

it('a refusal is told with 403', async () => {
  for (const accept of ['application/json', 'application/graphql-response+json'])
    for (const key of [undefined, 'reader'])
      expect(await askOver(await hub.listen(), { query: CHEAP, headers: { accept, ...as(key) } })).toMatchObject({
        status: 403,
      })
})

it('streams are opened by the name that another tool gave them, and no others are', async () => {
  const url = await hub.listen()
  for (const method of ['GET', 'POST']) {
    const stream = await openEvents(url, { query: '', ...naming(hash('md5', STREAM)), method })
    expect((await stream.next()).data.data.storyIngested).toEqual({
      article: { headline: 'Harbour opens its gate number 1' },
    })
    stream.abort()
    const refused = await openEvents(url, { query: 'subscription { storyIngested { cursor } }', method })
    expect(refused.response.status).toBe(403)
  }
  await hub.running(0)
})
