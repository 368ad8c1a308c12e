import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { eventually } from './eventually.ts'
import { fastestDirectory } from './fastest.ts'

/**
 * Makes directories for one test, which every user may enter: the database server runs as another user where this one
 * is root. After the test a Postgres that was left running in one is ended, and the directory removed.
 */
export function useDirectories(): () => Promise<string> {
  const made: string[] = []
  afterEach(async () => {
    for (const directory of made.splice(0)) {
      await endPostgres(directory)
      await endPostgres(join(directory, 'data'))
      await chmod(directory, 0o755)
      await rm(directory, { recursive: true, force: true })
    }
  })
  return async () => {
    const directory = await mkdtemp(join(await fastestDirectory(), 'rawi-test-'))
    await chmod(directory, 0o755)
    made.push(directory)
    return directory
  }
}

/** The process of the Postgres that runs in a data directory, or null: a stop removes the file that names it. */
export async function postgresIn(dataDir: string): Promise<number | null> {
  const file = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')
  return Number(file.split('\n')[0]) || null
}

/** An immediate shutdown: what it held is thrown away right after. */
async function endPostgres(dataDir: string): Promise<void> {
  const pid = await postgresIn(dataDir)
  if (pid === null) return
  process.kill(pid, 'SIGQUIT')
  await eventually(async () => {
    if ((await postgresIn(dataDir)) !== null) throw new Error(`Postgres ${pid} does not end`)
  })
}
