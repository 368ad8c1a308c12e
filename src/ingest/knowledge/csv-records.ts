/**
 * Rows of a CSV file, with their places. A row ends at the first line end that stands outside of quotes (RFC 4180): where
 * the quotes up to it are even in number. What is in a row is csv-parse's business. Where a row is broken, one line of it
 * is told of and the next one is looked at anew, so that a quote too many spoils a line and not the file.
 */
import { parse } from 'csv-parse/sync'
import { byteLines } from './byte-lines.ts'
import type { Start } from './reader.ts'

/** `line`: its first one, from 1; `lines`: how many it has; `end`: the byte behind it. A blank row has no fields. */
export type CsvRecord = { line: number; lines: number; end: number } & (
  | { fields: string[]; problem: null }
  | { fields: null; problem: string }
)

/** A quote that is never closed would take the rest of the file for one field. */
const MOST = { lines: 200, bytes: 1024 * 1024 }
const QUOTE = 0x22

/** A line that belongs to the row that is gathered; `bytes` null: it was too long to be kept. */
type Line = { bytes: Buffer | null; end: number; odd: boolean }
type Row = { fields: string[]; problem: null } | { fields: null; problem: string }

/** A row that was found; one of a single line is not looked into yet. */
type Found = { row: Row | null; bytes: Buffer | null; place: { line: number; lines: number; end: number } }

const endless: Row = { fields: null, problem: 'The row does not end: a quote is not closed, or it is too long.' }

/**
 * The rows of each chunk.
 * @param width how many fields a row must have; null takes any
 */
export async function* csvRecords(
  chunks: AsyncIterable<Buffer>,
  start: Start,
  width: number | null,
): AsyncGenerator<CsvRecord[]> {
  let line = start.lines
  let pending: Line[] = []
  let held = 0
  let found: Found[] = []
  const finish = (row: Row | null, count: number) => {
    const lines = pending.slice(0, count)
    found.push({ row, bytes: lines[0]!.bytes, place: { line: line + 1, lines: count, end: lines.at(-1)!.end } })
    line += count
    held -= lines.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0)
    pending = pending.slice(count)
  }
  /** Takes the rows out of what is pending; `last`: nothing comes behind it. */
  const settle = (last: boolean) => {
    let [at, open] = [0, false]
    while (at < pending.length) {
      const { bytes, odd } = pending[at++]!
      open = open !== odd
      const ends = bytes === null || at >= MOST.lines || held > MOST.bytes || (last && at === pending.length)
      if (open && !ends) continue
      const row = open || bytes === null ? endless : at === 1 ? null : readRow(pending.slice(0, at), width)
      finish(row, row?.problem == null ? at : 1)
      ;[at, open] = [0, false]
    }
  }
  for await (const lines of byteLines(chunks, start.position, MOST.bytes)) {
    for (const { bytes, end } of lines) {
      const odd = bytes !== null && oddQuotes(bytes)
      pending.push({ bytes, end, odd })
      held += bytes?.length ?? 0
      // Inside of quotes nothing ends a row but another quote.
      const ends = odd || bytes === null || pending.length >= MOST.lines || held > MOST.bytes
      if (ends || pending.length === 1) settle(false)
    }
    if (found.length > 0) yield readRows(found, width)
    found = []
  }
  settle(true)
  if (found.length > 0) yield readRows(found, width)
}

function oddQuotes(bytes: Buffer): boolean {
  let odd = false
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) odd = !odd
  return odd
}

const newline = Buffer.from('\n')
const options = { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true }

/** Rows of one line are parsed all at once where none of them is broken: csv-parse takes five times as long for each alone. */
function readRows(found: readonly Found[], width: number | null): CsvRecord[] {
  const unread = found.filter(({ row }) => row === null)
  const together = parseAll(unread.map(({ bytes }) => ({ bytes })))
  const all = Array.isArray(together) && together.length === unread.length ? together : null
  let next = 0
  return found.map(({ row, bytes, place }) => {
    const read = row ?? (all === null ? readRow([{ bytes }], width) : checked(all[next++]!, width))
    return { ...read, ...place }
  })
}

function readRow(lines: readonly Pick<Line, 'bytes'>[], width: number | null): Row {
  const rows = parseAll(lines)
  return Array.isArray(rows) ? checked(rows[0] ?? [], width) : { fields: null, problem: `The row is no CSV: ${rows}` }
}

function checked(fields: string[], width: number | null): Row {
  if (fields.length === 0 || width === null || fields.length === width) return { fields, problem: null }
  return { fields: null, problem: `The row has ${fields.length} fields, and the header ${width}.` }
}

/** The rows of some lines; or what csv-parse says against them. */
function parseAll(lines: readonly Pick<Line, 'bytes'>[]): string[][] | string {
  const text = Buffer.concat(lines.flatMap(({ bytes }) => [bytes ?? newline, newline])).toString('utf8')
  try {
    return parse(text, options)
  } catch (error) {
    return (error as Error).message
  }
}
