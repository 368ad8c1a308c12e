import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { createCall, type Call } from './rpc.ts'
import type { Undo } from './run.ts'

const bench = resolve(import.meta.dirname, '..')
const STARTING_MS = 60_000
const ENDING_MS = 10_000
const MOST_ERRORS = 10

/**
 * `file` from tests/bench; `env` beside PATH and HOME, of the bench's own environment nothing else is passed on;
 * `preload`: another file from there, to be loaded first.
 */
export type Program = { name: string; file: string; env?: Record<string, string>; preload?: string }

/** A process that was started. */
export type Started = {
  pid: number
  call: Call
  /** The address that it tells on standard output, as "... is at http://...". */
  url: () => Promise<string>
}

/** Starts a program with its heap open to inspection (attached.ts); it is ended with the bench. */
export function startProgram({ name, file, env = {}, preload }: Program, undo: Undo): Started {
  const imports = ['support/attached.ts', preload].flatMap(file => (file === undefined ? [] : [join(bench, file)]))
  const child = fork(join(bench, file), {
    execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc', ...imports.flatMap(file => ['--import', file])],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  showErrors(name, child.stderr!)
  const exited = once(child, 'exit')
  let printed = ''
  child.stdout!.setEncoding('utf8').on('data', text => (printed += text))
  undo(async () => {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), ENDING_MS)
    await exited
    clearTimeout(timer)
  })
  const url = async () => {
    const deadline = Date.now() + STARTING_MS
    while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
      const found = / is at (\S+)$/m.exec(printed)?.[1]
      if (found !== undefined) return found
      await pause(20)
    }
    throw new Error(`${name} did not start`)
  }
  return { pid: child.pid!, call: createCall(child, name), url }
}

/** Shows the first lines of what a process complains of: under load it may be the same thousands of times. */
function showErrors(name: string, stream: Readable): void {
  let lines = 0
  createInterface({ input: stream }).on('line', line => {
    if (lines++ < MOST_ERRORS) console.error(`${name}: ${line.slice(0, 200)}`)
    else if (lines === MOST_ERRORS + 1) console.error(`${name}: ... and more`)
  })
}
