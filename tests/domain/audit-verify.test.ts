/** The chain of the audit, tampered with in a thousand ways: each is found, and at the right row. */
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '../../src/db/client.ts'
import { audit } from '../../src/domain/audit.ts'
import { type AuditFault, type AuditMark, verifyAudit } from '../../src/domain/audit-verify.ts'
import { writing } from '../../src/domain/transaction.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'

const ROWS = 60
/** Smaller than the chain, so that it is read in several. */
const PAGE = 25
/** Between two statements: JSON has no line of its own, so it is in none of them. */
const THEN = '\n;;\n'
const own = useDatabase()
let head: AuditMark

/** What is done, in SQL; and the row that must be named, with what is wrong with it. */
type Tampering = { sql: string; seq: number; fault: AuditFault; kept?: true }

beforeAll(async () => {
  await writing(own.db, async tx => {
    for (let n = 1; n <= ROWS; n++) {
      await audit(tx, EDITOR, {
        operation: `operation${n % 7}`,
        target: { type: 'Article', id: `target ${n}` },
        reason: n % 3 === 0 ? null : `because of ${n}`,
        before: n % 4 === 0 ? null : { headline: `قبل ${n}`, share: n / 10 },
        after: n % 5 === 0 ? null : { headline: `after ${n}`, tags: [n, null], deep: { n: null } },
      })
    }
  })
  head = (await verifyAudit(own.db, null)).head
})

class Undone extends Error {}

/** Runs SQL as somebody who owns the tables and has switched their triggers off, looks, and takes it back. */
async function tamperedWith<T>(sql: string, look: (tx: Tx) => Promise<T>): Promise<T> {
  let seen: T | undefined
  const act = own.db.$transaction(async tx => {
    await tx.$executeRawUnsafe('SET LOCAL session_replication_role = replica')
    for (const statement of sql.split(THEN)) await tx.$executeRawUnsafe(statement)
    seen = await look(tx)
    throw new Undone()
  })
  await act.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error
  })
  return seen!
}

/** Reckons every hash from a row on anew, and sets the head on the last. */
const rehash = (from: number) => `DO $$ DECLARE entry audit_log; last bytea;
  BEGIN
    SELECT coalesce((SELECT hash FROM audit_log WHERE seq = ${from} - 1), sha256('rawi')) INTO last;
    FOR entry IN SELECT * FROM audit_log WHERE seq >= ${from} ORDER BY seq LOOP
      last := sha256(last || convert_to(audit_row(entry), 'UTF8'));
      UPDATE audit_log SET hash = last WHERE seq = entry.seq;
    END LOOP;
    UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1);
  END $$`

const insert = (seq: number, hash: string) =>
  `INSERT INTO audit_log SELECT ${seq}, at, actor_kind, actor_id, actor_name, operation, target_type, target_id, reason,
    before, after, ${hash} FROM audit_log ORDER BY seq DESC LIMIT 1`

const row = fc.integer({ min: 1, max: ROWS })
const letters = fc.stringMatching(/^[a-zم ]{1,8}$/)
/** Postgres refuses U+0000 and lone surrogates, which are the ones that JSON escapes by number. */
const storable = fc.jsonValue().filter(value => !JSON.stringify(value).includes('\\u'))
const texts = ['actor_kind', 'actor_id', 'actor_name', 'operation', 'target_type', 'target_id']
const changed = (seq: number, set: string): Tampering => ({
  ...{ sql: `UPDATE audit_log SET ${set} WHERE seq = ${seq}`, seq, fault: 'CHANGED' },
})

