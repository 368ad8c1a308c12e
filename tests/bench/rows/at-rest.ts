import { setTimeout as pause } from 'node:timers/promises'
import { percentile } from '../../support/statistics.ts'
import type { Row } from '../support/table.ts'
import { type Contender, type Counter, gather, PATIENCE_MS } from './contender.ts'

const SAMPLES = 100
const EVERY_MS = 100

/** One subscriber, one story every 100 ms: how long from the commit to the client. */
export async function atRest(contenders: Contender[], next: Counter): Promise<Row[]> {
  for (const contender of contenders) {
    await gather(contender, 1, next)
    await contender.load.expect(SAMPLES)
  }
  const left = contenders.map(() => new Float64Array(SAMPLES))
  for (let sample = 0; sample < SAMPLES; sample++) {
    const pace = pause(EVERY_MS)
    const n = next()
    for (const [i, { server }] of contenders.entries()) left[i]![sample] = await server.publish(n)
    await pace
  }
  const times = await Promise.all(
    contenders.map(async ({ server, load }, i) => {
      const { stamps } = await load.arrivals(PATIENCE_MS)
      return [server.name, stamps.map((at, sample) => at - left[i]![sample]!)] as const
    }),
  )
  const figures = (p: number) => Object.fromEntries(times.map(([name, values]) => [name, percentile(values, p)]))
  return [
    { what: 'commit to client, 1 subscriber, p50', unit: 'ms', figures: figures(0.5), target: 5 },
    { what: '  p99', unit: 'ms', figures: figures(0.99), target: 25 },
  ]
}
