import { access, chmod, constants, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startEmbedded } from '../../../src/db/embedded.ts'
import type { Undo } from '../support/run.ts'

/** Starts a Postgres with Rawi's own settings, in memory where there is a RAM disk; it goes with the bench. */
export async function startPostgres(undo: Undo): Promise<{ url: string; directory: string }> {
  const parent = await access('/dev/shm', constants.W_OK).then(
    () => '/dev/shm',
    () => tmpdir(),
  )
  const directory = await mkdtemp(join(parent, 'rawi-bench-'))
  // The database server runs as another user where this one is root, and must be able to enter.
  await chmod(directory, 0o755)
  const starting = startEmbedded({ dataDir: directory })
  undo(async () => {
    // Also a start that is under way is waited for: it would leave a server behind.
    const postgres = await starting.catch(() => null)
    await postgres?.leave()
    await endPostgres(directory)
    await rm(directory, { recursive: true, force: true })
  })
  const postgres = await starting
  return { url: postgres.url, directory }
}

/** Ends a server that was not stopped, because somebody is still connected: what it holds is thrown away right after. */
async function endPostgres(directory: string): Promise<void> {
  const lockFile = () => readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8').catch(() => null)
  const text = await lockFile()
  if (text === null) return
  process.kill(Number(text.split('\n')[0]), 'SIGQUIT')
  for (let tries = 0; tries < 100 && (await lockFile()) !== null; tries++) await pause(50)
}
