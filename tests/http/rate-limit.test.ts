/** Rate limits at every door. The hub lets an address spend 120 points a minute; every test comes from one of its own. */
import { randomInt } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useEvents } from '../support/events.ts'
import { eventually } from '../support/eventually.ts'
import { askOver, type HttpQuestion } from '../support/http.ts'
import { ADMIN_KEY, useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub(undefined, { allowances: { KEY: 120, ADDRESS: 120 } })
const other = useHub(hub, { allowances: { KEY: 120, ADDRESS: 120 } })
const keyed = useHub(hub, { allowances: { KEY: 120, ADDRESS: 60 } })
const openSocket = useSockets()
const openEvents = useEvents()

const bearer = async () => `Bearer ${await keyed.key('read')}`
const STORIES = 'subscription { storyIngested { article { headline } } }'
let address = ''

beforeAll(async () => {
  await hub.ingest({ text: englishStory(1) })
})
beforeEach(() => {
  address = [10, randomInt(256), randomInt(256), randomInt(256)].join('.')
})

/** A query that takes 10 points to read and costs 41, and that nobody has asked yet: what is answered from memory is free. */
const dear = (method: 'GET' | 'POST' = 'POST'): HttpQuestion => ({
  query: `{ articles(first: 20) { nodes { source { name } } } } # ${crypto.randomUUID()}`,
  method,
})

async function ask(question: HttpQuestion, at = hub) {
  return await askOver(await at.listen(), { ...question, headers: { 'x-forwarded-for': address, ...question.headers } })
}

const policy = '"address";q=120;w=60;qu="points"'
const refusal = { message: expect.stringContaining('within a minute'), extensions: { code: 'RATE_LIMITED' } }

describe('an address', () => {
  it.each(['GET', 'POST'] as const)('is told what is left, and refused by %s when it is too little', async method => {
    for (const left of [69, 18]) {
      const { status, headers } = await ask(dear(method))
      expect(status).toBe(200)
      expect(headers['ratelimit-policy']).toBe(policy)
      expect(headers.ratelimit).toMatch(new RegExp(`^"address";r=${left};t=\\d+$`))
      expect(headers['retry-after']).toBeUndefined()
    }
    // The first one is read, and is too dear then; the second one is not even read.
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { status, headers, json } = await ask({ ...dear(method), headers: { accept } })
      expect(status).toBe(429)
      expect(headers.ratelimit).toMatch(/^"address";r=8;t=\d+$/)
      const { retryAfter } = json().errors[0].extensions
      expect(json()).toMatchObject({ errors: [refusal] })
      expect(Number(headers['retry-after'])).toBe(retryAfter)
      expect(retryAfter).toBeGreaterThan(50)
      expect(retryAfter).toBeLessThanOrEqual(60)
      expect(headers['cache-control']).toMatch('no-store')
    }
    expect((await ask({ query: '{ __typename }', method })).status, 'a cheap one').toBe(200)
  })

  it('takes nothing from another', async () => {
    for (let n = 0; n < 2; n++) await ask(dear())
    expect((await ask(dear())).status).toBe(429)
    address = `10.250.${randomInt(256)}.${randomInt(256)}`
    expect((await ask(dear())).status).toBe(200)
  })

  it('is refused at another instance as well', async () => {
    for (let n = 0; n < 2; n++) await ask(dear())
    // It hears of the 102 points with the first one that it counts itself.
    let spent = 0
    await eventually(async () => {
      const { headers } = await ask({ query: `{__typename}#${spent}` }, other)
      expect(Number(/r=(\d+)/.exec(headers.ratelimit!)![1])).toBeLessThan(120 - (spent += 2))
    })
    expect((await ask(dear(), other)).status).toBe(429)
  })

  it('pays once for a query that is prepared as a stream first', async () => {
    const { query } = dear()
    const { headers } = await ask({ query: `${query.slice(0, -12)}subscription`, method: 'POST' })
    expect(headers.ratelimit).toMatch(/r=69;/)
  })

  it('pays for the length of what costs nothing, also for what it may not do, and nothing for what the hub has at hand', async () => {
    const query = `{ __typename } # ${crypto.randomUUID()}`
    expect((await ask({ query })).headers.ratelimit).toMatch(/r=114;/)
    for (let n = 0; n < 3; n++) expect((await ask({ query })).headers.ratelimit).toBeUndefined()
    const mutation = 'mutation { ingestStory(input: { text: "x" }) { outcome } }'
    const refused = await ask({ query: mutation, method: 'POST' })
    expect([refused.status, refused.headers.ratelimit]).toEqual([401, expect.stringMatching(/r=107;/)])
  })

  it('pays by its length for a document that is refused, and is told nothing of it where that is too much', async () => {
    const refusals: [string, number, string][] = [
      ['{a{', 1, 'GRAPHQL_PARSE_FAILED'],
      ['{ nothing { at all } }', 3, 'GRAPHQL_VALIDATION_FAILED'],
      [`{${'a{'.repeat(9)}b${'}'.repeat(10)}`, 3, 'DOCUMENT_TOO_DEEP'],
      ['{ articles(first: 100) { nodes { similar(first: 100) { id } } } }', 7, 'COST_EXCEEDED'],
    ]
    let left = 120
    for (const [query, price, code] of refusals) {
      // The second time Yoga knows the document.
      for (const method of ['GET', 'POST', 'GET'] as const) {
        const { headers, json } = await ask({ query, method })
        expect(json().errors[0].extensions.code).toBe(code)
        left -= price
        expect(headers.ratelimit, `${query} by ${method}`).toMatch(new RegExp(`r=${left};`))
      }
    }
    const long = `{${'nothing '.repeat(120)}}`
    for (const accept of ['application/json', '*/*', 'text/event-stream']) {
      const { status, headers, text } = await ask({ query: long, method: 'POST', headers: { accept } })
      expect([status, headers.ratelimit]).toEqual([429, expect.stringContaining(`r=${left};`)])
      expect(text).toContain('RATE_LIMITED')
      expect(text).not.toContain('VALIDATION')
    }
  })

  it('is not sent the refusal of another that asked the same at the same moment', async () => {
    for (let n = 0; n < 2; n++) await ask(dear())
    const spent = address
    const question = dear()
    const statuses = await Promise.all(
      [spent, '10.251.0.1', spent, '10.251.0.2'].map(
        async from => (await ask({ ...question, headers: { 'x-forwarded-for': from } })).status,
      ),
    )
    expect(statuses.filter((_, n) => n % 2 === 1)).toEqual([200, 200])
  })
})

