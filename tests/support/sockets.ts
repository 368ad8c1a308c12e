import { afterEach, expect } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import { eventually, within } from './eventually.ts'
import type { Data } from './hub.ts'

const PROTOCOL = 'graphql-transport-ws'

/** A WebSocket that speaks in raw frames, and keeps what it hears: no client library smoothes anything over. */
export type RawSocket = {
  raw: WebSocket
  /** Every frame that came, parsed. */
  messages: Data[]
  /** The frames of one operation. */
  of: (id: string) => Data[]
  send: (message: object | string) => void
  subscribe: (id: string, query: string, variables?: object) => void
  /** What it is closed with, once. */
  closed: Promise<{ code: number; reason: string }>
}

type Options = ClientOptions & { protocol?: string | undefined; init?: object | false }

/** Opens sockets for one test, which are cut after it. `init` false: the socket does not introduce itself. */
export function useSockets() {
  const opened: WebSocket[] = []
  afterEach(() => {
    for (const socket of opened.splice(0)) socket.terminate()
  })

  return async (url: string, { protocol = PROTOCOL, init = {}, ...options }: Options = {}): Promise<RawSocket> => {
    const raw = new WebSocket(url.replace(/^http/, 'ws'), protocol || [], options)
    opened.push(raw)
    const messages: Data[] = []
    raw.on('message', data => messages.push(JSON.parse(String(data))))
    const closed = new Promise<{ code: number; reason: string }>(done =>
      raw.once('close', (code, reason) => done({ code, reason: String(reason) })),
    )
    await within(new Promise((done, fail) => raw.once('open', done).once('error', fail)), 'the upgrade')
    const send = (message: object | string) => raw.send(typeof message === 'string' ? message : JSON.stringify(message))
    const socket: RawSocket = {
      ...{ raw, messages, send },
      of: id => messages.filter(message => message.id === id),
      subscribe: (id, query, variables) => send({ type: 'subscribe', id, payload: { query, variables } }),
      closed: within(closed, 'the close', 40_000),
    }
    // Nobody need wait for it.
    socket.closed.catch(() => {})
    if (init !== false) {
      send({ type: 'connection_init', payload: init })
      await eventually(() => expect(messages).toEqual([{ type: 'connection_ack' }]))
      messages.length = 0
    }
    return socket
  }
}

/** The HTTP status that an upgrade is refused with; 101 where it is not. */
export async function upgradeStatus(url: string, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), PROTOCOL, { headers })
  const status = new Promise<number>(done => {
    socket.once('open', () => done(101))
    socket.once('unexpected-response', (_, response) => done(response.statusCode ?? 0))
    socket.on('error', () => {})
  })
  try {
    return await within(status, 'an answer to the upgrade')
  } finally {
    socket.terminate()
  }
}
