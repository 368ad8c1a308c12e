import { useServer } from 'graphql-ws/use/ws'
import type { ExecutionArgs } from 'graphql'
import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { ErrorMask } from '../graphql/errors.ts'
import { GRAPHQL_PATH, type GraphQLHandler } from './yoga.ts'

/** The largest frame a client may send: a document with variables, in bytes. */
const MAX_FRAME = 64 * 1024
/** How long a client may wait before it introduces itself, in milliseconds. */
const INIT_WAIT = 3_000

/** GraphQL over WebSocket, in the graphql-transport-ws protocol, on the HTTP server's GraphQL path. */
export type SocketServer = { close: () => Promise<void> }

/**
 * Opens the WebSocket door. Operations go through the same envelop pipeline as over HTTP, so that both give the same
 * verdict and mask errors alike. Credentials come in the connection_init payload (`{ "authorization": "Bearer ..." }`),
 * since a browser cannot set headers, or in the upgrade request's header.
 */
export function openWebSocket(server: Server, yoga: GraphQLHandler, mask: ErrorMask): SocketServer {
  const sockets = new WebSocketServer({ server, path: GRAPHQL_PATH, maxPayload: MAX_FRAME })
  useServer(
    {
      // Says less when it closes a socket over an error of ours, whatever NODE_ENV is.
      isProd: true,
      connectionInitWaitTimeout: INIT_WAIT,
      execute: args => pipelineOf(args).execute(args),
      subscribe: args => pipelineOf(args).subscribe(args),
      onSubscribe: async ({ connectionParams, extra }, _id, { query, operationName, variables }) => {
        const sent = connectionParams?.authorization ?? extra.request.headers.authorization ?? null
        const { schema, parse, validate, contextFactory, execute, subscribe } = yoga.getEnveloped({
          req: extra.request,
          authorization: typeof sent === 'string' ? sent : null,
          params: { query, operationName, variables },
        })
        try {
          const document = parse(query)
          const errors = validate(schema, document)
          if (errors.length > 0) return errors.map(mask)
          const contextValue = await contextFactory()
          const rootValue: Pipeline = { execute, subscribe }
          return { schema, document, operationName, variableValues: variables, contextValue, rootValue }
        } catch (error) {
          return [mask(error)]
        }
      },
    },
    sockets,
  )
  return {
    close: async () => {
      // 1001 "going away", and no `complete`: a client that gets one takes the stream as finished and never comes back.
      for (const socket of sockets.clients) socket.close(1001, 'going away')
      await new Promise<void>(done => sockets.close(() => done()))
      for (const socket of sockets.clients) socket.terminate()
    },
  }
}

type Pipeline = Pick<ReturnType<GraphQLHandler['getEnveloped']>, 'execute' | 'subscribe'>

/** The pipeline that onSubscribe chose for this operation travels as its root value: resolvers have no use for one. */
function pipelineOf(args: ExecutionArgs): Pipeline {
  return args.rootValue as Pipeline
}
