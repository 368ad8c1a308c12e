import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openDb } from '../../src/db/client.ts'
import { openLock } from '../../src/db/lock.ts'
import { readEvents, readLogName, type StoryEvent } from '../../src/domain/event.ts'
import { createDirectory } from '../../src/domain/directory.ts'
import { createLive } from '../../src/live/live.ts'
import { decode, encode, openBus } from '../../src/live/nats.ts'
import { createReader, RELAYED_POLL_MS } from '../../src/live/reader.ts'
import { type Role, startRelay } from '../../src/live/relay.ts'
import { cloneTemplate, dropDatabase } from '../support/database.ts'
import { eventually, take } from '../support/eventually.ts'
import { APPEND, onConnection, openStories, storyOf, useLog } from '../support/log.ts'
import { ended, headlines, useProcesses } from '../support/process.ts'
import { freePort, natsServer, useNats } from '../support/nats.ts'

const log = useLog()
const { serve } = useProcesses()
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

/** Starts an instance that follows the log, beside others; it is stopped after the test, if not before. */
async function startInstance(natsUrl: string, url = log.url) {
  const statements: string[] = []
  const told: string[] = []
  const tell = (_: unknown, message?: string) => void told.push(message!)
  const logger = { info: tell, warn: tell, error: tell } as never
  const db = await openDb({ url, onQuery: sql => statements.push(sql) })
  const directory = createDirectory()
  const reader = createReader({ db, url, directory, log: logger })
  await reader.start()
  const relay = startRelay({ servers: [natsUrl], db, url, reader, log: logger })
  let stopped: Promise<void> | undefined
  const stop = () =>
    (stopped ??= relay
      .stop()
      .then(reader.stop)
      .then(() => db.$disconnect()))
  ends.push(stop)
  return {
    db,
    reader,
    told,
    stop,
    is: (role: Role) => eventually(() => expect(relay.role()).toBe(role)),
    role: relay.role,
    stories: await openStories(createLive({ db, reader, directory })),
    /** How often it read events of the log since `statements` were emptied. */
    reads: () => statements.filter(sql => sql.includes('payload')).length,
    forget: () => void (statements.length = 0),
    has: (seq: number) => eventually(() => expect(reader.head()).toBe(seq)),
  }
}

type Instance = Awaited<ReturnType<typeof startInstance>>

/** Appends stories one by one and lets each one through; none of them may cost the follower a read. */
async function expectRelayed(follower: Instance): Promise<void> {
  follower.forget()
  const since = Date.now()
  for (let i = 0; i < 20; i++) {
    await log.append(1)
    await follower.has((await log.seqs()).length)
  }
  // Its first looks as a follower may still be to come. Without NATS it would be two for every story.
  const looks = 6 + 2 * Math.floor((Date.now() - since) / RELAYED_POLL_MS)
  expect(follower.reads()).toBeLessThanOrEqual(looks)
}

/** The next `count` stories that an instance gives are the newest of the log, each once and in order. */
async function expectStories({ stories }: Instance, count: number): Promise<void> {
  const seqs = (await take(stories, count)).map(({ event }) => event.seq)
  expect(seqs).toEqual((await log.seqs()).slice(-count))
}

describe('an event', () => {
  const event = { seq: 7, eventId: 'id', kind: 'INGESTED', at: new Date(0), story: { words: 'كلمة' } } as StoryEvent

  it('travels whole, or as its place alone where it is too long', () => {
    expect(decode(encode(event, 1_000))).toEqual({ seq: 7, event })
    expect(decode(encode(event, 50))).toEqual({ seq: 7, event: null })
  })

  it('of a form that this version does not know is read from the table', () => {
    const unknown = { seq: Infinity, event: null }
    expect(decode(Buffer.from('{"v":2,"seq":7}'))).toEqual(unknown)
    expect(decode(Buffer.from('no JSON'))).toEqual(unknown)
  })
})

