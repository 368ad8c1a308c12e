/**
 * The relay: where many instances follow one story log, one reads it and passes it on to the others through NATS.
 *
 * Invariants:
 * - Postgres is the truth. What NATS brings is only offered to the reader, which takes the next event and nothing else:
 *   what is lost, late or double in NATS costs a read of the table, never a story.
 * - Whoever follows is connected first and reads the table afterwards, so that nothing falls in between; and again every
 *   five seconds, in case NATS is silent.
 * - The publisher is who holds a lock in Postgres. Correctness does not hang on it: two that publish at once, because
 *   one was frozen, repeat each other. It is given up with the connection to NATS, so that who has one can have it.
 * - Whatever goes wrong ends the session: the instance reads Postgres by itself, as without NATS, and tries again.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Db } from '../db/client.ts'
import { type Lock, openLock } from '../db/lock.ts'
import { readLogName } from '../domain/event.ts'
import { type Bus, openBus } from './nats.ts'
import type { Reader } from './reader.ts'

/** The number of the publisher's lock. */
const LOCK = 6
/** How often the lock is asked for, and NATS is tried again. */
const RETRY_MS = 1_000

export type RelayDeps = {
  servers: readonly string[]
  db: Db
  url: string
  reader: Reader
  log: Pick<Logger, 'info' | 'warn'>
}

/** What an instance does: it reads the log for all, has it from NATS, or reads it for itself alone. */
export type Role = 'PUBLISHER' | 'FOLLOWER' | 'ALONE'

export type Relay = { role: () => Role; stop: () => Promise<void> }

/** Joins the instances that share a story log and a NATS, in the background, until it is stopped; before the reader. */
export function startRelay({ servers, db, url, reader, log }: RelayDeps): Relay {
  let role: Role = 'ALONE'
  let told = false
  let stopped = false
  let over = new AbortController()

  function become(next: Role): void {
    role = next
    reader.setRelayed(next === 'FOLLOWER')
    if (next === 'ALONE') return
    told = false
    log.info({ role }, 'the story log goes through NATS')
  }

  /** One connection's life. Rejects at its end, of whatever kind. */
  async function session(end: AbortController): Promise<void> {
    const bus = await openBus(servers, await readLogName(db))
    let lock: Lock | undefined
    try {
      end.signal.throwIfAborted()
      // Without its connection it is over, whatever it waits for.
      end.signal.addEventListener('abort', () => void bus.close())
      lock = await openLock(url, LOCK)
      await Promise.race([bus.failed, takePart(bus, lock, end.signal)])
    } finally {
      become('ALONE')
      end.abort()
      await Promise.allSettled([bus.close(), lock?.close()])
    }
  }

  async function takePart(bus: Bus, lock: Lock, signal: AbortSignal): Promise<void> {
    if (!(await lock.hold())) {
      const leave = await bus.follow(({ seq, event }) => reader.offer(seq, event))
      signal.throwIfAborted()
      become('FOLLOWER')
      while (!(await lock.hold())) await pause(RETRY_MS, undefined, { signal })
      leave()
    }
    signal.throwIfAborted()
    become('PUBLISHER')
    await Promise.all([publish(bus, signal), keep(lock, signal)])
  }

  async function keep(lock: Lock, signal: AbortSignal): Promise<void> {
    while (await lock.hold()) await pause(RETRY_MS, undefined, { signal })
  }

  async function publish(bus: Bus, signal: AbortSignal): Promise<void> {
    let position = reader.head()
    // Between the last publisher and this one events were committed that nobody passed on: who lacks them reads them.
    await bus.mark(position)
    for (;;) {
      const events = await reader.read(position)
      if (events.length === 0) await advance(position, signal)
      await bus.publish(events)
      position = events.at(-1)?.seq ?? position
    }
  }

  /** Waits until the head is beyond a position. */
  async function advance(position: number, signal: AbortSignal): Promise<void> {
    const moved = Promise.withResolvers<void>()
    const end = () => moved.reject(signal.reason)
    signal.addEventListener('abort', end)
    const forget = reader.onAdvance(moved.resolve)
    if (signal.aborted) end()
    if (reader.head() > position) moved.resolve()
    await moved.promise.finally(() => {
      forget()
      signal.removeEventListener('abort', end)
    })
  }

  async function run(): Promise<void> {
    while (!stopped) {
      over = new AbortController()
      try {
        await session(over)
      } catch (error) {
        if (stopped) return
        if (!told) log.warn({ err: error }, 'the story log does not go through NATS: it is read from Postgres alone')
        told = true
        over = new AbortController()
        await pause(RETRY_MS, undefined, { signal: over.signal }).catch(() => {})
      }
    }
  }

  const running = run()
  return {
    role: () => role,
    stop: async () => {
      stopped = true
      over.abort()
      await running
    },
  }
}
