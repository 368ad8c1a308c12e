import { setTimeout as pause } from 'node:timers/promises'

/**
 * Does something now, and again `ms` milliseconds after each time, until the function that comes back is called: that one
 * waits for what is being done.
 * @param act what to do; it says what failed by itself, and ends early where `goesOn` says no. It may answer with other
 *   milliseconds to wait this time
 */
export function doEvery(ms: number, act: (goesOn: () => boolean) => Promise<number | void>): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const run = async () => {
    while (!signal.aborted) {
      const wait = (await act(() => !signal.aborted)) ?? ms
      await pause(wait, undefined, { signal }).catch(() => {})
    }
  }
  const running = run()
  return async () => {
    stopping.abort()
    await running
  }
}
