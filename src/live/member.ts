import { setTimeout as pause } from 'node:timers/promises'
import { RawiError } from '../domain/errors.ts'
import type { LogEvent } from '../domain/event.ts'
import { PROGRESS_EVENTS } from './follow.ts'
import type { Group, Kept } from './group.ts'
import type { Reader } from './reader.ts'
import { HoleError } from './tail.ts'
import type { Stream } from './stream.ts'

/** Why a stream ends: the error to tell its client; RETRY where the client should come back with its cursor. */
export type StreamEnd = RawiError | 'RETRY'

/** The way to one client. */
export type Sink = {
  /** Sends bytes that end at this place in the log; the client may come back with it. */
  write: (cursor: string, bytes: Buffer) => void
  /** Lets what is written from now on, in this turn of the event loop, go out together. */
  gather: () => void
  /** Tells the place in the log, where the transport can say so beside the items. */
  progress: (cursor: string) => void
  /** Whether the client takes so little that more must wait. */
  full: () => boolean
  /** Waits until it is full no more; false where the client took nothing for too long, or is gone. */
  drained: () => Promise<boolean>
  end: (why: StreamEnd) => void
}

/** The marks of a stream that has them as items, serialised. */
export type Marks = { started: () => Promise<Buffer>; progress: (cursor: string) => Promise<Buffer> }

/** `marks` false: the stream has none as items. `onEnd` is called once, whoever ends it. */
export type MemberOptions = {
  reader: Reader
  group: Group
  stream: Stream
  sink: Sink
  marks: Marks | false
  onEnd: () => void
}

/** How long until a read that failed, as while Postgres starts anew, is tried again. */
const RETRY_MS = 500

/**
 * Runs one stream: first what it begins with, then from its position through the log until it has caught up with its
 * group, which then writes to it; and again whenever its group puts it out.
 * @returns what ends it
 */
export function runMember({ reader, group, stream, sink, marks, onEnd }: MemberOptions): () => void {
  const { start, cursorOf } = stream
  let ended = false
  /** The place that the client knows: a mark behind it would send the client back. */
  let sent = start.after
  /** The place up to which it has looked by itself. */
  let looked = { seq: start.after, cursor: start.cursor }
  const member: Kept = {
    position: start.after,
    full: sink.full,
    write: (event, cursor, bytes) => {
      sent = event.seq
      sink.write(cursor, bytes)
    },
    mark: event => void run(() => mark({ seq: event.seq, cursor: cursorOf(event) })),
    behind: () => void run(catchUp),
    fail: error => finish(error instanceof RawiError ? error : 'RETRY'),
  }

  function stop(): void {
    if (ended) return
    ended = true
    group.leave(member)
    onEnd()
  }

  function finish(why: StreamEnd): void {
    if (ended) return
    stop()
    sink.end(why)
  }

  async function run(act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      member.fail(error)
    }
  }

  async function mark({ seq, cursor }: typeof looked): Promise<void> {
    const bytes = marks === false ? null : await marks.progress(cursor)
    // While it was serialised a later event may have been written.
    if (ended || sent >= seq || sink.full()) return
    sent = seq
    if (bytes === null) sink.progress(cursor)
    else sink.write(cursor, bytes)
  }

  /** Waits for the client to take what it was sent; false where the stream is over. */
  async function roomy(): Promise<boolean> {
    if (sink.full() && !(await sink.drained())) finish('RETRY')
    return !ended
  }

  async function begin(): Promise<void> {
    if (marks !== false) {
      const bytes = await marks.started()
      if (!ended) sink.write(start.cursor, bytes)
    }
    for (const event of start.first) {
      const bytes = await group.tell(event, true)
      if (!(await roomy())) return
      if (bytes === null) continue
      sink.write(cursorOf(event), bytes)
      sent = event.seq
    }
    await catchUp()
  }

  async function catchUp(): Promise<void> {
    while (await roomy()) {
      if (group.admit(member)) {
        // From now on it is told with the others, after events of which it has not heard that they are behind it.
        if (looked.seq > sent) await mark(looked)
        return
      }
      const events = await nextPage()
      // Executed together, so that they load their names together; sent in order.
      const telling = events.map(event => group.tell(event, event.seq <= start.liveFrom))
      for (const [i, event] of events.entries()) {
        const bytes = await telling[i]!
        if (!(await roomy())) return
        sink.gather()
        looked = { seq: event.seq, cursor: cursorOf(event) }
        if (bytes !== null) member.write(event, looked.cursor, bytes)
        else if (event.seq - sent >= PROGRESS_EVENTS) await mark(looked)
        member.position = event.seq
      }
    }
  }

  async function nextPage(): Promise<readonly LogEvent[]> {
    try {
      return await reader.read(member.position)
    } catch (error) {
      if (error instanceof RawiError || error instanceof HoleError) throw error
      await pause(RETRY_MS)
      return []
    }
  }

  void run(begin)
  return stop
}
