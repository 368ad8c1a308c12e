import type { FollowError, ResponseError } from './errors.ts'
import type { EventSourceConstructor } from './event-source.ts'
import type { WebSocketConstructor } from './websocket.ts'

/** Where the cursor outlives the process: a file, `localStorage`, the database that the stories go to. */
export type CursorStore = {
  load: () => Promise<string | null> | string | null
  save: (cursor: string) => Promise<void> | void
}

/** What is known about an item beside itself: errors are those of its nullable fields. */
export type ItemDetails = { cursor: string; errors: readonly ResponseError[] }

/**
 * How it stands with the stream.
 *
 * - `CONNECTING`: an attempt begins, to go on behind `cursor`.
 * - `LIVE`: the first connection stands; stories come from now on.
 * - `RESUMED`: the connection stands, and goes on behind `cursor`; what was missed comes first.
 * - `WAITING`: the connection ended because of `reason`; the next attempt is in `delay` milliseconds.
 * - `EXPIRED`: the stories behind `cursor` are no longer kept; `oldestCursor` is the oldest that still serves.
 * - `FAILED`: `error` is fatal; `followStories` rejects with it.
 */
export type FollowState =
  | { state: 'CONNECTING'; attempt: number; cursor: string | null }
  | { state: 'LIVE'; cursor: string | null }
  | { state: 'RESUMED'; cursor: string }
  | { state: 'WAITING'; attempt: number; delay: number; reason: FollowError }
  | { state: 'EXPIRED'; cursor: string | null; oldestCursor: string | null }
  | { state: 'FAILED'; error: unknown }

/** What to follow, and how. */
export type FollowOptions<Item = unknown> = {
  /** The hub's GraphQL address, http(s) or ws(s); in a browser also a path, `/graphql`. */
  url: string
  /**
   * A subscription with one field, `storyIngested` or `storyEvents`. It declares `$after: EventCursor`, gives it to the
   * field, and selects `cursor`; over `storyEvents` it selects `cursor` on every type, and `__typename`.
   */
  query: string
  /** The document's other variables. */
  variables?: Record<string, unknown> & { after?: never }
  /** Where to begin when the store is empty; without it, with what comes from now on. */
  after?: string
  /** Default: `websocket`. Over `sse` a slow `onItem` slows the hub down, where a WebSocket is let go and resumed. */
  transport?: 'websocket' | 'sse'
  /** Gets every story once, one after the other: the next one waits until the promise is resolved. */
  onItem: (item: Item, details: ItemDetails) => Promise<void> | void
  onState?: (state: FollowState) => void
  /** Keeps the cursor of what was processed, and so survives the process. */
  store?: CursorStore
  /**
   * The Authorization header (`Bearer ...`), or what makes it, asked at every attempt: also when the hub has closed a
   * connection that stood because its token ended. Without a function that ends it.
   */
  authorization?: string | (() => Promise<string> | string)
  /** Whether an expired cursor ends it (default), or it goes on with the oldest story that is kept. */
  onExpired?: 'stop' | 'oldest'
  /** Ends it: `followStories` resolves when the `onItem` under way has finished. */
  signal?: AbortSignal
  /** A connection on which nothing comes for so long is dead, in milliseconds. Default: 40,000. */
  silence?: number
  /** A WebSocket class, where the platform has none or another is wanted. */
  webSocketImpl?: WebSocketConstructor
  /** A `fetch`, where another than the platform's is wanted. */
  fetch?: typeof globalThis.fetch
  /**
   * An EventSource class, to be used instead of `fetch` over `sse`. It can send no credentials, and it hides the
   * hub's signs of life, so that a dead connection is found by the network alone.
   */
  eventSourceImpl?: EventSourceConstructor
  /** How to wait between attempts; an abort ends it. */
  wait?: (delay: number, signal?: AbortSignal) => Promise<void>
}
