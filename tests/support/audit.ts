import type { Db } from '../../src/db/client.ts'

/** Empties the audit, past the triggers that keep it from that. */
export async function emptyAudit(db: Db): Promise<void> {
  await db.$transaction(async tx => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.auditLog.deleteMany()
  })
}
