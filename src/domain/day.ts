/** Days: always of UTC, always written YYYY-MM-DD, so that a count does not depend on where a server stands. */
import { Prisma } from '../db/generated/client.ts'

/** How many stories a day has. */
export type DayCount = { day: string; count: number }

/** Ten years. A list of days must have an end, and nobody draws a longer one. */
export const MAX_DAYS = 3_660

/** The day of an instant in SQL. */
export function utcDay(instant: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${instant} AT TIME ZONE 'UTC')::date`
}

/** A day in SQL as text, whatever the server's own style is. */
export function shownDay(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${day}, 'YYYY-MM-DD')`
}

/** The first day of the calendar: Postgres and ISO 8601 agree on what is written from here to the year 9999. */
export const FIRST_DAY = '0001-01-01'

export const DAY_MS = 86_400_000

/** The first instant of a day. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

/** The last instant of a day; instants are stored to the millisecond. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999Z`)
}

/** The day of an instant. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}

/** Whether the calendar has a day, YYYY-MM-DD: JavaScript takes 30 February for 1 March. */
export function isDay(text: string): boolean {
  const start = startOfDay(text)
  return !Number.isNaN(start.getTime()) && dayOf(start) === text
}
