import type { LogEvent } from '../domain/event.ts'

/** Decoded events kept in memory: enough for every client that was away for a moment. */
export const RING_SIZE = 10_000

/**
 * What they may weigh, in bytes: 10,000 ordinary stories of 300 words weigh 70 MB, and a single one of a megabyte would
 * weigh as much as a thousand of them.
 */
const RING_BYTES = 96 * 1024 * 1024
/** A decoded card with a dozen links, in bytes; its words come on top, two bytes a letter. */
const CARD_BYTES = 4_000
/** A change of an entity: a few ids, in bytes. */
const ENTITY_BYTES = 1_000

/** The last events of the log, without holes. */
export type Ring = {
  /** Adds the event that follows the last one. */
  push: (event: LogEvent) => void
  /** The event at a position; undefined where it is older than the ring, or not there yet. */
  get: (seq: number) => LogEvent | undefined
}

/** Makes an empty ring. An event stands at its position modulo the size, and so pushes out the one `size` before it. */
export function createRing(size = RING_SIZE, bytes = RING_BYTES): Ring {
  const events: (LogEvent | undefined)[] = []
  let oldest = 0
  let weight = 0

  function drop(seq: number): void {
    const event = events[seq % size]
    if (event?.seq !== seq) return
    events[seq % size] = undefined
    weight -= weigh(event)
  }

  return {
    push: event => {
      drop(event.seq - size)
      if (weight === 0) oldest = event.seq
      events[event.seq % size] = event
      weight += weigh(event)
      // The event that came last stays, whatever it weighs: streams at the head must find it here.
      while (weight > bytes && oldest < event.seq) drop(oldest++)
    },
    get: seq => {
      const event = events[seq % size]
      return event?.seq === seq ? event : undefined
    },
  }
}

function weigh(event: LogEvent): number {
  if (event.kind === 'ENTITY') return ENTITY_BYTES
  const { story, previous } = event
  return CARD_BYTES + 2 * story.words.length + (previous === null ? 0 : CARD_BYTES + 2 * previous.words.length)
}
