import { Client } from 'pg'
import { afterEach } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import type { Snapshot } from '../../src/domain/card.ts'
import { type LogEvent, readEvents, readStreamState } from '../../src/domain/event.ts'
import { encodeCursor } from '../../src/live/cursor.ts'
import { createLive, type Live, type StreamRequest } from '../../src/live/live.ts'
import type { Change } from '../../src/live/stream.ts'
import { counted } from './counted.ts'
import { createDirectory } from '../../src/domain/directory.ts'
import { createReader, type Reader } from '../../src/live/reader.ts'
import { type TestDatabase, useDatabase } from './database.ts'

/** A story log of the test file's own, filled by hand: its events carry as much of a card as filters look at. */
export type TestLog = TestDatabase & {
  /** Starts a reader, and what subscriptions see of it, for one test. `url` is where it listens, `db` what it reads. */
  read: (options?: ReadOptions) => Promise<ReadLog>
  /** Appends events as the domain does, all in one transaction. */
  append: (count: number, options?: { language?: string; kind?: string }) => Promise<void>
  /** The log as it lies in the table: the oracle. */
  seqs: () => Promise<number[]>
  /** Where it ends. */
  head: () => Promise<number>
  /** The cursor that stands on a position; at 0, before the first event. */
  cursorAt: (seq: number) => Promise<string>
}

type ReadOptions = { ringSize?: number; url?: string; db?: Db }

/** `waiting`: how many wakes the reader holds. `errors`: what it logged. */
export type ReadLog = { reader: Reader; live: Live; waiting: () => number; errors: string[] }

/** Appends `$1` events of kind `$2` in language `$3`. */
export const APPEND = `INSERT INTO event_pending (id, kind, payload)
  SELECT uuidv7(), $2, jsonb_build_object('card', jsonb_build_object('id', uuidv7(), 'language', $3::text,
           'people', '[]'::jsonb, 'tags', '[]'::jsonb))
  FROM generate_series(1, $1::int)`

/** Gives the test file a log; readers are stopped after each test, also a failed one. */
export function useLog(): TestLog {
  const own = useDatabase()
  const stops: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
  })
  return Object.assign(own, {
    read: async ({ ringSize, url = own.url, db = own.db }: ReadOptions = {}) => {
      const errors: string[] = []
      const log = { error: (_: object, message: string) => void errors.push(message) }
      const directory = createDirectory()
      const { reader, waiting } = counted(createReader({ db, url, directory, log, ringSize }))
      await reader.start()
      stops.push(reader.stop)
      return { reader, live: createLive({ db, reader, directory }), waiting, errors }
    },
    append: async (count: number, { language = 'en', kind = 'INGESTED' } = {}) => {
      await own.db.$executeRawUnsafe(APPEND, count, kind, language)
    },
    head: async () => (await readStreamState(own.db)).head,
    cursorAt: async (seq: number) => {
      const { streamId } = await readStreamState(own.db)
      const [event] = seq === 0 ? [] : await readEvents(own.db, seq - 1, 1)
      return encodeCursor(streamId, seq, event?.eventId ?? null)
    },
    seqs: async () => {
      const rows = await own.db.$queryRaw<{ seq: bigint }[]>`SELECT seq FROM event_log ORDER BY seq`
      return rows.map(row => Number(row.seq))
    },
  })
}

/** The story that an event tells of. */
export function storyOf(event: LogEvent | undefined): Snapshot {
  if (event === undefined || event.kind === 'ENTITY') throw new Error('this event tells of no story')
  return event.story
}

/** Opens a stream of the stories that came in, for this test alone. */
export async function openStories(live: Live, request: Partial<StreamRequest> = {}): Promise<AsyncIterator<Change>> {
  const stream = await live.open({ about: 'INGESTED', where: null, after: null, backfill: 0, ...request })
  return stream[Symbol.asyncIterator]() as AsyncIterator<Change>
}

/** A connection of the test's own, closed when `act` is done. */
export async function onConnection<T>(url: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
