/** GraphQL over HTTP as its specification has it: what that recommends is asked for like what it demands. */
import { serverAudits } from 'graphql-http'
import { describe, expect, it } from 'vitest'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

describe('the server passes the audit', () => {
  const audits = serverAudits({ url: hub.listen, fetchFn: fetch })

  it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id: $name', async ({ fn }) => {
    const result = await fn()
    const answer = 'response' in result ? `${result.reason}: ${await result.response.text()}` : undefined
    expect(result.status, answer).toBe('ok')
  })
})

describe('the server refuses with 400 and BAD_REQUEST, whatever the client accepts,', () => {
  const post = (body: string) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const requests: [string, string, RequestInit][] = [
    ['a GET without a document', '?operationName=Latest', {}],
    ['a GET whose variables are no JSON', '?query={__typename}&variables={', {}],
    ['a GET whose variables are no object', '?query={__typename}&variables="KE"', {}],
    ['a GET whose extensions are no JSON', '?query={__typename}&extensions=%00', {}],
    ['a POST of nothing', '', post('')],
    ['a POST of half a document', '', post('{"query":"{ __type')],
    ['a POST of a list', '', post('[]')],
    ['a POST of null', '', post('null')],
    ['a POST without a document', '', post('{}')],
  ]

  it.each(requests)('%s', async (_, search, init) => {
    for (const accept of ['*/*', 'application/json', 'application/graphql-response+json']) {
      const response = await fetch(`${await hub.listen()}${search}`, { ...init, headers: { ...init.headers, accept } })
      const body = (await response.json()) as Data
      expect(body, accept).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
      expect(response.status, accept).toBe(400)
    }
  })
})
