import { buildSchema } from 'graphql'
import { createYoga } from 'graphql-yoga'
import { expect, it } from 'vitest'
import { type Outcome, outcomes } from '../../src/http/outcome.ts'

const schema = buildSchema('type Query { a: Int, b: Int! } type Mutation { a: Int }')

it.each<[string, Outcome]>([
  ['{ a }', { isQuery: true, clean: true }],
  ['{ a b }', { isQuery: true, clean: false }],
  ['mutation { a }', { isQuery: false, clean: false }],
  ['query A { a } mutation B { a }', { isQuery: false, clean: false }],
  ['{ nothing }', { isQuery: false, clean: false }],
  ['{ a', { isQuery: false, clean: false }],
])('%s is told as what it is', async (query, expected) => {
  const yoga = createYoga<{ outcome?: Outcome }>({ schema, plugins: [outcomes as never], logging: false })
  const outcome: Outcome = { isQuery: false, clean: false }
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ query })
  await yoga.fetch('http://rawi/graphql', { method: 'POST', headers, body }, { outcome })
  expect(outcome).toEqual(expected)
})
