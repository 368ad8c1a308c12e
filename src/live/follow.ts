import type { Card } from '../domain/card.ts'
import type { StoryEvent } from '../domain/event.ts'
import type { Reader } from './reader.ts'

/** An event as a subscriber gets it. `replayed`: it was in the log before the subscription began. */
export type StreamItem = { event: StoryEvent; replayed: boolean }

/**
 * What to follow: events after the position `after` that `matches`, behind the `first` ones, which are sent as they are.
 * `liveFrom` is the head of the log when the subscription began.
 */
export type FollowOptions = {
  after: number
  liveFrom: number
  first: StoryEvent[]
  matches: (event: StoryEvent) => boolean
}

/**
 * Follows the log. A subscriber is one position that it moves itself, when its client asks for more: replay and live
 * are the same code without a seam between them, and a client that stands still costs its position and one page at most.
 *
 * An object with a `return()` of its own, and not an async generator: a generator that waits for the next event cannot
 * be ended from outside, and leaks.
 */
export function follow(
  reader: Reader,
  { after, liveFrom, first, matches }: FollowOptions,
): AsyncIterableIterator<StreamItem> {
  const waiting = [...first]
  let page: readonly StoryEvent[] = []
  let read = 0
  let position = after
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

  async function nextMatch(): Promise<StoryEvent | null> {
    for (;;) {
      const backfilled = waiting.shift()
      if (backfilled !== undefined) return backfilled
      for (let event = page[read]; event !== undefined; event = page[read]) {
        read++
        position = event.seq
        if (matches(event)) return event
      }
      page = await reader.read(position)
      read = 0
      if (!done && page.length === 0) await advance()
      if (done) return null
    }
  }

  return {
    next: async () => {
      const event = done ? null : await nextMatch()
      return event === null
        ? { value: undefined, done: true }
        : { value: { event, replayed: event.seq <= liveFrom }, done: false }
    },
    return: async () => {
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

/** Whether an event tells of a story that came in, and the story matches. */
export function isIngested(test: (card: Card) => boolean): (event: StoryEvent) => boolean {
  return ({ kind, card }) => kind === 'INGESTED' && test(card)
}
