import type { LogEvent } from '../domain/event.ts'

/** How many events a page has: what a stream holds that has read and not yet sent, about 200 KB of cards. */
export const PAGE_EVENTS = 100
/** Pages kept: with events as they are mostly, 20 MB at the most. */
const MOST_PAGES = 30

/**
 * Reads the log page by page, for streams that are further back than memory. Pages begin at fixed places, so that those
 * who came back together from different places of one page share it: one statement, and one decoding. The log is never
 * changed but at its end, and pruned at its beginning, so a full page stays as it is.
 * @param read events after a position, oldest first, at most so many
 * @returns reads on after a position; the answer is empty only where the log has no more
 */
export function createPages(
  read: (after: number, limit: number) => Promise<LogEvent[]>,
): (after: number) => Promise<LogEvent[]> {
  const pages = new Map<number, Promise<LogEvent[]>>()

  async function load(first: number): Promise<LogEvent[]> {
    try {
      const events = await read(first, PAGE_EVENTS)
      if (events.length < PAGE_EVENTS) pages.delete(first)
      return events
    } catch (error) {
      pages.delete(first)
      throw error
    }
  }

  return async after => {
    const first = after - (after % PAGE_EVENTS)
    const page = pages.get(first) ?? load(first)
    // Put in anew, it is the last to leave.
    pages.delete(first)
    pages.set(first, page)
    for (const oldest of pages.keys()) {
      if (pages.size <= MOST_PAGES) break
      pages.delete(oldest)
    }
    return (await page).filter(event => event.seq > after)
  }
}
