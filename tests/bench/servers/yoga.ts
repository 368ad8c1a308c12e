/** GraphQL Yoga with graphql-ws, as their documentation joins them: one execution for each subscriber. */
import { once, setMaxListeners } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ExecutionArgs } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { createPubSub, createSchema, createYoga, filter, pipe } from 'graphql-yoga'
import { WebSocketServer } from 'ws'
import { matches, type PeerStory, servePeer, typeDefs } from './peer.ts'

// One listener for each subscriber is how it works, and no leak.
setMaxListeners(0)

const pubsub = createPubSub<{ story: [PeerStory] }>()
const yoga = createYoga({
  schema: createSchema({
    typeDefs,
    resolvers: {
      Subscription: {
        storyIngested: {
          subscribe: (_: unknown, args: object) =>
            pipe(
              pubsub.subscribe('story'),
              filter(story => matches(args, story)),
            ),
          resolve: (story: PeerStory) => story,
        },
      },
    },
    resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
  }),
  logging: false,
})

type Pipeline = Pick<ReturnType<typeof yoga.getEnveloped>, 'execute' | 'subscribe'>
const pipelineOf = (args: ExecutionArgs) => args.rootValue as Pipeline

const server = createServer(yoga)
useServer(
  {
    execute: args => pipelineOf(args).execute(args),
    subscribe: args => pipelineOf(args).subscribe(args),
    onSubscribe: async (context, _id, params) => {
      const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({
        ...context,
        req: context.extra.request,
        socket: context.extra.socket,
        params,
      })
      const document = parse(params.query)
      const errors = validate(schema, document)
      if (errors.length > 0) return errors
      return {
        schema,
        operationName: params.operationName,
        document,
        variableValues: params.variables,
        contextValue: await contextFactory(),
        rootValue: { execute, subscribe },
      }
    },
  },
  new WebSocketServer({ server, path: '/graphql' }),
)
server.listen(0, '127.0.0.1')
await once(server, 'listening')
servePeer((server.address() as AddressInfo).port, story => pubsub.publish('story', story))
