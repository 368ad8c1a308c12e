import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { audit } from '../../src/domain/audit.ts'
import { writing } from '../../src/domain/transaction.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'

const own = useDatabase()

const write = (operation: string) =>
  writing(own.db, tx =>
    audit(tx, EDITOR, { operation, target: { type: 'Article', id: 'a' }, before: null, after: { headline: 'سطر' } }),
  )

it('chains its rows without a hole, however many are written at once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => write(`operation${n}`)))
  const rows = await own.db.$queryRaw<{ seq: bigint; hash: Uint8Array; row: string }[]>`
    SELECT seq, hash, audit_row(audit_log) AS row FROM audit_log ORDER BY seq`
  expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  let hash = createHash('sha256').update('rawi').digest()
  for (const row of rows) {
    hash = createHash('sha256').update(hash).update(row.row).digest()
    expect(Buffer.from(row.hash).equals(hash), row.row).toBe(true)
  }
  const [head] = await own.db.auditHead.findMany()
  expect([Number(head!.seq), Buffer.from(head!.hash).equals(hash)]).toEqual([20, true])
  expect(await own.db.auditPending.count()).toBe(0)
})

it('keeps nothing of what was rolled back', async () => {
  const before = await own.db.auditLog.count()
  const failing = own.db.$transaction(async tx => {
    await audit(tx, EDITOR, { operation: 'undone', target: { type: 'Article', id: 'a' }, before: null, after: null })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await own.db.auditLog.count()).toBe(before)
})
