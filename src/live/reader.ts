/**
 * The reader: one per instance, it follows the story log and wakes the subscribers.
 *
 * Invariants:
 * - It listens first and reads afterwards, so that nothing committed in between is missed; and it reads again on every
 *   notification and every half second, because a notification may be lost.
 * - Every event it takes is the one after the last: the log is dense. A hole is a bug in the log, and the reader stops
 *   and says that it is not ready, rather than go on behind a lost story.
 * - The table is the truth: what the ring no longer holds is read from Postgres.
 * - It knows which stories are hidden, as of its head: a replay must not show what was withdrawn since.
 * - Events may be offered to it from elsewhere (relay.ts). It takes the one after its last; for any later one it looks at
 *   the table.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '../db/client.ts'
import { type Listener, openListener } from '../db/listen.ts'
import { listHidden } from '../domain/article.ts'
import {
  readEventId,
  readEvents,
  readEventsBefore,
  readStreamState,
  type StoryEvent,
  type StreamState,
} from '../domain/event.ts'
import { expired } from './cursor.ts'
import { createRing, RING_SIZE } from './ring.ts'

const CHANNEL = 'story_event'
const POLL_MS = 500
/** How often it looks at the table while its events are relayed to it. */
export const RELAYED_POLL_MS = 5_000
const PAGE = 500
/** A subscriber holds what it has read and not yet sent: about 200 KB of cards. */
const SUBSCRIBER_PAGE = 100
/**
 * So many events are taken into memory at the start: after a restart all clients come back at once, each from a moment
 * ago, and would each read the same page from Postgres.
 */
const WARM = 1_000
/** Longer than this without a good read, and the instance is not ready: ten polls. */
const STALE_MS = 5_000

export type ReaderDeps = {
  db: Db
  url: string
  log: { error: (context: object, message: string) => void }
  /** How many events it keeps in memory. */
  ringSize?: number | undefined
}

export type Reader = {
  start: () => Promise<void>
  stop: () => Promise<void>
  /** The position of the last event read. */
  head: () => number
  /**
   * Reads on until it holds all that was committed before the call; calls at the same moment share one reading.
   * @throws where the log cannot be read
   */
  catchUp: () => Promise<void>
  /** The stream as far as it was read: no further than the log, and what is pruned may be more by now. */
  state: () => StreamState
  /** Whether it follows the log: connected, and read within the last five seconds. */
  ready: () => boolean
  /**
   * Events after a position, oldest first: from memory where it has them, else a page from Postgres.
   * @throws RawiError CURSOR_EXPIRED where they were pruned; HoleError where the log has a hole
   */
  read: (after: number) => Promise<readonly StoryEvent[]>
  /** The event at a position, where memory has it. */
  peek: (seq: number) => StoryEvent | undefined
  /** Whether readers may not see a story any more. */
  isHidden: (articleId: string) => boolean
  /** How often it has changed what readers may see: what was serialised before shows stories that may be gone. */
  changes: () => number
  /** Calls `wake` whenever the head moves, until the function that it returns is called. */
  onAdvance: (wake: () => void) => () => void
  /** Takes the event at a position, where it is the next one; where there is more, or no event, it is read instead. */
  offer: (seq: number, event: StoryEvent | null) => void
  /** Whether events are relayed: then nobody listens, and the table is looked at once now, and rarely from then on. */
  setRelayed: (relayed: boolean) => void
}

