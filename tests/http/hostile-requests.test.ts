/** Requests that a page of another origin could make a browser send, or that are not what they say: none changes anything. */
import { randomBytes } from 'node:crypto'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { within } from '../support/eventually.ts'
import { ADMIN_KEY, type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const mutation = 'mutation { ingestStory(input: { text: "A headline\\n\\nA body." }) { outcome } }'
const operation = JSON.stringify({ query: mutation })
const key = { authorization: `Bearer ${ADMIN_KEY}` }

/** How many stories there are, asked by the same door: nothing was changed, and the next request is answered. */
async function stories(): Promise<number> {
  const body = '{"query":"{ articles { totalCount } }"}'
  const headers = { 'content-type': 'application/json', ...key }
  const response = await fetch(await hub.listen(), { method: 'POST', headers, body })
  return ((await response.json()) as Data).data.articles.totalCount
}

type Sent = { method?: string; type?: string; headers?: Record<string, string>; body?: BodyInit; search?: object }

async function send({ method = 'POST', type, headers = {}, body, search }: Sent, accept: string) {
  const url = `${await hub.listen()}${search === undefined ? '' : `?${new URLSearchParams({ ...search })}`}`
  const asked = fetch(url, {
    method,
    headers: { ...key, accept, ...(type === undefined ? {} : { 'content-type': type }), ...headers },
    ...(body !== undefined && { body }),
  })
  const response = await within(asked, 'an answer')
  return { status: response.status, text: await response.text() }
}

function multipart(): FormData {
  const form = new FormData()
  form.set('operations', operation)
  form.set('map', '{}')
  return form
}

const json = 'application/json'
const bomb = gzipSync(
  Buffer.from(JSON.stringify({ query: '{ __typename }', variables: { text: ' '.repeat(50_000_000) } })),
)
const query = { query: mutation }

/** A status, and a code; null where there is no body to have one, as in the answer to HEAD. */
const requests: [string, Sent, number, string | null][] = [
  ['urlencoded', { body: new URLSearchParams(query) }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['multipart', { body: multipart() }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['plain text', { type: 'text/plain', body: operation }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  [
    'plain text that names JSON',
    { type: 'text/plain; application/json', body: operation },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['two types', { type: 'text/plain, application/json', body: operation }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a type that begins alike', { type: 'application/jsonp', body: operation }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a document', { type: 'application/graphql', body: mutation }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['no type', { body: Buffer.from(operation) as never }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a mutation by GET', { method: 'GET', search: query }, 405, 'BAD_REQUEST'],
  ['a mutation by HEAD', { method: 'HEAD', search: query }, 405, null],
  ['a mutation in the URL of a POST', { type: json, body: '{}', search: query }, 400, 'BAD_REQUEST'],
  ['a mutation by PUT', { method: 'PUT', type: json, body: operation }, 405, 'BAD_REQUEST'],
  ['a mutation by DELETE', { method: 'DELETE', type: json, body: operation }, 405, 'BAD_REQUEST'],
  ['a mutation by PATCH', { method: 'PATCH', type: json, body: operation }, 405, 'BAD_REQUEST'],
  [
    'a GET that says it is a POST',
    { method: 'GET', search: query, headers: { 'x-http-method-override': 'POST' } },
    405,
    'BAD_REQUEST',
  ],
  ['a batch', { type: json, body: `[${operation},${operation}]` }, 400, 'BAD_REQUEST'],
  ['an empty batch', { type: json, body: '[]' }, 400, 'BAD_REQUEST'],
  ['20 MB of JSON', { type: json, body: `{"query":"${' '.repeat(20_000_000)}"}` }, 413, 'REQUEST_TOO_LARGE'],
  [
    'a gzip bomb',
    { type: json, headers: { 'content-encoding': 'gzip' }, body: bomb as never },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'a mutation in gzip',
    { type: json, headers: { 'content-encoding': 'gzip' }, body: gzipSync(operation) as never },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'one in deflate',
    { type: json, headers: { 'content-encoding': 'deflate' }, body: deflateSync(operation) as never },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'one in brotli',
    { type: json, headers: { 'content-encoding': 'br' }, body: brotliCompressSync(operation) as never },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['one in gzip that says nothing of it', { type: json, body: gzipSync(operation) as never }, 400, 'BAD_REQUEST'],
  ['noise', { type: json, body: randomBytes(10_000) as never }, 400, 'BAD_REQUEST'],
  ['JSON 100,000 deep', { type: json, body: '['.repeat(100_000) + ']'.repeat(100_000) }, 400, 'BAD_REQUEST'],
  [
    'another prototype',
    { type: json, body: `{"__proto__":{"query":${JSON.stringify(mutation)}}}` },
    400,
    'BAD_REQUEST',
  ],
]

describe.for(['application/json', 'text/event-stream', '*/*'])('asked for as %s', accept => {
  it.each(requests)('is refused: %s', async (_, sent, status, code) => {
    const answer = await send(sent, accept)
    expect(answer.status, answer.text).toBe(status)
    expect(answer.text).toMatch(code === null ? /^$/ : new RegExp(`"code":"${code}"`))
    expect(await stories()).toBe(0)
  })
})

it('is refused, with whatever prefix of a body it is, and nothing is left of it', async () => {
  const asked: Promise<Response>[] = []
  for (let length = 0; length < operation.length; length += 7)
    asked.push(
      fetch(await hub.listen(), {
        method: 'POST',
        headers: { ...key, 'content-type': json },
        body: operation.slice(0, length),
      }),
    )
  for (const response of await Promise.all(asked)) {
    const answer = (await response.json()) as Data
    expect([response.status, answer.errors[0].extensions.code], JSON.stringify(answer)).toEqual([400, 'BAD_REQUEST'])
  }
  expect(await stories()).toBe(0)
})
