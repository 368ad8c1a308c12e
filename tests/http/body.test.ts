import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { MAX_BODY } from '../../src/http/body.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const query = 'query ($text: String) { article(slug: $text) { id } __typename }'

/** An operation of exactly `size` bytes; its letters tell whether any was lost, doubled or cut on the way. */
function operation(size: number): Buffer {
  const frame = JSON.stringify({ query, variables: { text: '' } })
  const letters = Buffer.alloc(size - frame.length, 'ابجدهوزحطي')
  const text = letters.toString('utf8').replace(/\uFFFD+$/, '')
  const body = JSON.stringify({ query, variables: { text } })
  return Buffer.from(body.padEnd(size - (Buffer.byteLength(body) - body.length)))
}

/** Sends a body whole, with its length, or in chunks without. */
async function post(body: Buffer, chunk?: number): Promise<Response> {
  const pieces = function* () {
    for (let at = 0; chunk !== undefined && at < body.length; at += chunk) yield body.subarray(at, at + chunk)
  }
  return await fetch(await hub.listen(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    ...(chunk === undefined ? { body } : { body: Readable.from(pieces()), duplex: 'half' }),
  } as RequestInit)
}

const ways: [string, number | undefined][] = [
  ['with its length', undefined],
  ['in chunks of 1,000 bytes', 1_000],
  ['in chunks of 65,536 bytes', 65_536],
]

describe.for(ways)('a body sent %s', ([, chunk]) => {
  it('is answered at exactly the limit', async () => {
    const body = operation(MAX_BODY)
    expect(body.length).toBe(MAX_BODY)
    expect(await (await post(body, chunk)).json()).toMatchObject({ data: { article: null, __typename: 'Query' } })
  })

  it.for([MAX_BODY + 1, MAX_BODY * 8])('is refused at %i bytes, and the next request is answered', async size => {
    const response = await post(operation(size), chunk)
    expect(response.status).toBe(413)
    expect(((await response.json()) as Data).errors).toMatchObject([{ extensions: { code: 'REQUEST_TOO_LARGE' } }])
    expect((await post(operation(1_000), chunk)).status).toBe(200)
  })

  it('arrives whole and once', async () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `${i} كلمة`).join(' ')
    const echo = `query ($text: String!) { a: __type(name: $text) { name } }`
    const body = Buffer.from(JSON.stringify({ query: echo, extensions: { text }, variables: { text: 'Article' } }))
    expect(await (await post(body, chunk)).json()).toMatchObject({ data: { a: { name: 'Article' } } })
    const cut = body.subarray(0, -1)
    expect(await (await post(cut, chunk)).json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
  })
})

it('an empty body is refused with a message', async () => {
  expect(await (await post(Buffer.alloc(0))).json()).toMatchObject({
    errors: [{ extensions: { code: 'BAD_REQUEST' } }],
  })
})
