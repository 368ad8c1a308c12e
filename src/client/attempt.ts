import { FollowError } from './errors.ts'
import type { FollowOptions } from './options.ts'
import type { Place } from './place.ts'
import type { Message, Operation, Transport } from './transport.ts'

/** How long the hub may take to say no, in milliseconds: neither transport tells that it has said yes. */
const SETTLE_MS = 1_000
/** How many stories may wait for `onItem`, before the connection is let go until they are processed. */
const MOST_WAITING = 1_000

export type AttemptSettings<Item> = {
  connect: Transport
  operation: Operation
  askHead: boolean
  place: Place
  options: Pick<FollowOptions<Item>, 'signal' | 'onState' | 'authorization'>
  /** How many attempts there were since the last one that got on, with this one. */
  number: number
}

/** Why a connection ended, and whether it got on: moved the cursor, or stood for a while. */
export type Ending = { why: unknown; gotOn: boolean }

/** One connection from its beginning to its end, with all that came over it processed. */
export async function runAttempt<Item>(settings: AttemptSettings<Item>): Promise<Ending> {
  const { connect, operation, place, options, number } = settings
  const { signal, onState = () => {} } = options
  const start = place.cursor
  let after = start
  const stop = new AbortController()
  let failure: { error: unknown } | undefined
  let behind: FollowError | undefined
  let standing = false
  let settled = false
  let settling: ReturnType<typeof setTimeout> | undefined
  let waiting = 0
  let work = Promise.resolve()

  const fail = (error: unknown) => {
    failure ??= { error }
    stop.abort()
  }
  const guard = (act: () => void) => {
    try {
      act()
    } catch (error) {
      fail(error)
    }
  }
  const tell = () => onState({ state: 'CONNECTING', attempt: number, cursor: place.cursor })
  const stand = () => {
    clearTimeout(settling)
    if (standing) return
    standing = true
    guard(() => onState(after === null ? { state: 'LIVE', cursor: place.cursor } : { state: 'RESUMED', cursor: after }))
  }
  // What was let go must not be followed by anything: a later story would move the cursor past it.
  const take = async (message: Message) => {
    if (signal?.aborted || failure !== undefined) return
    await place.take(message).catch(fail)
    waiting--
  }
  const onMessage = (message: Message) => {
    if (stop.signal.aborted) return work
    if (message.type === 'PROGRESS' || (message.type === 'RESULT' && message.result.data)) stand()
    if (++waiting > MOST_WAITING) {
      behind = new FollowError('BEHIND', `${MOST_WAITING} stories wait to be processed.`)
      stop.abort()
      return work
    }
    return (work = work.then(() => take(message)))
  }

  const onAbort = () => stop.abort()
  signal?.addEventListener('abort', onAbort)
  try {
    tell()
    const authorization = await credentials(options.authorization)
    const why = await connect({
      operation,
      after,
      askHead: settings.askHead && after === null,
      authorization,
      signal: stop.signal,
      onOpen: () => {
        clearTimeout(settling)
        settling = setTimeout(() => {
          settled = true
          stand()
        }, SETTLE_MS)
      },
      onLost: () => {
        clearTimeout(settling)
        standing = false
        after = place.cursor
        guard(tell)
      },
      onMessage,
    })
    clearTimeout(settling)
    stop.abort()
    await work
    return { why: failure === undefined ? (behind ?? why) : failure.error, gotOn: settled || place.cursor !== start }
  } catch (error) {
    return { why: error, gotOn: false }
  } finally {
    clearTimeout(settling)
    signal?.removeEventListener('abort', onAbort)
  }
}

/** @throws FollowError where they cannot be had now: what makes them may be down together with the hub */
async function credentials(authorization: FollowOptions['authorization']): Promise<string | undefined> {
  if (typeof authorization !== 'function') return authorization
  try {
    return await authorization()
  } catch (error) {
    throw new FollowError('CONNECTION_LOST', 'The credentials cannot be had.', {}, error)
  }
}
