import { setTimeout as pause } from 'node:timers/promises'
import { now } from '../support/clock.ts'
import { percentile } from '../../support/statistics.ts'
import { cpuTime } from '../support/system.ts'
import type { Row } from '../support/table.ts'
import { type Contender, type Counter, gather } from './contender.ts'

const SUBSCRIBERS = 1_000
const STORIES = 200
const EVERY_MS = 50
/** What has not come so long after the last story counts as not come. */
const PATIENCE_MS = 10_000

/** 20 stories a second to 1,000 subscribers for ten seconds, one server after the other. */
export async function stream(contenders: Contender[], next: Counter): Promise<Row[]> {
  const [p50, p99, cpu, rate]: Row['figures'][] = [{}, {}, {}, {}]
  for (const contender of contenders) {
    await gather(contender, SUBSCRIBERS, next)
    const { name } = contender.server
    const measured = await measure(contender, next)
    p50![name] = percentile(measured.latencies, 0.5)
    p99![name] = percentile(measured.latencies, 0.99)
    cpu![name] = measured.cpu
    rate![name] = measured.rate
  }
  return [
    { what: '20 stories/s to 1,000 subscribers, p50', unit: 'ms', figures: p50! },
    { what: '  p99', unit: 'ms', figures: p99!, target: 100 },
    { what: '  CPU of the server', unit: '%', figures: cpu! },
    { what: '  stories that left', unit: '/s', figures: rate! },
  ]
}

async function measure({ server, load }: Contender, next: Counter) {
  await load.expect(STORIES)
  const leaving: Promise<number>[] = []
  const [begin, cpuBefore] = [now(), cpuTime(server.pid)]
  for (let story = 0; story < STORIES; story++) {
    // Not awaited: the next story is due, however far behind the server is.
    const left = server.publish(next())
    // Its failure shows below; until then it is nobody's.
    left.catch(() => {})
    leaving.push(left)
    await pause(Math.max(0, begin + (story + 1) * EVERY_MS - now()))
  }
  const left = await Promise.all(leaving)
  const rate = ((STORIES - 1) / (left.at(-1)! - left[0]!)) * 1000
  const { stamps } = await load.arrivals(PATIENCE_MS)
  const cpu = ((cpuTime(server.pid) - cpuBefore) / (now() - begin)) * 100
  // What did not come took for ever, and may not make the rest look fast.
  const latencies = stamps.map((at, i) => (Number.isNaN(at) ? Infinity : at - left[i % STORIES]!))
  return { latencies, cpu, rate }
}
