/** Progress: a stream that hears nothing still knows its place, so that a resume does not read the log again. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { readStreamState } from '../../src/domain/event.ts'
import { PROGRESS_EVENTS } from '../../src/live/follow.ts'
import { PAGE_EVENTS } from '../../src/live/pages.ts'
import type { StreamItem } from '../../src/live/stream.ts'
import { type Join, type Sent, serialise, type TestClient, useClients } from '../support/clients.ts'
import { countingRows } from '../support/counted.ts'
import { eventually } from '../support/eventually.ts'
import { useLog } from '../support/log.ts'

const log = useLog()
const streams = useClients()
const where = { language: { equals: 'zxx' } }
const about = 'EVERYTHING'
const LOG = 10_000
const MATCH = 5_500

let rows: { count: number }
let join: (request: Join) => Promise<TestClient>

beforeAll(async () => {
  await log.append(MATCH - 1)
  await log.append(1, { language: 'zxx' })
  await log.append(LOG - MATCH)
})

beforeEach(async () => {
  // Of what was in the log before the reader began, memory has the last thousand: every look beyond is rows of the table.
  const counted = countingRows(log.db)
  rows = counted
  join = streams(await log.read({ db: counted.db })).join
})

const seqOf = (cursor: string) => Number(Buffer.from(cursor, 'base64url').readBigUInt64BE(17))
const placesOf = (items: Sent[]) => items.map(({ cursor }) => seqOf(cursor))

/** Waits until a client was told the place, and answers with the cursor of it. */
async function told(client: TestClient, seq: number): Promise<string> {
  return await eventually(() => {
    const last = [...client.sent.map(({ cursor }) => cursor), ...client.progress].find(cursor => seqOf(cursor) === seq)
    expect(last, `${placesOf(client.sent)} ${client.progress.map(seqOf)}`).toBeDefined()
    return last!
  })
}

it('tells a stream its place after every 900 events that do not concern it, and where it has caught up', async () => {
  const client = await join({ about, where, after: await log.cursorAt(0) })
  await told(client, LOG)
  // A resume from any place reads whole pages up to the next: 1,000 rows at the most.
  expect(PROGRESS_EVENTS + PAGE_EVENTS).toBeLessThanOrEqual(1_000)
  const places = [0, 900, 1_800, 2_700, 3_600, 4_500, 5_400, MATCH, 6_400, 7_300, 8_200, 9_100, LOG]
  expect(placesOf(client.sent)).toEqual(places)
  expect(client.sent.map(({ type }) => type)).toEqual(
    places.map(place => (place === 0 ? 'STARTED' : place === MATCH ? 'CHANGE' : 'PROGRESS')),
  )
})

it('tells it beside the items where a stream has none for it', async () => {
  const client = await join({ where, after: await log.cursorAt(0) })
  await told(client, LOG)
  expect(placesOf(client.sent)).toEqual([MATCH])
  expect(client.progress.map(seqOf)).toEqual([900, 1_800, 2_700, 3_600, 4_500, 5_400, 6_400, 7_300, 8_200, 9_100, LOG])
})

it('has a stream that was cut off while it was replayed to resume from its last place, and not from the match', async () => {
  // The last thousand are in memory when the reader begins.
  const resumed = await join({ about, where, after: await log.cursorAt(8_500) })
  rows.count = 0
  await told(resumed, LOG)
  expect([rows.count > 0, rows.count <= 1_000]).toEqual([true, true])
})

it('has a stream that keeps up resume from its last place with 1,000 rows at most', async () => {
  const client = await join({ about, where, after: await log.cursorAt(LOG - 900) })
  await told(client, LOG)
  await log.append(999)
  const head = LOG + 999
  const witness = await join({})
  await log.append(1, { language: 'other' })
  await witness.waitFor(head + 1)
  const last = client.sent.at(-1)!.cursor
  client.leave()
  const { join: anew } = streams(await log.read({ db: countingRowsOf() }))
  rows.count = 0
  const resumed = await anew({ about, where, after: last })
  await told(resumed, head + 1)
  expect(rows.count).toBeLessThanOrEqual(1_000)
})

it('tells a backfilled stream that it stands at the head, and not where its latest story stood', async () => {
  const client = await join({ about, where, backfill: 1 })
  const { head } = await readStreamState(log.db)
  await eventually(() => expect(placesOf(client.sent)).toEqual([head, MATCH, head]))
  expect(client.sent.at(-1)).toMatchObject({ type: 'PROGRESS' })
})

it('drops a mark that a story has overtaken while it was made', async () => {
  const gate = Promise.withResolvers<void>()
  let marks = 0
  const execute = async (item: StreamItem) => {
    if (item.type === 'PROGRESS' && ++marks > 0) await gate.promise
    return await serialise(item)
  }
  const { head } = await readStreamState(log.db)
  const client = await join({ about, where, after: await log.cursorAt(head - 10), execute })
  await eventually(() => expect(marks).toBe(1))
  await log.append(1, { language: 'zxx' })
  await client.waitFor(head + 1)
  gate.resolve()
  await log.append(1, { language: 'zxx' })
  await client.waitFor(head + 2)
  expect(placesOf(client.sent)).toEqual([head - 10, head + 1, head + 2])
})

it('never sends a client back: its places only grow, whatever comes in between', async () => {
  const start = (await readStreamState(log.db)).head
  const clients = [
    await join({ about, where, after: await log.cursorAt(start - 3_000) }),
    await join({ about, where, after: await log.cursorAt(start - 3_000) }),
    await join({ about, where }),
  ]
  clients[1]!.stall(1)
  for (let n = 0; n < 8; n++) {
    await log.append(450)
    await log.append(1, { language: n % 3 === 0 ? 'zxx' : 'en' })
    if (n === 4) clients[1]!.flow()
  }
  await log.append(1, { language: 'zxx' })
  const { head } = await readStreamState(log.db)
  await Promise.all(clients.map(client => client.waitFor(head)))
  for (const client of clients) {
    const places = placesOf(client.sent)
    expect(places.slice(1)).toEqual([...new Set(places.slice(1))].sort((a, b) => a - b))
    const steps = places.slice(1).map((place, i) => place - places[i]!)
    expect(Math.max(...steps)).toBeLessThanOrEqual(1_000)
  }
})

function countingRowsOf() {
  const counted = countingRows(log.db)
  rows = counted
  return counted.db
}
