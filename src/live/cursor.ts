/**
 * The cursor: a position in the story log that a client keeps, opaque to it.
 *
 * 29 bytes in base64url: version, the stream's id, the position, and the first bytes of the event that stands there.
 * The id tells a cursor of another database, the event's bytes one that was restored to an earlier time and has gone
 * on differently since. A dump and restore keeps all three.
 */
import type { Db } from '../db/client.ts'
import { RawiError } from '../domain/errors.ts'
import { readEventId, type StreamState } from '../domain/event.ts'

const VERSION = 1
const LENGTH = 29

/** What a cursor says. At position 0, before the first event, `mark` is zero. */
type Position = { streamId: string; seq: number; mark: number }

/** The last four bytes of an event's id: a UUIDv7 begins with a clock, and ends with chance. */
function markOf(eventId: string): number {
  return Number.parseInt(eventId.slice(-8), 16)
}

/** The cursor that stands on an event; without one, at the start of the log (`seq` 0). */
export function encodeCursor(streamId: string, seq: number, eventId: string | null): string {
  const bytes = Buffer.alloc(LENGTH)
  bytes.writeUInt8(VERSION, 0)
  bytes.write(streamId.replaceAll('-', ''), 1, 'hex')
  bytes.writeBigUInt64BE(BigInt(seq), 17)
  bytes.writeUInt32BE(eventId === null ? 0 : markOf(eventId), 25)
  return bytes.toString('base64url')
}

function decodeCursor(cursor: string): Position {
  const bytes = Buffer.from(cursor, 'base64url')
  if (bytes.length !== LENGTH || bytes.readUInt8(0) !== VERSION || bytes.toString('base64url') !== cursor) {
    throw new RawiError('CURSOR_INVALID', 'This cursor is not one that the story log gives out.')
  }
  const hex = bytes.toString('hex', 1, 17)
  const streamId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { streamId, seq: Number(bytes.readBigUInt64BE(17)), mark: bytes.readUInt32BE(25) }
}

/**
 * The position of a cursor, after a check that the log still holds what the cursor stands on.
 * @param known the id of an event that is in memory: a cursor on one of those is checked without the database
 * @throws RawiError CURSOR_INVALID: no cursor; CURSOR_UNKNOWN: of another stream, or of a past that did not stay;
 *   CURSOR_EXPIRED: the events behind it are pruned, `details.oldestCursor` is the oldest one that still serves
 */
export async function resolveCursor(db: Db, state: StreamState, cursor: string, known = unknownEvent): Promise<number> {
  const { streamId, seq, mark } = decodeCursor(cursor)
  if (streamId !== state.streamId || seq > state.head) throw unknown()
  if (seq < state.floor) throw expired(state)
  // At the floor the event itself is pruned, and there is nothing left to compare with.
  const eventId = seq === state.floor ? null : (known(seq) ?? (await readEventId(db, seq)))
  if (eventId !== null && markOf(eventId) !== mark) throw unknown()
  return seq
}

/** The id of an event that is in memory; by default none is. */
const unknownEvent = (_seq: number): string | undefined => undefined

/** The failure of a position whose next events are pruned; its details name the oldest cursor that still serves. */
export function expired({ streamId, floor }: StreamState): RawiError {
  const oldestCursor = encodeCursor(streamId, floor, null)
  return new RawiError('CURSOR_EXPIRED', 'The events after this cursor are no longer kept.', { oldestCursor })
}

function unknown(): RawiError {
  return new RawiError('CURSOR_UNKNOWN', 'This cursor names an event that this story log does not hold.')
}

/** The cursor of the log's last event; of an empty log, of its start. */
export async function headCursor(
  db: Db,
  { streamId, head, floor }: StreamState,
  known = unknownEvent,
): Promise<string> {
  return encodeCursor(streamId, head, head > floor ? (known(head) ?? (await readEventId(db, head))) : null)
}
