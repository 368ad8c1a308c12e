/**
 * The tail: the end of the story log in memory, as far as it was read, and the way to what lies before it.
 *
 * Invariants:
 * - Every event it takes is the one after the last: the log is dense. A hole is a bug in the log, and is not passed over.
 * - The table is the truth: what memory no longer holds is read from it.
 * - It knows which stories are hidden, as of its head: a replay must not show what was withdrawn since.
 */
import type { Db } from '../db/client.ts'
import { listHidden } from '../domain/article.ts'
import type { Directory } from '../domain/directory.ts'
import {
  readEventId,
  readEvents,
  readEventsBefore,
  readStreamState,
  type LogEvent,
  type StreamState,
} from '../domain/event.ts'
import { expired } from './cursor.ts'
import { createPages, PAGE_EVENTS } from './pages.ts'
import { createRing, RING_SIZE } from './ring.ts'

const PAGE = 500
/**
 * So many events are taken into memory at the start: after a restart all clients come back at once, each from a moment
 * ago, and would each read the same page from Postgres.
 */
const WARM = 1_000

/** The tail as streams see it. */
export type Tail = {
  /** The position of the last event read. */
  head: () => number
  /** The stream as far as it was read: no further than the log, and what is pruned may be more by now. */
  state: () => StreamState
  /**
   * Events after a position, oldest first: from memory where it has them, else a page from Postgres.
   * @throws RawiError CURSOR_EXPIRED where they were pruned; HoleError where the log has a hole
   */
  read: (after: number) => Promise<readonly LogEvent[]>
  /** The event at a position, where memory has it. */
  peek: (seq: number) => LogEvent | undefined
  /** Whether readers may not see a story any more. */
  isHidden: (articleId: string) => boolean
  /** How often it has changed how stories are shown: what was serialised before shows some that are gone, or old names. */
  changes: () => number
  /** Calls `wake` whenever the head moves, until the function that it returns is called. */
  onAdvance: (wake: () => void) => () => void
}

/** The tail as its reader (reader.ts) moves it. */
export type MovableTail = Tail & {
  /** Begins at the log's head, with the events before it in memory. */
  begin: () => Promise<void>
  /**
   * Reads on to the log's head.
   * @throws HoleError
   */
  drain: () => Promise<void>
  /** Takes an event that came another way; false where it is not the next one. */
  take: (event: LogEvent) => boolean
  /**
   * Looks whether the log still holds what was read: after a fail-over or a restore it may end earlier, or go on differently.
   * @throws HoleError where it does not
   */
  check: () => Promise<void>
}

/** What is kept right by the log: it begins with the database as it is, and hears of every change behind that. */
export type Followed = Pick<Directory, 'begin' | 'heard'>

/** Makes a tail without anything in it. */
export function createTail(db: Db, directory: Followed, ringSize = RING_SIZE): MovableTail {
  const ring = createRing(ringSize)
  const pages = createPages((after, limit) => readEvents(db, after, limit))
  const wakes = new Set<() => void>()
  const hidden = new Set<string>()
  let stream: StreamState = { streamId: '', floor: 0, head: 0 }
  let changes = 0
  let head = 0

  function push(event: LogEvent): void {
    ring.push(event)
    if (event.kind === 'WITHDRAWN') hidden.add(event.story.card.id)
    // One that waited for its time comes in when it is published: it may have been hidden from the start.
    if (event.kind === 'RESTORED' || event.kind === 'INGESTED') hidden.delete(event.story.card.id)
    if (event.kind === 'ENTITY' && event.change.entity !== 'webhook') directory.heard(event.change)
    if (event.kind === 'WITHDRAWN' || event.kind === 'RESTORED' || event.kind === 'ENTITY') changes++
    head = event.seq
  }

  function wakeAll(): void {
    for (const wake of [...wakes]) wake()
  }

  /** Why the log does not go on at `after`: what is due was pruned, or is missing. */
  async function failureAt(after: number, found: number | null): Promise<Error> {
    stream = await readStreamState(db)
    return after < stream.floor ? expired(stream) : new HoleError(after + 1, found)
  }

  /** The log's end in memory; where it has a hole, what lies behind the hole. */
  async function warm(): Promise<void> {
    const latest = await readEventsBefore(db, stream.head + 1, Math.min(WARM, ringSize))
    const hole = latest.findIndex((event, i) => event.seq !== stream.head - i)
    for (const event of (hole === -1 ? latest : latest.slice(0, hole)).toReversed()) ring.push(event)
  }

  return {
    begin: async () => {
      stream = await readStreamState(db)
      await directory.begin(db)
      for (const id of await listHidden(db)) hidden.add(id)
      await warm()
      head = stream.head
    },
    drain: async () => {
      for (;;) {
        const events = await readEvents(db, head, PAGE)
        for (const event of events) {
          // Offered and taken while the page was on its way.
          if (event.seq <= head) continue
          if (event.seq !== head + 1) throw new HoleError(head + 1, event.seq)
          push(event)
        }
        if (events.length === 0) return
        wakeAll()
      }
    },
    take: event => {
      if (event.seq !== head + 1) return false
      push(event)
      wakeAll()
      return true
    },
    check: async () => {
      // As of now: while the table is asked, events may be offered.
      const [seq, last] = [head, ring.get(head)?.eventId]
      const state = await readStreamState(db)
      const same = last === undefined || seq <= state.floor || (await readEventId(db, seq)) === last
      if (state.streamId !== stream.streamId || state.head < seq || !same) throw new HoleError(seq, null)
    },
    head: () => head,
    state: () => ({ ...stream, head }),
    read: async after => {
      const page: LogEvent[] = []
      for (let event = ring.get(after + 1); event !== undefined; event = ring.get(event.seq + 1)) {
        if (page.push(event) === PAGE_EVENTS) break
      }
      if (page.length > 0 || after >= head) return page
      const stored = await pages(after)
      const hole = stored.findIndex((event, i) => event.seq !== after + 1 + i)
      const dense = hole === -1 ? stored : stored.slice(0, hole)
      if (dense.length === 0) throw await failureAt(after, stored[0]?.seq ?? null)
      return dense.filter(event => event.seq <= head)
    },
    peek: ring.get,
    isHidden: id => hidden.has(id),
    changes: () => changes,
    onAdvance: wake => {
      wakes.add(wake)
      return () => void wakes.delete(wake)
    },
  }
}

/** The log is dense by construction; that it is not means that a story is lost or was taken out by hand. */
export class HoleError extends Error {
  constructor(expected: number, found: number | null) {
    super(`the story log ${found === null ? 'ends' : `continues with ${found}`} where ${expected} is due`)
  }
}
