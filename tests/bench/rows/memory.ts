import { setTimeout as pause } from 'node:timers/promises'
import type { Row } from '../support/table.ts'
import { type Contender, type Counter, gather } from './contender.ts'

const SUBSCRIBERS = 10_000
/** What a server takes for what it does now and then is done. */
const SETTLE_MS = 1_000

/** What a server holds that has just started. To be called before anybody subscribes. */
export async function memoryAtRest(contenders: Contender[]): Promise<Row[]> {
  const figures: Row['figures'] = {}
  for (const { server } of contenders) figures[server.name] = (await server.memory()) / 2 ** 20
  return [{ what: 'server at rest', unit: 'MB', figures, target: 200 }]
}

/** What 10,000 subscribers add that wait for stories, and have had one. */
export async function memoryOfSubscribers(contenders: Contender[], next: Counter): Promise<Row[]> {
  const figures: Row['figures'] = {}
  for (const contender of contenders) {
    const { server } = contender
    const before = await server.memory()
    await gather(contender, SUBSCRIBERS, next)
    await pause(SETTLE_MS)
    figures[server.name] = ((await server.memory()) - before) / SUBSCRIBERS / 1024
  }
  return [{ what: '10,000 subscribers waiting, each', unit: 'KB', figures, target: 60 }]
}
