import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Data } from './hub.ts'

/** What a script may say over a connection, whichever transport it came by. */
export type Line = {
  item: (cursor: string | undefined, more?: object) => void
  result: (result: object) => void
  progress: (cursor: string) => void
  errors: (errors: object[]) => void
  complete: () => void
  /** Ends the connection behind what was said; over WebSocket with this code, and without one at once. */
  cut: (code?: number) => void
  /** Sends these bytes as they are; over server-sent events only. */
  raw: (bytes: string | Buffer) => void
}

/** What a client asked for. `authorization` came as header or in connection_init. */
export type Asked = { after: string | null; variables: Data; authorization: unknown; lastEventId: string | null }
type Play = (line: Line, asked: Asked, nth: number) => void

/** A server that says what the test tells it to: for what the hub says seldom, or not on demand. */
export type Scripted = {
  url: string
  /** What stands for every subscription from now on. */
  play: (script: Play) => void
  /** What was asked since the test began. */
  asked: Asked[]
  /** What `{ streamCursor }` is answered with; null: it is refused. */
  head: string | null
  /** Whether it answers pings, which it does. */
  pongs: boolean
  /** How many connections stand. */
  connections: () => number
}

/** Opens a scripted server for the test file. */
export function useScripted(): Scripted {
  const sockets = new Set<Socket>()
  let script: Play = () => {}
  const own: Scripted = {
    url: '',
    play: next => (script = next),
    asked: [],
    head: 'head',
    pongs: true,
    connections: () => sockets.size,
  }
  const begin = (line: Line, asked: Asked) => script(line, asked, own.asked.push(asked))
  const headResult = () =>
    own.head === null
      ? { errors: [{ message: 'no', extensions: { code: 'NOT_ALLOWED' } }] }
      : { data: { streamCursor: own.head } }
  const server = createServer((request, response) => void answer(request, response))
  const doors = new WebSocketServer({ server, path: '/graphql' })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const search = new URL(request.url!, 'http://x').searchParams
    const sent = JSON.parse((await text(request)) || '{}')
    const query = sent.query ?? search.get('query')
    const variables = sent.variables ?? JSON.parse(search.get('variables') ?? '{}')
    if (/streamCursor/.test(query)) {
      const status = own.head === null ? 400 : 200
      const headers = { 'content-type': 'application/json', connection: 'close' }
      response.writeHead(status, headers).end(JSON.stringify(headResult()))
      return
    }
    const lastEventId = request.headers['last-event-id']?.toString() ?? null
    const { authorization } = request.headers
    // The shortest time before an EventSource comes back.
    response.writeHead(200, { 'content-type': 'text/event-stream', connection: 'close' }).write('retry: 1\n\n')
    begin(streamLine(response), {
      after: lastEventId ?? variables.after ?? null,
      variables,
      authorization,
      lastEventId,
    })
  }

  doors.on('connection', socket => {
    let authorization: unknown
    socket.on('error', () => {})
    socket.on('message', data => {
      const { type, id, payload } = JSON.parse(String(data))
      const send = (message: object) => socket.send(JSON.stringify(message))
      if (type === 'connection_init') {
        authorization = payload?.authorization
        send({ type: 'connection_ack' })
      }
      if (type === 'ping' && own.pongs) send({ type: 'pong' })
      if (type !== 'subscribe') return
      const { query, variables = {} } = payload
      if (/streamCursor/.test(query)) {
        const result = headResult()
        if (result.errors !== undefined) return send({ type: 'error', id, payload: result.errors })
        send({ type: 'next', id, payload: result })
        return send({ type: 'complete', id })
      }
      begin(socketLine(socket, id), { after: variables.after ?? null, variables, authorization, lastEventId: null })
    })
  })

  server.on('connection', socket => void sockets.add(socket.once('close', () => sockets.delete(socket))))
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening')
    own.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  })
  afterEach(() => {
    Object.assign(own, { head: 'head', pongs: true })
    own.asked.length = 0
    script = () => {}
  })
  afterAll(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise(done => server.close(done))
  })
  return own
}

const story = (cursor: string | undefined, more: object) => ({ data: { storyIngested: { cursor, ...more } } })

function streamLine(response: ServerResponse): Line {
  const next = (result: object, cursor?: string) =>
    response.write(`${cursor === undefined ? '' : `id: ${cursor}\n`}event: next\ndata: ${JSON.stringify(result)}\n\n`)
  const complete = () => response.end('event: complete\ndata:\n\n')
  return {
    item: (cursor, more = {}) => next(story(cursor, more), cursor),
    result: result => next(result),
    progress: cursor => response.write(`:\n\nid: ${cursor}\n\n`),
    errors: errors => {
      next({ errors })
      complete()
    },
    complete,
    cut: () => response.end(),
    raw: bytes => response.write(bytes),
  }
}

function socketLine(socket: WebSocket, id: string): Line {
  const send = (message: object) => socket.send(JSON.stringify(message))
  return {
    item: (cursor, more = {}) => send({ type: 'next', id, payload: story(cursor, more) }),
    result: payload => send({ type: 'next', id, payload }),
    progress: cursor => send({ type: 'ping', payload: { cursors: { another: 'x', [id]: cursor } } }),
    errors: payload => send({ type: 'error', id, payload }),
    complete: () => send({ type: 'complete', id }),
    cut: code => (code === undefined ? socket.terminate() : socket.close(code, 'as the script says')),
    raw: () => {},
  }
}
