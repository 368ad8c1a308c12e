import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

builder.scalarType('DateTime', {
  description: 'An instant in ISO 8601, in UTC, with milliseconds: 2024-04-22T00:00:00.000Z',
  serialize: value => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: value => {
    const instant = typeof value === 'string' && ISO_8601.test(value) ? new Date(value) : null
    if (instant !== null && !Number.isNaN(instant.getTime())) return instant
    throw badInput('a DateTime is an ISO 8601 instant with a zone, such as 2024-04-22T10:00:00Z')
  },
})

/** A date and a time with a zone: without one, an instant would depend on where the server stands. */
const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

builder.scalarType('URL', {
  description: 'An absolute http or https address.',
  serialize: String,
  parseValue: value => {
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null
    if (url !== null && /^https?:$/.test(url.protocol)) return url.href
    throw badInput('a URL is an absolute http or https address')
  },
})

builder.scalarType('EventCursor', {
  description: 'An opaque position in the story log.',
  serialize: String,
  parseValue: value => {
    if (typeof value === 'string') return value
    throw badInput('an EventCursor is a string')
  },
})

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}
