import { setTimeout as pause } from 'node:timers/promises'
import { createByteCache } from './byte-cache.ts'
import { createGroup, type Group } from './group.ts'
import { runMember, type Sink } from './member.ts'
import type { Reader } from './reader.ts'
import type { Stream, StreamItem } from './stream.ts'

/** How often a stream that hears nothing is told its place in the log. */
const PROGRESS_MS = 15_000
/** What was serialised lately is kept for those who come back, up to 32 MiB. */
const CACHE_BYTES = 32 * 1024 * 1024
/** A failed execution is tried again: while Postgres starts anew, an event must wait, and not be passed over. */
const ATTEMPTS = 20
const RETRY_MS = 250

/**
 * A stream to run: what it is, what groups it with others, how its items become bytes, and the way to its client.
 * Streams of the same `key` are sent the same items in the same bytes; of the same `bytesKey`, the same bytes where they
 * are sent the same item. `execute` throws where an item cannot be told of now.
 */
export type Subscription = {
  key: string
  bytesKey: string
  stream: Stream
  execute: (item: StreamItem) => Promise<Buffer>
  sink: Sink
}

/** All streams of an instance. */
export type Groups = {
  /** Runs a stream until the function that comes back is called, or the stream ends its sink. */
  join: (subscription: Subscription) => () => void
  /** How many streams run. */
  size: () => number
  stop: () => void
}

export type GroupsDeps = { reader: Reader; log: { error: (context: object, message: string) => void } }

/** Makes the place where streams run. */
export function createGroups({ reader, log }: GroupsDeps): Groups {
  const groups = new Map<string, { group: Group; streams: number }>()
  const cache = createByteCache(CACHE_BYTES)
  let size = 0
  let failing = false
  const progress = setInterval(() => {
    for (const { group } of groups.values()) group.progress()
  }, PROGRESS_MS)
  progress.unref()

  async function patiently(execute: () => Promise<Buffer>): Promise<Buffer> {
    for (let attempt = 1; ; attempt++) {
      try {
        const bytes = await execute()
        failing = false
        return bytes
      } catch (error) {
        // Once for each outage: a broken connection fails hundreds of executions at a time.
        if (!failing) log.error({ err: error }, 'an event could not be told; it is tried again')
        failing = true
        if (attempt === ATTEMPTS) throw error
        await pause(RETRY_MS)
      }
    }
  }

  function groupOf({ key, bytesKey, stream, execute }: Subscription) {
    const known = groups.get(key)
    if (known !== undefined) return known
    const group = createGroup({
      reader,
      judge: stream.judge,
      cursorOf: stream.cursorOf,
      render: (event, kind, replayed) => {
        const item = stream.itemOf(event, kind, replayed)
        // A story that was withdrawn since must not be shown from the cache, nor by another that points to it.
        const place = `${item.cursor} ${kind} ${replayed} ${reader.changes()} ${bytesKey}`
        return cache.get(place, () => patiently(() => execute(item)))
      },
    })
    const made = { group, streams: 0 }
    groups.set(key, made)
    return made
  }

  return {
    join: subscription => {
      const { key, bytesKey, stream, execute, sink } = subscription
      const entry = groupOf(subscription)
      entry.streams++
      size++
      const leave = () => {
        size--
        if (--entry.streams === 0) groups.delete(key)
      }
      const { start, marks } = stream
      const run = runMember({
        reader,
        group: entry.group,
        stream,
        sink,
        marks: marks && {
          started: () => execute({ type: 'STARTED', mode: start.mode, cursor: start.cursor }),
          progress: cursor => cache.get(`${cursor} ${bytesKey}`, () => execute({ type: 'PROGRESS', cursor })),
        },
        onEnd: leave,
      })
      return run
    },
    size: () => size,
    stop: () => clearInterval(progress),
  }
}
