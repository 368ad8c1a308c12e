import { type DestinationStream, pino } from 'pino'
import { GraphQLError } from 'graphql'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Actor, Scope } from '../../src/domain/actor.ts'
import { createApiKey } from '../../src/domain/api-key.ts'
import { createKeyCheck } from '../../src/domain/api-key-check.ts'
import { pepperOf } from '../../src/domain/api-key-secret.ts'
import { createKeyUses, type KeyUses } from '../../src/domain/api-key-use.ts'
import { createDirectory } from '../../src/domain/directory.ts'
import { type Allowances, createRateLimits } from '../../src/domain/rate-limit.ts'
import type { IngestRequest } from '../../src/domain/request.ts'
import type { StoreResult } from '../../src/domain/story.ts'
import { createContextFactory } from '../../src/graphql/context.ts'
import { createErrorMask, withoutStatus } from '../../src/graphql/errors.ts'
import { type Authentication, type AuthenticationDeps, createAuthentication } from '../../src/http/authentication.ts'
import { createWebhookWords } from '../../src/graphql/webhook-words.ts'
import { createAddressOf } from '../../src/http/address.ts'
import { type HttpServer, openServer, type ServerDeps } from '../../src/http/server.ts'
import { createPersistedDocuments } from '../../src/http/persisted.ts'
import { createGraphQL, type GraphQLHandler } from '../../src/http/yoga.ts'
import { createIngest, createReaders, type Ingest } from '../../src/ingest/pipeline.ts'
import { createLive, type Live } from '../../src/live/live.ts'
import { createGroups, type Groups } from '../../src/live/groups.ts'
import { createReader, type Reader } from '../../src/live/reader.ts'
import { type SenderDeps, startWebhooks } from '../../src/live/webhooks/sender.ts'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { EDITOR } from './actor.ts'
import { counted } from './counted.ts'
import { eventually } from './eventually.ts'
import { type TestDatabase, useDatabase } from './database.ts'
import { onThisMachine } from './receiver.ts'

export const ADMIN_KEY = 'a-key-for-the-tests'
/** What keys are made with on every hub of the tests. */
export const PEPPER = pepperOf('a-pepper-for-the-tests')

/** The data of an answer: its shape is the business of the test that asked. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test names the fields that it asked for
export type Data = any

/** A hub without sockets, and the way to ask it. */
export type TestHub = TestDatabase & {
  /** Takes in a story: for an editor, where nobody is named. */
  ingest: (request: IngestRequest, by?: Actor) => Promise<StoreResult>
  /** Runs an operation and answers with its data; an error fails the test, and shows the operation and the answer. */
  query: (query: string, variables?: object) => Promise<Data>
  /** Runs an operation as the admin, as the holder of another key, or as nobody, and answers with all of it. */
  ask: (
    query: string,
    variables?: object,
    key?: string | null,
    headers?: Record<string, string>,
  ) => Promise<{ data: Data; errors?: Data[]; status: number }>
  /** Makes a key with these scopes, and answers with its text. */
  key: (...scopes: Scope[]) => Promise<string>
  /** Opens a port until the file is done; answers with the URL of the API. */
  listen: () => Promise<string>
  /** Opens another port, or the one given, which the test may close; `url` is where the server is. */
  open: (
    options?: Partial<Pick<ServerDeps, 'port' | 'ready' | 'patience' | 'reader' | 'sending' | 'allowedHosts'>>,
  ) => Promise<HttpServer>
  /** How many subscriptions run. */
  streams: () => number
  /** Waits until so many run. */
  running: (count: number) => Promise<void>
  /** Sends to webhooks on this machine until the function that comes back is called, or the file is done. */
  sendWebhooks: (options?: Partial<SenderDeps>) => () => Promise<void>
  /** How many wakes the reader of the log holds. */
  listeners: () => number
}

/**
 * How a hub differs from the usual one: what is left out is as at a first start. `allowances`: what may be spent within a minute;
 * as much as one likes where left out. `sink` takes the lines of its log.
 */
type HubOptions = Partial<Pick<AuthenticationDeps, 'anonymousRead' | 'readToken'>> & {
  allowances?: Allowances
  graphiql?: boolean
  openSchema?: boolean
  pepper?: typeof PEPPER
  persisted?: Parameters<typeof createPersistedDocuments>[0]
  sink?: DestinationStream
}

/**
 * Gives the test file a hub of its own, on a database of its own: or on that of another, as a second instance. It stands
 * behind one proxy: a request with X-Forwarded-For comes from there.
 */
