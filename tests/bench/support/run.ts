/** A bench's life: what it started is ended also when it fails, is interrupted, or takes too long. */
import { setTimeout as pause } from 'node:timers/promises'

/** Registers what is to be undone at the end, last first; throws where the bench has been stopped meanwhile. */
export type Undo = (undo: () => unknown) => void

/** Measures, and prints its table. */
export type Bench = (undo: Undo) => Promise<void>

/** A bench is done in four minutes; one that hangs is ended after this. */
const LONGEST_MS = 10 * 60_000
/** How long a stopped bench may take to notice: what it was about to start may not be left behind. */
const STOPPING_MS = 15_000

/** Runs a bench, and ends this process: with code 1 where it failed. A missed target is no failure. */
export async function runBench(bench: Bench): Promise<never> {
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
  const stopped = Promise.withResolvers<never>()
  const stop = (reason: string) => stopped.reject(new Error(reason))
  setTimeout(() => stop(`the bench took longer than ${LONGEST_MS / 60_000} minutes`), LONGEST_MS)
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
