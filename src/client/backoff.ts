const FIRST_MS = 500
/** Half a minute: a hub that comes back after hours is found soon, and is not found by everybody at once. */
const LONGEST_MS = 30_000

/**
 * How long to wait after so many failures in a row, in milliseconds: twice as long each time, up to half a minute, and
 * anything between half of it and all of it, so that the clients of a hub that restarts do not come back as one.
 */
export function backoff(failures: number, random = Math.random()): number {
  return Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** failures) * (0.5 + random / 2))
}

/** Waits; an abort ends it early, and leaves no timer. */
export function pause(delay: number, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, delay)
    signal?.addEventListener('abort', done)
    if (signal?.aborted) done()
  })
}
