import { useServer } from 'graphql-ws/use/ws'
import { GraphQLError } from 'graphql'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocketServer } from 'ws'
import type { Caller, Context } from '../graphql/context.ts'
import { codedError, type ErrorMask, withoutStatus } from '../graphql/errors.ts'
import { openStream } from '../graphql/open-stream.ts'
import type { Groups } from '../live/groups.ts'
import type { Authentication } from './authentication.ts'
import { type Operation, prepareOperation, type Preparing } from './operation.ts'
import { refuseRaw } from './refusal.ts'
import { createSocketGuard, isRefusal, turnAway } from './socket-guard.ts'
import { type HeldStream, holdStream } from './socket-stream.ts'
import { admitUpgrade, type Entrance } from './upgrade.ts'

/** The largest frame a client may send: a document with variables, in bytes. */
const MAX_FRAME = 64 * 1024
/** How many operations one socket may carry at once. */
const MOST_OPERATIONS = 50
/** How long a client may wait before it introduces itself, in milliseconds. */
const INIT_WAIT = 3_000
/** How often it is asked whether it is there, and how long it may take to answer, in milliseconds. */
const PING = 12_000
/** How long a client may take to answer the close, in milliseconds; ws itself would wait for half a minute. */
const CLOSE_WAIT = 2_000
/** A stop closes so many sockets at once, every so many milliseconds: their clients come back as a stream, not a wall. */
const WAVE = { size: 500, ms: 100 }

export type SocketDeps = Preparing &
  Entrance & {
    groups: Groups
    admit: Authentication['admit']
    createContext: (caller: Caller) => Context
    /** How long a client may take nothing of what waits for it, in milliseconds. */
    patience?: number | undefined
  }

/** GraphQL over WebSocket, in the graphql-transport-ws protocol, on the HTTP server's GraphQL path. */
export type SocketServer = { close: () => Promise<void> }

/**
 * Opens the WebSocket door. Credentials come in the connection_init payload (`{ "authorization": "Bearer ..." }`), since
 * a browser cannot set headers, or in the upgrade request's header. They are judged there, again with each operation, and
 * watched: a socket whose credential is not good, or no more, is closed with 4403. Pages of foreign origins are refused.
 */
export function openWebSocket(server: Server, deps: SocketDeps): SocketServer {
  const { mask, groups, addressOf, createContext, patience } = deps
  const guard = createSocketGuard(deps)
  const options = {
    noServer: true,
    maxPayload: MAX_FRAME,
    // One message after the other: what a `complete` ends is over before the next message may use its id again.
    allowSynchronousEvents: false,
    // One that never introduced itself does not answer its close either. The types of ws do not know it yet.
    closeTimeout: CLOSE_WAIT,
  }
  const sockets = new WebSocketServer(options)
  server.on('upgrade', (request: IncomingMessage, duplex: Duplex, head: Buffer) => {
    const admitted = admitUpgrade(deps, request)
    if (typeof admitted === 'object') return refuseRaw(duplex, admitted)
    duplex.once('close', admitted)
    sockets.handleUpgrade(request, duplex, head, socket => sockets.emit('connection', socket, request))
  })

  useServer(
    {
      // Says less when it closes a socket over an error of ours, whatever NODE_ENV is.
      isProd: true,
      connectionInitWaitTimeout: INIT_WAIT,
      execute: args => operationOf(args).execute(args),
      subscribe: async args => {
        const { caller } = operationOf(args)
        const opened = await openStream(args, { mask, createContext: () => createContext(caller) })
        return 'errors' in opened ? opened : (holdStream(groups, opened, patience) as never)
      },
      // Where it is false, graphql-ws acknowledges nothing, and finds the socket closing already.
      onConnect: guard.letIn,
      onSubscribe: async (context, id, params) => {
        const { extra, subscriptions } = context
        const { socket, request } = extra
        if (Object.keys(subscriptions).length > MOST_OPERATIONS) return [tooMany()]
        const claim = claimId(context, id)
        const admitted = await guard.judge(context)
        if (!claim.holds()) return await never()
        if (admitted instanceof GraphQLError) {
          if (!isRefusal(admitted)) return [admitted]
          turnAway(socket, admitted)
          return await never()
        }
        const { viewer } = admitted
        const caller = {
          ...{ viewer, address: addressOf(request), lastEventId: null },
          acceptLanguage: request.headers['accept-language'] ?? null,
        }
        const operation = await prepareOperation(deps, { request, caller, params })
        if (!claim.holds()) return await never()
        if ('errors' in operation) return operation.errors
        return { ...operation.args, rootValue: { ...operation, caller, claim } satisfies Prepared }
      },
      onOperation: ({ extra }, id, _payload, args, result) => {
        if (!operationOf(args).claim.holds()) return never()
        if ('attach' in result)
          (result as unknown as HeldStream).attach({ socket: extra.socket, wire: extra.request.socket }, id)
      },
      onError: (_context, _id, _payload, errors) => errors.map(error => withoutStatus(shown(error, mask))),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors === undefined ? undefined : { ...result, errors: result.errors.map(withoutStatus) },
    },
    sockets,
    PING,
  )
  // A frame that breaks the rules is the client's error: ws closes the socket, and graphql-ws would print it as ours.
  sockets.on('connection', socket => {
    socket.removeAllListeners('error').on('error', () => {})
    // Every stream listens for the end of its socket.
    socket.setMaxListeners(2 * MOST_OPERATIONS)
  })

  return {
    close: async () => {
      // 1001 "going away", and no `complete`: a client that gets one takes the stream as finished and never comes back.
      const all = [...sockets.clients]
      for (let from = 0; from < all.length; from += WAVE.size) {
        if (from > 0) await pause(WAVE.ms)
        for (const socket of all.slice(from, from + WAVE.size)) socket.close(1001, 'going away')
      }
      const terminate = setTimeout(() => sockets.clients.forEach(socket => socket.terminate()), CLOSE_WAIT)
      await Promise.all([...sockets.clients].map(socket => new Promise(done => socket.once('close', done))))
      clearTimeout(terminate)
      sockets.close()
    },
  }
}

/** What onSubscribe prepared travels as the root value: resolvers have no use for one. */
type Prepared = Operation & { caller: Caller; claim: Claim }

/** Whether an operation still has its id: its client may have completed it, and use the id for another by now. */
type Claim = { holds: () => boolean }

/** graphql-ws keeps null under the id of an operation that it prepares: two that follow each other look alike. */
function claimId(context: { subscriptions: Record<string, unknown> }, id: string): Claim {
  const claim: Claim = { holds: () => context.subscriptions[id] === claim }
  context.subscriptions[id] = claim
  return claim
}

/** What an operation that lost its id comes to: were it to end, graphql-ws would end whatever has the id by now. */
function never(): Promise<never> {
  return new Promise(() => {})
}

function operationOf(args: { rootValue?: unknown }): Prepared {
  return args.rootValue as Prepared
}

/** An error that ended a stream is handed over by graphql-ws as the cause of one of its own. */
function shown(error: GraphQLError, mask: ErrorMask): GraphQLError {
  return error.cause === undefined ? error : mask(error.cause)
}

function tooMany(): GraphQLError {
  return codedError('TOO_MANY_SUBSCRIPTIONS', `One socket carries up to ${MOST_OPERATIONS} operations at once.`)
}
