/**
 * Verifying the audit: whether its chain is as it was written. The chain alone tells of every change but two: that it was
 * written anew as a whole, by somebody who can also reckon hashes, and that its end was cut off with the head set back. Both
 * are told by a head that was kept elsewhere.
 */
import { createHash } from 'node:crypto'
import type { Db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'

/** A place in the chain: the number of a row, 0 before the first, and its hash in hexadecimal. */
export type AuditMark = { seq: bigint; hash: string }

/**
 * What is wrong with a row. CHANGED: its content, or its hash. MISSING: it is gone, or has another number. INSERTED: it is
 * none of the chain's. HEAD: the head does not fit the last row. REWRITTEN: it is not the row whose hash was kept.
 */
export type AuditFault = 'CHANGED' | 'MISSING' | 'INSERTED' | 'HEAD' | 'REWRITTEN'

/** `rows`: how many are whole, from the first. `head`: the last of them. `broken`: the first row that is not. */
export type AuditVerdict = { rows: number; head: AuditMark; broken: { seq: bigint; fault: AuditFault } | null }

/** Rows read at once, about half a megabyte: the memory it takes is the same for any length. */
const PAGE = 1_000

/** A row: its text as it goes into the hash, and the hash that stands in it. */
type Row = { seq: bigint; text: string; hash: string; disguised: boolean }

/** The rows of a page, and the head as of the same moment. */
type Page = { rows: Row[]; head: AuditMark | null }

/**
 * Walks the chain from its first row to its last, also while it grows.
 * @param kept a head that was kept elsewhere, which must still be in the chain
 * @param page how many rows are read at once
 */
export async function verifyAudit(
  db: Pick<Db, '$queryRaw'>,
  kept: AuditMark | null,
  page = PAGE,
): Promise<AuditVerdict> {
  let last: AuditMark = { seq: 0n, hash: digest('rawi').toString('hex') }
  const broken = (seq: bigint, fault: AuditFault) => ({ rows: Number(last.seq), head: last, broken: { seq, fault } })
  if (kept?.seq === 0n && kept.hash !== last.hash) return broken(0n, 'REWRITTEN')
  for (;;) {
    const { rows, head } = await readPage(db, last.seq, page)
    for (const row of rows) {
      const next = last.seq + 1n
      const end = head?.seq ?? row.seq
      if (row.seq < next || (row.seq > end && next > end)) return broken(row.seq, 'INSERTED')
      if (row.seq > next) return broken(next, 'MISSING')
      const hash = digest(Buffer.from(last.hash, 'hex'), row.text).toString('hex')
      if (row.disguised || hash !== row.hash) return broken(row.seq, 'CHANGED')
      last = { seq: row.seq, hash }
      if (kept?.seq === row.seq && kept.hash !== hash) return broken(row.seq, 'REWRITTEN')
    }
    if (rows.length === page) continue
    if (head === null) return broken(last.seq, 'HEAD')
    if (head.seq > last.seq || (kept !== null && kept.seq > last.seq)) return broken(last.seq + 1n, 'MISSING')
    if (head.hash !== last.hash) return broken(last.seq, 'HEAD')
    return { rows: Number(last.seq), head: last, broken: null }
  }
}

function digest(...parts: (string | Buffer)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/**
 * A row of `audit_log l` as the text that goes into its hash, as the function audit_row of the migration gives it. That
 * function is not asked: whoever owns the tables may have put another in its place, or another to_jsonb before the one of
 * Postgres, and so all that is called here is named with its schema. A column of the name `l` would be taken for the row
 * where that were written as `l` alone.
 */
const ROW = Prisma.sql`(pg_catalog.to_jsonb(l.*) OPERATOR(pg_catalog.-) 'hash'::text OPERATOR(pg_catalog.||)
  pg_catalog.jsonb_build_object('at', pg_catalog.to_char(l.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text`

/**
 * The next rows. The first page also holds what has a number below the first. `disguised` are three values that nobody
 * wrote and that stand in the text of a row as others do: JSON's null as none, and a year before Christ as the one after.
 */
async function readPage(db: Pick<Db, '$queryRaw'>, after: bigint, limit: number): Promise<Page> {
  const from = after === 0n ? null : after
  type Read = { [K in keyof Row]: Row[K] | null } & { head_seq: bigint | null; head_hash: string | null }
  const read = await db.$queryRaw<Read[]>`
    SELECT h.seq AS head_seq, pg_catalog.encode(h.hash, 'hex') AS head_hash, r.*
    FROM (VALUES (1)) AS always LEFT JOIN audit_head h ON true LEFT JOIN LATERAL (
      SELECT seq, ${ROW} AS text, pg_catalog.encode(hash, 'hex') AS hash,
        pg_catalog.jsonb_typeof(before) IS NOT DISTINCT FROM 'null'
          OR pg_catalog.jsonb_typeof(after) IS NOT DISTINCT FROM 'null' OR at < '0001-01-01T00:00:00Z' AS disguised
      FROM audit_log l WHERE ${from}::bigint IS NULL OR seq > ${from}::bigint ORDER BY seq LIMIT ${limit}
    ) r ON true ORDER BY r.seq`
  const [first] = read
  const head = first?.head_seq == null ? null : { seq: first.head_seq, hash: first.head_hash! }
  return { rows: read.filter((row): row is Read & Row => row.seq !== null), head }
}
