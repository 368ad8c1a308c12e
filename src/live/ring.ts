import type { StoryEvent } from '../domain/event.ts'

/** Decoded events kept in memory: enough for every client that was away for a moment, about 20 MB of cards. */
export const RING_SIZE = 10_000

/** The last events of the log, without holes. */
export type Ring = {
  /** Adds the event that follows the last one. */
  push: (event: StoryEvent) => void
  /** The event at a position; undefined where it is older than the ring, or not there yet. */
  get: (seq: number) => StoryEvent | undefined
}

/** Makes an empty ring. An event stands at its position modulo the size, and so pushes out the one `size` before it. */
export function createRing(size = RING_SIZE): Ring {
  const events: (StoryEvent | undefined)[] = []
  return {
    push: event => {
      events[event.seq % size] = event
    },
    get: seq => {
      const event = events[seq % size]
      return event?.seq === seq ? event : undefined
    },
  }
}
