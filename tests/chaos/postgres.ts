import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBinaries } from '../../src/db/binaries.ts'
import { findRunning, initialise, start } from '../../src/db/cluster.ts'
import type { Random } from './random.ts'

const run = promisify(execFile)
const PASSWORD = 'a-password-for-the-chaos'

/** `fast` ends every session and writes all down; `immediate` is a crash, and the next start recovers from the log. */
export type StopMode = 'fast' | 'immediate'

/** A Postgres of the run's own, that comes back at the same address. */
export type Postgres = { url: string; restart: (mode: StopMode) => Promise<void>; stop: () => Promise<void> }

/** Makes a cluster under `directory` and starts it. It keeps the settings that a commit's durability depends on. */
export async function startPostgres(directory: string, random: Random): Promise<Postgres> {
  const cluster = join(directory, 'postgres')
  const binaries = await findBinaries(join(directory, 'binaries'))
  await initialise(binaries, cluster, PASSWORD)
  const settings = { port: String(await fixedPort(random)), max_connections: '200' }

  async function launch(): Promise<string> {
    const failure = await start(binaries, cluster, settings)
    const url = await findRunning(cluster, PASSWORD)
    if (url === null) throw new Error(`Postgres does not start: ${failure}`)
    return url
  }
  async function stop(mode: StopMode): Promise<void> {
    const { bin, runAs } = binaries
    await run(join(bin, 'pg_ctl'), ['stop', '-w', '-m', mode, '-D', cluster], { ...runAs, cwd: '/' })
  }

  return {
    url: await launch(),
    restart: async mode => {
      await stop(mode)
      await launch()
    },
    stop: () => stop('immediate'),
  }
}

/** Below the ports that the system gives to outgoing connections: while Postgres is down, one of them could take its. */
async function fixedPort(random: Random): Promise<number> {
  for (;;) {
    const port = 20_000 + random.below(10_000)
    const probe = createServer()
    const free = await new Promise<boolean>(done => {
      probe.once('error', () => done(false)).listen(port, '127.0.0.1', () => done(true))
    })
    await new Promise(done => probe.close(done))
    if (free) return port
  }
}
