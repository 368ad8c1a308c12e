import { createClient } from 'graphql-ws'
import { FollowError, fromErrors, lost, type ResponseError } from './errors.ts'
import { createWatchdog, HEAD, headOf, type Result, type Transport } from './transport.ts'

/** As much of a WebSocket class as is typed here: the platform's, and that of the `ws` package, fit. */
export type WebSocketConstructor = new (url: string, protocol: string) => { close: () => void }
export type WebSocketSettings = { url: URL; silence: number; webSocketImpl?: WebSocketConstructor | undefined }
type Socket = InstanceType<WebSocketConstructor> & { terminate?: () => void }

/** The operation's id; one per connection, so that it is known under which id the hub tells how far it has looked. */
const STORIES = 'stories'

/**
 * Follows over WebSocket, in the graphql-transport-ws protocol. Each attempt is a graphql-ws client of its own that
 * never retries: its retries end after some, and send the cursor that the first attempt began with.
 */
export function overWebSocket({ url, silence, webSocketImpl = globalThis.WebSocket }: WebSocketSettings): Transport {
  if (webSocketImpl === undefined) throw new TypeError('There is no WebSocket here; give one as `webSocketImpl`.')
  const address = url.href.replace(/^http/, 'ws')
  return ({ operation, after, askHead, authorization, signal, onOpen, onMessage }) =>
    new Promise(resolve => {
      let socket: Socket | undefined
      let unsubscribe = () => {}
      let ended = false
      const end = (why: FollowError) => {
        if (ended) return
        ended = true
        resolve(why)
        watchdog.stop()
        signal.removeEventListener('abort', onAbort)
        unsubscribe()
        if (socket !== undefined) letGo(socket, why)
      }
      const onAbort = () => end(lost(signal.reason))
      const watchdog = createWatchdog(silence, end)
      const client = createClient({
        url: address,
        webSocketImpl: told(webSocketImpl, made => (socket = made)),
        retryAttempts: 0,
        // Its pong is a sign of life that a page can see; a ping of WebSocket's own is not.
        keepAlive: silence / 3,
        ...(authorization === undefined ? {} : { connectionParams: { authorization } }),
        generateID: ({ query }) => (query === HEAD ? 'head' : STORIES),
        on: {
          message: watchdog.feed,
          // Before the client sees it: closed with 1000, it would come back by itself, with the cursor of the beginning.
          closed: event => end(reasonOf(event)),
          ping: (_, payload) => {
            const cursor = (payload?.cursors as Record<string, unknown> | undefined)?.[STORIES]
            if (typeof cursor === 'string') void onMessage({ type: 'PROGRESS', cursor })
          },
        },
      })

      const follow = (from: string | null) => {
        unsubscribe = client.subscribe(operation(from), {
          next: result => void onMessage({ type: 'RESULT', result: result as Result }),
          error: error => end(reasonOf(error)),
          complete: () => end(new FollowError('COMPLETED', 'The hub ended the stream.')),
        })
        onOpen()
      }
      // The next operation begins before this one's `complete`: without any, the client would close the socket.
      const begin = (result: Result) => {
        const head = headOf(result)
        if (head !== null) void onMessage({ type: 'HEAD', cursor: head })
        follow(head)
      }
      signal.addEventListener('abort', onAbort)
      if (signal.aborted) return onAbort()
      if (!askHead) return follow(after)
      unsubscribe = client.subscribe(
        { query: HEAD },
        {
          next: result => begin(result as Result),
          error: error => (Array.isArray(error) ? begin({}) : end(reasonOf(error))),
          complete: () => {},
        },
      )
    })
}

/** The class, telling of each socket from its first moment, so that it can be closed while it is still connecting. */
function told(webSocketImpl: WebSocketConstructor, onMade: (socket: Socket) => void): WebSocketConstructor {
  return class extends webSocketImpl {
    constructor(...given: [url: string, protocol: string]) {
      super(...given)
      onMade(this)
    }
  }
}

/** What graphql-ws gives: the errors of the operation, the event of the close, or that of a failure. */
function reasonOf(error: unknown): FollowError {
  if (Array.isArray(error)) return fromErrors(error as ResponseError[])
  const { code, reason } = error as { code?: unknown; reason?: unknown }
  if (typeof code !== 'number') return lost(error)
  const words = String(reason ?? '')
  return new FollowError(String(code), `The connection was closed with ${code}${words === '' ? '' : ` (${words})`}.`)
}

/** Closes; a peer that is silent will not answer a close, so the `ws` package is told not to wait for that. */
function letGo(socket: Socket, { code }: FollowError): void {
  if (code === 'SILENT' && socket.terminate !== undefined) socket.terminate()
  else socket.close()
}
