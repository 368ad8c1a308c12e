import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { afterEach, expect } from 'vitest'
import { eventually, within } from './eventually.ts'
import type { Data } from './hub.ts'

const root = resolve(import.meta.dirname, '../..')

/** A process that was started, and what it has printed so far. */
export type Running = {
  child: ChildProcess
  out: () => string
  err: () => string
  /** Its exit code; null where a signal ended it. */
  exit: Promise<number | null>
}

/** What a process that has ended left. */
export type Ended = { code: number | null; out: string; err: string }

/** A server that has told its address. */
export type Serving = Running & {
  url: string
  /** Runs an operation without a key and answers with its data. */
  query: (query: string) => Promise<Data>
}

export type Options = { env?: Record<string, string>; input?: string; user?: { uid: number; gid: number } }

/** Starts the project's own front doors as processes; what still runs after a test is killed. */
export function useProcesses() {
  const running: Running[] = []
  afterEach(async () => {
    for (const { child, exit } of running.splice(0)) {
      child.kill('SIGKILL')
      await exit
    }
  })

  function run(file: string, args: string[], { env = {}, input, user }: Options = {}): Running {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, file), ...args], {
      cwd: '/',
      // With a database of a test's own, a server need write nothing beside it.
      env: {
        ...{ PATH: process.env.PATH, HOME: '/', PORT: '0', LOG_LEVEL: 'warn' },
        ...{ RAWI_KEY_PEPPER: 'a-pepper-for-the-tests', ...env },
      },
      ...user,
    })
    const printed = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', text => (printed.out += text))
    child.stderr.setEncoding('utf8').on('data', text => (printed.err += text))
    child.stdin.on('error', () => {}).end(input)
    const exit = once(child, 'close').then(([code]) => code as number | null)
    const started = { child, out: () => printed.out, err: () => printed.err, exit }
    running.push(started)
    return started
  }

  return {
    /** Starts the server, whatever comes of it. */
    start: (options?: Options) => run('src/main.ts', [], options),
    /** Starts the server and waits for its address. */
    serve: async (options?: Options): Promise<Serving> => {
      const server = run('src/main.ts', [], options)
      const url = await eventually(() => {
        expect(server.child.exitCode, `the server ended: ${server.err()}`).toBeNull()
        const found = /^Rawi is at (\S+)$/m.exec(server.out())?.[1]
        expect(found, 'an address').toBeDefined()
        return found!
      }, 60_000)
      const query = async (query: string) => {
        const response = await fetch(`${url}?${new URLSearchParams({ query })}`)
        const answer = (await response.json()) as Data
        expect(answer.errors, `${query}\n${JSON.stringify(answer)}`).toBeUndefined()
        return answer.data
      }
      return { ...server, url, query }
    },
    /** Starts the `rawi` command. */
    command: (args: string[], options?: Options) => run('src/cli.ts', args, options),
    /** Runs the `rawi` command to its end. */
    rawi: (args: string[], options?: Options): Promise<Ended> => ended(run('src/cli.ts', args, options)),
  }
}

/** Waits for the end of a process. */
export async function ended({ exit, out, err }: Running): Promise<Ended> {
  const code = await within(exit, 'the end of the process', 60_000)
  return { code, out: out(), err: err() }
}

/** The headlines that a subscription over server-sent events gets, up to `count`. */
export async function headlines(url: string, after: string, count: number): Promise<string[]> {
  const query = `subscription { storyIngested(after: "${after}") { article { headline } } }`
  const abort = AbortSignal.timeout(60_000)
  const headers = { accept: 'text/event-stream' }
  const response = await fetch(`${url}?${new URLSearchParams({ query })}`, { headers, signal: abort })
  const found: string[] = []
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const lines = text.split('\n')
    text = lines.pop()!
    for (const line of lines.filter(line => line.startsWith('data: {'))) {
      found.push(JSON.parse(line.slice(6)).data.storyIngested.article.headline)
      if (found.length === count) return found
    }
  }
  throw new Error(`the stream ended after ${found.length} of ${count} stories`)
}
