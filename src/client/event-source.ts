import { FollowError, lost } from './errors.ts'
import { parse, startOf } from './sse.ts'
import type { Attempt, Transport } from './transport.ts'

/** As much of an EventSource as is used. */
type EventSourceLike = {
  readonly readyState: number
  addEventListener: (type: string, listener: (event: { data?: unknown; lastEventId?: string }) => void) => void
  close: () => void
}
export type EventSourceConstructor = new (url: string) => EventSourceLike
export type EventSourceSettings = {
  url: URL
  eventSourceImpl: EventSourceConstructor
  fetch?: typeof globalThis.fetch | undefined
}

/** `EventSource.CLOSED`: it has given up. */
const CLOSED = 2

/**
 * Follows by an EventSource. Coming back is left to it once it was connected: it alone knows the ids of the blocks
 * without data, and sends the last one as Last-Event-ID, which the hub prefers to the address's `after`. Where it has
 * given up, or where the stories come without ids, another one is made.
 */
export function overEventSource({ url, eventSourceImpl, fetch = globalThis.fetch }: EventSourceSettings): Transport {
  return async attempt => {
    try {
      return await open(
        eventSourceImpl,
        addressOf(url, attempt, await startOf(attempt, fetch, url, attempt.signal)),
        attempt,
      )
    } catch (error) {
      return error instanceof FollowError ? error : lost(error)
    }
  }
}

function addressOf(url: URL, { operation }: Attempt, after: string | null): string {
  const { query, variables } = operation(after)
  const address = new URL(url)
  address.searchParams.set('query', query)
  address.searchParams.set('variables', JSON.stringify(variables))
  return address.href
}

function open(
  EventSource: EventSourceConstructor,
  address: string,
  { signal, onOpen, onLost, onMessage }: Attempt,
): Promise<FollowError> {
  return new Promise(resolve => {
    const source = new EventSource(address)
    let knowsMore = false
    const end = (why: FollowError) => {
      source.close()
      signal.removeEventListener('abort', onAbort)
      resolve(why)
    }
    const onAbort = () => end(lost(signal.reason))
    signal.addEventListener('abort', onAbort)
    if (signal.aborted) onAbort()
    source.addEventListener('open', () => {
      knowsMore = true
      onOpen()
    })
    source.addEventListener('next', ({ data, lastEventId }) => {
      knowsMore = Boolean(lastEventId)
      try {
        void onMessage({ type: 'RESULT', result: parse(String(data)) })
      } catch (error) {
        end(error as FollowError)
      }
    })
    source.addEventListener('complete', () => end(new FollowError('COMPLETED', 'The hub ended the stream.')))
    source.addEventListener('error', event =>
      source.readyState === CLOSED || !knowsMore ? end(lost(event)) : onLost(),
    )
  })
}
