import { buildSchema } from 'graphql'
import { createYoga } from 'graphql-yoga'
import { describe, expect, it } from 'vitest'
import { readOwnWrites } from '../../src/http/own-writes.ts'
import { within } from '../support/eventually.ts'

const schema = buildSchema('type Query { a: Int } type Mutation { a: Int }')

/** What a server answers whose reader catches up as given; `order` is what happened, in its order. */
function setUp(catchUp: () => Promise<void>) {
  const yoga = createYoga({ schema, plugins: [readOwnWrites({ catchUp }) as never], logging: false })
  return async (query: string) => {
    const headers = { 'content-type': 'application/json' }
    const response = await yoga.fetch('http://rawi/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    })
    return await response.json()
  }
}

describe('a mutation', () => {
  it('is answered when the log’s reader has caught up, and not before', async () => {
    const caughtUp = Promise.withResolvers<void>()
    const order: string[] = []
    const ask = setUp(() => caughtUp.promise)
    const answered = ask('mutation { a }').then(answer => order.push(JSON.stringify(answer)))
    // Executed after it, by the same server.
    expect(await ask('{ a }')).toEqual({ data: { a: null } })
    order.push('caught up')
    caughtUp.resolve()
    await answered
    expect(order).toEqual(['caught up', '{"data":{"a":null}}'])
  })

  it('is answered where the log is out of reach', async () => {
    const ask = setUp(() => Promise.reject(new Error('the story log is not followed')))
    expect(await ask('mutation { a }')).toEqual({ data: { a: null } })
  })

  it('is answered where the log does not answer', async () => {
    const ask = setUp(() => new Promise(() => {}))
    expect(await within(ask('mutation { a }'), 'the answer')).toEqual({ data: { a: null } })
  })
})

it('a query does not wait for the log', async () => {
  const ask = setUp(() => new Promise(() => {}))
  expect(await Promise.race([ask('{ a }'), ask('mutation { a }').then(() => 'the mutation')])).toEqual({
    data: { a: null },
  })
})
