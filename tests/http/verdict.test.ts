/** Every door gives the same verdict: an operation that fails does so with the same errors, however it came. */
import { expect, it } from 'vitest'
import { type Operation, useDoors } from '../support/doors.ts'
import { useEvents } from '../support/events.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const { overPost, overSocket, overEvents } = useDoors(hub)
const openEvents = useEvents()

const STORIES = `subscription Stories($after: EventCursor, $backfill: Int, $where: ArticleWhereInput) {
  storyIngested(after: $after, backfill: $backfill, where: $where) { cursor } }`
const EVENTS = STORIES.replace('storyIngested', 'storyEvents').replace('{ cursor }', '{ __typename }')

/** An operation that names its document by a hash alone. */
function named(sha256Hash: string): Operation {
  return { query: '', extensions: { persistedQuery: { version: 1, sha256Hash } } }
}

it.each<[string, Operation, string]>([
  ['a document that ends too early', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
  ['no document', { query: '' }, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', { query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'two fields at once',
    { query: 'subscription { storyIngested { cursor } storyEvents { __typename } }' },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a cursor that nobody gave out', { query: STORIES, variables: { after: 'nonsense' } }, 'CURSOR_INVALID'],
  ['such a cursor, for everything', { query: EVENTS, variables: { after: 'nonsense' } }, 'CURSOR_INVALID'],
  [
    'a cursor of another log',
    { query: STORIES, variables: { after: Buffer.alloc(29, 1).toString('base64url') } },
    'CURSOR_UNKNOWN',
  ],
  ['a backfill below 0', { query: STORIES, variables: { backfill: -1 } }, 'BAD_USER_INPUT'],
  ['a backfill above 1,000', { query: STORIES, variables: { backfill: 1_001 } }, 'BAD_USER_INPUT'],
  ['a backfill that is no number', { query: EVENTS, variables: { backfill: 'many' } }, 'BAD_USER_INPUT'],
  ['a filter with an unknown field', { query: STORIES, variables: { where: { contry: 'x' } } }, 'BAD_USER_INPUT'],
  ['an operation that the document lacks', { query: STORIES, operationName: 'Other' }, 'OPERATION_RESOLUTION_FAILURE'],
  [
    'several operations and no name',
    { query: `${STORIES} query Other { __typename }` },
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a document that nobody brought', named('0'.repeat(64)), 'PERSISTED_QUERY_NOT_FOUND'],
  ['a document under the hash of another', { ...named('0'.repeat(64)), query: STORIES }, 'PERSISTED_QUERY_MISMATCH'],
  ['a document under a hash that is none', { ...named('nonsense'), query: STORIES }, 'BAD_REQUEST'],
])('%s has one code at every door', async (_, operation, code) => {
  const { errors } = await overPost(operation)
  expect(errors, JSON.stringify(errors)).toMatchObject([{ extensions: { code } }])
  const codes = (errors: Data) => errors.map((error: Data) => error.extensions)
  for (const [door, other] of Object.entries({
    socket: (await overSocket(operation)).errors,
    'SSE by POST': (await overEvents(operation, 'POST')).errors,
  })) {
    expect(codes(other), door).toEqual(codes(errors))
    expect(other, door).toEqual(errors)
  }
  // A URL without a document asks for something else, and one with a name is not made here.
  const byUrl = operation.operationName === undefined && (operation.query !== '' || operation.extensions !== undefined)
  expect(byUrl ? (await overEvents(operation, 'GET')).errors : errors).toEqual(errors)
  expect(hub.streams()).toBe(0)
})

it.each<[string, Record<string, unknown>]>([
  ['variables that are a list', { variables: [1] }],
  ['variables that are a text', { variables: '{"backfill":1}' }],
  ['a name that is a number', { operationName: 5 }],
  ['a document that is a list', { query: [STORIES] }],
  ['a document that is a list, with a hash', { ...named('0'.repeat(64)), query: [STORIES] }],
  ['extensions that are a text', { extensions: 'persistedQuery' }],
])('%s are refused over SSE as over JSON', async (_, wrong) => {
  const operation = { query: STORIES, ...wrong } as Operation
  const { errors: plain } = await overPost(operation, 'application/json')
  expect(plain, JSON.stringify(plain)).toMatchObject([{ message: expect.any(String) }])
  const { response, rest, abort } = await openEvents(await hub.listen(), operation)
  const isStream = response.headers.get('content-type')!.startsWith('text/event-stream')
  const errors = isStream ? (await rest())[0]?.data?.errors : ((await response.json()) as Data).errors
  abort()
  expect(errors).toEqual(plain)
})
