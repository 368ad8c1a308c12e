/** Hostile documents at every door: each has the same verdict at all of them, and the server answers the next request. */
import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import { type Operation, useDoors } from '../support/doors.ts'
import { useEvents } from '../support/events.ts'
import { type Data, useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const { overPost, overGet, overSocket, overEvents } = useDoors(hub)
const openSocket = useSockets()
const openEvents = useEvents()

/** A document that is longer does not come by URL: Node takes 16 KiB of headers. */
const MOST_URL = 8_000
const MOST_FRAME = 64 * 1024

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ')
const nested = (levels: number) => `${'source { articles { nodes { '.repeat(levels)} id ${'} } }'.repeat(levels)}`
const ring = (size: number) =>
  `{ articles { nodes { ...F0 } } } ${times(size, i => `fragment F${i} on Article { ...F${(i + 1) % size} }`)}`
const doubling = (size: number, on: string, field: (spreads: string) => string) =>
  times(size, i => `fragment F${i} on ${on} { ${field(`...F${i + 1} ...F${i + 2}`)} }`) +
  ` fragment F${size} on ${on} { id } fragment F${size + 1} on ${on} { id }`
const three = `articles(first: $n) { nodes { people(first: $n) { nodes { articles(first: $n) { nodes { id } } } } } }`
const page = 'query ($n: Int) { articles(first: $n) { nodes { id } } }'

const FILTERED = 'query ($where: ArticleWhereInput) { articles(where: $where) { nodes { id } } }'
const within = (depth: number): object => (depth === 0 ? { text: 'gate' } : { AND: [within(depth - 1)] })

/** A code, or null where the document is an ordinary one. */
type Case = [string, Operation, string | null]

const hostile: Case[] = [
  ['101 aliases of __typename', { query: `{ ${times(101, i => `a${i}: __typename`)} }` }, 'TOO_MANY_ALIASES'],
  ['16 aliases', { query: `{ ${times(16, i => `a${i}: __typename`)} }` }, 'TOO_MANY_ALIASES'],
  ['15 aliases', { query: `{ ${times(15, i => `a${i}: __typename`)} }` }, null],
  ['ten unknown directives', { query: `{ __typename ${times(10, i => `@d${i}`)} }` }, 'TOO_MANY_DIRECTIVES'],
  ['five directives', { query: `{ ${times(5, () => '__typename @include(if: true)')} }` }, null],
  ['3,000 times a{b}', { query: `{ ${'a{b} '.repeat(3_000)}}` }, 'DOCUMENT_TOO_LONG'],
  ['10,000 times a{b}', { query: `{ ${'a{b} '.repeat(10_000)}}` }, 'DOCUMENT_TOO_LONG'],
  ['10,000 times a{b} in no operation', { query: 'a{b} '.repeat(10_000) }, 'GRAPHQL_PARSE_FAILED'],
  ['fields 50 deep', { query: `{ articles { nodes { ${nested(16)} } } }` }, 'DOCUMENT_TOO_DEEP'],
  [
    'fields 50 deep, by way of fragments',
    {
      query: `{ articles { nodes { ...F0 } } }
        ${times(16, i => `fragment F${i} on Article { source { articles { nodes { ...F${i + 1} } } } }`)}
        fragment F16 on Article { id }`,
    },
    'DOCUMENT_TOO_DEEP',
  ],
  ['variables a thousand deep', { query: FILTERED, variables: { where: within(1_000) } }, 'BAD_USER_INPUT'],
  ['variables as deep as a filter may be', { query: FILTERED, variables: { where: within(5) } }, null],
  ['fragments in a circle', { query: ring(2) }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a circle of 100 fragments', { query: ring(100) }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a circle of 600 fragments', { query: ring(600) }, 'DOCUMENT_TOO_LONG'],
  [
    '80 fragments that spread two others each',
    { query: `{ articles { nodes { ...F0 } } } ${doubling(80, 'Article', spreads => spreads)}` },
    null,
  ],
  [
    'fragments that spread two others each, and nest',
    {
      query: `{ articles { nodes { ...F0 } } }
        ${doubling(40, 'Article', spreads => `source { articles { nodes { ${spreads} } } }`)}`,
    },
    'DOCUMENT_TOO_DEEP',
  ],
  ['2,000 times {a', { query: '{a'.repeat(2_000) }, 'DOCUMENT_TOO_LONG'],
  ['100,000 times {a', { query: '{a'.repeat(100_000) }, 'DOCUMENT_TOO_LONG'],
  ['a comment of a megabyte', { query: `{ __typename } #${'x'.repeat(1_000_000)}` }, 'DOCUMENT_TOO_LONG'],
  ['a text of a megabyte', { query: `{ article(slug: "${'x'.repeat(1_000_000)}") { id } }` }, 'DOCUMENT_TOO_LONG'],
  [
    '10,000 variables',
    { query: `query (${times(10_000, i => `$v${i}: Int`)}) { __typename }`, variables: {} },
    'DOCUMENT_TOO_LONG',
  ],
  ['a field by a name that is nearly right', { query: '{ stroies { id } }' }, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a filter by a name that is nearly right',
    { query: FILTERED, variables: { where: { contry: 'x' } } },
    'BAD_USER_INPUT',
  ],
  ['first: 1000000', { query: page, variables: { n: 1_000_000 } }, 'BAD_USER_INPUT'],
  ['first: -1', { query: page, variables: { n: -1 } }, 'BAD_USER_INPUT'],
  ['first: 0', { query: page, variables: { n: 0 } }, 'BAD_USER_INPUT'],
  ['first: 2147483648', { query: page, variables: { n: 2_147_483_648 } }, 'BAD_USER_INPUT'],
  [
    'first: 2147483648, written',
    { query: page.replaceAll('$n', '2147483648').replace('(2147483648: Int)', '') },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['three connections of 100', { query: `query ($n: Int) { ${three} }`, variables: { n: 100 } }, 'COST_EXCEEDED'],
  ['three of 100, by default', { query: `query ($n: Int = 100) { ${three} }` }, 'COST_EXCEEDED'],
  ['three connections of 5', { query: `query ($n: Int = 100) { ${three} }`, variables: { n: 5 } }, null],
  [
    '6,000 ids',
    { query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: Array(6_000).fill('x') } },
    'COST_EXCEEDED',
  ],
  [
    'a stream of stories that each are dear',
    { query: `subscription ($n: Int) { storyIngested { article { source { ${three} } } } }`, variables: { n: 100 } },
    'DOCUMENT_TOO_DEEP',
  ],
  [
    'a stream whose items cost too much',
    {
      query: `subscription ($n: Int) {
        storyIngested { article { people(first: $n) { nodes { articles(first: $n) { nodes { id } } } } } } }`,
      variables: { n: 100 },
    },
    'COST_EXCEEDED',
  ],
  [
    'a stream with 16 aliases',
    { query: `subscription { storyIngested { ${times(16, i => `a${i}: cursor`)} } }` },
    'TOO_MANY_ALIASES',
  ],
  [
    'a stream of too many tokens',
    { query: `subscription { storyIngested { ${'cursor '.repeat(1_000)} } }` },
    'DOCUMENT_TOO_LONG',
  ],
  [
    'a stream of two fields',
    { query: 'subscription { storyIngested { cursor } a: storyIngested { cursor } }' },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a variable called __proto__',
    { query: page.replaceAll('$n', '$__proto__'), variables: { ['__proto__']: 5 } },
    null,
  ],
  ['a variable called __proto__ that is not given', { query: page.replaceAll('$n', '$__proto__') }, null],
  ['an alias called __proto__', { query: '{ __proto__: __typename }' }, null],
  ['an operation called __proto__', { query: 'query __proto__ { __typename }', operationName: '__proto__' }, null],
  [
    'no operation called __proto__',
    { query: 'query a { __typename }', operationName: '__proto__' },
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'the introspection of GraphiQL',
    {
      query: getIntrospectionQuery({
        schemaDescription: true,
        inputValueDeprecation: true,
        specifiedByUrl: true,
        oneOf: true,
      }),
    },
    null,
  ],
]

/** A frame that is too large closes the socket, whatever is in it. */
async function frame(operation: Operation): Promise<Data> {
  const socket = await openSocket(await hub.listen())
  socket.send({ type: 'subscribe', id: '1', payload: operation })
  return await socket.closed
}

/** Whether the next request is answered, and nothing runs on. */
async function isWell(): Promise<boolean> {
  const { data } = await overPost({ query: '{ type: __typename }' })
  return data.type === 'Query' && hub.streams() === 0
}

const short = (operation: Operation) => encodeURIComponent(JSON.stringify(operation)).length < MOST_URL
const fits = (operation: Operation) => JSON.stringify(operation).length < MOST_FRAME
const isStream = ({ query }: Operation) => query.startsWith('subscription')

it.each(hostile)('%s: the same verdict at every door', async (_, operation, code) => {
  const answer = await overPost(operation)
  const codes = new Set(answer.errors?.map((error: Data) => error.extensions.code))
  expect(codes, JSON.stringify(answer)).toEqual(new Set(code === null ? [] : [code]))

  const others = [await overEvents(operation, 'POST')]
  if (fits(operation)) others.push(await overSocket(operation))
  if (short(operation)) others.push(await overEvents(operation, 'GET'))
  if (short(operation) && !isStream(operation)) others.push(await overGet(operation))
  for (const other of others) expect(other).toEqual(answer)
  expect(await isWell()).toBe(true)
})

it.each(hostile.filter(([, operation]) => !fits(operation)))('%s: is no frame', async (_, operation) => {
  expect(await frame(operation)).toMatchObject({ code: 1009 })
  expect(await isWell()).toBe(true)
})

describe('a batch', () => {
  it.each([[10], [0]])('of %i is refused at every door', async size => {
    const batch = Array.from({ length: size }, () => ({ query: '{ __typename }' })) as never
    const answer = await overPost(batch)
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }])
    expect(await overPost(batch, 'text/event-stream')).toEqual(answer)
    expect(await frame(batch)).toMatchObject({ code: 4400 })
    expect(await isWell()).toBe(true)
  })
})

