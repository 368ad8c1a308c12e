/** Which pages may use the hub: one rule at every door. The test hub allows https://news.example. */
import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { within } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'
import { upgradeStatus } from '../support/sockets.ts'
import { createOriginPolicy } from '../../src/http/origin.ts'

const hub = useHub()
const query = '{ __typename }'
const stories = 'subscription { storyIngested { cursor } }'

const foreign = [
  'null',
  'https://foreign.example',
  'http://news.example',
  'https://news.example:8443',
  'https://news.example.foreign.example',
  'https://foreign-news.example',
  'https://sub.news.example',
  'https://news.example@foreign.example',
  'https://foreign.example/https://news.example',
  'https://news.example, https://foreign.example',
  'file://',
  '*',
  '',
]

async function own(): Promise<string> {
  return new URL(await hub.listen()).origin
}

type Answer = { status: number; headers: Record<string, Data> }

/** The head of an answer, from a client that sends whatever headers it likes, as a browser does. */
async function head(method: string, headers: Record<string, string>, body = '', search = ''): Promise<Answer> {
  const url = new URL(search, await hub.listen())
  const asked = request(url, { method, headers })
  asked.end(body)
  return await within(
    new Promise((done, fail) => {
      asked.on('error', fail)
      asked.on('response', response => {
        response.destroy()
        done({ status: response.statusCode ?? 0, headers: response.headers })
      })
    }),
    'the head of the answer',
  )
}

const json = { 'content-type': 'application/json', accept: 'application/json' }
const doors: Record<string, (origin: Record<string, string>) => Promise<Answer>> = {
  POST: origin => head('POST', { ...json, ...origin }, JSON.stringify({ query })),
  GET: origin => head('GET', { ...json, ...origin }, '', `?${new URLSearchParams({ query })}`),
  SSE: origin =>
    head('GET', { accept: 'text/event-stream', ...origin }, '', `?${new URLSearchParams({ query: stories })}`),
  'a refused body': origin => head('POST', { 'content-type': 'text/plain', ...origin }, query),
  preflight: origin => head('OPTIONS', { 'access-control-request-method': 'POST', ...origin }),
}

describe.for(Object.entries(doors))('the answer to %s', ([name, ask]) => {
  it('may be read by pages of the hub itself and of an allowed origin', async () => {
    for (const origin of [await own(), 'https://news.example']) {
      const { status, headers } = await ask({ origin })
      expect(headers['access-control-allow-origin'], origin).toBe(origin)
      expect(headers['access-control-expose-headers'], origin).toBe('ratelimit, ratelimit-policy, retry-after')
      expect(headers.vary, origin).toMatch(/(^|, )origin$/)
      expect(status).toBe({ preflight: 204, 'a refused body': 415 }[name] ?? 200)
      expect(headers['access-control-allow-credentials']).toBeUndefined()
    }
  })

  it('may not be read by any other page', async () => {
    for (const origin of foreign) {
      const { headers } = await ask({ origin })
      expect(headers['access-control-allow-origin'], origin).toBeUndefined()
    }
  })

  it('says nothing of origins to a program', async () => {
    expect((await ask({})).headers['access-control-allow-origin']).toBeUndefined()
  })
})

it('a preflight names the methods and headers that a page may send', async () => {
  const { headers } = await doors.preflight!({ origin: 'https://news.example' })
  expect(headers['access-control-allow-methods']).toBe('GET, POST')
  expect(headers['access-control-allow-headers']).toBe('authorization, content-type, last-event-id')
})

describe('an upgrade to a socket', () => {
  it('is open to programs, and to pages of the hub itself and of an allowed origin', async () => {
    const url = await hub.listen()
    expect(await upgradeStatus(url, {})).toBe(101)
    for (const origin of [await own(), 'https://news.example']) {
      expect(await upgradeStatus(url, { origin }), origin).toBe(101)
    }
  })

  it('is refused to all other pages', async () => {
    const url = await hub.listen()
    for (const origin of foreign) expect(await upgradeStatus(url, { origin }), origin).toBe(403)
  })
})

it('a star allows every page', () => {
  const { allows } = createOriginPolicy(['*'])
  for (const origin of foreign) expect(allows({ headers: { origin, host: 'rawi' } } as never), origin).toBe(true)
})

it('the host of the hub is the same in any case, and is not guessed where the request names none', () => {
  const { allows } = createOriginPolicy([])
  const ask = (origin: string, host?: string) => allows({ headers: { origin, host } } as never)
  expect(ask('https://rawi.example', 'RAWI.example')).toBe(true)
  expect(ask('https://rawi.example:8443', 'rawi.example:8443')).toBe(true)
  expect(ask('https://rawi.example:8443', 'rawi.example')).toBe(false)
  expect(ask('https://rawi.example')).toBe(false)
})
