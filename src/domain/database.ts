import { type Db, openDb } from '../db/client.ts'
import { startEmbedded } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { reconnecting } from '../db/reconnect.ts'
import { seed } from './seed.ts'

/**
 * `databaseUrl` null: the embedded Postgres under `dataDir`. `serve`: be its only server, and stop it in the end even
 * if it was running before, as one that a killed server left. `onError` hears of connections that break.
 */
export type DatabaseOptions = {
  databaseUrl: string | null
  dataDir: string
  serve?: boolean
  onError: (error: Error) => void
}

/** An open database, migrated and seeded. */
export type Database = {
  db: Db
  url: string
  /** Whether it answers now. */
  answers: () => Promise<boolean>
  /** Closes the connections; an embedded server that was started here, or served on, is stopped unless others use it. */
  close: () => Promise<void>
}

/**
 * Opens the hub's database, whichever it is, and brings it up to date. Several processes may do so at once.
 * @throws DatabaseError saying what to do, where it cannot serve
 */
export async function openDatabase({
  databaseUrl,
  dataDir,
  serve = false,
  onError,
}: DatabaseOptions): Promise<Database> {
  const embedded = databaseUrl === null ? await startEmbedded({ dataDir }) : null
  const url = databaseUrl ?? embedded!.url
  try {
    if (serve) await embedded?.serve()
    await reconnecting(() => migrate(url))
    const db = await reconnecting(() => openDb({ url, onError }))
    await reconnecting(() => seed(db))
    return {
      db,
      url,
      answers: () =>
        db.$queryRaw`SELECT 1`.then(
          () => true,
          () => false,
        ),
      close: async () => {
        await db.$disconnect()
        await embedded?.leave()
      },
    }
  } catch (error) {
    await embedded?.leave()
    throw error
  }
}
