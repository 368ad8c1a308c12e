/** The audit as admins read it. */
import type { Db } from '../db/client.ts'
import type { AuditLog } from '../db/generated/client.ts'

/** A row of the audit: who did what, when, and what was there before and after. */
export type AuditRecord = AuditLog

/** Which rows: all that are given must be equal. `before`: those with a smaller number, where it is given. */
export type AuditListRequest = {
  actorId: string | null
  operation: string | null
  targetId: string | null
  before: bigint | null
  take: number
}

/** Rows of the audit, newest first. */
export async function listAudit(
  db: Db,
  { actorId, operation, targetId, before, take }: AuditListRequest,
): Promise<AuditRecord[]> {
  return await db.auditLog.findMany({
    where: {
      ...(actorId === null ? {} : { actorId }),
      ...(operation === null ? {} : { operation }),
      ...(targetId === null ? {} : { targetId }),
      ...(before === null ? {} : { seq: { lt: before } }),
    },
    orderBy: { seq: 'desc' },
    take,
  })
}
