/**
 * The audit: who did what, when, and what was there before and after. A row is written in the transaction that does it, so
 * that there is no change without its row, and no row without its change.
 *
 * The trigger of the migration numbers the rows at commit, under the lock of the story log, and chains them: the hash of a
 * row is sha256(hash of the row before + canonical row). What was changed, taken out or put in afterwards shows.
 */
import type { Tx } from '../db/client.ts'
import type { Actor } from './actor.ts'

/** What was done: `operation` by the name of its mutation, `target` what it was done to. */
export type AuditEntry = {
  operation: string
  target: { type: string; id: string }
  reason?: string | null
  /** What of it was changed, as it was, and as it is; null where it was not there. No secret ever stands in them. */
  before: object | null
  after: object | null
}

/** Writes down that somebody does something, in the transaction that does it. */
export async function audit(
  tx: Tx,
  by: Actor,
  { operation, target, reason, before, after }: AuditEntry,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_pending (actor_kind, actor_id, actor_name, operation, target_type, target_id, reason, before, after)
    VALUES (${by.kind}, ${by.id}, ${by.name}, ${operation}, ${target.type}, ${target.id}, ${reason ?? null},
            ${jsonOf(before)}::jsonb, ${jsonOf(after)}::jsonb)`
}

function jsonOf(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value)
}
