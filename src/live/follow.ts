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
 * are the same code without a seam between them, and a client that stands still costs nothing but its position.
 *
 * An object with a `return()` of its own, and not an async generator: a generator that waits for the next event cannot
 * be ended from outside, and leaks.
 */
export function follow(
  reader: Reader,
  { after, liveFrom, first, matches }: FollowOptions,
): AsyncIterableIterator<StreamItem> {
  const waiting = [...first]
  let position = after
  let done = false
  let wake = () => {}

  /** Waits until the head is beyond the position, or the subscription ends. */
  async function advance(): Promise<void> {
    const moved = Promise.withResolvers<void>()
    wake = moved.resolve
    const forget = reader.onAdvance(moved.resolve)
    // Between the last read and this line the head may have moved, and nobody was called.
    if (reader.head() > position) moved.resolve()
    await moved.promise
    forget()
  }

  async function nextMatch(): Promise<StoryEvent | null> {
    for (;;) {
      const backfilled = waiting.shift()
      if (backfilled !== undefined) return backfilled
      for (const event of await reader.read(position)) {
        if (done) return null
        position = event.seq
        if (matches(event)) return event
      }
      if (done) return null
      if (reader.head() <= position) await advance()
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
