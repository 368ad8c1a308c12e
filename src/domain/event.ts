/** The story log as the domain writes and reads it. Its order and its density are the trigger's work: see prisma/migrations. */
import { v7 as uuid } from 'uuid'
import type { Db, Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Card } from './card.ts'

export type StoryEventKind = 'INGESTED' | 'REVISED'

/** One event of the log. `seq` counts from 1 without holes; `at` is when it was committed. */
export type StoryEvent = { seq: number; eventId: string; kind: StoryEventKind; card: Card; at: Date }

/** Which stream a log is, where it ends, and what was pruned: events `floor < seq <= head` can be read. */
export type StreamState = { streamId: string; floor: number; head: number }

/** Writes an event beside the fact it tells of, in the same transaction; at commit it gets its number. */
export async function appendEvent(tx: Tx, kind: StoryEventKind, card: Card): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO event_pending (id, article_id, kind, payload)
    VALUES (${uuid()}::uuid, ${card.id}::uuid, ${kind}, ${JSON.stringify({ card })}::jsonb)`
}

/** Where the log stands now. */
export async function readStreamState(db: Db | Tx): Promise<StreamState> {
  const [row] = await db.$queryRaw<{ stream_id: string; floor: bigint; head: bigint }[]>`
    SELECT stream_id, floor, GREATEST(floor, (SELECT max(seq) FROM event_log)) AS head FROM stream_floor`
  if (row === undefined) throw new Error('the database has no stream: stream_floor is empty')
  return { streamId: row.stream_id, floor: Number(row.floor), head: Number(row.head) }
}

type Row = { seq: bigint; event_id: string; kind: StoryEventKind; payload: { card: Card }; committed_at: Date }

/** Events after `seq`, oldest first, at most `limit`. */
export async function readEvents(db: Db, after: number, limit: number): Promise<StoryEvent[]> {
  return await query(db, Prisma.sql`WHERE seq > ${after} ORDER BY seq LIMIT ${limit}`)
}

/** Events before `seq`, newest first, at most `limit`: for a backfill that walks back from the head. */
export async function readEventsBefore(db: Db, before: number, limit: number): Promise<StoryEvent[]> {
  return await query(db, Prisma.sql`WHERE seq < ${before} ORDER BY seq DESC LIMIT ${limit}`)
}

/** The id of the event at `seq`, or null where the log holds none. */
export async function readEventId(db: Db, seq: number): Promise<string | null> {
  const row = await db.eventLog.findUnique({ where: { seq }, select: { eventId: true } })
  return row?.eventId ?? null
}

async function query(db: Db, tail: Prisma.Sql): Promise<StoryEvent[]> {
  const rows = await db.$queryRaw<Row[]>`SELECT seq, event_id, kind, payload, committed_at FROM event_log ${tail}`
  return rows.map(row => ({
    seq: Number(row.seq),
    eventId: row.event_id,
    kind: row.kind,
    card: row.payload.card,
    at: row.committed_at,
  }))
}
