import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerOptions, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { setTimeout as pause } from 'node:timers/promises'
import { answerGraphQL, type GraphQLDeps } from './graphql.ts'
import { protect } from './headers.ts'
import { createHostPolicy } from './host.ts'
import { createOriginPolicy } from './origin.ts'
import { createPlaces, MOST_OF_ADDRESS } from './places.ts'
import { isTooLong, refuse, tooLong } from './refusal.ts'
import { createResponseCache, type LogPosition } from './response-cache.ts'
import { answerUnread } from './unread.ts'
import { misdirected } from './upgrade.ts'
import { openWebSocket } from './websocket.ts'
import { GRAPHQL_PATH } from './yoga.ts'

/** The largest head of a request, its URL included: so much is read of a URL that is too long, to tell so. In bytes. */
const MAX_HEAD = 32 * 1024

/**
 * How long a client may take to send the head of a request, and all of it, and how often that is looked at, in
 * milliseconds. A megabyte in a minute is what a bad telephone line carries; nobody needs ten seconds for a head.
 */
const SENDING = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 }

/**
 * `ready` tells whether the instance can serve: the database answers and the log is followed. `reader` is asked where the
 * log stands: the answers in memory belong to a position of it.
 */
export type ServerDeps = Omit<GraphQLDeps, 'cache' | 'places'> & {
  reader: LogPosition
  host: string
  port: number
  /** Origins of pages beside the hub's own that may use it; `*` for all. */
  allowedOrigins: readonly string[]
  /** Names that the hub answers to, beside addresses and those of this machine; `*` for all. */
  allowedHosts: readonly string[]
  /** How long clients may take to send a request, where it is not as long as usual. */
  sending?: Pick<ServerOptions, keyof typeof SENDING>
  ready: () => Promise<boolean>
  log: Logger
}

/**
 * A server that listens. `url` is where, with the port that was taken. `close` stops it gracefully: it says that it is not
 * ready, for `notice` milliseconds still serves, then takes no more connections and sends its clients elsewhere.
 */
export type HttpServer = { url: string; close: (notice?: number) => Promise<void> }

/**
 * Opens the HTTP door: GraphQL (POST, GET, server-sent events, WebSocket) at /graphql, /healthz, /readyz.
 * @throws the system's error where the port cannot be taken (EADDRINUSE, EACCES)
 */
export async function openServer(deps: ServerDeps): Promise<HttpServer> {
  const { host, port, reader, allowedOrigins, allowedHosts, sending = SENDING, ready, log } = deps
  const places = createPlaces(MOST_OF_ADDRESS)
  const graphql = { ...deps, places, cache: createResponseCache(reader) }
  const origins = createOriginPolicy(allowedOrigins)
  const hosts = createHostPolicy(allowedHosts)
  let draining = false
  const server = createServer({ ...sending, maxHeaderSize: MAX_HEAD }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A client that breaks off while it sends is no failure of ours.
      if (request.complete) log.error({ err: error }, 'a request failed')
      response.destroy()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    protect(response)
    if (isTooLong(request)) return refuse(request, response, tooLong)
    const [path] = (request.url ?? '/').split('?')
    if (path === '/healthz') return text(response, 200, 'alive')
    if (path === '/readyz')
      return !draining && (await ready()) ? text(response, 200, 'ready') : text(response, 503, 'not ready')
    if (path === '/') return redirect(response)
    if (path !== GRAPHQL_PATH) return text(response, 404, `nothing here; the API is at ${GRAPHQL_PATH}`)
    // Yoga makes a URL of it, and throws where it cannot.
    if (!URL.canParse(`http://${request.headers.host || host}`))
      return text(response, 400, 'the Host header is no host')
    if (!hosts(request)) return refuse(request, response, misdirected)
    if (origins.answer(request, response)) return
    await answerGraphQL(graphql, request, response)
  }

  answerUnread(server)
  server.listen(port, host)
  await once(server, 'listening')
  // Not before: the WebSocket server takes a port that is taken as an error of its own, and prints it.
  const sockets = openWebSocket(server, { ...deps, origins, hosts, places })
  const address = server.address() as AddressInfo
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name === '0.0.0.0' || name === '[::]' ? 'localhost' : name}:${address.port}`,
    close: async (notice = 0) => {
      draining = true
      if (notice > 0) await pause(notice)
      const closed = once(server, 'close')
      server.close()
      await sockets.close()
      // Streams over SSE end only when they are cut: their clients come back with the cursor they kept.
      server.closeAllConnections()
      await closed
    },
  }
}

function text(response: ServerResponse, status: number, body: string): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(`${body}\n`)
}

function redirect(response: ServerResponse): void {
  response.writeHead(302, { location: GRAPHQL_PATH }).end()
}
