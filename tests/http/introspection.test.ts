/** A hub whose schema is shown to those with a key: what nobody may learn of it, by any door. */
import { getIntrospectionQuery } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Operation, useDoors } from '../support/doors.ts'
import { type Data, useHub } from '../support/hub.ts'

const open = useHub()
const closed = useHub(open, { openSchema: false })
let key: string
beforeAll(async () => {
  key = await open.key('ingest')
})

const nobody = useDoors(closed)
const holder = useDoors(closed, () => key)
const everybody = useDoors(open)

/** The answers of all doors to one operation, each by its name. */
async function everyDoor({ overPost, overGet, overSocket, overEvents }: typeof nobody, operation: Operation) {
  return {
    POST: await overPost(operation, 'application/json'),
    ...(operation.query.startsWith('mutation') ? {} : { GET: await overGet(operation) }),
    WebSocket: await overSocket(operation),
    SSE: await overEvents(operation, 'POST'),
  }
}

const codesOf = ({ errors }: Data) => errors?.map((error: Data) => error.extensions.code)

describe.each([
  ['the usual question', getIntrospectionQuery()],
  ['its first field', '{ __schema { queryType { name } } }'],
  ['one type', '{ __type(name: "Article") { fields { name } } }'],
  ['under another name', '{ __typename hidden: __schema { types { name } } }'],
  ['in a fragment', '{ ...one } fragment one on Query { ... on Query { __type(name: "Tag") { kind } } }'],
  ['behind what is asked anyway', '{ articles(first: 1) { nodes { id } } __schema { types { name } } }'],
  [
    'where it is left out by a variable',
    'query ($no: Boolean = false) { __typename __schema @include(if: $no) { types { name } } }',
  ],
  ['in another operation of the document', 'query A { __typename } query B { __schema { types { name } } }'],
])('the schema, asked for by %s', (_, query) => {
  const operation = query.startsWith('query A') ? { query, operationName: 'A' } : { query }

  it('is refused to those without a key, also where somebody with one has asked the same before', async () => {
    for (const ask of [nobody, holder, nobody]) {
      for (const [door, answer] of Object.entries(await everyDoor(ask, operation))) {
        const expected = ask === holder ? [undefined, true] : [['UNAUTHENTICATED'], false]
        expect([codesOf(answer), answer.data != null], door).toEqual(expected)
      }
    }
  })

  it('is shown to all where the hub is open', async () => {
    for (const [door, answer] of Object.entries(await everyDoor(everybody, operation))) {
      expect(codesOf(answer), door).toBeUndefined()
    }
  })
})

it('`__typename` tells nothing, and is for all', async () => {
  for (const answer of Object.values(
    await everyDoor(nobody, { query: '{ __typename articles(first: 1) { __typename } }' }),
  )) {
    expect(answer.data).toEqual({ __typename: 'Query', articles: { __typename: 'ArticleConnection' } })
  }
})

describe.each<[string, Operation]>([
  ['a field', { query: '{ stroies { id } }' }],
  ['a field of a type', { query: '{ articles { nodes { headlin } } }' }],
  ['an argument', { query: '{ articles(frist: 1) { nodes { id } } }' }],
  ['a type', { query: 'query ($w: ArticleWhereInputt) { articles(where: $w) { nodes { id } } }' }],
  ['a fragment’s type', { query: '{ articles { nodes { ... on Articl { id } } } }' }],
  ['a directive’s argument', { query: '{ articles @skip(iff: true) { nodes { id } } }' }],
  ['a value of an enum', { query: '{ articles(orderBy: PUBLISHED_AT_DES) { nodes { id } } }' }],
  ['a field of an input', { query: '{ articles(where: { languag: { equals: "ar" } }) { nodes { id } } }' }],
  [
    'a field of an input, in a variable',
    {
      query: 'query ($w: ArticleWhereInput) { articles(where: $w) { nodes { id } } }',
      variables: { w: { languag: {} } },
    },
  ],
  [
    'a value of an enum, in a variable',
    { query: 'query ($o: ArticleOrderBy) { articles(orderBy: $o) { nodes { id } } }', variables: { o: 'RELEVANC' } },
  ],
  ['a field of a mutation', { query: 'mutation { ingestStori(input: {}) { outcome } }' }],
  ['a field of a stream', { query: 'subscription { storyIngeste { cursor } }' }],
  [
    'a filter of a stream, in a variable',
    {
      query: 'subscription ($w: ArticleWhereInput) { storyIngested(where: $w) { cursor } }',
      variables: { w: { languag: {} } },
    },
  ],
])('a mistyped name of %s', (_, operation) => {
  const messages = async (doors: typeof nobody) =>
    Object.values(await everyDoor(doors, operation)).flatMap(({ errors }) => errors.map(({ message }: Data) => message))

  it('is answered without names that are near', async () => {
    for (const doors of [nobody, holder]) {
      const said = await messages(doors)
      expect(said.length).toBeGreaterThanOrEqual(3)
      for (const message of said) expect(message).not.toMatch(/did you mean/i)
    }
  })
})

it('a hub that is open says which name may have been meant', async () => {
  for (const { errors } of Object.values(await everyDoor(everybody, { query: '{ articles { nodes { headlin } } }' }))) {
    expect(errors[0].message).toContain('Did you mean "headline"?')
  }
})
