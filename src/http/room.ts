/** Waiting for a slow client. What is written to a socket and not yet taken waits in this process. */

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
  return await new Promise(done => {
    let least = Infinity
    let since = Date.now()
    const look = setInterval(() => {
      const bytes = waiting()
      if (bytes !== null && bytes < least) [least, since] = [bytes, Date.now()]
      const patient = bytes !== null && Date.now() - since < patience
      if (patient && bytes > MOST_WAITING / 2) return
      clearInterval(look)
      done(patient)
    }, LOOK_MS)
  })
}
