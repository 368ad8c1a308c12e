import type { Db } from '../db/client.ts'
import { readEventsBefore, type LogEvent } from '../domain/event.ts'

const PAGE = 500

/** A filter that matches nothing must not read the whole log: a hundred pages back is far enough for a dashboard. */
const MOST_SCANNED = 50_000

/**
 * The latest `count` events up to and with `head` that match, oldest first; fewer where the log, or the scan, ends.
 */
export async function backfill(
  db: Db,
  head: number,
  count: number,
  matches: (event: LogEvent) => boolean,
): Promise<LogEvent[]> {
  const found: LogEvent[] = []
  let before = head + 1
  while (found.length < count && head - before < MOST_SCANNED) {
    const page = await readEventsBefore(db, before, PAGE)
    const last = page.at(-1)
    if (last === undefined) break
    found.push(...page.filter(matches))
    before = last.seq
  }
  return found.slice(0, count).toReversed()
}
