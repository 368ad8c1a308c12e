import { vi } from 'vitest'

/** How long anything in a test may take to come true, in milliseconds: generous, since only a failure waits for it. */
export const EXPIRY = 20_000

/** Asks again until `probe` throws no more, and answers what it answered; fails with its last error at the expiry. */
export function eventually<T>(probe: () => T | Promise<T>, timeout = EXPIRY): Promise<T> {
  return vi.waitFor(probe, { timeout, interval: 20 })
}

/** What a promise comes to; fails where it has not by the expiry, naming what was awaited. */
export async function within<T>(promise: Promise<T>, what: string, timeout = EXPIRY): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`${what} did not come within ${timeout} ms`)), timeout)
  try {
    return await Promise.race([promise, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** The next `count` items of a stream, without ending it. */
export async function take<T>(stream: AsyncIterator<T>, count: number): Promise<T[]> {
  const items: T[] = []
  while (items.length < count) {
    const { value, done } = await within(stream.next(), `item ${items.length + 1} of ${count}`)
    if (done) throw new Error(`the stream ended after ${items.length} of ${count} items`)
    items.push(value)
  }
  return items
}
