import { chmod, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbedded } from '../../../src/db/embedded.ts'
import type { Undo } from '../support/run.ts'

/**
 * What differs from Rawi's own settings: nothing is written while it is measured, so nobody may tidy up meanwhile; and
 * what is lost in a power cut is seeded again.
 */
const SETTINGS = { autovacuum: 'off', fsync: 'off', max_wal_size: '2GB' }

/**
 * Starts a Postgres on a directory that is kept, made where it is missing.
 * @returns its connection string, and the number of its first process
 */
export async function startKeptPostgres(directory: string, undo: Undo): Promise<{ url: string; pid: number }> {
  // The database server runs as another user where this one is root, and must be able to enter.
  if ((await mkdir(directory, { recursive: true })) !== undefined) await chmod(directory, 0o755)
  const starting = startEmbedded({ dataDir: directory, settings: SETTINGS })
  undo(async () => await (await starting.catch(() => null))?.leave())
  const { url } = await starting
  const lockFile = await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8')
  return { url, pid: Number(lockFile.split('\n')[0]) }
}
