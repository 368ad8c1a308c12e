/** What is answered from memory, and what never is. */
import { beforeAll, describe, expect, it } from 'vitest'
import { askOver, type HttpQuestion } from '../support/http.ts'
import { ADMIN_KEY, type Data, useHub } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const LATEST = `{ articles(first: 20) { totalCount nodes { id headline tags { label } people { nodes { name } } } } }`
const key = { authorization: `Bearer ${ADMIN_KEY}` }
/** A server that never finds its log followed: it executes everything. */
let uncached: string

beforeAll(async () => {
  const ingest = 'mutation ($text: String!) { ingestStory(input: { text: $text }) { outcome } }'
  // Answered when the server has heard of the event: no other comes while a test counts.
  for (let n = 0; n < 3; n++) await hub.query(ingest, { text: englishStory(n) })
  uncached = `${(await hub.open({ reader: { head: () => 0, ready: () => false } })).url}/graphql`
})

/** A document that nobody has asked yet, since names and comments are part of it. */
const fresh = (document = LATEST) => `${document} # ${crypto.randomUUID()}`

/** How many statements these questions come to, one after the other; the log's reader shares the database. */
async function cost(questions: HttpQuestion[], url?: string): Promise<number[]> {
  const costs: number[] = []
  const { db } = hub
  await db.$queryRaw`SELECT 1`
  for (const question of questions) {
    hub.statements.length = 0
    await askOver(url ?? (await hub.listen()), question)
    costs.push(hub.statements.filter(sql => !/event_log|SELECT 1$/.test(sql)).length)
  }
  return costs
}

describe('a query of an anonymous reader', () => {
  it('is executed once, by GET as by POST', async () => {
    for (const method of ['GET', 'POST'] as const) {
      const query = fresh()
      const [first, ...rest] = await cost(Array.from({ length: 4 }, () => ({ query, method })))
      expect(first, method).toBeGreaterThan(0)
      expect(rest, method).toEqual([0, 0, 0])
    }
  })

  it('is executed once for fifty who ask at the same moment', async () => {
    const query = fresh()
    const url = await hub.listen()
    const [alone] = await cost([{ query: fresh() }])
    hub.statements.length = 0
    const answers = await Promise.all(Array.from({ length: 50 }, () => askOver(url, { query })))
    expect(hub.statements.filter(sql => !sql.includes('event_log'))).toHaveLength(alone!)
    expect(new Set(answers.map(answer => answer.text)).size).toBe(1)
    expect(answers[0]!.json().data.articles.nodes).toHaveLength(3)
  })

  it('shows a story as soon as it has been ingested, and not any more once it is withdrawn', async () => {
    const url = await hub.listen()
    const query = fresh()
    const headlines = async () =>
      (await askOver(url, { query })).json().data.articles.nodes.map((a: Data) => a.headline)
    const change = (document: string, input: object) =>
      askOver(url, { query: document, variables: { input }, method: 'POST', headers: key })
    const [before] = [await headlines()]
    for (let n = 10; n < 20; n++) {
      const ingested = await change(
        'mutation ($input: IngestStoryInput!) { ingestStory(input: $input) { article { id headline } } }',
        { text: englishStory(n) },
      )
      const { id, headline } = ingested.json().data.ingestStory.article
      expect(await headlines()).toContain(headline)
      await change('mutation ($input: WithdrawArticleInput!) { withdrawArticle(input: $input) { article { id } } }', {
        id,
      })
      expect(await headlines()).toEqual(before)
    }
  })

  it.each([
    ['another language', { 'accept-language': 'ar' }, { 'accept-language': 'en' }],
    ['another media type', { accept: 'application/json' }, { accept: 'application/graphql-response+json' }],
    ['a place in a stream', { 'last-event-id': 'a' }, { 'last-event-id': 'b' }],
  ])('is another one in %s', async (_, one, other) => {
    const query = fresh()
    const [first, again, second] = await cost([one, one, other].map(headers => ({ query, headers })))
    expect(again).toBe(0)
    expect(second).toBe(first)
    const types = await Promise.all(
      [one, other].map(
        async headers => (await askOver(await hub.listen(), { query, headers })).headers['content-type'],
      ),
    )
    for (const [n, { accept = 'application/json' }] of ([one, other] as { accept?: string }[]).entries())
      expect(types[n]).toBe(`${accept}; charset=utf-8`)
  })

  it('is another one with other variables, another name, another body', async () => {
    const query = fresh('query A($first: Int) { articles(first: $first) { nodes { id } } } query B { __typename }')
    const questions = [{ variables: { first: 1 } }, { variables: { first: 2 } }].map(more => ({ query, ...more }))
    const url = `${await hub.listen()}?operationName=A`
    for (const [n, question] of questions.entries()) {
      const { searchParams } = new URL(url)
      searchParams.set('query', query)
      searchParams.set('variables', JSON.stringify(question.variables))
      const response = await fetch(`${url.split('?')[0]}?${searchParams}`)
      expect(((await response.json()) as Data).data.articles.nodes).toHaveLength(n + 1)
    }
  })
})

