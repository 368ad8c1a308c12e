import type { Load } from '../clients/start.ts'
import type { BenchServer } from '../servers/server.ts'

/** A server with its subscribers. */
export type Contender = { server: BenchServer; load: Load }

/** How long a story may take to reach everybody before it counts as lost, in milliseconds. */
export const PATIENCE_MS = 30_000
/** How many stories may be lost on subscribers whose subscription is not yet in effect. */
const TRIES = 3

/** Makes the numbers of stories: each only once, for every server alike. */
export type Counter = () => number

export function createCounter(): Counter {
  let n = 0
  return () => ++n
}

/**
 * Has exactly `count` subscribers, all of which get stories: the protocol does not tell when a subscription is in
 * effect, so stories are sent until one has reached everybody; says so where none has. It also warms the server up.
 */
export async function gather({ server, load }: Contender, count: number, next: Counter): Promise<void> {
  let missing = count
  for (let tries = 0; tries < TRIES && missing > 0; tries++) {
    await load.hold(count)
    await load.expect(1)
    await server.publish(next())
    missing = (await load.arrivals(PATIENCE_MS / TRIES)).missing
  }
  if (missing > 0) console.error(`${server.name}: a story did not reach ${missing} of ${count} subscribers`)
}
