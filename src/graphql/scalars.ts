import { GraphQLError } from 'graphql'
import { isDay, startOfDay } from '../domain/day.ts'
import { builder } from './builder.ts'

builder.scalarType('DateTime', {
  description: 'An instant in ISO 8601, in UTC, with milliseconds: 2024-04-22T00:00:00.000Z',
  serialize: value => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: value => {
    const isWritten = typeof value === 'string' && ISO_8601.test(value) && isDay(value.slice(0, 10))
    const instant = isWritten ? new Date(value) : null
    if (instant !== null && isInCalendar(instant)) return instant
    throw badInput('a DateTime is an ISO 8601 instant with a zone, such as 2024-04-22T10:00:00Z')
  },
})

/** A date and a time with a zone: without one, an instant would depend on where the server stands. */
const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** Years 1 to 9999 in UTC: what ISO 8601 writes with four digits and the database takes as it is written. */
export function isInCalendar(instant: Date): boolean {
  return instant.getTime() >= FIRST && instant.getTime() <= LAST
}

const FIRST = Date.parse('0001-01-01T00:00:00.000Z')
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

builder.scalarType('Date', {
  description: 'A day of the calendar, in UTC: 2024-04-22',
  serialize: String,
  parseValue: value => {
    const isWritten = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value)
    if (isWritten && isInCalendar(startOfDay(value))) return value
    throw badInput('a Date is a day of the years 0001 to 9999, such as 2024-04-22')
  },
})

builder.scalarType('URL', {
  description: 'An absolute http or https address.',
  serialize: String,
  parseValue: value => {
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null
    if (url === null || !/^https?:$/.test(url.protocol)) throw badInput('a URL is an absolute http or https address')
    // A fragment is a place on the page, not another page.
    url.hash = ''
    return url.href
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

builder.scalarType('JSON', {
  description: 'Any value of JSON, as it is.',
  serialize: value => value,
  parseValue: () => {
    throw badInput('JSON is given out, and not taken in')
  },
})

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}
