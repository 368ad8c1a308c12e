import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Question, Variables } from '../../questions/question.ts'
import { startProgram, type Started } from '../../support/processes.ts'
import type { Undo } from '../../support/run.ts'

/** A server on the database, as it is asked. Two of them may be one process. */
export type StoredServer = {
  name: string
  pid: number
  url: string
  headers: Record<string, string>
  body: (question: Question, variables: Variables) => string
}

export const RAWI = 'Rawi'
export const CACHED = 'Rawi, anonymous'
export const POSTGRAPHILE = 'PostGraphile'
export const MERCURIUS = 'Mercurius'
export const BARE = 'node:http + pg'

/** For the bench only: the cache of answers serves those that come without a key. */
const KEY = 'rawi_key_of_the_bench'

/** Starts Rawi on a database, with the settings of production. `preload`: a file to be loaded before it. */
export async function startStoredRawi(database: string, undo: Undo, preload?: string) {
  const env = { PORT: '0', DATABASE_URL: database, LOG_LEVEL: 'warn', RAWI_ADMIN_KEY: KEY, RAWI_KEY_PEPPER: KEY }
  const started = startProgram({ name: RAWI, file: '../../src/main.ts', env, preload }, undo)
  return { started, server: await graphql('rawi', RAWI, started, { authorization: `Bearer ${KEY}` }) }
}

/** Starts Rawi and its peers on one database. Rawi is asked in two ways: with a key, and as everybody may ask. */
export async function startStored(database: string, undo: Undo): Promise<StoredServer[]> {
  await makeViews(database)
  const { server: rawi } = await startStoredRawi(database, undo)
  const start = (name: string, file: string) =>
    startProgram({ name, file: `servers/stored/${file}`, env: { BENCH_DATABASE_URL: database } }, undo)
  const bare = start(BARE, 'bare.ts')
  return [
    rawi,
    { ...rawi, name: CACHED, headers: {} },
    await graphql('postgraphile', POSTGRAPHILE, start(POSTGRAPHILE, 'postgraphile.ts')),
    await graphql('mercurius', MERCURIUS, start(MERCURIUS, 'mercurius.ts')),
    {
      name: BARE,
      pid: bare.pid,
      url: await bare.url(),
      headers: {},
      body: ({ name }, variables) => JSON.stringify({ question: name, variables }),
    },
  ]
}

async function graphql(
  kind: 'rawi' | 'postgraphile' | 'mercurius',
  name: string,
  { pid, url }: Started,
  headers: Record<string, string> = {},
): Promise<StoredServer> {
  const body: StoredServer['body'] = (question, variables) => JSON.stringify({ query: question[kind], variables })
  return { name, pid, url: await url(), headers, body }
}

async function makeViews(database: string): Promise<void> {
  const client = new Client({ connectionString: database })
  await client.connect()
  await client.query(await readFile(join(import.meta.dirname, 'views.sql'), 'utf8'))
  await client.end()
}

/** Asks a server once. @throws where it answers with an error */
export async function askOnce({ name, url, headers }: StoredServer, body: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  const text = await response.text()
  if (!response.ok || text.includes('"errors":')) throw new Error(`${name} answers\n${text}\nto\n${body}`)
  return JSON.parse(text)
}
