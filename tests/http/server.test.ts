import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { eventually, within } from '../support/eventually.ts'
import { ADMIN_KEY, type Data, useHub } from '../support/hub.ts'

const hub = useHub()

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return await fetch(new URL(path, await hub.listen()), { headers, redirect: 'manual' })
}

/** What the server says to a request line that no ordinary client sends. */
async function raw(line: string, host = 'rawi'): Promise<string> {
  const socket = connect(Number(new URL(await hub.listen()).port), '127.0.0.1')
  try {
    socket.write(`${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
    const [data] = await within(once(socket, 'data'), 'an answer')
    return String(data)
  } finally {
    socket.destroy()
  }
}

describe('the server', () => {
  it('says that it is alive, and whether it is ready', async () => {
    expect(await (await get('/healthz')).text()).toBe('alive\n')
    expect((await get('/readyz')).status).toBe(200)
    const server = await hub.open({ ready: async () => false })
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    const response = await fetch(`${server.url}/readyz`)
    expect([response.status, await response.text()]).toEqual([503, 'not ready\n'])
  })

  it('leads from / to the API', async () => {
    const response = await get('/')
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql'])
  })

  it('knows no other paths', async () => {
    for (const path of ['/graphq', '/graphql/x', '/healthz/x', '/%00']) expect((await get(path)).status, path).toBe(404)
    for (const path of ['//', 'http://[', '*', '//rawi/graphql']) {
      expect(await raw(`GET ${path} HTTP/1.1`), path).toMatch(/^HTTP\/1\.1 404 /)
    }
  })

  it('refuses a host that is none, and takes a request that names none', async () => {
    const line = 'GET /graphql?query=%7B__typename%7D HTTP/1.1'
    for (const host of ['[', 'a b', 'rawi:port']) expect(await raw(line, host), host).toMatch(/^HTTP\/1\.1 400 /)
    for (const host of ['', '[::1]:4000', 'xn--80ak6aa92e.com'])
      expect(await raw(line, host), host).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('shows a browser a page that loads nothing from elsewhere', async () => {
    const response = await get('/graphql', { accept: 'text/html' })
    const page = await response.text()
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    expect(page).toContain('Rawi')
    const tags = page.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/gi, '$1')
    const loaded = [...tags.matchAll(/<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/gi)]
    expect(loaded.map(([, url]) => url).filter(url => !url!.startsWith('data:'))).toEqual([])
    expect(page).not.toMatch(/\bimport\s*\(?\s*["']https?:|\bfrom\s*["']https?:|@import\s+["']?http/)
    expect(page).not.toMatch(/unpkg\.com|jsdelivr\.net|esm\.sh|cdnjs\.|fonts\.g/)
    expect(page.length, 'the page holds its own script').toBeGreaterThan(100_000)
  })
})

describe('GraphQL over HTTP', () => {
  const mutation = 'mutation { ingestStory(input: { text: "A headline\\n\\nA body." }) { outcome } }'
  const key = { authorization: `Bearer ${ADMIN_KEY}` }
  const stored = async () => (await hub.query('{ articles { totalCount } }')).articles.totalCount

  it('answers a query by GET', async () => {
    const response = await get(`/graphql?${new URLSearchParams({ query: '{ __typename }' })}`)
    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } })
  })

  it('refuses a mutation by GET', async () => {
    const response = await get(`/graphql?${new URLSearchParams({ query: mutation })}`, key)
    expect(response.status, await response.text()).toBe(405)
    expect(await stored()).toBe(0)
  })

  it('refuses forms, which a page of another origin could send, and batches', async () => {
    const operation = { query: mutation }
    const form = new FormData()
    form.set('operations', JSON.stringify(operation))
    form.set('map', '{}')
    const bodies: [string, BodyInit, Record<string, string>][] = [
      ['multipart', form, {}],
      ['urlencoded', new URLSearchParams(operation), {}],
      ['document', mutation, { 'content-type': 'application/graphql' }],
      ['plain text', JSON.stringify(operation), { 'content-type': 'text/plain' }],
      ['batch', JSON.stringify([operation, operation]), { 'content-type': 'application/json' }],
    ]
    for (const [name, body, headers] of bodies) {
      const response = await fetch(await hub.listen(), { method: 'POST', body, headers: { ...headers, ...key } })
      const answer = (await response.json()) as Data
      expect(response.status, `${name}: ${JSON.stringify(answer)}`).toBe(name === 'batch' ? 400 : 415)
      expect(answer.errors, name).toMatchObject([{ extensions: { code: expect.any(String) } }])
      expect(await stored(), name).toBe(0)
    }
  })
})

describe('a client that breaks off', () => {
  it('in the middle of its answer holds up nobody who asked the same', async () => {
    const abort = new AbortController()
    await fetch(await hub.listen(), { headers: { accept: 'text/html' }, signal: abort.signal })
    abort.abort()
    const page = await within(get('/graphql', { accept: 'text/html' }), 'the head of the page')
    expect((await within(page.text(), 'the page')).length).toBeGreaterThan(100_000)
  })

  it('in the middle of its body costs nobody else anything', async () => {
    const { port } = new URL(await hub.listen())
    const broken = request({ port, path: '/graphql', method: 'POST', headers: { 'content-length': '1000' } })
    broken.on('error', () => {})
    await new Promise<void>(done => broken.write('{"query":', () => done()))
    broken.destroy()
    await eventually(async () => expect((await get('/readyz')).status).toBe(200))
  })
})
