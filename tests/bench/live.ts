/** From commit to client: Rawi beside its peers, in one run. */
import { availableParallelism, loadavg } from 'node:os'
import { operations } from './clients/documents.ts'
import { startLoad } from './clients/start.ts'
import { atRest } from './rows/at-rest.ts'
import { type Contender, createCounter, gather } from './rows/contender.ts'
import { fanOut } from './rows/fan-out.ts'
import { memoryAtRest, memoryOfSubscribers } from './rows/memory.ts'
import { stream } from './rows/stream.ts'
import { startRawi } from './servers/rawi.ts'
import type { BenchServer } from './servers/server.ts'
import { startPeer } from './servers/start-peer.ts'
import type { Bench } from './support/run.ts'
import { checkSystem } from './support/system.ts'
import { printTable, type Row } from './support/table.ts'

/** The most sockets that a process holds here. */
const MOST_SOCKETS = 10_000
const RAW = 'raw ws'

/** The rows stand in the order in which subscribers are gained and lost only once: 1, 10,000, 5,000, 1,000. */
export const live: Bench = async undo => {
  checkSystem(MOST_SOCKETS)
  const load = () => loadavg()[0]!.toFixed(1)
  const before = load()
  const next = createCounter()
  const withLoad = (server: BenchServer): Contender => ({ server, load: startLoad(server.name, server.url, undo) })

  const server = await startRawi(undo)
  const rawi = withLoad(server)
  const resting = await memoryAtRest([rawi])
  // The raw broadcast sends what Rawi sent, the peers serve the story that Rawi serves.
  await gather(rawi, operations.length, next)
  const [frames, story] = [await rawi.load.samples(), await server.exampleStory()]
  const peers = [
    await startPeer({ name: 'Yoga + graphql-ws', file: 'servers/yoga.ts', story }, undo),
    await startPeer({ name: 'Mercurius', file: 'servers/mercurius.ts', story }, undo),
    await startPeer({ name: RAW, file: 'servers/raw.ts', story, frames }, undo),
  ].map(withLoad)
  const all = [rawi, ...peers]

  const rows: Row[] = []
  const measure = async (what: string, row: () => Promise<Row[]>) => {
    const begin = performance.now()
    rows.push(...(await row()))
    console.error(`${what}: measured in ${((performance.now() - begin) / 1000).toFixed(0)} s`)
  }
  const [restingPeers] = await memoryAtRest(peers)
  rows.push({ ...resting[0]!, figures: { ...resting[0]!.figures, ...restingPeers!.figures } })
  await measure('latency at rest', () => atRest(all, next))
  await measure('memory', () => memoryOfSubscribers(all, next))
  await measure('fan-out', () => fanOut(all, RAW, next))
  await measure('stream', () => stream(all, next))
  console.log(
    `${availableParallelism()} cores; load average over 1 minute ${before} before the run, ${load()} after it`,
  )
  console.log(
    "Times run from just before COMMIT is sent (for a peer: before it is sent the story) to the client's receipt.",
  )
  printTable(
    rows,
    all.map(({ server }) => server.name),
    RAW,
  )
}