export function useHub(beside?: TestHub, options: HubOptions = {}): TestHub {
  const { anonymousRead = true, readToken = null, openSchema = true, graphiql = true, pepper = PEPPER, sink } = options
  const { allowances = { KEY: null, ADDRESS: null } } = options
  const own: TestDatabase = beside ?? useDatabase()
  const closing: (() => Promise<void>)[] = []
  let yoga: GraphQLHandler
  let ingest: Ingest
  let groups: Groups
  let follower: Reader
  let live: Live
  let listeners: () => number
  let createContext: ReturnType<typeof createContextFactory>
  let listening: Promise<HttpServer> | undefined
  let uses: KeyUses
  let authentication: Authentication
  const log = sink === undefined ? pino({ level: 'silent' }) : pino({ level: 'warn' }, sink)
  const mask = createErrorMask(log)
  const documents = createPersistedDocuments(options.persisted)
  const addressOf = createAddressOf(1, log)
  const webhooks = { pepper: 'a-pepper-for-the-tests', allowed: onThisMachine }

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
    live = createLive({ db, reader, directory })
    const limits = createRateLimits({ db, allowances, log })
    closing.push(limits.stop)
    createContext = createContextFactory({
      db,
      limits,
      directory,
      live,
      ingest,
      readers: createReaders({ db }),
      pepper,
      webhooks,
    })
    uses = createKeyUses(db, log)
    authentication = createAuthentication({
      ...{ adminKey: ADMIN_KEY, anonymousRead, readToken, log },
      keys: createKeyCheck({ db, pepper, onForeign: key => log.warn(key, 'a foreign key') }),
      used: id => uses.note(id),
    })
    closing.push(
      () => uses.stop(),
      async () => authentication.stop(),
    )
    yoga = createGraphQL({ createContext, mask, documents, reader, graphiql, openSchema })
  })
  afterAll(async () => {
    for (const close of closing.toReversed()) await close()
  })

  const ask: TestHub['ask'] = async (query, variables = {}, key = ADMIN_KEY, headers = {}) => {
    const admitted = await authentication.admit(key === null ? null : `Bearer ${key}`).catch(mask)
    if (admitted instanceof GraphQLError) {
      return { status: admitted.extensions.http?.status ?? 500, data: undefined, errors: [withoutStatus(admitted)] }
    }
    const caller = {
      viewer: admitted.viewer,
      address: null,
      acceptLanguage: headers['accept-language'] ?? null,
      lastEventId: headers['last-event-id'] ?? null,
    }
    const question = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    }
    const response = await yoga.fetch('http://rawi/graphql', question, { caller })
    return { status: response.status, ...((await response.json()) as { data: Data; errors?: Data[] }) }
  }
  return Object.assign(Object.create(own) as TestDatabase, {
    ingest: (request: IngestRequest, by = EDITOR) => ingest(request, by),
    ask,
    query: async (query: string, variables?: object) => {
      const answer = await ask(query, variables)
      expect(answer.errors, `${query}\n${JSON.stringify(answer, null, 2)}`).toBeUndefined()
      return answer.data
    },
    key: async (...scopes: Scope[]) =>
      (await createApiKey(own.db, EDITOR, pepper, { name: `to ${scopes.join(' and ')}`, scopes })).secret,
    listen: async () => `${(await (listening ??= open())).url}/graphql`,
    open,
    streams: () => groups.size(),
    running: (count: number) => eventually(() => expect(groups.size()).toBe(count)),
    listeners: () => listeners(),
    sendWebhooks,
  })

  function sendWebhooks(options: Partial<SenderDeps> = {}): () => Promise<void> {
    const { db, url } = own
    const fetcher = createFetcher(webhooks)
    const words = createWebhookWords(createContext)
    const deps = { db, url, live, reader: follower, fetcher, words, pepper: webhooks.pepper, log }
    const stop = startWebhooks({ ...deps, ...options })
    let stopped: Promise<void> | undefined
    const close = () => (stopped ??= stop().finally(fetcher.close))
    closing.push(close)
    return close
  }

  async function open(options: Parameters<TestHub['open']>[0] = {}): Promise<HttpServer> {
    const server = await openServer({
      ...{ host: '127.0.0.1', port: 0, allowedOrigins: ['https://news.example'], allowedHosts: ['*'] },
      ...{
        yoga,
        mask,
        documents,
        reader: follower,
        groups,
        createContext,
        graphiql,
        openSchema,
        ready: async () => true,
        log,
      },
      ...{ admit: authentication.admit, addressOf },
      ...options,
    })
    let closed: Promise<void> | undefined
    const close = () => (closed ??= server.close())
    closing.push(close)
    return { url: server.url, close }
  }
}
