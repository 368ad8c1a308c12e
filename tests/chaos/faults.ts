import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { Postgres, StopMode } from './postgres.ts'
import { randomOf } from './random.ts'
import type { Servers } from './servers.ts'

const BACKENDS = `SELECT pid FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND datname = current_database() AND pid <> pg_backend_pid() ORDER BY pid`

/** How often what is broken. `mostKills` are the kills while stories are written; one more comes behind the last story. */
export type FaultPlan = {
  killEveryMs: number
  mostKills: number
  terminateEveryMs: number
  restarts: readonly StopMode[]
}

/** What was broken so far. */
export type Broken = { kills: number; terminated: number; restarts: number }

export type Faults = {
  broken: Broken
  /** The last fault: one more server is killed, and then nothing is broken any more. Answers when that was. */
  finish: () => Promise<number>
}

type Options = FaultPlan & {
  seed: number
  url: string
  /** Null where nobody may restart it: it is not the run's own. */
  postgres: Postgres | null
  servers: Servers
  /** How much is written, 0 to 1: restarts of Postgres are spread over the run by it. */
  progress: () => number
  given: AbortSignal
}

/** Breaks things until it is told to finish, or the run is given up. */
export function startFaults(options: Options): Faults {
  const { seed, url, postgres, servers, progress, given } = options
  const finishing = new AbortController()
  const over = AbortSignal.any([finishing.signal, given])
  const broken: Broken = { kills: 0, terminated: 0, restarts: 0 }
  const wait = (ms: number) => pause(ms, undefined, { signal: over }).catch(() => {})

  /** In turn. One that has not served for a while is waited for: on a slow machine none would ever serve otherwise. */
  async function kill(): Promise<void> {
    const i = broken.kills % 2
    if ((await servers.up(i, options.killEveryMs)) === null) return
    await servers.kill(i)
    broken.kills++
  }

  async function killInTurn(): Promise<void> {
    while (broken.kills < options.mostKills) {
      await wait(options.killEveryMs)
      if (!over.aborted) await kill()
      if (over.aborted) return
    }
  }

  async function terminate(): Promise<void> {
    const random = randomOf(seed, 'backends')
    let client: Client | null = null
    while (!over.aborted) {
      try {
        client ??= await connect(url)
        const { rows } = await client.query<{ pid: number }>(BACKENDS)
        if (rows.length > 0) {
          await client.query('SELECT pg_terminate_backend($1)', [random.pick(rows).pid])
          broken.terminated++
        }
      } catch {
        // Postgres is away.
        await client?.end().catch(() => {})
        client = null
      }
      await wait(options.terminateEveryMs)
    }
    await client?.end().catch(() => {})
  }

  async function restart(): Promise<void> {
    for (const [i, mode] of options.restarts.entries()) {
      while (!over.aborted && progress() < (i + 1) / (options.restarts.length + 1)) await wait(50)
      if (over.aborted) return
      await postgres!.restart(mode)
      broken.restarts++
    }
  }

  const running = Promise.all([killInTurn(), terminate(), restart()])
  // A failure comes out where the run is finished, and not as one that nobody handles.
  running.catch(() => {})
  return {
    broken,
    finish: async () => {
      finishing.abort()
      await running
      await kill()
      return Date.now()
    },
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  return client
}