describe('a key', () => {
  it('has a limit of its own, wherever it is used, beside that of the address', async () => {
    const [key, another] = [await bearer(), await bearer()]
    for (const left of [69, 18]) {
      const { headers } = await ask({ ...dear(), headers: { authorization: key } }, keyed)
      expect(headers['ratelimit-policy']).toBe('"key";q=120;w=60;qu="points"')
      expect(headers.ratelimit).toMatch(new RegExp(`^"key";r=${left};t=\\d+$`))
      address = `10.249.${left}.1`
    }
    expect((await ask({ ...dear(), headers: { authorization: key } }, keyed)).status).toBe(429)
    expect((await ask({ ...dear(), headers: { authorization: another } }, keyed)).status).toBe(200)
    expect((await ask(dear(), keyed)).headers.ratelimit).toMatch(/^"address";r=9;/)
  })

  it('may hold a hundred sockets; the next is to come back later', async () => {
    const url = await keyed.listen()
    const init = { authorization: await bearer() }
    const sockets = await Promise.all(Array.from({ length: 100 }, () => openSocket(url, { init })))
    const refused = await openSocket(url, { init: false })
    refused.send({ type: 'connection_init', payload: init })
    expect(await refused.closed).toMatchObject({ code: 1013 })
    await openSocket(url, { init: { authorization: await bearer() } })
    await openSocket(url)
    sockets[0]!.raw.close()
    await sockets[0]!.closed
    await eventually(() => openSocket(url, { init }))
  })
})

