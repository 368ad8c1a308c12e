import { FollowError, type ResponseError } from './errors.ts'

/** An execution result, as it comes over the wire. */
export type Result = { data?: Record<string, unknown> | null; errors?: readonly ResponseError[] }

/** What comes over a connection: a story or a mark, how far the hub has looked, or where its log ended at the start. */
export type Message = { type: 'RESULT'; result: Result } | { type: 'PROGRESS' | 'HEAD'; cursor: string }

/** The operation, to go on behind a cursor. */
export type Operation = (after: string | null) => { query: string; variables: Record<string, unknown> }

/** One connection, seen from above. */
export type Attempt = {
  operation: Operation
  after: string | null
  /**
   * Whether to ask for the log's head before the stream begins, and to go on behind that: then an outage before the
   * first story loses nothing either.
   */
  askHead: boolean
  authorization: string | undefined
  /** Aborted when the connection is to be let go. */
  signal: AbortSignal
  /** The hub was asked for the stream, and has not said no yet. */
  onOpen: () => void
  /** The connection broke, and the platform restores it by itself. */
  onLost: () => void
  /** Takes a message; resolved when it is processed. */
  onMessage: (message: Message) => Promise<void>
}

/** Connects once, and says why the connection ended; never rejects. */
export type Transport = (attempt: Attempt) => Promise<FollowError>

/** The query for the log's head. */
export const HEAD = '{ streamCursor }'

/** The head that a result of HEAD holds; null where there is none, since the stream can begin without it. */
export function headOf(result: Result): string | null {
  const cursor = result.data?.streamCursor
  return typeof cursor === 'string' ? cursor : null
}

/** A timer that is set back with every sign of life. */
export type Watchdog = { feed: () => void; stop: () => void }

/** Calls `onSilence` where nothing feeds the watchdog for so many milliseconds. */
export function createWatchdog(silence: number, onSilence: (error: FollowError) => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  const feed = () => {
    stop()
    timer = setTimeout(() => onSilence(new FollowError('SILENT', `Nothing came for ${silence} ms.`)), silence)
  }
  feed()
  return { feed, stop }
}
