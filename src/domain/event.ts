/** The story log as the domain writes and reads it. Its order and its density are the trigger's work: see prisma/migrations. */
import { v7 as uuid } from 'uuid'
import type { Db, Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { renewWords } from '../text/words.ts'
import type { Card, Snapshot } from './card.ts'
import type { EntityRef } from './entity.ts'

export type StoryEventKind = 'INGESTED' | 'REVISED' | 'WITHDRAWN' | 'RESTORED'

/**
 * What an event tells, and carries: the story as it is from now on, for a revision also as it was before (a subscriber
 * whose filter it has left must hear of it), and for a withdrawal why.
 */
export type StoryChange = { kind: StoryEventKind; story: Snapshot; previous?: Snapshot | null; reason?: string | null }

/**
 * What became of a person, country, tag or source: its names are others now, or it was merged into another one, or a merge
 * was taken back. `ids`: all that lead to it, its own among them. `merge`: the groups of those who are one from now on, in
 * each the one that the others lead to first; null where nothing was merged.
 */
export type EntityChange = {
  entity: 'person' | 'country' | 'tag' | 'source'
  ids: string[]
  merge: EntityRef[][] | null
}

/** That webhooks were made, changed or taken away: whoever sends looks at them again. */
export type WebhookChange = { entity: 'webhook'; ids: string[] }

/** Where an event stands in the log. `seq` counts from 1 without holes; `at` is when it was committed. */
type Place = { seq: number; eventId: string; at: Date }

/** An event that tells of a story. */
export type StoryEvent = Required<StoryChange> & Place

/** An event that tells of an entity: no stream is told, but what instances hold in memory is kept right by it. */
export type EntityEvent = Place & { kind: 'ENTITY'; change: EntityChange | WebhookChange }

export type LogEvent = StoryEvent | EntityEvent

/** Which stream a log is, where it ends, and what was pruned: events `floor < seq <= head` can be read. */
export type StreamState = { streamId: string; floor: number; head: number }

/** Writes an event beside the fact it tells of, in the same transaction; at commit it gets its number. */
export async function appendEvent(tx: Tx, { kind, story, previous, reason }: StoryChange): Promise<void> {
  const payload: Payload = { ...story, ...(previous ? { previous } : {}), ...(reason == null ? {} : { reason }) }
  await append(tx, kind, story.card.id, payload)
}

/** Writes that an entity was changed, as `appendEvent` writes what happens to a story. */
export async function appendEntityEvent(tx: Tx, change: EntityEvent['change']): Promise<void> {
  await append(tx, 'ENTITY', null, change)
}

async function append(tx: Tx, kind: LogEvent['kind'], articleId: string | null, payload: object): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO event_pending (id, article_id, kind, payload)
    VALUES (${uuid()}::uuid, ${articleId}::uuid, ${kind}, ${JSON.stringify(payload)}::jsonb)`
}

/** Where the log stands now. */
export async function readStreamState(db: Db | Tx): Promise<StreamState> {
  const [row] = await db.$queryRaw<{ stream_id: string; floor: bigint; head: bigint }[]>`
    SELECT stream_id, floor, GREATEST(floor, (SELECT max(seq) FROM event_log)) AS head FROM stream_floor`
  if (row === undefined) throw new Error('the database has no stream: stream_floor is empty')
  return { streamId: row.stream_id, floor: Number(row.floor), head: Number(row.head) }
}

/**
 * A name for the log among all that there are. A copy of a database, as for a rehearsal, has the same stream and is
 * another log: its server or its database is another one.
 */
export async function readLogName(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<{ name: string }[]>`
    SELECT concat_ws('_', replace(stream_id::text, '-', ''), system_identifier, oid) AS name
    FROM stream_floor, pg_control_system(), pg_database WHERE datname = current_database()`
  return row!.name
}

/** As it lies in the log; events of before the filter `text` existed have no words. */
type Payload = { card: Card; words?: string; previous?: Snapshot; reason?: string }
type Row = { seq: bigint; event_id: string; committed_at: Date } & (
  | { kind: StoryEventKind; payload: Payload }
  | { kind: 'ENTITY'; payload: EntityEvent['change'] }
)

/** Events after `seq`, oldest first, at most `limit`. */
export async function readEvents(db: Db, after: number, limit: number): Promise<LogEvent[]> {
  return await query(db, Prisma.sql`WHERE seq > ${after} ORDER BY seq LIMIT ${limit}`)
}

/** Events before `seq`, newest first, at most `limit`: for a backfill that walks back from the head. */
export async function readEventsBefore(db: Db, before: number, limit: number): Promise<LogEvent[]> {
  return await query(db, Prisma.sql`WHERE seq < ${before} ORDER BY seq DESC LIMIT ${limit}`)
}

/** The id of the event at `seq`, or null where the log holds none. */
export async function readEventId(db: Db, seq: number): Promise<string | null> {
  const row = await db.eventLog.findUnique({ where: { seq }, select: { eventId: true } })
  return row?.eventId ?? null
}

/** Events pruned in one transaction: few enough for its time-out, many enough for a log of millions. */
const PRUNED_AT_ONCE = 10_000

/**
 * Takes what was committed before an instant out of the log, oldest first. Floor and rows change in one transaction, so
 * that a cursor is either served or told that it has expired, and numbers go on where they were even if nothing is left.
 * Of several that prune at once one does, and the others have nothing to do.
 * @returns how many events were taken out
 */
export async function pruneEvents(db: Db, before: Date): Promise<number> {
  let pruned = 0
  for (;;) {
    const count = await db.$transaction(async tx => {
      const [lock] = await tx.$queryRaw<{ held: boolean }[]>`SELECT pg_try_advisory_xact_lock(20261123, 7) AS held`
      if (lock?.held !== true) return 0
      // In order of seq, and not of time: clocks go back, and what is pruned must be a beginning of the log.
      return await tx.$executeRaw`
        WITH oldest AS (SELECT seq, committed_at FROM event_log ORDER BY seq LIMIT ${PRUNED_AT_ONCE}),
             kept AS (SELECT min(seq) AS seq FROM oldest WHERE committed_at >= ${before}),
             gone AS (SELECT o.seq FROM oldest o, kept WHERE kept.seq IS NULL OR o.seq < kept.seq),
             raised AS (UPDATE stream_floor SET floor = GREATEST(floor, (SELECT max(seq) FROM gone))
                        WHERE EXISTS (SELECT 1 FROM gone))
        DELETE FROM event_log WHERE seq IN (SELECT seq FROM gone)`
    })
    pruned += count
    if (count < PRUNED_AT_ONCE) return pruned
  }
}

async function query(db: Db, tail: Prisma.Sql): Promise<LogEvent[]> {
  const rows = await db.$queryRaw<Row[]>`SELECT seq, event_id, kind, payload, committed_at FROM event_log ${tail}`
  return rows.map(eventOf)
}

function eventOf({ seq, event_id: eventId, committed_at: at, ...row }: Row): LogEvent {
  const place = { seq: Number(seq), eventId, at }
  if (row.kind === 'ENTITY') return { ...place, kind: row.kind, change: row.payload }
  const { card, words = '', previous, reason = null } = row.payload
  const before = previous === undefined ? null : renewed(previous)
  return { ...place, kind: row.kind, story: renewed({ card, words }), previous: before, reason }
}

/** The words of an event may have been folded by an older version than the filters that look at them. */
function renewed({ card, words }: Snapshot): Snapshot {
  return { card, words: renewWords(words) }
}
