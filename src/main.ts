#!/usr/bin/env node
/** The server's front door: configuration, start, signals. */
import { startApp } from './app.ts'
import { ConfigError, loadConfig } from './config.ts'
import { DatabaseError } from './db/errors.ts'
import { createLog } from './log.ts'

/** How long a stop may take before the process ends regardless, in milliseconds. */
const STOP_TIMEOUT = 15_000

try {
  const config = loadConfig()
  const log = createLog(config.logLevel)
  const app = await startApp(config, log)
  console.log(`Rawi is at ${app.url}/graphql`)
  if (app.adminKey !== null) {
    console.log(`The admin key, shown this once and kept in ${config.dataDir}/admin.key: ${app.adminKey}`)
  }
  if (config.production && config.databaseUrl === null) {
    log.warn(
      'production without DATABASE_URL: the embedded database serves this one machine, and is backed up by nobody',
    )
  }
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), STOP_TIMEOUT).unref()
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the stop failed')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DatabaseError)) throw error
  console.error(error.message)
  // Not by exitCode alone: the schema engine may have left a timer of ten seconds behind.
  process.exit(1)
}
