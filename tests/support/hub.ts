import { pino } from 'pino'
import { afterAll, beforeAll, expect } from 'vitest'
import { createDirectory } from '../../src/domain/directory.ts'
import { createContextFactory } from '../../src/graphql/context.ts'
import { createErrorMask } from '../../src/graphql/errors.ts'
import { createKeyCheck } from '../../src/http/admin-key.ts'
import { type HttpServer, openServer, type ServerDeps } from '../../src/http/server.ts'
import { createPersistedDocuments } from '../../src/http/persisted.ts'
import { createGraphQL, type GraphQLHandler } from '../../src/http/yoga.ts'
import { createIngest, type Ingest } from '../../src/ingest/pipeline.ts'
import { createLive } from '../../src/live/live.ts'
import { createGroups, type Groups } from '../../src/live/groups.ts'
import { createReader, type Reader } from '../../src/live/reader.ts'
import { counted } from './counted.ts'
import { eventually } from './eventually.ts'
import { type TestDatabase, useDatabase } from './database.ts'

export const ADMIN_KEY = 'a-key-for-the-tests'

/** The data of an answer: its shape is the business of the test that asked. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test names the fields that it asked for
export type Data = any

/** A hub without sockets, and the way to ask it. */
export type TestHub = TestDatabase & {
  ingest: Ingest
  /** Runs an operation and answers with its data; an error fails the test, and shows the operation and the answer. */
  query: (query: string, variables?: object) => Promise<Data>
  /** Runs an operation as the admin or as nobody, and answers with all of it. */
  ask: (
    query: string,
    variables?: object,
    key?: string | null,
    headers?: Record<string, string>,
  ) => Promise<{ data: Data; errors?: Data[]; status: number }>
  /** Opens a port until the file is done; answers with the URL of the API. */
  listen: () => Promise<string>
  /** Opens another port, or the one given, which the test may close; `url` is where the server is. */
  open: (options?: Partial<Pick<ServerDeps, 'port' | 'ready' | 'patience' | 'reader'>>) => Promise<HttpServer>
  /** How many subscriptions run. */
  streams: () => number
  /** Waits until so many run. */
  running: (count: number) => Promise<void>
  /** How many wakes the reader of the log holds. */
  listeners: () => number
}

/** Gives the test file a hub of its own, on a database of its own: or on that of another, as a second instance. */
export function useHub(beside?: TestHub): TestHub {
  const own: TestDatabase = beside ?? useDatabase()
  const closing: (() => Promise<void>)[] = []
  let yoga: GraphQLHandler
  let ingest: Ingest
  let groups: Groups
  let follower: Reader
  let listeners: () => number
  let createContext: ReturnType<typeof createContextFactory>
  let listening: Promise<HttpServer> | undefined
  const log = pino({ level: 'silent' })
  const mask = createErrorMask(log)
  const documents = createPersistedDocuments()

  beforeAll(async () => {
    const { db, url } = own
    ingest = createIngest({ db })
    const directory = createDirectory()
    const { reader, waiting } = counted(createReader({ db, url, directory, log }))
    listeners = waiting
    follower = reader
    await reader.start()
    closing.push(reader.stop)
    groups = createGroups({ reader, log })
    closing.push(async () => groups.stop())
    const live = createLive({ db, reader, directory })
    createContext = createContextFactory({
      db,
      directory,
      live,
      ingest,
      viewerOf: createKeyCheck(ADMIN_KEY),
    })
    yoga = createGraphQL({ createContext, mask, documents, reader, graphiql: true })
  })
  afterAll(async () => {
    for (const close of closing.toReversed()) await close()
  })

  const ask: TestHub['ask'] = async (query, variables = {}, key = ADMIN_KEY, headers = {}) => {
    const response = await yoga.fetch('http://rawi/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    })
    return { status: response.status, ...((await response.json()) as { data: Data; errors?: Data[] }) }
  }
  return Object.assign(Object.create(own) as TestDatabase, {
    ingest: (...args: Parameters<Ingest>) => ingest(...args),
    ask,
    query: async (query: string, variables?: object) => {
      const answer = await ask(query, variables)
      expect(answer.errors, `${query}\n${JSON.stringify(answer, null, 2)}`).toBeUndefined()
      return answer.data
    },
    listen: async () => `${(await (listening ??= open())).url}/graphql`,
    open,
    streams: () => groups.size(),
    running: (count: number) => eventually(() => expect(groups.size()).toBe(count)),
    listeners: () => listeners(),
  })

  async function open(options: Parameters<TestHub['open']>[0] = {}): Promise<HttpServer> {
    const server = await openServer({
      ...{ host: '127.0.0.1', port: 0, allowedOrigins: ['https://news.example'] },
      ...{ yoga, mask, documents, reader: follower, groups, createContext, ready: async () => true, log },
      ...options,
    })
    let closed: Promise<void> | undefined
    const close = () => (closed ??= server.close())
    closing.push(close)
    return { url: server.url, close }
  }
}
