/**
 * The headline test: writers and subscribers who come back, and servers, connections and Postgres that break under them.
 * At the end every subscriber must have got the stories of the log that match its filter, in the order of the log, each
 * once, within seconds of the last fault. The oracle is the log's order and filters in plain TypeScript (filters.ts).
 */
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { openDb } from '../../src/db/client.ts'
import { createIngest } from '../../src/ingest/pipeline.ts'
import { type Broken, type FaultPlan, startFaults } from './faults.ts'
import { IDENTITY } from './identity.ts'
import type { Postgres } from './postgres.ts'
import { startServers } from './servers.ts'
import { numberOf, type Story, storyOf } from './stories.ts'
import { startSubscribers, type Subscriber } from './subscribers.ts'
import { expectedOf, judge, type Verdict } from './verdict.ts'
import { startWriters } from './writers.ts'

/** How long subscribers may take to catch up; what comes later is red, and waited for to be told from what is lost. */
const CATCH_UP_MS = 5_000
/** After all is there, so long for what comes twice. */
const QUIET_MS = 1_000

/**
 * A run. `identity`: with the sabotage of identity.ts. `deadlineMs`: when it is given up. `patienceMs`: how long behind
 * the last fault it waits for those who have not caught up.
 */
export type Plan = FaultPlan & {
  seed: number
  stories: number
  writers: number
  webSockets: number
  sse: number
  identity: boolean
  deadlineMs: number
  patienceMs: number
}

/** Where a run happens: an empty or migrated database, and a directory of its own. */
export type Place = {
  url: string
  postgres: Postgres | null
  directory: string
  say: (line: string) => void
  /** Ends the run early. */
  interrupted: AbortSignal
}

/** What came of a run. `catchUpMs` is null where somebody never caught up. */
export type Report = Verdict & {
  broken: Broken
  /** Stories that nobody could store until the run was given up. */
  unwritten: number
  retries: number
  connections: number
  /** Servers that ended by themselves. */
  crashes: number
  errors: Record<string, number>
  catchUpMs: number | null
  seconds: number
  printed: string[]
}

/** Runs it. Whatever comes of it, no process is left behind. */
export async function runChaos(plan: Plan, { url, postgres, directory, say, interrupted }: Place): Promise<Report> {
  const { seed, stories, identity } = plan
  const began = Date.now()
  const ended = new AbortController()
  const given = AbortSignal.any([AbortSignal.timeout(plan.deadlineMs), interrupted, ended.signal])
  const db = await openDb({ url })
  const servers = startServers(2, url, directory, given)
  const stops = [() => db.$disconnect(), servers.stop]
  try {
    const address = await servers.up(0)
    await servers.up(1)
    if (address === null) throw new Error(`no server came up: ${servers.printed().join('\n')}`)
    if (identity) await ask(url, IDENTITY)
    const subscribers = startSubscribers({ ...plan, start: await startCursor(address), servers })
    stops.push(subscribers.stop)
    const writers = startWriters({ ...plan, servers, ingest: createIngest({ db }), given })
    const progress = () => writers.stored.size / stories
    const faults = startFaults({ ...plan, url, postgres, servers, progress, given })
    const telling = setInterval(() => {
      const { kills, terminated, restarts } = faults.broken
      say(`${writers.stored.size} written, ${kills} kills, ${restarts} restarts, ${terminated} backends terminated`)
    }, 10_000)
    stops.push(async () => clearInterval(telling))
    await writers.done
    subscribers.calm()
    const lastFault = await faults.finish()

    const log = await readLog(url, seed)
    const catchUpMs = await caughtUp(subscribers.all, log, { ...plan, lastFault, interrupted })
    await pause(QUIET_MS)
    await subscribers.stop()
    return {
      ...judge(log, writers.stored, subscribers.all),
      ...{ broken: faults.broken, unwritten: stories - writers.stored.size, retries: writers.retries(), catchUpMs },
      connections: subscribers.all.reduce((sum, subscriber) => sum + subscriber.connections, 0),
      crashes: servers.crashes(),
      errors: errorsOf(subscribers.all),
      seconds: Math.round((Date.now() - began) / 1_000),
      printed: servers.printed(),
    }
  } finally {
    ended.abort()
    for (const stop of stops.toReversed()) await stop()
  }
}

/** Whether a run kept every promise, in time. */
export function isKept({ catchUpMs, ...report }: Report): boolean {
  const { lost, duplicated, reordered, foreign, refused, misplaced, unwritten, crashes } = report
  const broken = lost + duplicated + reordered + foreign + refused + misplaced + unwritten + crashes
  return broken === 0 && catchUpMs !== null && catchUpMs <= CATCH_UP_MS
}

type CatchUp = Pick<Plan, 'patienceMs'> & { lastFault: number; interrupted: AbortSignal }

async function caughtUp(
  all: readonly Subscriber[],
  log: Story[],
  { patienceMs, lastFault, interrupted }: CatchUp,
): Promise<number | null> {
  const due = new Map(all.map(subscriber => [subscriber, expectedOf(subscriber, log).length]))
  const isBehind = (subscriber: Subscriber) => subscriber.received.length < due.get(subscriber)!
  while (all.some(isBehind)) {
    if (interrupted.aborted || Date.now() - lastFault > patienceMs) return null
    await pause(20)
  }
  return Math.max(0, ...all.map(subscriber => subscriber.lastAt - lastFault))
}

async function startCursor(address: string): Promise<string> {
  const response = await fetch(`${address}?${new URLSearchParams({ query: '{ streamCursor }' })}`)
  return ((await response.json()) as { data: { streamCursor: string } }).data.streamCursor
}

/** The stories in the order of the log. A log that is not dense, or holds anything else, is no log of this run. */
async function readLog(url: string, seed: number): Promise<Story[]> {
  type Row = { seq: string; kind: string; headline: string }
  const rows = await ask<Row>(
    url,
    `SELECT seq, kind, payload -> 'card' ->> 'headline' AS headline FROM event_log ORDER BY seq`,
  )
  return rows.map(({ seq, kind, headline }, i) => {
    if (Number(seq) !== i + 1 || kind !== 'INGESTED') throw new Error(`the log has ${kind} ${seq} at place ${i + 1}`)
    return storyOf(seed, numberOf(headline))
  })
}

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

function errorsOf(all: readonly Subscriber[]): Record<string, number> {
  const errors: Record<string, number> = {}
  for (const [code, count] of all.flatMap(subscriber => [...subscriber.errors]))
    errors[code] = (errors[code] ?? 0) + count
  return errors
}
