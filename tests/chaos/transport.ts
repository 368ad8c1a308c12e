/** The two ways in for subscribers, as raw as they come: one call is one connection, from opening to its end. */
import { WebSocket } from 'ws'

/** What one connection asks for. `lastEventId`: the cursor, where it goes by header and not in the variables. */
export type Connection = {
  url: string
  query: string
  variables: Record<string, unknown>
  lastEventId: string | null
  signal: AbortSignal
}

export type Result = { data?: Record<string, Item | null> | null; errors?: { extensions?: { code?: string } }[] }
export type Item = { __typename: string; cursor: string; kind?: string; article?: { headline: string } }

/** What comes over it: a result, or a place in the log beside the results. Answers false to end the connection. */
export type Hear = (message: { result: Result } | { cursor: string }) => boolean

export type Transport = (connection: Connection, hear: Hear) => Promise<void>

type Frame = {
  type: string
  id?: string
  payload?: Result & { cursors?: Record<string, string> } & Result['errors']
}

/** The graphql-transport-ws protocol, by hand. */
export const overWebSocket: Transport = ({ url, query, variables, signal }, hear) =>
  new Promise(done => {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { handshakeTimeout: 5_000 })
    const send = (frame: object) => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify(frame))
    // Without a close frame, as where a cable is pulled.
    const cut = () => socket.terminate()
    signal.addEventListener('abort', cut)
    socket.on('open', () => send({ type: 'connection_init' }))
    socket.on('message', data => {
      if (signal.aborted) return
      const { type, payload } = JSON.parse(String(data)) as Frame
      const cursor = payload?.cursors?.['1']
      let more = true
      if (type === 'connection_ack') send({ type: 'subscribe', id: '1', payload: { query, variables } })
      if (type === 'ping') send({ type: 'pong' })
      if (type === 'ping' && cursor !== undefined) more = hear({ cursor })
      if (type === 'next') more = hear({ result: payload as Result })
      if (type === 'error') more = hear({ result: { errors: payload as Result['errors'] & object } }) && false
      if (type === 'complete' || !more) socket.terminate()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      signal.removeEventListener('abort', cut)
      done()
    })
    if (signal.aborted) cut()
  })

/** Server-sent events as graphql-sse frames them: `id:` is the cursor, also without an event. */
export const overSse: Transport = async ({ url, query, variables, lastEventId, signal }, hear) => {
  const own = new AbortController()
  const headers = {
    ...{ accept: 'text/event-stream', 'content-type': 'application/json' },
    ...(lastEventId === null ? {} : { 'last-event-id': lastEventId }),
  }
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([signal, own.signal]),
    })
    let text = ''
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk
      const blocks = text.split('\n\n')
      text = blocks.pop()!
      for (const block of blocks) if (signal.aborted || !hearBlock(block, hear)) return
    }
  } catch {
    // Cut, by either side: the subscriber comes back.
  } finally {
    own.abort()
  }
}

function hearBlock(block: string, hear: Hear): boolean {
  const fields = new Map(block.split('\n').map(line => line.split(/: ?(.*)/s, 2) as [string, string]))
  const [id, event, data] = [fields.get('id'), fields.get('event'), fields.get('data')]
  if (event === 'complete') return false
  if (event === 'next' && data) return hear({ result: JSON.parse(data) as Result })
  return id === undefined || hear({ cursor: id })
}
