import { useServer } from 'graphql-ws/use/ws'
import { type ExecutionArgs, GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { ErrorMask } from '../graphql/errors.ts'
import { GRAPHQL_PATH, type GraphQLHandler } from './yoga.ts'

/** The largest frame a client may send: a document with variables, in bytes. */
const MAX_FRAME = 64 * 1024
/** How long a client may wait before it introduces itself, in milliseconds. */
const INIT_WAIT = 3_000

/** How long a client may take to answer the close, in milliseconds; ws itself would wait for half a minute. */
const CLOSE_WAIT = 2_000

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
          const document = parseWith(parse, query)
          const errors = validate(schema, document)
          if (errors.length > 0) return errors.map(mask)
          const contextValue = await contextFactory()
          const rootValue: Pipeline = { execute, subscribe }
          return { schema, document, operationName, variableValues: variables, contextValue, rootValue }
        } catch (error) {
          return [mask(error)]
        }
      },
      onError: (_context, _id, _payload, errors) => errors.map(withoutStatus),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors === undefined ? undefined : { ...result, errors: result.errors.map(withoutStatus) },
    },
    sockets,
  )
  // A frame that breaks the rules is the client's error: ws closes the socket, and graphql-ws would print it as ours.
  sockets.on('connection', socket => socket.removeAllListeners('error').on('error', () => {}))
  return {
    close: async () => {
      // 1001 "going away", and no `complete`: a client that gets one takes the stream as finished and never comes back.
      for (const socket of sockets.clients) socket.close(1001, 'going away')
      const terminate = setTimeout(() => sockets.clients.forEach(socket => socket.terminate()), CLOSE_WAIT)
      await new Promise<void>(done => sockets.close(() => done()))
      clearTimeout(terminate)
    },
  }
}

type Enveloped = ReturnType<GraphQLHandler['getEnveloped']>
type Pipeline = Pick<Enveloped, 'execute' | 'subscribe'>

/** The pipeline that onSubscribe chose for this operation travels as its root value: resolvers have no use for one. */
function pipelineOf(args: ExecutionArgs): Pipeline {
  return args.rootValue as Pipeline
}

/** Parses, with the code for a syntax error that it has over HTTP, where Yoga adds it. */
function parseWith(parse: Enveloped['parse'], query: string): ReturnType<Enveloped['parse']> {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) error.extensions.code ??= 'GRAPHQL_PARSE_FAILED'
    throw error
  }
}

/** An error as over HTTP, where Yoga takes the status out before it sends the error. */
function withoutStatus(error: GraphQLError): GraphQLFormattedError {
  const { http: _, ...extensions } = error.extensions
  return { ...error.toJSON(), extensions }
}
