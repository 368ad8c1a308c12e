/** Waiting for a slow client. What is written to a socket and not yet taken waits in this process. */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'

/** A client with more than this waiting for it gets no more until it has taken most of it, in bytes. */
export const MOST_WAITING = 128 * 1024
/** A client that takes nothing at all for so long is gone, or as good as, in milliseconds. */
export const PATIENCE_MS = 30_000
const LOOK_MS = 50

/**
 * Waits until a client has taken what waits for it.
 * @param waiting how many bytes wait; null where the connection is gone
 * @returns false where the connection is gone, or nothing was taken for `patience` milliseconds
 */
export async function waitForRoom(waiting: () => number | null, patience: number): Promise<boolean> {
  let least = Infinity
  let since = Date.now()
  // What is written in one turn of the event loop is taken in the next, where the client is not slow at all.
  for (let turn: () => Promise<unknown> = nextTurn; ; turn = () => pause(LOOK_MS)) {
    await turn()
    const bytes = waiting()
    if (bytes === null) return false
    if (bytes <= MOST_WAITING / 2) return true
    if (bytes < least) [least, since] = [bytes, Date.now()]
    if (Date.now() - since >= patience) return false
  }
}