it('a document of many mistakes is told ten of them, and that there are more', async () => {
  const query = `{ ${times(100, i => `nothing${i}`)} }`
  for (const { errors } of [await overPost({ query }), await overGet({ query }), await overSocket({ query })]) {
    expect(errors).toHaveLength(11)
    expect(errors[10].message).toMatch(/^Too many validation errors/)
    expect(errors[10].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  }
})

describe('the cost', () => {
  const query = '{ articles(first: 3) { nodes { headline source { name } } } }'
  const cost = { requested: 7, limit: 5_000 }

  it('is told with the answer to a query at every door', async () => {
    for (const answer of [
      await overPost({ query }),
      await overGet({ query }),
      await overSocket({ query }),
      await overEvents({ query }, 'POST'),
    ])
      expect(answer).toMatchObject({ data: { articles: {} }, extensions: { cost } })
  })

  it('is told with the refusal of an operation that is too dear, by numbers', async () => {
    const { errors, data } = await overPost({ query: `query ($n: Int = 100) { ${three} }` })
    expect(data).toBeUndefined()
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/1020201.*5000/),
        extensions: { code: 'COST_EXCEEDED', cost: { requested: 1_020_201, limit: 5_000 } },
      },
    ])
  })

  it('follows the variables, also where the document was seen before', async () => {
    const dear = `query ($n: Int) { ${three} }`
    for (const [n, code] of [
      [100, 'COST_EXCEEDED'],
      [5, undefined],
      [100, 'COST_EXCEEDED'],
      [6, undefined],
    ])
      expect((await overPost({ query: dear, variables: { n } })).errors?.[0].extensions.code).toBe(code)
  })

  it('has the HTTP status of a document that is not valid', async () => {
    for (const refused of [
      `{ ${three.replaceAll('$n', '100')} }`,
      '{ nothing }',
      '{a'.repeat(2_000),
      '{a'.repeat(100_000),
    ]) {
      const statusFor = async (accept: string) => {
        const headers = { 'content-type': 'application/json', accept }
        const body = JSON.stringify({ query: refused })
        return (await fetch(await hub.listen(), { method: 'POST', headers, body })).status
      }
      expect(await statusFor('application/graphql-response+json')).toBe(400)
      expect(await statusFor('application/json')).toBe(200)
    }
  })

  it('is not told with the items of a stream', async () => {
    const stream = 'subscription { storyIngested { article { headline } } }'
    const socket = await openSocket(await hub.listen())
    const events = await openEvents(await hub.listen(), { query: stream })
    socket.subscribe('1', stream)
    await hub.running(2)
    await hub.ingest({ text: englishStory(1) })
    const { data } = await events.next()
    expect(Object.keys(data)).toEqual(['data'])
    await expect.poll(() => socket.of('1').map(message => message.payload)).toEqual([data])
    events.abort()
    socket.raw.terminate()
    await hub.running(0)
  })
})
