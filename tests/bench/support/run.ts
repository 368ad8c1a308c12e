/** A bench's life: what it started is ended also when it fails, is interrupted, or takes too long. */
import { setTimeout as pause } from 'node:timers/promises'

/** Registers what is to be undone at the end, last first; throws where the bench has been stopped meanwhile. */
export type Undo = (undo: () => unknown) => void

/** Measures, and prints its table. */
export type Bench = (undo: Undo) => Promise<void>

/** How long a stopped bench may take to notice: what it was about to start may not be left behind. */
const STOPPING_MS = 15_000

/** Runs a bench, and ends this process: with code 1 where it failed or took too long. A missed target is no failure. */
export async function runBench(bench: Bench, longestMinutes: number): Promise<never> {
  const { undos, undoAll } = createUndos()
  const stopped = Promise.withResolvers<never>()
  const stop = (reason: string) => stopped.reject(new Error(reason))
  setTimeout(() => stop(`the bench took longer than ${longestMinutes} minutes`), longestMinutes * 60_000)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(`stopped by ${signal}`))
  process.on('uncaughtException', error => stopped.reject(error))
  let stopping = false
  const running = bench(undo => {
    undos.push(undo)
    if (stopping) throw new Error('the bench has been stopped')
  })
  try {
    await Promise.race([running, stopped.promise])
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  }
  stopping = true
  await undoAll()
  const settled = running.catch(() => {})
  await Promise.race([settled, pause(STOPPING_MS)])
  await undoAll()
  process.exit()
}

/** Runs a part of a bench whose things are undone when it ends, and with the bench at the latest. */
export async function withUndo<T>(undo: Undo, part: (undo: Undo) => Promise<T>): Promise<T> {
  const { undos, undoAll } = createUndos()
  undo(undoAll)
  try {
    return await part(act => undos.push(act))
  } finally {
    await undoAll()
  }
}

function createUndos() {
  const undos: (() => unknown)[] = []
  const undoAll = async () => {
    for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) {
      try {
        await undo()
      } catch (error) {
        console.error('could not tidy up:', error)
      }
    }
  }
  return { undos, undoAll }
}