describe('the viewer', () => {
  it('is told its own rate limit, which is kept for nobody else', async () => {
    const query = '{ viewer { rateLimit { limit remaining resetAt } } }'
    for (const remaining of [112, 104]) {
      const { headers, json } = await ask({ query })
      expect(json().data.viewer.rateLimit).toMatchObject({ limit: 120, remaining })
      expect(Date.parse(json().data.viewer.rateLimit.resetAt)).toBeGreaterThan(Date.now() + 50_000)
      expect(headers['cache-control']).toBe('no-store')
      expect(headers.etag).toBeUndefined()
    }
    address = '10.252.0.1'
    expect((await ask({ query })).json().data.viewer.rateLimit.remaining).toBe(112)
  })

  it('has none with the admin key of the installation', async () => {
    const headers = { authorization: `Bearer ${ADMIN_KEY}` }
    for (let n = 0; n < 4; n++) expect((await ask({ ...dear(), headers })).status).toBe(200)
    const answer = await ask({ query: '{ viewer { rateLimit { remaining } } }', headers })
    expect(answer.json().data).toEqual({ viewer: { rateLimit: null } })
    expect(answer.headers.ratelimit).toBeUndefined()
  })
})

describe('a socket', () => {
  it('is refused with the same code and the same wait, and goes on', async () => {
    const socket = await openSocket(await hub.listen(), { headers: { 'x-forwarded-for': address } })
    for (let n = 0; n < 3; n++) socket.subscribe(`query ${n}`, dear().query)
    await eventually(() => expect(socket.of('query 2')).toHaveLength(1))
    expect(socket.of('query 1')[0].payload.data.articles.nodes).toHaveLength(1)
    const [{ type, payload }] = socket.of('query 2')
    expect(type).toBe('error')
    expect(payload).toEqual([
      { message: refusal.message, extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } },
    ])
    socket.subscribe('cheap', '{ __typename }')
    await eventually(() => expect(socket.of('cheap')[0]).toMatchObject({ type: 'next' }))
  })

  it('pays by its length for a document that is refused', async () => {
    const socket = await openSocket(await hub.listen(), { headers: { 'x-forwarded-for': address } })
    for (let n = 0; n < 3; n++) socket.subscribe(`${n}`, `{ nothing${n} ${' '.repeat(388)}}`)
    await eventually(() => expect(socket.of('2')).toHaveLength(1))
    const codeOf = (id: string) => socket.of(id)[0].payload[0].extensions.code
    expect(['0', '1', '2'].map(codeOf)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_VALIDATION_FAILED',
    ])
    socket.subscribe('3', '{ __typename }')
    await eventually(() => expect(socket.of('3')).toHaveLength(1))
    expect(codeOf('3')).toBe('RATE_LIMITED')
  })

  it('pays for a stream when it opens it, and for none of its events', async () => {
    const socket = await openSocket(await hub.listen(), { headers: { 'x-forwarded-for': address } })
    socket.subscribe('1', STORIES)
    await hub.running(1)
    for (let n = 2; n < 8; n++) await hub.ingest({ text: englishStory(n) })
    await eventually(() => expect(socket.of('1')).toHaveLength(6))
    const { json } = await ask({ query: '{ viewer { rateLimit { remaining } } }' })
    expect(json().data.viewer.rateLimit.remaining).toBe(106)
  })
})

describe('a stream of events', () => {
  it.each(['GET', 'POST'])('is refused with 429 by %s', async method => {
    for (let n = 0; n < 2; n++) await ask(dear())
    const last = await ask({ query: `{ articles(first: 8) { nodes { id } } } # ${crypto.randomUUID()}` })
    expect(last.headers.ratelimit).toMatch(/r=1;/)
    const url = await hub.listen()
    const search = `?${new URLSearchParams({ query: STORIES })}`
    const headers = { accept: 'text/event-stream', 'content-type': 'application/json', 'x-forwarded-for': address }
    const response = await fetch(method === 'GET' ? url + search : url, {
      ...{ method, headers },
      ...(method === 'POST' && { body: JSON.stringify({ query: STORIES }) }),
    })
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await response.text()).toContain('RATE_LIMITED')
    expect(hub.streams()).toBe(0)
  })

  it('pays for its opening, and says what is left', async () => {
    const { response, abort } = await openEvents(await hub.listen(), { query: STORIES })
    expect(response.headers.get('ratelimit-policy')).toBe(policy)
    abort()
    await hub.running(0)
  })
})
