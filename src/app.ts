/** The composition root: every room is wired here, once, and stopped in reverse. */
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { DatabaseError } from './db/errors.ts'
import { readSecretFile } from './db/secret-file.ts'
import { claimServing } from './db/serving.ts'
import { openDatabase } from './domain/database.ts'
import { createContextFactory } from './graphql/context.ts'
import { createErrorMask } from './graphql/errors.ts'
import { createKeyCheck } from './http/admin-key.ts'
import { openServer } from './http/server.ts'
import { createGraphQL } from './http/yoga.ts'
import { createIngest } from './ingest/pipeline.ts'
import { ingestSamples } from './ingest/samples.ts'
import { createLive } from './live/live.ts'
import { createReader } from './live/reader.ts'

/** A running hub. `adminKey` is set where it was made at this start, to be shown once. */
export type App = { url: string; adminKey: string | null; stop: () => Promise<void> }

/**
 * Starts the hub: database, log reader, GraphQL, HTTP. What was started before a failure is stopped again.
 * @throws DatabaseError, or the system's error where the port cannot be taken
 */
export async function startApp(config: Config, log: Logger): Promise<App> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const each of stops.splice(0).toReversed()) await each()
  }
  try {
    const database = await openDatabase({
      databaseUrl: config.databaseUrl,
      dataDir: config.dataDir,
      keeper: true,
      onError: error => log.warn({ err: error }, 'a database connection broke'),
    })
    stops.push(database.close)
    const { db, url } = database
    if (config.databaseUrl === null) stops.push(await claimServing(url))

    const ingest = createIngest({ db })
    if (config.databaseUrl === null) await ingestSamples(db, ingest)

    const reader = createReader({ db, url, log })
    await reader.start()
    stops.push(reader.stop)

    const key =
      config.adminKey === null
        ? await readSecretFile(config.dataDir, 'admin.key', 'rawi_')
        : { secret: config.adminKey, made: false }
    const isAdmin = createKeyCheck(key.secret)
    const live = createLive({ db, reader })
    const createContext = createContextFactory({ db, live, ingest, isAdmin })
    const mask = createErrorMask(log)
    const yoga = createGraphQL({ createContext, mask, graphiql: !config.production })
    const ready = async () => reader.ready() && (await database.answers())
    const server = await openServer({ host: config.host, port: config.port, yoga, mask, ready, log })
    stops.push(server.close)
    return { url: server.url, adminKey: key.made ? key.secret : null, stop }
  } catch (error) {
    await stop()
    throw portError(error, config)
  }
}

function portError(error: unknown, { host, port }: Config): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return new DatabaseError(`Port ${port} on ${host} is taken; set PORT to another one, or to 0.`)
  return error
}
