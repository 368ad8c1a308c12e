import type { Db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { DAY_MS, type DayCount, dayOf, endOfDay, FIRST_DAY, MAX_DAYS, shownDay, startOfDay, utcDay } from './day.ts'
import { RawiError } from './errors.ts'
import { type LinkKind, linkTables } from './link-tables.ts'

/** Days, both included, in UTC. */
export type DayRange = { since: string; until: string }

/** How many days there are where nobody says. */
const DEFAULT_DAYS = 30

/**
 * The days that somebody asked for: up to today where no end is given, and 30 days where no start is.
 * @param now decides which day today is
 * @throws RawiError BAD_USER_INPUT where `since` is after `until`, or the days are more than 3,660
 */
export function dayRange({ since, until }: { since?: string | null; until?: string | null }, now: Date): DayRange {
  const last = until ?? dayOf(now)
  const first = since ?? daysBefore(last, DEFAULT_DAYS - 1)
  const days = 1 + (startOfDay(last).getTime() - startOfDay(first).getTime()) / DAY_MS
  if (days < 1)
    throw new RawiError('BAD_USER_INPUT', `\`since\` (${first}) is after \`until\` (${last}).`, { field: 'since' })
  if (days <= MAX_DAYS) return { since: first, until: last }
  const message = `From ${first} to ${last} there are ${days} days; ${MAX_DAYS} are the most.`
  throw new RawiError('BAD_USER_INPUT', message, { field: 'since' })
}

/** How many days these ends leave room for, whatever they are: what is no range of days is refused where it is read. */
export function roomForDays(since: unknown, until: unknown, now: Date): number {
  if (typeof since !== 'string') return DEFAULT_DAYS
  const last = Date.parse(typeof until === 'string' ? until : dayOf(now))
  const days = 1 + (last - Date.parse(since)) / DAY_MS
  return Number.isFinite(days) ? Math.min(Math.max(Math.ceil(days), 1), MAX_DAYS) : DEFAULT_DAYS
}

/** A day earlier, but none before the first that the database can write. */
function daysBefore(day: string, days: number): string {
  const at = startOfDay(day).getTime() - days * DAY_MS
  return dayOf(new Date(Math.max(at, startOfDay(FIRST_DAY).getTime())))
}

/**
 * In how many stories each of these entities is, day by day, ascending; days without a story are left out. One
 * statement, which reads only links of these days.
 * @returns by the id of the entity; one without a story is left out
 */
export async function mentionsPerDay(
  db: Db,
  kind: LinkKind,
  ids: readonly string[],
  { since, until }: DayRange,
): Promise<Map<string, DayCount[]>> {
  const { table, entity } = linkTables[kind]
  const rows = await db.$queryRaw<(DayCount & { parent: string })[]>`
    SELECT parent, ${shownDay(Prisma.sql`day`)} AS day, count FROM (
      SELECT l.${entity} AS parent, ${utcDay(Prisma.sql`l.published_at`)} AS day, count(*)::int AS count
      FROM ${table} l
      WHERE l.${entity} = ANY(${ids}::uuid[])
        AND l.published_at >= ${startOfDay(since)} AND l.published_at <= ${endOfDay(until)}
      GROUP BY 1, 2) x
    ORDER BY parent, x.day`
  const lists = Map.groupBy(rows, row => row.parent)
  return new Map([...lists].map(([parent, list]) => [parent, list.map(({ day, count }) => ({ day, count }))]))
}
