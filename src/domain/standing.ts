import type { Db } from '../db/client.ts'
import type { Actor } from './actor.ts'
import type { Edits } from './edits.ts'

/**
 * Who took a story from its readers, and why. `at`: ISO 8601. `reason` is for everybody, `note` and `by` for editors; `by`
 * is null in what was withdrawn before that was written down.
 */
export type Withdrawal = { at: string; reason: string | null; note: string | null; by: Actor | null }

/** How an article stands: who withdrew it, when it is due, and what editors set of it. */
export type Standing = { withdrawal: Withdrawal | null; publishAt: Date | null; edited: Edits }

/** How articles stand, by id, in one statement. */
export async function readStanding(db: Db, ids: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await db.$queryRaw<(Standing & { id: string })[]>`
    SELECT id, withdrawal, publish_at AS "publishAt", edited FROM article WHERE id = ANY(${ids}::uuid[])`
  return new Map(rows.map(row => [row.id, row]))
}
