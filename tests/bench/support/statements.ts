/** Loaded before Rawi: lets the bench see which statements it sends to Postgres, with their parameters. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Client } from 'pg'
import { answer } from './rpc.ts'

/** A question to the database. */
export type Statement = { text: string; values: unknown[] }

// Rawi's own copy of the driver, not the peers'.
const require = createRequire(join(import.meta.dirname, '../../../src/db/client.ts'))
const { Client: RawiClient } = require('pg') as { Client: typeof Client }
const sent: Statement[] = []
const query = RawiClient.prototype.query as (...args: unknown[]) => unknown

RawiClient.prototype.query = function (this: Client, first: unknown, second: unknown, ...rest: unknown[]) {
  const { text, values } = typeof first === 'string' ? { text: first, values: second } : (first as Statement)
  if (/^\s*(\/\*.*?\*\/)?\s*(SELECT|WITH)\b/i.test(text))
    sent.push({ text, values: Array.isArray(values) ? values : [] })
  return query.call(this, first, second, ...rest)
} as typeof RawiClient.prototype.query

answer({
  /** Those since the last time, in order. */
  statements: () => sent.splice(0),
})
