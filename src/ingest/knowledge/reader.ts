import { type ErrorCode, RawiError } from '../../domain/errors.ts'
import type { KnownPersonDraft } from '../../domain/known-draft.ts'

/** A record that could not be read. `line`: where it begins, from 1; in JSON documents, which record it is, from 1. */
export type BadRecord = { line: number; code: ErrorCode; message: string }

/** What was read of a file from one place to the next: `position` is the place behind it, `lines` how many it has. */
export type Part = { people: KnownPersonDraft[]; bad: BadRecord[]; lines: number; position: number }

/** Where reading begins: a position that a part ended at, and how many lines are before it; both 0 at the beginning. */
export type Start = { position: number; lines: number }

/** Reads people from a file, from a place on; a record that is broken is told of, and reading goes on behind it. */
export type Reader = (file: OpenFile, start: Start) => AsyncGenerator<Part>

/**
 * A file to read. `bytes` gives its text from a byte on, unpacked where it is packed. `size`: of the text in bytes; null
 * where it is packed.
 */
export type OpenFile = { name: string; size: number | null; bytes: (from: number) => AsyncIterable<Buffer> }

/** So many lines make a part at most, whatever the size of what is read at once: a batch is not to be larger than wanted. */
const MOST_LINES = 500

/** A list in pieces of a part's size. */
export function* inParts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let first = 0; first < list.length; first += MOST_LINES) yield list.slice(first, first + MOST_LINES)
}

/** What is told of a record that could not be read. In: what was thrown; anything but a RawiError is thrown on. */
export function badRecord(line: number, error: unknown): BadRecord {
  if (!(error instanceof RawiError)) throw error
  return { line, code: error.code, message: error.message }
}
