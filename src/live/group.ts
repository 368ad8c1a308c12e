/**
 * A group: the streams that are sent the same - same document, same variables, same rights. What happens is judged,
 * executed and serialised once for all of them, and then written to each.
 *
 * Invariants:
 * - Every member has a position: up to there it was sent all that concerns it. It moves only over what was looked at.
 * - The group's own position is that of the members who keep up. An event is written to a member only if it lies
 *   behind the member's position, so joining in the middle of a delivery neither loses nor repeats.
 * - Nobody waits for anybody: a member whose socket is full leaves the group at once and catches up by itself, reading
 *   from its position (member.ts). There is no queue of events for it.
 */
import type { LogEvent } from '../domain/event.ts'
import { PROGRESS_EVENTS } from './follow.ts'
import type { ChangeKind } from './judge.ts'
import type { Reader } from './reader.ts'
import type { Stream } from './stream.ts'

/** How many events are executed at once, when many were committed at once. */
const BATCH = 50

/** What a member shows its group: its place, and how to write to it. */
export type Kept = {
  position: number
  full: () => boolean
  write: (event: LogEvent, cursor: string, bytes: Buffer) => void
  /** Tells it that all up to this event was looked at. */
  mark: (event: LogEvent) => void
  /** Called when it was put out, at `position`: it must catch up. */
  behind: () => void
  /** Called when the group cannot go on: its streams end, and their clients come back. */
  fail: (error: unknown) => void
}

/** Streams that are sent the same. */
export type Group = {
  /** Takes in a member that has caught up and has room; answers whether it did. */
  admit: (member: Kept) => boolean
  leave: (member: Kept) => void
  /** Tells the members that keep up how far all was looked at, where they have heard nothing since the last time. */
  progress: () => void
  /** The bytes that tell of an event, or null where it does not concern these streams. */
  tell: (event: LogEvent, replayed: boolean) => Promise<Buffer> | null
}

type GroupOptions = Pick<Stream, 'judge' | 'cursorOf'> & {
  reader: Pick<Reader, 'head' | 'peek' | 'onAdvance'>
  /** Executes and serialises the item of an event; shared with whoever asks for the same again. */
  render: (event: LogEvent, kind: ChangeKind, replayed: boolean) => Promise<Buffer>
}

/** Makes an empty group. It listens to the reader only while somebody is in it. */
export function createGroup({ reader, judge, render, cursorOf }: GroupOptions): Group {
  const members = new Set<Kept>()
  let position = 0
  let told = 0
  let pumping = false
  let forget = () => {}

  const tell: Group['tell'] = (event, replayed) => {
    const kind = judge(event, replayed)
    return kind === null ? null : render(event, kind, replayed)
  }

  /** Puts a member out, at the place up to which it was sent everything. */
  function putOut(member: Kept, at: number): void {
    leave(member)
    member.position = Math.max(member.position, at)
    member.behind()
  }

  /** One delivery at a time: events reach the members in the order of the log, however long one takes to execute. */
  async function pump(): Promise<void> {
    if (pumping) return
    pumping = true
    try {
      while (members.size > 0 && position < reader.head()) {
        const events = nextEvents()
        if (events.length === 0) {
          for (const member of [...members]) putOut(member, position)
          return
        }
        // Executed together, so that they load their names together; delivered in order.
        const telling = events.map(event => tell(event, false))
        for (const [i, event] of events.entries()) await deliver(event, telling[i]!)
      }
    } catch (error) {
      for (const member of [...members]) member.fail(error)
    } finally {
      pumping = false
    }
  }

  function nextEvents(): LogEvent[] {
    const events: LogEvent[] = []
    for (let event = reader.peek(position + 1); event !== undefined; event = reader.peek(event.seq + 1)) {
      if (events.push(event) === BATCH) break
    }
    return events
  }

  async function deliver(event: LogEvent, telling: Promise<Buffer> | null): Promise<void> {
    if (telling !== null) {
      const bytes = await telling
      const cursor = cursorOf(event)
      for (const member of members) {
        if (member.position >= event.seq) continue
        if (member.full()) {
          putOut(member, event.seq - 1)
          continue
        }
        member.write(event, cursor, bytes)
        member.position = event.seq
      }
      told = event.seq
    }
    position = event.seq
    if (position - told >= PROGRESS_EVENTS) progress()
  }

  function progress(): void {
    const event = position > told ? reader.peek(position) : undefined
    if (event === undefined) return
    told = position
    for (const member of members) member.mark(event)
  }

  function leave(member: Kept): void {
    if (members.delete(member) && members.size === 0) forget()
  }

  return {
    admit: member => {
      const idle = members.size === 0 && !pumping
      if (member.full() || member.position < (idle ? reader.head() : position)) return false
      // At the head, also for a member from ahead of it - its cursor is of an instance that has read on: with the group
      // out there, the next member, at the head, would have nothing to read and not be let in, and ask for ever.
      if (idle) position = told = reader.head()
      if (members.size === 0) forget = reader.onAdvance(() => void pump())
      members.add(member)
      // The head may have moved since the member last read.
      void pump()
      return true
    },
    leave,
    progress,
    tell,
  }
}
