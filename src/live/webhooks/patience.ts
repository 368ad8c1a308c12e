/** How long a delivery that failed waits, and when it is given up. */

/** `delay`: milliseconds after so many failures in a row, where the receiver may have asked for some. */
export type Patience = { delay: (failures: number, asked: number | null) => number; giveUpMs: number }

const FIRST_MS = 5_000
const LONGEST_MS = 3_600_000
/** A receiver that asks for more than a day is asked again all the same: it may have meant something else. */
const MOST_ASKED_MS = 86_400_000
/** Three days: the log keeps seven at the least, so that an admin has four to enable it again and lose nothing. */
const GIVE_UP_MS = 3 * 86_400_000

/**
 * 5 seconds, then twice as long each time, up to an hour; anything between half of it and all, so that what failed together
 * does not come back together. A receiver that asks for more gets it, up to a day.
 */
export const patient: Patience = {
  delay: (failures, asked) => {
    const backoff = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)) * (0.5 + Math.random() / 2)
    return Math.max(backoff, Math.min(MOST_ASKED_MS, asked ?? 0))
  },
  giveUpMs: GIVE_UP_MS,
}

/** What a header `Retry-After` asks for, in milliseconds: seconds, or a date of HTTP. Null where it is neither. */
export function retryAfter(header: string | string[] | undefined, now: number): number | null {
  if (typeof header !== 'string') return null
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000
  const date = /^[A-Z][a-z]{2}, /.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
