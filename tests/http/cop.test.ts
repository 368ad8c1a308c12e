/** The checks of graphql-cop, written again: in production mode they find nothing. */
import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub(undefined, { graphiql: false, openSchema: false })

async function post(body: object): Promise<{ status: number; answer: Data; headers: Headers }> {
  const response = await fetch(await hub.listen(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, answer: await response.json(), headers: response.headers }
}

const codes = ({ errors = [] }: Data) => errors.map(({ extensions }: Data) => extensions.code)
const times = (count: number, text: (n: number) => string) => Array.from({ length: count }, (_, n) => text(n)).join(' ')

describe('denial of service', () => {
  it.each<[string, string, string]>([
    ['alias overloading', `{ ${times(101, n => `alias${n}: __typename`)} }`, 'TOO_MANY_ALIASES'],
    ['directive overloading', `{ __typename ${times(10, () => '@aa')} }`, 'TOO_MANY_DIRECTIVES'],
    ['field duplication', `{ ${times(1_000, () => '__typename')} }`, 'DOCUMENT_TOO_LONG'],
    [
      'circular fragments',
      '{ articles { nodes { ...A } } } fragment A on Article { id ...B } fragment B on Article { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a circular query by way of introspection',
      '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s is refused', async (_, query, code) => {
    const { answer } = await post({ query })
    expect(answer.data).toBeUndefined()
    expect(new Set(codes(answer))).toEqual(new Set([code]))
  })

  it('a batch is refused', async () => {
    const { status, answer } = await post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })))
    expect([status, codes(answer)]).toEqual([400, ['BAD_REQUEST']])
  })
})

describe('leaks', () => {
  it('no page of GraphiQL or a playground is shown', async () => {
    for (const path of ['/graphiql', '/playground', '/console', '/graphql']) {
      const response = await fetch(new URL(path, await hub.listen()), { headers: { accept: 'text/html' } })
      expect(await response.text(), path).not.toMatch(/graphiql|playground/i)
    }
  })

  it('the schema is not shown', async () => {
    const { answer } = await post({ query: getIntrospectionQuery() })
    expect([answer.data, codes(answer)]).toEqual([undefined, ['UNAUTHENTICATED']])
  })

  it.each([
    '{ stroies { id } }',
    '{ articles { nodes { headlin } } }',
    'query ($where: ArticleWhereInput) { articles(where: $where) { nodes { id } } }',
    '{ articles(where: { contry: "x" }) { nodes { id } } }',
    '{ articles(orderBy: PUBLISHED) { nodes { id } } }',
    '{ node(id: "x") { ... on Artcle { id } } }',
  ])('no name is suggested to who guesses: %s', async query => {
    const { answer } = await post({ query, variables: { where: { contry: 'x' } } })
    expect(codes(answer).length).toBeGreaterThan(0)
    expect(JSON.stringify(answer)).not.toMatch(/did you mean/i)
  })

  it('no trace comes with an answer', async () => {
    const { answer, headers } = await post({ query: '{ __typename }' })
    expect(Object.keys(answer.extensions)).toEqual(['cost'])
    expect(JSON.stringify(answer) + JSON.stringify([...headers])).not.toMatch(/trac|stack|debug/i)
  })

  it.each([
    ['qwerty cop { abc }', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ node(id: "nonsense") { id } }', 'BAD_USER_INPUT'],
    ['', 'GRAPHQL_PARSE_FAILED'],
  ])('no exception, path or stack comes with an error: %j', async (query, code) => {
    const { answer } = await post({ query })
    expect(new Set(codes(answer))).toEqual(new Set([code]))
    expect(JSON.stringify(answer)).not.toMatch(/exception|stack|node_modules|\/src\/|at \w+ \(|prisma/i)
  })
})

describe('forgery of requests', () => {
  const mutation = 'mutation { __typename }'

  it('a mutation by GET is refused', async () => {
    const response = await fetch(`${await hub.listen()}?${new URLSearchParams({ query: mutation })}`)
    expect(response.status).toBe(405)
  })

  it('a form is refused', async () => {
    const body = new URLSearchParams({ query: '{ __typename }' })
    const response = await fetch(await hub.listen(), { method: 'POST', body })
    expect([response.status, codes(await response.json())]).toEqual([415, ['UNSUPPORTED_MEDIA_TYPE']])
  })

  it('a query by GET, which browsers and caches may send, changes nothing and is read by no page of another origin', async () => {
    const url = `${await hub.listen()}?${new URLSearchParams({ query: '{ __typename }' })}`
    const { headers } = await fetch(url, { headers: { origin: 'https://foreign.example' } })
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })
})