const tamperings = fc.oneof(
  fc.tuple(row, fc.constantFrom(...texts), letters).map(([n, column, text]) => {
    return changed(n, `${column} = ${column} || '${text}'`)
  }),
  fc.tuple(row, fc.constantFrom(...texts)).map(([n, column]) => changed(n, `${column} = ''`)),
  fc.tuple(row, letters).map(([n, text]) => changed(n, `reason = coalesce(reason, '') || '${text}'`)),
  row.map(n => changed(n, `reason = CASE WHEN reason IS NULL THEN '' END`)),
  fc.tuple(row, fc.constantFrom('before', 'after'), storable).map(([n, column, value]) => {
    return changed(n, `${column} = '${JSON.stringify({ value }).replaceAll("'", "''")}'`)
  }),
  fc.tuple(row, fc.constantFrom('before', 'after')).map(([n, column]) => {
    return changed(
      n,
      `${column} = CASE WHEN ${column} IS NULL THEN '{}' ELSE ${column} || '{"share": 0.70}' END::jsonb`,
    )
  }),
  fc.tuple(row, fc.constantFrom('before', 'after')).map(([n, column]) => changed(n, `${column} = 'null'`)),
  fc.tuple(row, fc.integer({ min: 1, max: 10 ** 12 }), fc.constantFrom('+', '-')).map(([n, microseconds, sign]) => {
    return changed(n, `at = at ${sign} interval '${microseconds} microseconds'`)
  }),
  fc.tuple(row, fc.constantFrom(`'infinity'`, `(at::text || ' BC')::timestamptz`)).map(([n, at]) => {
    return changed(n, `at = ${at}`)
  }),
  fc.tuple(row, fc.integer({ min: 0, max: 31 }), fc.integer({ min: 1, max: 255 })).map(([n, byte, bits]) => {
    return changed(n, `hash = set_byte(hash, ${byte}, get_byte(hash, ${byte}) # ${bits})`)
  }),
  fc.tuple(row, fc.constantFrom(`''`, 'substr(hash, 1, 31)', `hash || '\\x00'`)).map(([n, hash]) => {
    return changed(n, `hash = ${hash}`)
  }),
  // A row that moves leaves a hole; one below the first is seen before it.
  fc.tuple(row, fc.integer({ min: 1, max: 10 ** 9 })).map(([n, far]): Tampering => {
    return { sql: `UPDATE audit_log SET seq = ${ROWS} + ${far} WHERE seq = ${n}`, seq: n, fault: 'MISSING' }
  }),
  fc.tuple(row, fc.integer({ min: 0, max: 10 ** 9 })).map(([n, below]): Tampering => {
    return { sql: `UPDATE audit_log SET seq = -${below} WHERE seq = ${n}`, seq: -below, fault: 'INSERTED' }
  }),
  fc.tuple(row, fc.integer({ min: 1, max: 5 })).map(([n, count]): Tampering => {
    return { sql: `DELETE FROM audit_log WHERE seq >= ${n} AND seq < ${n + count}`, seq: n, fault: 'MISSING' }
  }),
  row.map((n): Tampering => ({ sql: `DELETE FROM audit_log WHERE seq >= ${n}`, seq: n, fault: 'MISSING' })),
  // Behind the last row one with a hash that fits, as far as a row can.
  fc.constantFrom(`'\\x00'`, `sha256((SELECT hash FROM audit_log WHERE seq = ${ROWS}))`).map((hash): Tampering => {
    return { sql: insert(ROWS + 1, hash), seq: ROWS + 1, fault: 'INSERTED' }
  }),
  // Between two rows one with the hash that it should have: then the next does not follow it.
  fc.integer({ min: 1, max: ROWS - 1 }).map((n): Tampering => {
    const shift = `UPDATE audit_log SET seq = -seq WHERE seq >= ${n}${THEN}UPDATE audit_log SET seq = 1 - seq WHERE seq < 0`
    const before = `coalesce((SELECT hash FROM audit_log WHERE seq = ${n - 1}), sha256('rawi'))`
    const fitting = `UPDATE audit_log l SET hash = sha256(${before} || convert_to(audit_row(l), 'UTF8')) WHERE seq = ${n}`
    const whole = `UPDATE audit_head SET seq = seq + 1`
    return { sql: [shift, insert(n, `''`), fitting, whole].join(THEN), seq: n + 1, fault: 'CHANGED' }
  }),
  fc
    .tuple(row, row)
    .filter(([a, b]) => a !== b)
    .map(([a, b]): Tampering => {
      const move = (from: number, to: number) => `UPDATE audit_log SET seq = ${to} WHERE seq = ${from}`
      return { sql: [move(a, 0), move(b, a), move(0, b)].join(THEN), seq: Math.min(a, b), fault: 'CHANGED' }
    }),
  fc.integer({ min: 1, max: 1000 }).map((more): Tampering => {
    return { sql: `UPDATE audit_head SET seq = seq + ${more}`, seq: ROWS + 1, fault: 'MISSING' }
  }),
  row.map((n): Tampering => ({ sql: `UPDATE audit_head SET seq = ${n - 1}`, seq: n, fault: 'INSERTED' })),
  fc.constantFrom(`UPDATE audit_head SET hash = sha256(hash)`, `DELETE FROM audit_head`).map((sql): Tampering => {
    return { sql, seq: ROWS, fault: 'HEAD' }
  }),
  // What the chain alone cannot tell, and a head that was kept elsewhere does.
  fc.integer({ min: 2, max: ROWS }).map((n): Tampering => {
    return { sql: `DELETE FROM audit_log WHERE seq >= ${n}${THEN}${rehash(n)}`, seq: n, fault: 'MISSING', kept: true }
  }),
  row.map((n): Tampering => {
    const sql = `UPDATE audit_log SET actor_name = 'Somebody else' WHERE seq = ${n}${THEN}${rehash(n)}`
    return { sql, seq: ROWS, fault: 'REWRITTEN', kept: true }
  }),
)

