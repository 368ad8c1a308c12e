/** The guarded fetcher over real sockets: where it goes, where it does not, and what it takes. */
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { parseAllowed } from '../../src/fetch/allowed.ts'
import { createFetcher, type Fetched, type Fetcher, type FetchRequest } from '../../src/fetch/fetcher.ts'
import { useDirectories } from '../support/directory.ts'
import { useReceivers } from '../support/receiver.ts'

const open = useReceivers()
const makeDirectory = useDirectories()
const fetchers: Fetcher[] = []
afterEach(async () => {
  for (const fetcher of fetchers.splice(0)) await fetcher.close()
})

/** The addresses that names have, in turn: the first time they are asked for, the second, and so on. */
type Names = Record<string, string[][]>

/** A fetcher that may go to these ports everywhere, and where else `allow` says; `asked`: the names it asked for. */
function fetcherTo(ports: number[], { allow, names = {} }: { allow?: string; names?: Names } = {}) {
  const asked: string[] = []
  const lookup = async (name: string) => {
    const turns = names[name] ?? []
    const turn = asked.filter(each => each === name).length
    asked.push(name)
    return (turns[turn] ?? turns.at(-1) ?? []).map(address => ({ address, family: address.includes(':') ? 6 : 4 }))
  }
  const parts = [...ports.map(port => `:${port}`), ...(allow === undefined ? [] : [allow])]
  const fetcher = createFetcher({ allowed: parseAllowed(parts.join(','))!, lookup })
  fetchers.push(fetcher)
  const attempt = (request: FetchRequest): Promise<Fetched | string> =>
    fetcher.fetch(request).catch((error: { code?: string; message: string }) => error.code ?? error.message)
  return { attempt, asked }
}

const hello: RequestListener = (_, response) => void response.end('hello')

