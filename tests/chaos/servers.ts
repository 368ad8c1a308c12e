import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const main = resolve(import.meta.dirname, '../../src/main.ts')
export const ADMIN_KEY = 'a-key-for-the-chaos'

/** Server processes that are started again whenever they end, as a supervisor would, each time at another port. */
export type Servers = {
  /** Where instance `i` is now; null while it is down. */
  url: (i: number) => string | null
  /** Waits until instance `i` has served for a while, in milliseconds, or the run is given up. */
  up: (i: number, ms?: number) => Promise<string | null>
  /** Ends the process of instance `i` with SIGKILL. */
  kill: (i: number) => Promise<void>
  /** How many instances ended by themselves while they served: a fault must not bring a server down. */
  crashes: () => number
  /** What the instances printed last, for a run that failed. */
  printed: () => string[]
  stop: () => Promise<void>
}

/** `since`: when it began to serve. */
type Instance = { child: ChildProcess | null; url: string | null; since: number }

/** Starts `count` instances on one database; `directory` is for what they keep beside it. */
export function startServers(count: number, databaseUrl: string, directory: string, given: AbortSignal): Servers {
  const instances = Array.from({ length: count }, (): Instance => ({ child: null, url: null, since: 0 }))
  const lines: string[] = []
  let crashes = 0
  let stopping = false

  async function supervise(i: number): Promise<void> {
    const instance = instances[i]!
    while (!stopping) {
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
        cwd: '/',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...{ PATH: process.env.PATH, HOME: '/', PORT: '0', LOG_LEVEL: 'error' },
          ...{ DATABASE_URL: databaseUrl, DATA_DIR: join(directory, `instance-${i}`), RAWI_ADMIN_KEY: ADMIN_KEY },
        },
      })
      instance.child = child
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          const url = /^Rawi is at (\S+)$/m.exec(text)?.[1]
          if (url !== undefined) Object.assign(instance, { url, since: Date.now() })
          lines.push(`${i}: ${text.trim().slice(-300)}`)
          if (lines.length > 12) lines.shift()
        })
      }
      const [, signal] = (await once(child, 'close')) as [number | null, string | null]
      const served = instance.url !== null
      instance.url = null
      instance.child = null
      if (served && signal !== 'SIGKILL') crashes++
      // One that did not come up, as while Postgres starts anew, is not started in a tight loop.
      if (!served) await pause(200)
    }
  }

  async function end(i: number): Promise<void> {
    const { child } = instances[i]!
    if (child === null) return
    const closed = once(child, 'close')
    child.kill('SIGKILL')
    await closed
  }

  const running = instances.map((_, i) => supervise(i))
  return {
    url: i => instances[i]!.url,
    up: async (i, ms = 0) => {
      const instance = instances[i]!
      const isUp = () => instance.url !== null && Date.now() - instance.since >= ms
      while (!isUp() && !given.aborted) await pause(20)
      return instance.url
    },
    kill: end,
    crashes: () => crashes,
    printed: () => lines,
    stop: async () => {
      stopping = true
      await Promise.all(instances.map((_, i) => end(i)))
      await Promise.all(running)
    },
  }
}