/** Makes a reader; nothing happens before `start`. */
export function createReader({ db, url, log, ringSize = RING_SIZE }: ReaderDeps): Reader {
  const ring = createRing(ringSize)
  const wakes = new Set<() => void>()
  const stopping = new AbortController()
  const hidden = new Set<string>()
  let stream: StreamState = { streamId: '', floor: 0, head: 0 }
  let changes = 0
  let head = 0
  let lastRead = 0
  let broken = false
  let relayed = false
  let bell = Promise.withResolvers<void>()
  let running = Promise.resolve()
  /** Who waits for the next reading to be done. */
  const waiting: PromiseWithResolvers<void>[] = []

  async function drain(): Promise<void> {
    for (;;) {
      const events = await readEvents(db, head, PAGE)
      for (const event of events) {
        // Offered and taken while the page was on its way.
        if (event.seq <= head) continue
        if (event.seq !== head + 1) throw new HoleError(head + 1, event.seq)
        take(event)
      }
      lastRead = Date.now()
      if (events.length === 0) return
      for (const wake of [...wakes]) wake()
    }
  }

  function take(event: StoryEvent): void {
    ring.push(event)
    if (event.kind === 'WITHDRAWN') hidden.add(event.story.card.id)
    if (event.kind === 'RESTORED') hidden.delete(event.story.card.id)
    if (event.kind === 'WITHDRAWN' || event.kind === 'RESTORED') changes++
    head = event.seq
  }

  /** The log's end, up to `seq`; where it has a hole, what lies behind the hole. */
  async function warm(seq: number): Promise<void> {
    const latest = await readEventsBefore(db, seq + 1, Math.min(WARM, ringSize))
    const hole = latest.findIndex((event, i) => event.seq !== seq - i)
    const dense = hole === -1 ? latest : latest.slice(0, hole)
    for (const event of dense.toReversed()) ring.push(event)
  }

  /** One connection's life: listen, then read on every ring of the bell or poll, until something breaks or it stops. */
  async function follow(): Promise<void> {
    const listening = !relayed
    let listener: Listener | null = null
    let checked = false
    let failure: Error | null = null
    const onError = (error: Error) => {
      failure = error
      bell.resolve()
    }
    try {
      if (listening) listener = await openListener({ url, channel: CHANNEL, onWake: () => bell.resolve(), onError })
      while (!stopping.signal.aborted && failure === null && listening === !relayed) {
        bell = Promise.withResolvers()
        if (!checked) await checkStream()
        checked = true
        // Who asks from here on may ask for what was committed after this reading began: they wait for the next.
        const asked = waiting.length
        await drain()
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

  /** After a fail-over or a restore the log may end before what was read here, and go on with other events. */
  async function checkStream(): Promise<void> {
    // As of now: while the table is asked, events may be offered.
    const [seq, last] = [head, ring.get(head)?.eventId]
    const state = await readStreamState(db)
    const same = last === undefined || seq <= state.floor || (await readEventId(db, seq)) === last
    if (state.streamId !== stream.streamId || state.head < seq || !same) throw new HoleError(seq, null)
  }

  /** A hole is nothing to go on behind: whoever follows stands still, and the instance is not ready. */
  function giveUp(error: unknown): void {
    if (!(error instanceof HoleError)) throw error
    broken = true
    log.error({ err: error }, 'the story log has a hole: streams stand still')
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted && !broken) {
      try {
        await follow()
      } catch (error) {
        for (const { reject } of waiting.splice(0)) reject(error)
        if (error instanceof HoleError) return giveUp(error)
        log.error({ err: error }, 'the story log is out of reach')
        await pause(POLL_MS, undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
  }

  function ready(): boolean {
    const stale = STALE_MS + (relayed ? RELAYED_POLL_MS : 0)
    return !broken && !stopping.signal.aborted && Date.now() - lastRead < stale
  }

  return {
    start: async () => {
      stream = await readStreamState(db)
      for (const id of await listHidden(db)) hidden.add(id)
      await warm(stream.head)
      head = stream.head
      lastRead = Date.now()
      running = run()
    },
    stop: async () => {
      stopping.abort()
      for (const { reject } of waiting.splice(0)) reject(new Error('the reader is stopped'))
      bell.resolve()
      await running
    },
    head: () => head,
    catchUp: async () => {
      if (!ready()) throw new Error('the story log is not followed')
      const asked = Promise.withResolvers<void>()
      waiting.push(asked)
      bell.resolve()
      await asked.promise
    },
    state: () => ({ ...stream, head }),
    ready,
    read: async after => {
      const page: StoryEvent[] = []
      for (
        let event = ring.get(after + 1);
        event !== undefined && page.length < SUBSCRIBER_PAGE;
        event = ring.get(event.seq + 1)
      ) {
        page.push(event)
      }
      if (page.length > 0 || after >= head) return page
      const stored = await readEvents(db, after, SUBSCRIBER_PAGE)
      const hole = stored.findIndex((event, i) => event.seq !== after + 1 + i)
      const dense = hole === -1 ? stored : stored.slice(0, hole)
      if (dense.length > 0) return dense.filter(event => event.seq <= head)
      const state = await readStreamState(db)
      stream = state
      if (after < state.floor) throw expired(state)
      throw new HoleError(after + 1, stored[0]?.seq ?? null)
    },
    peek: ring.get,
    isHidden: id => hidden.has(id),
    changes: () => changes,
    onAdvance: wake => {
      wakes.add(wake)
      return () => void wakes.delete(wake)
    },
    offer: (seq, event) => {
      if (broken || seq <= head) return
      if (seq > head + 1 || event === null) return bell.resolve()
      take(event)
      lastRead = Date.now()
      for (const wake of [...wakes]) wake()
    },
    setRelayed: to => {
      relayed = to
      bell.resolve()
    },
  }
}

/** The log is dense by construction; that it is not means that a story is lost or was taken out by hand. */
export class HoleError extends Error {
  constructor(expected: number, found: number | null) {
    super(`the story log ${found === null ? 'ends' : `continues with ${found}`} where ${expected} is due`)
  }
}
