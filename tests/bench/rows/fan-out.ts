import { median } from '../../support/statistics.ts'
import type { Row } from '../support/table.ts'
import { type Contender, type Counter, gather, PATIENCE_MS } from './contender.ts'

const SUBSCRIBERS = 5_000
const ROUNDS = 7

/** One story to 5,000 subscribers in ten groups: when the last one has it. The servers take turns. */
export async function fanOut(contenders: Contender[], floor: string, next: Counter): Promise<Row[]> {
  for (const contender of contenders) await gather(contender, SUBSCRIBERS, next)
  const times = new Map(contenders.map(({ server }) => [server.name, [] as number[]]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const contender of contenders) times.get(contender.server.name)!.push(await timeToLast(contender, next))
  }
  const figures = Object.fromEntries([...times].map(([name, values]) => [name, median(values)]))
  const ratios = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value / figures[floor]!]))
  return [
    { what: 'one story to 5,000 in 10 groups, the last', unit: 'ms', figures },
    { what: `  compared to ${floor}`, unit: 'x', figures: ratios, target: 1.3 },
  ]
}

async function timeToLast({ server, load }: Contender, next: Counter): Promise<number> {
  await load.expect(1)
  const left = await server.publish(next())
  const { stamps, missing } = await load.arrivals(PATIENCE_MS)
  return missing > 0 ? Infinity : stamps.reduce((latest, at) => Math.max(latest, at), 0) - left
}