describe('the chain of the audit', () => {
  it('is whole as it was written, also by a head that was kept', async () => {
    expect(head).toEqual({ seq: BigInt(ROWS), hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const [middle] = await own.db.auditLog.findMany({ where: { seq: 25 } })
    const start = { seq: 0n, hash: 'f'.repeat(64) }
    for (const kept of [null, head, { seq: 25n, hash: Buffer.from(middle!.hash).toString('hex') }]) {
      expect(await verifyAudit(own.db, kept, PAGE)).toEqual({ rows: ROWS, head, broken: null })
    }
    expect((await verifyAudit(own.db, start)).broken).toEqual({ seq: 0n, fault: 'REWRITTEN' })
  })

  it('shows each of a thousand random tamperings at the row where it is', async () => {
    const found = fc.asyncProperty(tamperings, async ({ sql, seq, fault, kept }) => {
      const [alone, withHead] = await tamperedWith(sql, async tx => [
        await verifyAudit(tx, null, PAGE),
        await verifyAudit(tx, head, PAGE),
      ])
      const expected = { seq: BigInt(seq), fault }
      expect(alone!.broken, sql).toEqual(kept ? null : expected)
      expect(withHead!.broken, sql).toEqual(expected)
      const whole = kept ? alone!.rows : Math.max(0, fault === 'HEAD' ? seq : seq - 1)
      expect(alone!.rows, sql).toBe(whole)
    })
    await fc.assert(found, { numRuns: 1_000 })
    expect((await verifyAudit(own.db, head)).broken).toBeNull()
  })

  /** What every row was, kept by whoever tampers, so that their own code can say it. */
  const copy = `CREATE TABLE copy AS SELECT l.seq, to_jsonb(l) AS entry, audit_row(l) AS text FROM audit_log l`
  it.each<[string, string, number]>([
    [
      'the function that the trigger writes rows by',
      `CREATE OR REPLACE FUNCTION audit_row(entry audit_log) RETURNS text LANGUAGE sql STABLE AS
        'SELECT text FROM copy WHERE seq = entry.seq'`,
      9,
    ],
    [
      'a function that comes before the one of Postgres',
      `CREATE FUNCTION to_jsonb(entry audit_log) RETURNS jsonb LANGUAGE sql STABLE AS
        'SELECT copy.entry FROM copy WHERE seq = entry.seq'`,
      9,
    ],
    [
      'a column by the name that the table has in the question',
      `ALTER TABLE audit_log ADD COLUMN l jsonb${THEN}UPDATE audit_log SET l = entry FROM copy WHERE copy.seq = audit_log.seq`,
      1,
    ],
  ])('is not judged by what its owner puts into the database: %s', async (_, disguise, seq) => {
    const change = `UPDATE audit_log SET actor_name = 'Somebody else' WHERE seq = 9`
    const seen = await tamperedWith([copy, disguise, change].join(THEN), tx => verifyAudit(tx, head, PAGE))
    expect(seen.broken).toEqual({ seq: BigInt(seq), fault: 'CHANGED' })
    expect((await verifyAudit(own.db, head)).broken).toBeNull()
  })

  it.each([
    `UPDATE audit_log SET actor_name = 'Nobody' WHERE seq = 3`,
    `DELETE FROM audit_log WHERE seq = ${ROWS}`,
    'TRUNCATE audit_log',
    insert(ROWS + 1, 'hash'),
    'UPDATE audit_head SET seq = 3',
    'DELETE FROM audit_head',
    'TRUNCATE audit_head',
  ])('is added to by the chain alone: %s is refused', async sql => {
    await expect(own.db.$executeRawUnsafe(sql)).rejects.toThrow('the audit is added to by its chain alone')
    expect((await verifyAudit(own.db, head)).broken).toBeNull()
  })

  it('is verified while it grows', async () => {
    const write = (n: number) =>
      writing(own.db, tx =>
        audit(tx, EDITOR, { operation: `late${n}`, target: { type: 'Tag', id: 'a' }, before: null, after: null }),
      )
    const verify = async () => (await verifyAudit(own.db, head, 7)).broken
    const seen = await Promise.all([...Array.from({ length: 30 }, (_, n) => write(n)), verify(), verify(), verify()])
    expect(seen.slice(-3)).toEqual([null, null, null])
    expect((await verifyAudit(own.db, head)).rows).toBe(ROWS + 30)
  })
})
