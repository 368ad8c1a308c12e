import { afterEach, expect } from 'vitest'
import { createGroups, type Groups } from '../../src/live/groups.ts'
import type { StreamRequest } from '../../src/live/live.ts'
import type { StreamEnd } from '../../src/live/member.ts'
import type { StreamItem } from '../../src/live/stream.ts'
import { eventually } from './eventually.ts'
import type { ReadLog } from './log.ts'

/** An item as it was sent: what it is, and where in the log it stands. */
export type Sent = {
  type: StreamItem['type']
  seq: number
  kind?: string
  replayed?: boolean
  mode?: string
  cursor: string
}

/** A client without a transport, that stalls when a test says so. */
export type TestClient = {
  sent: Sent[]
  /** Cursors that came beside the items. */
  progress: string[]
  ends: StreamEnd[]
  /** Takes nothing more: what it is sent counts as waiting, from `most` items on as too much. */
  stall: (most?: number) => void
  /** Takes everything again; `false`: it took nothing for too long. */
  flow: (patient?: boolean) => void
  leave: () => void
  /** The positions of the stories that it was sent. */
  seqs: () => number[]
  waitFor: (seq: number) => Promise<void>
}

export type Join = Partial<StreamRequest> & { key?: string; execute?: (item: StreamItem) => Promise<Buffer> }

/** What an item becomes where a test does not care how: JSON of what it says. */
export async function serialise(item: StreamItem): Promise<Buffer> {
  const more = item.type === 'CHANGE' ? { seq: item.event.seq, kind: item.kind, replayed: item.replayed } : { seq: 0 }
  return Buffer.from(JSON.stringify({ ...item, event: undefined, ...more }))
}

/** Runs streams in groups, without GraphQL and without sockets; they end with the test. */
export function useClients() {
  const stops: (() => void)[] = []
  afterEach(() => {
    for (const stop of stops.splice(0)) stop()
  })

  return ({ reader, live }: Pick<ReadLog, 'reader' | 'live'>) => {
    const failures: unknown[] = []
    const groups: Groups = createGroups({ reader, log: { error: context => void failures.push(context) } })
    stops.push(groups.stop)

    async function join({ key = 'same', execute = serialise, ...request }: Join = {}): Promise<TestClient> {
      const { about = 'INGESTED', where = null, after = null, backfill = 0 } = request
      const stream = await live.open({ about, where, after, backfill })
      const client = createClient()
      client.leave = groups.join({ key: `${key} ${about}`, bytesKey: key, stream, execute, sink: client.sink })
      stops.push(client.leave)
      return client
    }
    return { groups, join, failures }
  }
}

function createClient() {
  const sent: Sent[] = []
  const progress: string[] = []
  const ends: StreamEnd[] = []
  let most = Infinity
  let waiting = 0
  let drained = Promise.withResolvers<boolean>()
  const seqs = () => sent.filter(item => item.type === 'CHANGE').map(item => item.seq)
  const client: TestClient & { sink: Parameters<Groups['join']>[0]['sink'] } = {
    ...{ sent, progress, ends, seqs },
    stall: (limit = 0) => {
      ;[most, waiting] = [limit, 0]
      drained = Promise.withResolvers()
    },
    flow: (patient = true) => {
      if (patient) most = Infinity
      drained.resolve(patient)
    },
    leave: () => {},
    waitFor: seq => eventually(() => expect(seqs().at(-1)).toBe(seq)),
    sink: {
      write: (cursor, bytes) => {
        waiting++
        sent.push({ ...JSON.parse(String(bytes)), cursor })
      },
      progress: cursor => void progress.push(cursor),
      full: () => waiting >= most,
      gather: () => {},
      drained: () => drained.promise,
      end: why => void ends.push(why),
    },
  }
  return client
}
