/** The composition root: every room is wired here, once, and stopped in reverse. */
import type { Logger } from 'pino'
import { type Config, ConfigError } from './config.ts'
import { reconnecting } from './db/reconnect.ts'
import { readSecretFile } from './db/secret-file.ts'
import { createKeyCheck } from './domain/api-key-check.ts'
import { createKeyUses } from './domain/api-key-use.ts'
import { openDatabase } from './domain/database.ts'
import { createDirectory } from './domain/directory.ts'
import { startJobs } from './domain/jobs/work.ts'
import { startRelinking } from './domain/linking/renewal.ts'
import { noteRules } from './domain/linking/version.ts'
import { startPublishing } from './domain/publishing.ts'
import { createRateLimits } from './domain/rate-limit.ts'
import { startIndexing } from './domain/search/renewal.ts'
import { EXTRACT_VERSION } from './extract/extract.ts'
import { createFetcher } from './fetch/fetcher.ts'
import { createContextFactory } from './graphql/context.ts'
import { createErrorMask } from './graphql/errors.ts'
import { createAuthentication } from './http/authentication.ts'
import { createWebhookWords } from './graphql/webhook-words.ts'
import { openServer } from './http/server.ts'
import { createAddressOf } from './http/address.ts'
import { createPersistedDocuments } from './http/persisted.ts'
import { createTokenReader } from './http/token.ts'
import { PersistedFileError, readPersistedFile } from './http/persisted-file.ts'
import { createGraphQL } from './http/yoga.ts'
import { createIngest, createReaders } from './ingest/pipeline.ts'
import { ingestSamples } from './ingest/samples.ts'
import { createGroups } from './live/groups.ts'
import { createLive } from './live/live.ts'
import { startPruning } from './live/prune.ts'
import { createReader } from './live/reader.ts'
import { startRelay } from './live/relay.ts'
import { startWebhooks } from './live/webhooks/sender.ts'
import { loadExtractor } from './load-extractor.ts'
import { readPepper } from './load-pepper.ts'

/** How long load balancers have to notice that a stopping instance is not ready, before it lets its clients go. */
const NOTICE_MS = 2_000

const FOREIGN =
  'a key was refused that was made with another pepper than this one: set RAWI_KEY_PEPPER to the one that made it, on ' +
  'every instance and for the command line, or rotate the key'

/** A running hub. `adminKey` is set where it was made at this start, to be shown once. */
export type App = { url: string; adminKey: string | null; stop: () => Promise<void> }

/**
 * Starts the hub: database, log reader, GraphQL, HTTP. What was started before a failure is stopped again.
 * @throws DatabaseError; ConfigError where it cannot listen on its address, or a file that it was told of is none that it
 *   can use
 */
export async function startApp(config: Config, log: Logger): Promise<App> {
  const stops: (() => Promise<void> | void)[] = []
  const stop = async () => {
    for (const each of stops.splice(0).toReversed()) await each()
  }
  try {
    const extract = await loadExtractor(config, ({ state, message, failure }) =>
      state === 'OPEN' ? log.warn({ state, err: failure }, message) : log.info({ state }, message),
    )
    const { file, only } = config.persisted
    const documents = createPersistedDocuments({ only, ...(file !== null && { given: await readDocuments(file) }) })
    const database = await openDatabase({
      databaseUrl: config.databaseUrl,
      dataDir: config.dataDir,
      serve: true,
      onError: error => log.warn({ err: error }, 'a database connection broke'),
    })
    stops.push(database.close)
    const { db, url } = database

    await noteRules(db, EXTRACT_VERSION)
    // The samples are read by the built-in recogniser: the first start waits for no service.
    if (config.databaseUrl === null) await ingestSamples(db, createIngest({ db }))
    const ingest = createIngest({ db, extract })
    const readers = createReaders({ db, extract })

    const directory = createDirectory()
    const reader = createReader({ db, url, directory, log })
    await reconnecting(reader.start)
    stops.push(reader.stop)
    if (config.natsUrls.length > 0) stops.push(startRelay({ servers: config.natsUrls, db, url, reader, log }).stop)

    const stopPruning = startPruning(db, config.eventDays, log)
    stops.push(stopPruning, startIndexing(db, log), startPublishing(db, log))
    stops.push(startRelinking({ db, url, find: readers.find }, log), startJobs({ db, url, readers }, log))

    const key =
      config.adminKey === null
        ? await readSecretFile(config.dataDir, 'admin.key', 'rawi_')
        : { secret: config.adminKey, made: false }
    const pepper = await readPepper(config)
    const uses = createKeyUses(db, log)
    const { admit, stop: stopWatching } = createAuthentication({
      adminKey: key.secret,
      anonymousRead: config.anonymousRead,
      keys: createKeyCheck({ db, pepper, onForeign: foreign => log.warn(foreign, FOREIGN) }),
      used: uses.note,
      readToken: config.tokens && createTokenReader(config.tokens, log),
      log,
    })
    stops.push(uses.stop, stopWatching)
    const groups = createGroups({ reader, log })
    const live = createLive({ db, reader, directory })
    const { host, port, allowedOrigins, allowedHosts, rateLimit, rateLimitAnonymous, trustProxy } = config
    const limits = createRateLimits({ db, allowances: { KEY: rateLimit, ADDRESS: rateLimitAnonymous }, log })
    stops.push(limits.stop)
    const addressOf = createAddressOf(trustProxy, log)
    const webhooks = { pepper: pepper.secret, allowed: config.fetchAllow }
    const createContext = createContextFactory({ db, directory, live, ingest, readers, pepper, webhooks, limits })

    const fetcher = createFetcher({ allowed: config.fetchAllow })
    const words = createWebhookWords(createContext)
    stops.push(fetcher.close, startWebhooks({ db, url, live, reader, fetcher, words, pepper: pepper.secret, log }))

    const mask = createErrorMask(log)
    const openSchema = !config.production
    const graphiql = openSchema
    const yoga = createGraphQL({ createContext, mask, documents, reader, graphiql, openSchema })
    const ready = async () => reader.ready() && (await database.answers())
    const doors = { yoga, mask, documents, reader, groups, admit, addressOf, createContext, graphiql, openSchema }
    const server = await openServer({ host, port, allowedOrigins, allowedHosts, ...doors, ready, log }).catch(
      (error: unknown) => {
        throw listenError(error, config)
      },
    )
    stops.push(groups.stop, () => server.close(config.production ? NOTICE_MS : 0))
    return { url: server.url, adminKey: key.made ? key.secret : null, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function readDocuments(path: string): Promise<Map<string, string>> {
  return await readPersistedFile(path).catch((error: unknown) => {
    if (!(error instanceof PersistedFileError)) throw error
    throw new ConfigError(`PERSISTED_DOCUMENTS ${path}: ${error.message}`, { cause: error })
  })
}

/** What to do about an address that the server cannot listen on. */
function listenError(error: unknown, { host, port }: Config): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  const mistakes: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken; set PORT to another one, or to 0.`,
    EACCES: `This user may not listen on port ${port}; set PORT to one from 1024, or to 0.`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine; set HOST to one of its own, or to 0.0.0.0 for all.`,
  }
  const unknown = `HOST ${host} cannot be listened on (${message}); set HOST to an address of this machine.`
  return code === undefined ? error : new ConfigError(mistakes[code] ?? unknown, { cause: error })
}