describe('what is executed every time', () => {
  it.each<[string, Partial<HttpQuestion>]>([
    ['a query with the key', { headers: key }],
    ['a query with the key by POST', { method: 'POST', headers: key }],
    ['a query that has an error', { query: `${LATEST.slice(0, -1)} article(id: "nonsense") { id } }` }],
  ])('%s', async (_, more) => {
    const query = fresh(more.query)
    const costs = await cost(Array.from({ length: 3 }, () => ({ ...more, query })))
    expect(costs[0]).toBeGreaterThan(0)
    expect(costs).toEqual([costs[0], costs[0], costs[0]])
  })

  it('a query of a reader that does not follow its log', async () => {
    const query = fresh()
    const costs = await cost(
      Array.from({ length: 3 }, () => ({ query })),
      uncached,
    )
    expect(costs[0]).toBeGreaterThan(0)
    expect(costs).toEqual([costs[0], costs[0], costs[0]])
  })

  it('is not sent to somebody else: the admin’s answer is the admin’s, and the anonymous one anonymous', async () => {
    const url = await hub.listen()
    const query = fresh()
    const [first, ...rest] = await cost([{ query }, { query, headers: key }, { query }, { query, headers: key }])
    expect(rest).toEqual([first, 0, first])
    const headers = async (more: object) => (await askOver(url, { query, ...more })).headers
    expect((await headers({ headers: key })).etag).toBeUndefined()
    expect((await headers({ headers: key }))['cache-control']).toBe('private, no-store')
  })

  it('a mutation, also where two are the same at the same moment', async () => {
    const url = await hub.listen()
    const query = 'mutation { ingestStory(input: { text: "A headline\\n\\nA body." }) { outcome } }'
    const answers = await Promise.all([1, 2, 3].map(() => askOver(url, { query, method: 'POST' })))
    for (const answer of answers)
      expect(answer.json().errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    const allowed = await Promise.all([1, 2, 3].map(() => askOver(url, { query, method: 'POST', headers: key })))
    expect(allowed.map(answer => answer.json().data.ingestStory.outcome).sort()).toEqual([
      'CREATED',
      'UNCHANGED',
      'UNCHANGED',
    ])
  })
})

describe('an answer from memory', () => {
  const sentences: HttpQuestion[] = [
    { query: LATEST },
    { query: '{ articles(first: 1) { pageInfo { hasNextPage endCursor } edges { cursor node { headline body } } } }' },
    { query: 'query ($n: Int!) { articles(first: $n) { nodes { id } } }', variables: { n: 2 } },
    { query: 'query ($n: Int!) { articles(first: $n) { nodes { id } } }', variables: { n: 'two' } },
    { query: '{ articles(first: 101) { nodes { id } } }' },
    { query: '{ nothing }' },
    { query: '{ articles {' },
    { query: '{ __schema { queryType { name } } }' },
    { query: 'mutation { ingestStory(input: { text: "a" }) { outcome } }' },
    { query: 'subscription { storyIngested { cursor } }', headers: { accept: 'application/json' } },
    { query: LATEST, headers: { accept: 'text/plain' } },
    { query: LATEST, headers: { accept: 'application/graphql-response+json, application/json;q=0.9' } },
    { query: LATEST, headers: { accept: 'application/json, text/event-stream;q=0.5, multipart/mixed;q=0.5' } },
    { query: '{ nothing }', headers: { accept: 'application/graphql-response+json' } },
    { query: LATEST, headers: { origin: 'https://news.example' } },
    { query: LATEST, headers: { origin: 'https://foreign.example' } },
    { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
    { query: LATEST, headers: key },
    { query: LATEST, headers: { 'content-type': 'application/json; charset=utf-8' } },
    { query: LATEST, headers: { 'content-type': 'APPLICATION/JSON' } },
  ]
  const questions = sentences.flatMap(question => (['GET', 'POST'] as const).map(method => ({ ...question, method })))

  it.each(questions)('is in every byte and header what execution comes to: $method $query $headers', async question => {
    const url = await hub.listen()
    const oracle = await askOver(uncached, question)
    for (const time of ['the first', 'the second', 'the third']) {
      const { json: _, ...answer } = await askOver(url, question)
      expect({ ...answer, json: oracle.json }, `${time} time`).toEqual(oracle)
    }
  })

  it('is sent to each page with the rights of that page', async () => {
    const url = await hub.listen()
    const query = fresh()
    for (const [origin, allowed] of [
      ['https://news.example', 'https://news.example'],
      ['https://foreign.example', undefined],
      [new URL(url).origin, new URL(url).origin],
      [undefined, undefined],
      ['https://news.example', 'https://news.example'],
    ]) {
      const { headers } = await askOver(url, { query, headers: origin === undefined ? {} : { origin } })
      expect(headers['access-control-allow-origin'], origin).toBe(allowed)
      expect(headers.vary, origin).toContain('origin')
    }
  })
})
