/** What a request's head may be, and what every answer's head says. */
import { describe, expect, it } from 'vitest'
import { useHub } from '../support/hub.ts'
import { upgradeStatus } from '../support/sockets.ts'
import { upgrade, useWires } from '../support/wire.ts'

const hub = useHub()
const dial = useWires()
const plain = useHub(hub, { graphiql: false })

const coded = (code: string) => ({ errors: [{ message: expect.any(String), extensions: { code } }] })
const bodyOf = (answer: string) => JSON.parse(answer.split('\r\n\r\n')[1]!)

/** A GET whose URL, as it is sent, has exactly so many bytes. */
function pathOf(length: number): string {
  const start = '/graphql?query=%7B__typename%7D&x='
  return start + 'x'.repeat(length - start.length)
}

describe('a URL', () => {
  it.each([
    ['application/json', 8_192, 200],
    ['application/json', 8_193, 414],
    ['text/event-stream', 8_192, 200],
    ['text/event-stream', 8_193, 414],
    ['*/*', 20_000, 414],
  ])('asked for as %s with %i bytes is answered with %i', async (accept, length, status) => {
    const response = await fetch(new URL(pathOf(length), await hub.listen()), { headers: { accept } })
    expect(response.status).toBe(status)
    const text = await response.text()
    expect(text).toContain(status === 414 ? JSON.stringify({ code: 'REQUEST_TOO_LARGE' }) : '"__typename":"Query"')
  })

  it('of a socket is no longer than others', async () => {
    const url = await hub.listen()
    expect(await upgradeStatus(`${url}?x=${'x'.repeat(8_100)}`, {})).toBe(101)
    expect(await upgradeStatus(`${url}?x=${'x'.repeat(8_200)}`, {})).toBe(414)
  })

  it('of 40,000 bytes is refused with a code before it has been read', async () => {
    const wire = await dial(await hub.listen())
    wire.send(`GET ${pathOf(40_000)} HTTP/1.1\r\nHost: rawi\r\n\r\n`)
    const answer = await wire.end
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
    expect(bodyOf(answer)).toEqual(coded('REQUEST_TOO_LARGE'))
  })

  it('of ten megabytes ends its connection, and nobody else is held up', async () => {
    const url = await hub.listen()
    const wire = await dial(url)
    wire.send(`GET ${pathOf(10_000_000)} HTTP/1.1\r\nHost: rawi\r\n\r\n`)
    expect((await fetch(new URL('/readyz', url))).status).toBe(200)
    // A client that still sends when the server hangs up may lose the answer on its way.
    expect(await wire.end).toMatch(/^(HTTP\/1\.1 431 |$)/)
  })
})

describe('a request that is none of HTTP', () => {
  it.each([
    ['no method', 'nonsense\r\n\r\n'],
    ['a header without an end', 'GET /graphql HTTP/1.1\r\nHost: rawi\r\nX: a\rb\r\n\r\n'],
    ['a NUL in a header', 'GET /graphql HTTP/1.1\r\nHost: rawi\r\nX: a\u0000b\r\n\r\n'],
    ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: rawi\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd'],
    [
      'a length and chunks',
      'POST /graphql HTTP/1.1\r\nHost: rawi\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ])('is refused with a code: %s', async (_, text) => {
    const wire = await dial(await hub.listen())
    wire.send(text)
    const answer = await wire.end
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(bodyOf(answer)).toEqual(coded('BAD_REQUEST'))
  })

  it('cuts a connection on which an answer is under way, and writes nothing into that', async () => {
    const wire = await dial(await hub.listen())
    const stream = new URLSearchParams({ query: 'subscription { storyIngested { cursor } }' })
    wire.send(`GET /graphql?${stream} HTTP/1.1\r\nHost: rawi\r\nAccept: text/event-stream\r\n\r\n`)
    await hub.running(1)
    wire.send('nonsense\r\n\r\n')
    const heard = await wire.end
    expect(heard).toMatch(/^HTTP\/1\.1 200 /)
    expect(heard.match(/HTTP\/1\.1/g)).toHaveLength(1)
    await hub.running(0)
  })
})

describe('the Host header', () => {
  it('may be one that the hub was told of, an address, or this machine; with no other a page could be taken for its own', async () => {
    const { url } = await hub.open({ allowedHosts: ['News.example'] })
    const ask = async (host: string) => {
      const wire = await dial(url)
      const line = `GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`
      wire.send(line)
      return await wire.end
    }
    for (const host of [
      'news.example',
      'NEWS.example:8443',
      'news.example.',
      '127.0.0.1:4000',
      '[::1]:4000',
      'localhost',
      'a.localhost',
    ])
      expect(await ask(host), host).toMatch(/^HTTP\/1\.1 200 /)
    for (const host of [
      'foreign.example',
      'news.example.foreign.example',
      'xnews.example',
      'localhost.foreign.example',
      '127.0.0.1.foreign.example',
    ]) {
      const answer = await ask(host)
      expect(answer, host).toMatch(/^HTTP\/1\.1 421 /)
      expect(bodyOf(answer), host).toEqual(coded('BAD_REQUEST'))
    }
    const wire = await dial(url)
    wire.send(upgrade().replace('Host: rawi', 'Host: foreign.example\r\nOrigin: http://foreign.example'))
    expect(await wire.end).toMatch(/^HTTP\/1\.1 421 /)
  })
})

describe('every answer', () => {
  const query = '?query=%7B__typename%7D'
  const json = { 'content-type': 'application/json' }
  it.each<[string, string, RequestInit]>([
    ['a query', `/graphql${query}`, {}],
    ['a query that was asked before', `/graphql${query}`, {}],
    ['a refused document', '/graphql?query=%7Bnothing%7D', {}],
    ['a mutation by GET', '/graphql?query=mutation%7B__typename%7D', {}],
    ['a query by POST', '/graphql', { method: 'POST', headers: json, body: '{"query":"{__typename}"}' }],
    ['a refused body', '/graphql', { method: 'POST', body: 'query' }],
    ['a long URL', pathOf(9_000), {}],
    ['no path', '/nothing', {}],
    ['health', '/healthz', {}],
    ['a redirect', '/', { redirect: 'manual' }],
    ['a preflight', '/graphql', { method: 'OPTIONS' }],
    ['another method', '/graphql', { method: 'PUT', headers: json, body: '{}' }],
    ['a page', '/graphql', { headers: { accept: 'text/html' } }],
  ])('forbids browsers to guess, to tell and to embed, and names no software: %s', async (name, path, init) => {
    const response = await fetch(new URL(path, await hub.listen()), init)
    await response.text()
    const { headers } = response
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    const policy = headers.get('content-security-policy')
    expect(policy).toMatch(name === 'a page' ? /^default-src 'self'; / : /^default-src 'none'; /)
    expect(policy).toContain("base-uri 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
  })

  it('forbids the page to ask anybody but the hub, and to run what the hub has not sent', async () => {
    const response = await fetch(await hub.listen(), { headers: { accept: 'text/html' } })
    const page = await response.text()
    const policy = response.headers.get('content-security-policy')!
    expect(policy).toContain("object-src 'none'")
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|connect-src/)
    expect(page).toContain('new Blob(')
    expect(policy).toContain('worker-src blob:')
  })

  it('is no page where there is none to show', async () => {
    const response = await fetch(await plain.listen(), { headers: { accept: 'text/html' } })
    expect(response.headers.get('content-type') ?? '').not.toContain('html')
    expect(await response.text()).not.toContain('GraphiQL')
  })
})
