import { Client, fetchExchange } from '@urql/core'
import { persistedExchange } from '@urql/exchange-persisted'
import { hash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPersistedDocuments } from '../../src/http/persisted.ts'
import { useEvents } from '../support/events.ts'
import { eventually } from '../support/eventually.ts'
import { askOver, type HttpQuestion } from '../support/http.ts'
import { ADMIN_KEY, type Data, useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const openSocket = useSockets()
const openEvents = useEvents()

beforeAll(async () => {
  await hub.ingest({ text: englishStory(1) })
})

const persistedQuery = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: hash('sha256', query) } })
/** A document that nobody has brought yet. */
const fresh = () => `{ articles(first: 1) { nodes { headline } } } # ${crypto.randomUUID()}`
const answer = {
  data: { articles: { nodes: [{ headline: 'Harbour opens its gate number 1' }] } },
  extensions: { cost: { requested: 2, limit: 5_000 } },
}

async function ask(question: HttpQuestion): Promise<Data> {
  return (await askOver(await hub.listen(), question)).json()
}

describe('a persisted document', () => {
  it.each(['GET', 'POST'] as const)('is asked for once, and by its hash alone from then on: %s', async method => {
    const query = fresh()
    const byHash = { query: '', extensions: persistedQuery(query), method }
    const unknown = await ask(byHash)
    expect(unknown.errors).toMatchObject([
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ])
    expect(await ask({ query, extensions: persistedQuery(query), method: 'POST' })).toEqual(answer)
    expect(await ask(byHash)).toEqual(answer)
  })

  it('that is not known is told of with 404, and with 200 to whoever takes the older media type', async () => {
    const extensions = persistedQuery(fresh())
    for (const [accept, status] of [
      ['application/graphql-response+json', 404],
      ['application/json', 200],
    ] as const) {
      expect(await askOver(await hub.listen(), { query: '', extensions, headers: { accept } })).toMatchObject({
        status,
      })
    }
  })

  it('is not taken under the hash of another', async () => {
    const [query, other] = [fresh(), fresh()]
    const lie = await ask({ query, extensions: persistedQuery(other), method: 'POST' })
    expect(lie.errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_MISMATCH' } }])
    for (const document of [query, other]) {
      const { errors } = await ask({ query: '', extensions: persistedQuery(document) })
      expect(errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }])
    }
  })

  it('is refused where it is named wrongly', async () => {
    const query = fresh()
    const sha256Hash = hash('sha256', query)
    for (const persistedQuery of [
      { version: 2, sha256Hash },
      { version: 1 },
      { version: 1, sha256Hash: 5 },
      'text',
      [],
    ]) {
      const { errors } = await ask({ query, extensions: { persistedQuery }, method: 'POST' })
      expect(errors, JSON.stringify(persistedQuery)).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }])
    }
  })

  it('that mutates is refused by GET all the same', async () => {
    const query = `mutation { ingestStory(input: { text: "A\\n\\nB." }) { outcome } } # ${crypto.randomUUID()}`
    const headers = { authorization: `Bearer ${ADMIN_KEY}` }
    const extensions = persistedQuery(query)
    const byPost = await ask({ query, extensions, headers, method: 'POST' })
    expect(byPost).toMatchObject({ data: { ingestStory: { outcome: 'CREATED' } } })
    const byGet = await askOver(await hub.listen(), { query: '', extensions, headers })
    expect(byGet.status, byGet.text).toBe(405)
  })

  it('is known at every door once it was brought to one', async () => {
    const query = `subscription { storyIngested(backfill: 1) { article { headline } } } # ${crypto.randomUUID()}`
    const extensions = persistedQuery(query)
    const url = await hub.listen()
    const socket = await openSocket(url)
    socket.send({ type: 'subscribe', id: '1', payload: { query, extensions } })
    await eventually(() => expect(socket.of('1')).toHaveLength(1))
    socket.send({ type: 'subscribe', id: '2', payload: { query: '', extensions } })
    await eventually(() => expect(socket.of('2')).toHaveLength(1))
    expect(socket.of('2')[0].payload).toEqual(socket.of('1')[0].payload)
    for (const method of ['GET', 'POST']) {
      const stream = await openEvents(url, { query: '', extensions, method })
      expect((await stream.next()).data, method).toEqual(socket.of('1')[0].payload)
    }
  })
})

describe('the store of documents', () => {
  it('forgets those that were not asked for, and keeps the others', () => {
    const documents = createPersistedDocuments()
    const nobody = { actor: null, scopes: [], expiresAt: null }
    const bring = (query: string) => documents.resolve({ query, extensions: persistedQuery(query) }, nobody)
    const known = (query: string) => documents.resolve({ query: '', extensions: persistedQuery(query) }, nobody).query
    bring('hot')
    bring('cold')
    for (let n = 0; n < 999; n++) {
      bring(`document ${n}`)
      expect(known('hot')).toBe('hot')
    }
    expect(() => known('cold')).toThrow('PersistedQueryNotFound')
    const large = (n: number) => `${n} ${'x'.repeat(900_000)}`
    for (let n = 0; n < 4; n++) bring(large(n))
    expect(() => known(large(0)), 'four megabytes hold two').toThrow('PersistedQueryNotFound')
    expect(known(large(3))).toBe(large(3))
  })
})

describe('urql with persistedExchange', () => {
  it('brings its document once, and asks by GET with a URL that is short from then on', async () => {
    const asked: string[] = []
    const watched: typeof fetch = async (input, init) => {
      const response = await fetch(input, init)
      asked.push(
        `${init?.method ?? 'GET'} ${response.status}${String(input).includes('query=') ? ' with document' : ''}`,
      )
      return response
    }
    const urql = new Client({
      url: await hub.listen(),
      fetch: watched,
      preferGetMethod: true,
      exchanges: [persistedExchange({ preferGetForPersistedQueries: true }), fetchExchange],
    })
    const query = `query Fresh${Date.now()} { articles(first: 1) { nodes { headline } } }`
    for (let n = 0; n < 3; n++) {
      const { data, error } = await urql.query(query, {}, { requestPolicy: 'network-only' }).toPromise()
      expect(error).toBeUndefined()
      expect(data.articles.nodes).toHaveLength(1)
    }
    expect(asked).toEqual(['GET 404', 'GET 200 with document', 'GET 200', 'GET 200'])
  })
})
