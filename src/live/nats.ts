/** The story log as it travels through NATS JetStream. What it means, and who may rely on it: relay.ts. */
import type { ConsumerNotification } from '@nats-io/jetstream'
import type { ConnectionOptions } from '@nats-io/transport-node'
import type { LogEvent } from '../domain/event.ts'

/** A conveyor belt, and no store: whoever comes too late for it reads the table. */
const LIMITS = { messages: 10_000, bytes: 64 * 1024 * 1024, minutes: 10 }
/** How long NATS may take for an answer, in milliseconds. */
const ANSWER_MS = 5_000
/** A silent connection is asked so often whether it is there; two answers that do not come end it. */
const PING_MS = 5_000
/** The server tells a waiting consumer twice in this time that there is nothing. */
const PULL_MS = 10_000
/** What the headers of a message may take, in bytes; NATS counts them to its payload. */
const HEADERS = 512
/** The form of a message. Instances of two versions may run side by side: who cannot read it reads the table. */
const VERSION = 1

/** What a consumer says of its everyday life; whatever else it says ends the connection. */
const everyday = new Set<ConsumerNotification['type']>(['next', 'heartbeat', 'flow_control', 'discard', 'debug'])

/** A place in the log, and the event there; null where it did not travel, and is to be read. */
export type Message = { seq: number; event: LogEvent | null }

/** An open connection to the stream of one story log. */
export type Bus = {
  /** Sends events in order, and waits until all are stored. */
  publish: (events: readonly LogEvent[]) => Promise<void>
  /** Tells of a place in the log, for whoever has not come so far. */
  mark: (seq: number) => Promise<void>
  /** Calls `take` for whatever is stored from now on, in order, until the function that comes back is called. */
  follow: (take: (message: Message) => void) => Promise<() => void>
  /** Rejects when the connection is no good any more; never resolves. */
  failed: Promise<never>
  close: () => Promise<void>
}

/**
 * Connects, and makes the stream where there is none; one that is there may have other limits and replicas. It is named
 * after the log, so that no other database's events come through it. The packages are loaded here: without NATS nobody
 * pays for them. It does not reconnect: what came meanwhile must be read, and so it is begun anew.
 */
export async function openBus(servers: readonly string[], log: string): Promise<Bus> {
  const [nats, js] = await Promise.all([import('@nats-io/transport-node'), import('@nats-io/jetstream')])
  const connection = await nats.connect({
    ...accessOf(servers),
    name: 'rawi',
    reconnect: false,
    timeout: ANSWER_MS,
    pingInterval: PING_MS,
  })
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => {})
  const fail = (reason: unknown) => failed.reject(reason instanceof Error ? reason : new Error('NATS closed it'))
  void connection.closed().then(fail)

  const name = `rawi_${log}`
  const subject = `${name}.events`
  const client = js.jetstream(connection, { timeout: ANSWER_MS })
  try {
    const { streams } = await js.jetstreamManager(connection, { timeout: ANSWER_MS })
    const known = await streams.info(name).catch((error: Error) => {
      const none = error instanceof js.JetStreamApiError && error.code === js.JetStreamApiCodes.StreamNotFound
      if (!none) throw error
    })
    if (known === undefined) {
      await streams.add({
        name,
        subjects: [subject],
        storage: js.StorageType.Memory,
        max_msgs: LIMITS.messages,
        max_bytes: LIMITS.bytes,
        max_age: nats.nanos(LIMITS.minutes * 60_000),
      })
    }
  } catch (error) {
    await connection.close()
    throw error
  }

  return {
    publish: async events => {
      const most = connection.info!.max_payload - HEADERS
      // All at once: they go out in order over the one connection. One that is stored already counts as stored.
      await Promise.all(events.map(event => client.publish(subject, encode(event, most), { msgID: event.eventId })))
    },
    mark: async seq => void (await client.publish(subject, encodeMark(seq))),
    follow: async take => {
      const consumer = await client.consumers.get(name, { deliver_policy: js.DeliverPolicy.New })
      const messages = await consumer.consume({ expires: PULL_MS, callback: message => take(decode(message.data)) })
      let wanted = true
      void messages.closed().then(error => wanted && fail(error))
      void (async () => {
        for await (const { type } of messages.status()) {
          if (!everyday.has(type)) fail(new Error(`the consumer of ${name} is in trouble: ${type}`))
        }
      })()
      return () => {
        wanted = false
        messages.stop()
      }
    },
    failed: failed.promise,
    close: () => connection.close(),
  }
}

/** The client takes addresses only: user and password, or a token, are given apart. */
function accessOf(servers: readonly string[]): ConnectionOptions {
  const urls = servers.map(server => new URL(server))
  const [user, pass] = [urls[0]!.username, urls[0]!.password].map(decodeURIComponent)
  const who = pass ? { user: user!, pass } : user ? { token: user } : {}
  return { servers: urls.map(url => url.host), ...who, ...(urls[0]!.protocol === 'tls:' ? { tls: {} } : {}) }
}

/** An event as it travels: whole, or only its place where it would be longer than `most` bytes. */
export function encode(event: LogEvent, most: number): Uint8Array {
  const whole = Buffer.from(JSON.stringify({ v: VERSION, seq: event.seq, event }))
  return whole.length <= most ? whole : encodeMark(event.seq)
}

function encodeMark(seq: number): Uint8Array {
  return Buffer.from(JSON.stringify({ v: VERSION, seq, event: null }))
}

/** What has travelled. Whatever cannot be read may be any event of the log: it stands behind all of them. */
export function decode(data: Uint8Array): Message {
  try {
    const { v, seq, event } = JSON.parse(Buffer.from(data).toString()) as Message & { v: number }
    if (v === VERSION) return { seq, event: event === null ? null : { ...event, at: new Date(event.at) } }
  } catch {
    // Not JSON: as a version that we do not know.
  }
  return { seq: Infinity, event: null }
}
