/**
 * The reader: one per instance, it follows the story log, keeps its end in memory (tail.ts) and wakes the subscribers.
 *
 * Invariants:
 * - It listens first and reads afterwards, so that nothing committed in between is missed; and it reads again on every
 *   notification and every half second, because a notification may be lost.
 * - Where the log has a hole, it stops and says that it is not ready, rather than go on behind a lost story.
 * - Events may be offered to it from elsewhere (relay.ts). It takes the one after its last; for any later one it looks at
 *   the table.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '../db/client.ts'
import { type Listener, openListener } from '../db/listen.ts'
import type { LogEvent } from '../domain/event.ts'
import { createTail, type Followed, HoleError, type Tail } from './tail.ts'

const CHANNEL = 'story_event'
const POLL_MS = 500
/** How often it looks at the table while its events are relayed to it. */
export const RELAYED_POLL_MS = 5_000
/** Longer than this without a good read, and the instance is not ready: ten polls. */
const STALE_MS = 5_000

export type ReaderDeps = {
  db: Db
  url: string
  directory: Followed
  log: { error: (context: object, message: string) => void }
  /** How many events it keeps in memory. */
  ringSize?: number | undefined
}

export type Reader = Tail & {
  start: () => Promise<void>
  stop: () => Promise<void>
  /**
   * Reads on until it holds all that was committed before the call; calls at the same moment share one reading.
   * @throws where the log cannot be read
   */
  catchUp: () => Promise<void>
  /** Whether it follows the log: connected, and read within the last five seconds. */
  ready: () => boolean
  /** Takes the event at a position, where it is the next one; where there is more, or no event, it is read instead. */
  offer: (seq: number, event: LogEvent | null) => void
  /** Whether events are relayed: then nobody listens, and the table is looked at once now, and rarely from then on. */
  setRelayed: (relayed: boolean) => void
}

/** Makes a reader; nothing happens before `start`. */
export function createReader({ db, url, directory, log, ringSize }: ReaderDeps): Reader {
  const { begin, drain, take, check, ...tail } = createTail(db, directory, ringSize)
  const stopping = new AbortController()
  let lastRead = 0
  let broken = false
  let relayed = false
  let bell = Promise.withResolvers<void>()
  let running = Promise.resolve()
  /** Who waits for the next reading to be done. */
  const waiting: PromiseWithResolvers<void>[] = []

  /** One connection's life: listen, then read on every ring of the bell or poll, until something breaks or it stops. */
  async function follow(): Promise<void> {
    const listening = !relayed
    let listener: Listener | null = null
    let failure: Error | null = null
    const onError = (error: Error) => {
      failure = error
      bell.resolve()
    }
    try {
      if (listening) listener = await openListener({ url, channel: CHANNEL, onWake: () => bell.resolve(), onError })
      await check()
      while (!stopping.signal.aborted && failure === null && listening === !relayed) {
        bell = Promise.withResolvers()
        // Who asks from here on may ask for what was committed after this reading began: they wait for the next.
        const asked = waiting.length
        await drain()
        lastRead = Date.now()
        for (const { resolve } of waiting.splice(0, asked)) resolve()
        const poll = new AbortController()
        const time = pause(listening ? POLL_MS : RELAYED_POLL_MS, undefined, { signal: poll.signal })
        await Promise.race([bell.promise, time.then(listener?.check)])
        poll.abort()
      }
      if (failure !== null) throw failure
    } finally {
      await listener?.close().catch(() => {})
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted && !broken) {
      try {
        await follow()
      } catch (error) {
        // A hole is nothing to go on behind: whoever follows stands still, and the instance is not ready.
        broken = error instanceof HoleError
        log.error(
          { err: error },
          broken ? 'the story log has a hole: streams stand still' : 'the story log is out of reach',
        )
        for (const { reject } of waiting.splice(0)) reject(error)
        if (!broken) await pause(POLL_MS, undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
  }

  function ready(): boolean {
    const stale = STALE_MS + (relayed ? RELAYED_POLL_MS : 0)
    return !broken && !stopping.signal.aborted && Date.now() - lastRead < stale
  }

  return {
    ...tail,
    start: async () => {
      await begin()
      lastRead = Date.now()
      running = run()
    },
    stop: async () => {
      stopping.abort()
      for (const { reject } of waiting.splice(0)) reject(new Error('the reader is stopped'))
      bell.resolve()
      await running
    },
    catchUp: async () => {
      if (!ready()) throw new Error('the story log is not followed')
      const asked = Promise.withResolvers<void>()
      waiting.push(asked)
      bell.resolve()
      await asked.promise
    },
    ready,
    offer: (seq, event) => {
      if (broken || seq <= tail.head()) return
      if (event !== null && take(event)) lastRead = Date.now()
      else bell.resolve()
    },
    setRelayed: to => {
      relayed = to
      bell.resolve()
    },
  }
}
