import type { LogEvent } from '../domain/event.ts'
import type { Reader } from './reader.ts'
import type { Stream, StreamItem } from './stream.ts'

/**
 * After so many events that say nothing to a stream it is told its place all the same. A resume looks at no more, and
 * reads no more than 1,000 rows for it: it reads whole pages (pages.ts), and may begin in the middle of one.
 */
export const PROGRESS_EVENTS = 900

type Followed = Omit<Stream, typeof Symbol.asyncIterator>

/**
 * Follows the log for one subscriber. It is one position that it moves itself, when its client asks for more: replay
 * and live are the same code without a seam between them, and a client that stands still costs its position and one
 * page at most.
 *
 * An object with a `return()` of its own, and not an async generator: a generator that waits for the next event cannot
 * be ended from outside, and leaks.
 */
export function follow(reader: Reader, { start, judge, marks, itemOf, cursorOf }: Followed) {
  const waiting: StreamItem[] = marks ? [{ type: 'STARTED', mode: start.mode, cursor: start.cursor }] : []
  waiting.push(...start.first.map(event => itemOf(event, 'INGESTED', true)))
  let page: readonly LogEvent[] = []
  let read = 0
  let position = start.after
  let told = position
  let done = false
  let wake = () => {}

  /** Waits until the head moves, is beyond the position already, or the subscription ends. */
  async function advance(): Promise<void> {
    const moved = Promise.withResolvers<void>()
    wake = moved.resolve
    const forget = reader.onAdvance(moved.resolve)
    // During the last read the head may have moved, and nobody was called.
    if (reader.head() > position) moved.resolve()
    await moved.promise
    forget()
  }

  async function nextItem(): Promise<StreamItem | null> {
    for (;;) {
      const first = waiting.shift()
      if (first !== undefined) return first
      for (let event = page[read]; event !== undefined; event = page[read]) {
        read++
        position = event.seq
        const replayed = event.seq <= start.liveFrom
        const kind = judge(event, replayed)
        const silent = kind === null && (!marks || position - told < PROGRESS_EVENTS)
        if (silent) continue
        told = position
        return kind === null ? { type: 'PROGRESS', cursor: cursorOf(event) } : itemOf(event, kind, replayed)
      }
      page = await reader.read(position)
      read = 0
      if (!done && page.length === 0) await advance()
      if (done) return null
    }
  }

  return {
    next: async (): Promise<IteratorResult<StreamItem, undefined>> => {
      const item = done ? null : await nextItem()
      return item === null ? { value: undefined, done: true } : { value: item, done: false }
    },
    return: async (): Promise<IteratorResult<StreamItem, undefined>> => {
      done = true
      page = []
      wake()
      return { value: undefined, done: true }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
