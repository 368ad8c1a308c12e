import type { Db } from '../db/client.ts'
import type { ArticleWhere } from '../domain/where.ts'
import { readEvents, readStreamState, type StreamState } from '../domain/event.ts'
import { encodeCursor, expired, resolveCursor } from './cursor.ts'
import type { Judge } from './judge.ts'
import type { Change, Stream } from './stream.ts'

/** Events after a cursor, or from the oldest that is kept; at most `limit` that match. */
export type EventPageRequest = { where: ArticleWhere | null; after: string | null; limit: number }

/**
 * What of a page matched. `end` is the cursor up to which all was looked at, which may be far beyond the last match;
 * `more` tells that the log goes on behind it.
 */
export type EventPage = { items: Change[]; start: string; end: string; more: boolean }

type Deps = Pick<Stream, 'itemOf' | 'cursorOf'> & { db: Db; state: StreamState; judge: Judge }

const READ = 500
/** One poll looks at no more: with a filter that matches little, the poller goes on from `end`. */
const MOST_SCANNED = 10_000

/**
 * One page of the log, oldest first. All of it was there before the poll, so every item counts as replayed.
 * @throws RawiError CURSOR_INVALID, CURSOR_UNKNOWN, CURSOR_EXPIRED
 */
export async function pageOfEvents(
  { db, state, judge, itemOf, cursorOf }: Deps,
  { after, limit }: EventPageRequest,
): Promise<EventPage> {
  const from = after === null ? state.floor : await resolveCursor(db, state, after)
  const start = after ?? encodeCursor(state.streamId, state.floor, null)
  const items: Change[] = []
  let [position, end] = [from, start]
  while (position < state.head && position - from < MOST_SCANNED && items.length < limit) {
    const events = await readEvents(db, position, READ)
    // Pruned since the floor was read.
    if (events[0]?.seq !== position + 1) throw expired(await readStreamState(db))
    for (const event of events) {
      if (event.seq > state.head) break
      const kind = judge(event, true)
      position = event.seq
      end = cursorOf(event)
      if (kind !== null) items.push(itemOf(event, kind, true))
      if (items.length === limit) break
    }
  }
  return { items, start, end, more: position < state.head }
}