describe('the fetcher', () => {
  it.each([
    ['another name of this machine', { 'news.example': [['127.0.0.1']] }],
    ['a public and a private address', { 'news.example': [['8.8.8.8', '127.0.0.1']] }],
    ['this machine by IPv6', { 'news.example': [['::ffff:127.0.0.1']] }],
  ])('does not go to a name with %s', async (_, names) => {
    const { port, connections } = await open(hello)
    const { attempt } = fetcherTo([port], { names })
    expect(await attempt({ url: `http://news.example:${port}/` })).toBe('ADDRESS_NOT_ALLOWED')
    expect(connections()).toBe(0)
  })

  it('goes to the address that it judged, whatever the name says a moment later', async () => {
    const wanted = await open((request, response) => void response.end(request.socket.localAddress))
    const { attempt, asked } = fetcherTo([wanted.port], {
      allow: '127.0.0.1/32',
      names: { 'news.example': [['127.0.0.1'], ['127.0.0.2']] },
    })
    const url = `http://news.example:${wanted.port}/`
    expect((await attempt({ url })) as Fetched).toMatchObject({ status: 200, body: Buffer.from('127.0.0.1') })
    expect(asked).toEqual(['news.example'])
    // Another connection asks again, and is judged again.
    const again = await open(hello, { host: '127.0.0.2', port: wanted.port })
    await wanted.close()
    expect(await attempt({ url })).toBe('ADDRESS_NOT_ALLOWED')
    expect([asked.length, again.connections()]).toEqual([2, 0])
  })

  it.each([
    ...['http://127.0.0.1:PORT/', 'http://2130706433:PORT/', 'http://[::ffff:127.0.0.1]:PORT/', '//0x7f.1:PORT/'],
    ...['http://inner.example:PORT/', 'http://169.254.169.254/latest/meta-data/'],
  ])('does not follow a redirect to %s', async target => {
    const inner = await open(hello)
    const location = target.replace('PORT', String(inner.port))
    const outer = await open((_, response) => void response.writeHead(302, { location }).end())
    const { attempt } = fetcherTo([inner.port], {
      allow: `outer.example:${outer.port}`,
      names: { 'outer.example': [['127.0.0.1']], 'inner.example': [['127.0.0.1']] },
    })
    expect(await attempt({ url: `http://outer.example:${outer.port}/` })).toBe('ADDRESS_NOT_ALLOWED')
    expect([outer.connections(), inner.connections()]).toEqual([1, 0])
  })

  it.each(['file:///etc/passwd', 'http://user@outer.example/', 'http://[', 'gopher://127.0.0.1/'])(
    'does not follow a redirect to %s',
    async location => {
      const { port } = await open((_, response) => void response.writeHead(301, { location }).end())
      const { attempt } = fetcherTo([], { allow: `127.0.0.1:${port}` })
      expect(await attempt({ url: `http://127.0.0.1:${port}/` })).toBe('URL_NOT_ALLOWED')
    },
  )

  it('follows five redirects, and no sixth', async () => {
    const { port } = await open((request, response) => {
      const left = Number(request.url!.slice(1))
      if (left === 0) response.end('here')
      else response.writeHead(left % 2 === 0 ? 302 : 308, { location: `/${left - 1}` }).end('elsewhere')
    })
    const { attempt } = fetcherTo([], { allow: `127.0.0.1:${port}` })
    const url = `http://127.0.0.1:${port}`
    expect(await attempt({ url: `${url}/5` })).toMatchObject({ url: `${url}/0`, body: Buffer.from('here') })
    expect(await attempt({ url: `${url}/6` })).toBe('TOO_MANY_REDIRECTS')
    expect(await attempt({ url: `${url}/1`, redirects: 0 })).toMatchObject({ status: 308 })
  })

  it('unpacks what is packed, and takes no more than it may', async () => {
    const zeros = Buffer.alloc(20 * 1024 * 1024)
    const bodies: Record<string, [encoding: string, body: Buffer]> = {
      '/gzip': ['gzip', gzipSync('أخبار')],
      '/twice': ['gzip, br', brotliCompressSync(gzipSync('أخبار'))],
      '/bomb': ['gzip', gzipSync(zeros)],
      '/long': ['identity', zeros],
      '/broken': ['gzip', Buffer.from('no gzip at all')],
    }
    const { port } = await open((request, response) => {
      const [encoding, body] = bodies[request.url!]!
      response.writeHead(200, { 'content-encoding': encoding }).end(body)
    })
    const { attempt } = fetcherTo([], { allow: `127.0.0.1:${port}` })
    const get = (path: string, options: Partial<FetchRequest> = {}) =>
      attempt({ url: `http://127.0.0.1:${port}${path}`, ...options })
    expect(await get('/gzip')).toMatchObject({ body: Buffer.from('أخبار') })
    expect(await get('/twice')).toMatchObject({ body: Buffer.from('أخبار') })
    expect(await get('/bomb')).toBe('FETCH_TOO_LARGE')
    expect(await get('/long')).toBe('FETCH_TOO_LARGE')
    expect(await get('/broken')).toBe('FETCH_FAILED')
    expect(((await get('/bomb', { cut: true, maxBytes: 1_000 })) as Fetched).body.length).toBe(1_000)
  })

  it('waits for one time in all, for the head, for the body and for the name', async () => {
    const { port } = await open((request, response) => {
      if (request.url === '/head') return
      response.writeHead(200)
      response.write('a')
    })
    const { attempt } = fetcherTo([], { allow: `127.0.0.1:${port}` })
    for (const path of ['head', 'body']) {
      expect(await attempt({ url: `http://127.0.0.1:${port}/${path}`, timeoutMs: 100 })).toBe('FETCH_TIMEOUT')
    }
    const never = createFetcher({ allowed: parseAllowed(':80')!, lookup: () => new Promise(() => {}) })
    fetchers.push(never)
    await expect(never.fetch({ url: 'http://news.example/', timeoutMs: 100 })).rejects.toThrow('took too long')
  })

  it('ends when it is told to', async () => {
    const asked = Promise.withResolvers<void>()
    const { port } = await open(() => asked.resolve())
    const { attempt } = fetcherTo([], { allow: `127.0.0.1:${port}` })
    const ending = new AbortController()
    const answer = attempt({ url: `http://127.0.0.1:${port}/`, signal: ending.signal })
    await asked.promise
    ending.abort(new Error('enough'))
    expect(await answer).toBe('enough')
  })

  it('takes no host for another: its certificate must be one that is trusted', async () => {
    const directory = await makeDirectory()
    const [key, cert] = [join(directory, 'key.pem'), join(directory, 'cert.pem')]
    const subject = ['-subj', '/CN=news.example', '-addext', 'subjectAltName=DNS:news.example']
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1']
    execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', cert, ...subject], { stdio: 'ignore' })
    let requests = 0
    const tls = { key: await readFile(key), cert: await readFile(cert) }
    const { port, connections } = await open(() => requests++, { tls })
    const { attempt } = fetcherTo([], {
      allow: `news.example:${port}`,
      names: { 'news.example': [['127.0.0.1']] },
    })
    expect(await attempt({ url: `https://news.example:${port}/` })).toBe('FETCH_FAILED')
    expect([connections(), requests]).toEqual([1, 0])
  })

  it('says of what failed no more than its kind', async () => {
    const { port, close } = await open(hello)
    await close()
    const fetcher = createFetcher({
      allowed: parseAllowed(`news.example:${port}`)!,
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    })
    fetchers.push(fetcher)
    const failed = fetcher.fetch({ url: `http://news.example:${port}/` })
    await expect(failed).rejects.toThrow(/^The connection failed: ECONNREFUSED\.$/)
  })
})
