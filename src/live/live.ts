import type { Db } from '../db/client.ts'
import { readStreamState } from '../domain/event.ts'
import { type ArticleWhere, compileWhere } from '../domain/where.ts'
import { backfill } from './backfill.ts'
import { encodeCursor, headCursor, resolveCursor } from './cursor.ts'
import { follow, isIngested, type StreamItem } from './follow.ts'
import type { Reader } from './reader.ts'

/** What a subscriber asks for. `backfill` counts only where no cursor is given: a resumed stream has its place. */
export type FollowRequest = { where: ArticleWhere | null; after: string | null; backfill: number }

/** An event with the cursor that resumes behind it. */
export type LiveItem = StreamItem & { cursor: string }

/** The story log as subscriptions see it. */
export type Live = {
  /**
   * Newly ingested stories that match, in commit order, once each.
   * @throws RawiError CURSOR_INVALID, CURSOR_UNKNOWN, CURSOR_EXPIRED
   */
  follow: (request: FollowRequest) => Promise<AsyncIterableIterator<LiveItem>>
  /** The cursor of the log's head. */
  cursor: () => Promise<string>
}

/** Joins the log, its reader and the filter. */
export function createLive({ db, reader }: { db: Db; reader: Reader }): Live {
  return {
    follow: async ({ where, after, backfill: count }) => {
      const matches = isIngested(compileWhere(where).test)
      const state = await readStreamState(db)
      const resumed = after === null ? null : await resolveCursor(db, state, after)
      const first = resumed === null && count > 0 ? await backfill(db, state.head, count, matches) : []
      const items = follow(reader, { after: resumed ?? state.head, liveFrom: state.head, first, matches })
      return withCursors(items, state.streamId)
    },
    cursor: async () => headCursor(db, await readStreamState(db)),
  }
}

function withCursors(items: AsyncIterableIterator<StreamItem>, streamId: string): AsyncIterableIterator<LiveItem> {
  const cursor = ({ event }: StreamItem) => encodeCursor(streamId, event.seq, event.eventId)
  return {
    next: async () => {
      const { value, done } = await items.next()
      return done ? { value: undefined, done } : { value: { ...value, cursor: cursor(value) }, done: false }
    },
    return: async () => {
      await items.return?.()
      return { value: undefined, done: true }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
