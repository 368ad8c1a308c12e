import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Db, openDb } from '../../src/db/client.ts'

/** A database of a test file's own: a clone of the migrated and seeded template, dropped when the file is done. */
export type TestDatabase = {
  db: Db
  url: string
  /** Every SQL statement that went through `db` since it was last emptied. */
  statements: string[]
}

/** Gives the test file a database of its own; read its fields inside tests and hooks. */
export function useDatabase(): TestDatabase {
  const own: TestDatabase = { db: undefined as never, url: '', statements: [] }
  beforeAll(async () => {
    own.url = await cloneTemplate()
    own.db = await openDb({ url: own.url, onQuery: sql => own.statements.push(sql) })
  })
  afterAll(async () => {
    await own.db.$disconnect()
    await dropDatabase(own.url)
  })
  return own
}

/** A fresh clone of the template. */
export function cloneTemplate(): Promise<string> {
  return createDatabase(new URL(inject('templateUrl')).pathname.slice(1))
}

/** A database without a table. */
export function emptyDatabase(): Promise<string> {
  return createDatabase('template0')
}

async function createDatabase(template: string): Promise<string> {
  const url = new URL(inject('templateUrl'))
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`)
  url.pathname = name
  return url.href
}

/** Drops a database; a connection that a test left open fails the run. */
export async function dropDatabase(url: string): Promise<void> {
  await onServer(`DROP DATABASE ${new URL(url).pathname.slice(1)}`)
}

async function onServer(sql: string): Promise<void> {
  const url = new URL(inject('templateUrl'))
  url.pathname = 'postgres'
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
