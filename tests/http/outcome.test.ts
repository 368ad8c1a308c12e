import { buildSchema } from 'graphql'
import { createYoga } from 'graphql-yoga'
import { expect, it } from 'vitest'
import { type Outcome, outcomes } from '../../src/http/outcome.ts'

const schema = buildSchema('type Query { a: Int, b: Int!, viewer: Int } type Mutation { a: Int }')

it.each<[string, Outcome]>([
  ['{ a }', { isShared: true, clean: true }],
  ['{ a b }', { isShared: true, clean: false }],
  ['{ a ...F } fragment F on Query { viewer }', { isShared: false, clean: false }],
  ['mutation { a }', { isShared: false, clean: false }],
  ['query A { a } mutation B { a }', { isShared: false, clean: false }],
  ['{ nothing }', { isShared: false, clean: false }],
  ['{ a', { isShared: false, clean: false }],
])('%s is told as what it is', async (query, expected) => {
  const yoga = createYoga<{ outcome?: Outcome }>({ schema, plugins: [outcomes as never], logging: false })
  const outcome: Outcome = { isShared: false, clean: false }
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ query })
  await yoga.fetch('http://rawi/graphql', { method: 'POST', headers, body }, { outcome })
  expect(outcome).toEqual(expected)
})
