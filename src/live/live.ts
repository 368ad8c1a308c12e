import type { Db } from '../db/client.ts'
import type { Directory } from '../domain/directory.ts'
import { readStreamState, type LogEvent } from '../domain/event.ts'
import { mayMatch } from '../domain/tombstone-where.ts'
import { type ArticleWhere, compileWhere } from '../domain/where.ts'
import { backfill } from './backfill.ts'
import { encodeCursor, headCursor, resolveCursor } from './cursor.ts'
import { follow } from './follow.ts'
import { type Judge, judgeAll, judgeIngested } from './judge.ts'
import { type EventPage, type EventPageRequest, pageOfEvents } from './page.ts'
import type { Reader } from './reader.ts'
import type { Change, Stream } from './stream.ts'

/**
 * What a subscriber asks for. `about`: newly ingested stories only, or everything that happens to stories, with marks.
 * `backfill` counts only where no cursor is given: a resumed stream has its place.
 */
export type StreamRequest = {
  about: 'INGESTED' | 'EVERYTHING'
  where: ArticleWhere | null
  after: string | null
  backfill: number
}

/** The story log as the API sees it. */
export type Live = {
  /**
   * Opens a stream of what matches, in commit order, each once.
   * @throws RawiError CURSOR_INVALID, CURSOR_UNKNOWN, CURSOR_EXPIRED
   */
  open: (request: StreamRequest) => Promise<Stream>
  /**
   * One page of the log, for those who poll.
   * @throws RawiError as `open`
   */
  page: (request: EventPageRequest) => Promise<EventPage>
  /**
   * Makes sure that the log goes on behind a cursor.
   * @throws RawiError as `open`
   */
  check: (cursor: string) => Promise<void>
  /** The cursor of the log's head; read through the transaction given, as of its snapshot. */
  cursor: (db?: Db) => Promise<string>
}

export type LiveDeps = { db: Db; reader: Reader; directory: Pick<Directory, 'merges'> }

/** Joins the log, its reader and the filter. */
export function createLive({ db, reader, directory }: LiveDeps): Live {
  /** Made once for each event in memory, which is told of to thousands. */
  const cursors = new WeakMap<LogEvent, string>()
  const judgeFor = (about: StreamRequest['about'], where: ArticleWhere | null): Judge => {
    const options = { test: compileWhere(where, directory).test, isHidden: reader.isHidden }
    if (about === 'INGESTED') return judgeIngested(options)
    return judgeAll({ ...options, mayMatch: compileWhere(mayMatch(where), directory).test })
  }
  const itemsOf = (streamId: string) => {
    const cursorOf = (event: LogEvent) => {
      const known = cursors.get(event)
      if (known !== undefined) return known
      const cursor = encodeCursor(streamId, event.seq, event.eventId)
      cursors.set(event, cursor)
      return cursor
    }
    const itemOf: Stream['itemOf'] = (event, kind, replayed): Change => {
      if (event.kind === 'ENTITY') throw new Error('no stream is told of an entity')
      const { card } = event.story
      const seen = kind !== 'WITHDRAWN' && !reader.isHidden(card.id)
      return {
        type: 'CHANGE',
        kind,
        event,
        card: seen ? directory.merges.show(card) : null,
        replayed,
        cursor: cursorOf(event),
      }
    }
    return { cursorOf, itemOf }
  }
  /** The log as of now. Everybody who asks at the same moment shares one statement: after a restart, all resume. */
  async function current() {
    await reader.catchUp()
    return reader.state()
  }
  const known = (seq: number) => reader.peek(seq)?.eventId

  return {
    open: async ({ about, where, after, backfill: count }) => {
      const judge = judgeFor(about, where)
      const state = await current()
      const resumed = after === null ? null : await resolveCursor(db, state, after, known)
      // Backfilled are stories that came in, for either kind of stream: the latest that are there to be seen.
      const came = judgeFor('INGESTED', where)
      const first =
        resumed === null && count > 0 ? await backfill(db, state.head, count, e => came(e, true) !== null) : []
      const stream = {
        start: {
          after: resumed ?? state.head,
          liveFrom: state.head,
          first,
          mode: resumed === null ? ('LIVE' as const) : ('RESUMED' as const),
          cursor: after ?? (await headCursor(db, state, known)),
        },
        judge,
        marks: about === 'EVERYTHING',
        ...itemsOf(state.streamId),
      }
      return { ...stream, [Symbol.asyncIterator]: () => follow(reader, stream) }
    },
    page: async request => {
      const { head } = await current()
      // What was pruned since the reader last looked is known to the table alone.
      const state = { ...(await readStreamState(db)), head }
      return await pageOfEvents(
        { db, state, judge: judgeFor('EVERYTHING', request.where), ...itemsOf(state.streamId) },
        request,
      )
    },
    check: async cursor => void (await resolveCursor(db, await current(), cursor, known)),
    cursor: async (snapshot = db) => headCursor(snapshot, await readStreamState(snapshot)),
  }
}
