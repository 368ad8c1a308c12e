import { runAttempt } from './attempt.ts'
import { backoff, pause } from './backoff.ts'
import { FollowError, isFatal, isRefusal } from './errors.ts'
import { overEventSource } from './event-source.ts'
import type { FollowOptions } from './options.ts'
import { openPlace } from './place.ts'
import { overFetch } from './sse.ts'
import type { Operation, Transport } from './transport.ts'
import { overWebSocket } from './websocket.ts'

/** Three pings of the hub may be lost. */
const SILENCE_MS = 40_000

/**
 * Follows the hub's stories, and loses none: keeps the cursor of the last one that was processed, and goes on behind it
 * after every cut, for as long as it takes. Each story reaches `onItem` once and in order; only a crash between the end
 * of `onItem` and that of `store.save` repeats one.
 *
 * Resolves when `signal` is aborted.
 * @throws FollowError, with a `code`, where another attempt would fare no better: a cursor that is none of the hub's, or
 *   expired, a document that it refuses, credentials that it does not take; and whatever `onItem`, `onState` or the
 *   store throw
 */
export async function followStories<Item = unknown>(options: FollowOptions<Item>): Promise<void> {
  const { query, variables = {}, signal, onState = () => {}, onExpired = 'stop', wait = pause } = options
  let failures = 0
  try {
    checkDocument(query)
    const connect = transportOf(options)
    const operation: Operation = after => ({ query, variables: after === null ? variables : { ...variables, after } })
    const askHead = !wantsBackfill(query, variables)
    if (signal?.aborted) return
    const place = await openPlace(options)
    while (!signal?.aborted) {
      const number = failures + 1
      const { why, gotOn } = await runAttempt({ connect, operation, askHead, place, options, number })
      if (signal?.aborted) return
      // A token that was good until now has ended: the next attempt asks for another, and that one must be good at once.
      const mayRenew = gotOn && typeof options.authorization === 'function' && isRefusal(why)
      if (isFatal(why) && !mayRenew) throw why
      if (gotOn) failures = 0
      const reason = why as FollowError
      if (reason.code === 'CURSOR_EXPIRED') {
        const oldest = reason.extensions.oldestCursor
        const oldestCursor = typeof oldest === 'string' ? oldest : null
        onState({ state: 'EXPIRED', cursor: place.cursor, oldestCursor })
        if (onExpired === 'stop' || oldestCursor === null) throw reason
        await place.move(oldestCursor)
      }
      const delay = backoff(failures++)
      onState({ state: 'WAITING', attempt: failures, delay, reason })
      await wait(delay, signal)
    }
  } catch (error) {
    if (signal?.aborted) return
    onState({ state: 'FAILED', error })
    throw error
  }
}

/** Finds here what the hub would not complain about, though nothing could be resumed. */
function checkDocument(query: string): void {
  const wrong = (message: string) => new FollowError('DOCUMENT_INVALID', message)
  if (!/\$after\b/.test(query))
    throw wrong('The document must declare `$after: EventCursor`, and give it to its field.')
  if (/\bstoryEvents\b/.test(query) && !/\b__typename\b/.test(query)) {
    throw wrong('The document must select `__typename` on `storyEvents`: it tells marks from stories.')
  }
}

/** Whether the hub is asked to send the latest stories first; a variable that is left out may have a default. */
function wantsBackfill(query: string, variables: Record<string, unknown>): boolean {
  const given = /\bbackfill\s*:\s*(?:\$(\w+)|(\d+))/.exec(query)
  if (given === null) return false
  return (given[1] === undefined ? Number(given[2]) : variables[given[1]]) !== 0
}

function transportOf(options: FollowOptions<never>): Transport {
  const { transport = 'websocket', silence = SILENCE_MS, webSocketImpl, fetch, eventSourceImpl } = options
  const page = (globalThis as { location?: { href: string } }).location?.href
  const url = new URL(options.url, page)
  if (transport === 'websocket') return overWebSocket({ url, silence, webSocketImpl })
  url.protocol = url.protocol.replace('ws', 'http')
  if (eventSourceImpl === undefined) return overFetch({ url, silence, fetch })
  if (options.authorization === undefined) return overEventSource({ url, eventSourceImpl, fetch })
  throw new TypeError('An EventSource can send no credentials; leave `eventSourceImpl` out, and `fetch` is used.')
}