it('loads the packages of NATS with the first connection, and not before', () => {
  const room = join(import.meta.dirname, '../../src/live')
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
  const texts = files.map(file => readFileSync(join(room, file), 'utf8'))
  expect(texts.filter(text => /^import (?!type\b)[^;]*?'@nats-io/m.test(text))).toEqual([])
})

it('follows the log alone where no NATS answers, is ready, and says so once', async () => {
  const instance = await startInstance(`nats://127.0.0.1:${await freePort()}`)
  const alone = 'the story log does not go through NATS: it is read from Postgres alone'
  await eventually(() => expect(instance.told).toEqual([alone]))
  await log.append(3)
  await expectStories(instance, 3)
  expect(instance.reader.ready()).toBe(true)
  expect(instance.told).toEqual([alone])
})

if (natsServer === null) {
  console.warn('nats-server is not installed: the tests that need it are left out. Debian: apt-get install nats-server')
}

describe.skipIf(natsServer === null)('instances on one NATS (needs nats-server)', () => {
  const nats = useNats()

  /** A publisher, and one who follows it. */
  async function startTwo(): Promise<[Instance, Instance]> {
    const first = await startInstance(nats.url)
    await first.is('PUBLISHER')
    const second = await startInstance(nats.url)
    await second.is('FOLLOWER')
    return [first, second]
  }

  /** Takes the publisher's place, with the means to send what it likes. */
  async function bePublisher() {
    const lock = await openLock(log.url, 6)
    expect(await lock.hold()).toBe(true)
    const bus = await openBus([nats.url], await readLogName(log.db))
    let left: Promise<void> | undefined
    const leave = () => (left ??= bus.close().then(lock.close))
    ends.push(leave)
    return { ...bus, leave }
  }

  it('are one that reads the log, and others that have the same events from it', async () => {
    const [publisher, follower] = await startTwo()
    await expectRelayed(follower)
    const last = publisher.reader.head()
    const [stored] = await readEvents(log.db, last - 1, 1)
    expect(follower.reader.peek(last)).toEqual(stored)
    await onConnection(log.url, async client => {
      const listeners = `SELECT FROM pg_stat_activity WHERE application_name = 'rawi listener' AND datname = current_database()`
      await eventually(async () => expect((await client.query(listeners)).rowCount).toBe(1))
    })
    await expectStories(follower, 20)
  })

  it('lose, repeat and reorder nothing when the publisher ends in the middle of it', async () => {
    const [publisher, follower] = await startTwo()
    for (let i = 0; i < 100; i++) {
      await log.append(1)
      if (i === 50) await publisher.stop()
    }
    await expectStories(follower, 100)
    await eventually(() => expect(follower.role()).toBe('PUBLISHER'))
    const next = await startInstance(nats.url)
    await next.is('FOLLOWER')
    await expectRelayed(next)
  })

  it('have one publisher again after its lock was lost', async () => {
    const both = await startTwo()
    await onConnection(log.url, async client => {
      await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'rawi lock' AND datname = current_database()`)
    })
    await log.append(5)
    for (const each of both) await expectStories(each, 5)
    await eventually(() => expect(both.map(each => each.role()).sort()).toEqual(['FOLLOWER', 'PUBLISHER']))
    await expectRelayed(both.find(each => each.role() === 'FOLLOWER')!)
  })

  it('read Postgres while NATS is down, are ready, and use it again when it is back', async () => {
    const both = await startTwo()
    for (let i = 0; i < 100; i++) {
      await log.append(1)
      if (i === 50) await nats.kill()
    }
    for (const each of both) {
      await expectStories(each, 100)
      await each.is('ALONE')
      expect(each.reader.ready()).toBe(true)
    }
    await nats.start()
    await eventually(() => expect(both.map(each => each.role()).sort()).toEqual(['FOLLOWER', 'PUBLISHER']))
    await expectRelayed(both.find(each => each.role() === 'FOLLOWER')!)
    // Also where nothing is written that would not go through.
    await nats.kill()
    for (const each of both) await each.is('ALONE')
    await nats.start()
  })

  it('read from Postgres what the stream lacks, and pass over what it repeats', async () => {
    const bus = await bePublisher()
    const follower = await startInstance(nats.url)
    await follower.is('FOLLOWER')
    const head = follower.reader.head()
    const since = Date.now()
    await log.append(5)
    const events = await readEvents(log.db, head, 5)
    await bus.publish(events.slice(0, 1))
    await bus.publish([events[3]!, events[0]!, events[2]!])
    await expectStories(follower, 5)
    // Sooner than it would have looked by itself.
    expect(Date.now() - since).toBeLessThan(RELAYED_POLL_MS)
    expect(follower.reads()).toBeGreaterThan(0)
  })

  it('look at the table where NATS is silent, but rarely', async () => {
    await bePublisher()
    const follower = await startInstance(nats.url)
    await follower.is('FOLLOWER')
    const waits: number[] = []
    // More than once: some may come just in time for a look that is under way.
    for (let i = 0; i < 3; i++) {
      const since = Date.now()
      await log.append(3)
      await expectStories(follower, 3)
      waits.push(Date.now() - since)
    }
    expect(Math.max(...waits)).toBeGreaterThan(RELAYED_POLL_MS / 2)
    expect(follower.reader.ready()).toBe(true)
  })

  it('are told by a new publisher how far it is, for whoever is behind it', async () => {
    const bus = await openBus([nats.url], await readLogName(log.db))
    ends.push(bus.close)
    const heard: unknown[] = []
    await bus.follow(message => heard.push(message))
    const publisher = await startInstance(nats.url)
    await eventually(() => expect(heard).toEqual([{ seq: publisher.reader.head(), event: null }]))
  })

  it('catch up at once when somebody publishes again', async () => {
    const silent = await bePublisher()
    const both = [await startInstance(nats.url), await startInstance(nats.url)]
    for (const each of both) await each.is('FOLLOWER')
    await log.append(3)
    const since = Date.now()
    await silent.leave()
    for (const each of both) await expectStories(each, 3)
    expect(Date.now() - since).toBeLessThan(RELAYED_POLL_MS - 1_000)
  })

  it('get an event that is larger than NATS takes', async () => {
    const [, follower] = await startTwo()
    const head = follower.reader.head()
    await log.db.$executeRaw`
      INSERT INTO event_pending (id, kind, payload)
      VALUES (uuidv7(), 'INGESTED', jsonb_build_object('card', '{}'::jsonb, 'words', repeat('و', 100000)))`
    await log.append(1)
    await follower.has(head + 2)
    expect(storyOf(follower.reader.peek(head + 1)).words).toHaveLength(100_000)
    expect(follower.role()).toBe('FOLLOWER')
  })

  it('take nothing from the stream of a copy of their database', async () => {
    const copies = []
    for (const url of [await cloneTemplate(), await cloneTemplate()]) {
      ends.push(() => dropDatabase(url))
      const publisher = await startInstance(nats.url, url)
      await publisher.is('PUBLISHER')
      const follower = await startInstance(nats.url, url)
      await follower.is('FOLLOWER')
      copies.push({ publisher, follower })
    }
    for (const { publisher, follower } of copies) {
      await publisher.db.$executeRawUnsafe(APPEND, 1, 'INGESTED', 'en')
      await follower.has(1)
    }
    for (const { follower } of copies) {
      expect([follower.reader.peek(1)]).toEqual(await readEvents(follower.db, 0, 1))
    }
  })

  it('serve what any of them took in, also when the one that publishes is killed', async () => {
    const env = { DATABASE_URL: log.url, NATS_URL: nats.url, RAWI_ADMIN_KEY: 'a-key-for-the-tests', LOG_LEVEL: 'info' }
    const start = async (role: Role) => {
      const server = await serve({ env })
      await eventually(() => expect(server.err()).toContain(`"role":"${role}"`))
      return server
    }
    const ingest = async (url: string, text: string) => {
      const query = 'mutation ($text: String!) { ingestStory(input: { text: $text }) { outcome } }'
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${env.RAWI_ADMIN_KEY}` }
      const body = JSON.stringify({ query, variables: { text } })
      expect(await (await fetch(url, { method: 'POST', headers, body })).json()).toMatchObject({
        data: { ingestStory: { outcome: 'CREATED' } },
      })
    }
    const first = await start('PUBLISHER')
    const second = await start('FOLLOWER')
    const { streamCursor } = await second.query('{ streamCursor }')
    const received = headlines(second.url, streamCursor, 2)
    await ingest(first.url, 'The first one\n\nA body.')
    first.child.kill('SIGKILL')
    await ingest(second.url, 'The second one\n\nAnother body.')
    expect(await received).toEqual(['The first one', 'The second one'])
    await eventually(() => expect(second.err()).toContain('"role":"PUBLISHER"'))
    second.child.kill('SIGTERM')
    expect((await ended(second)).code).toBe(0)
  })
})
