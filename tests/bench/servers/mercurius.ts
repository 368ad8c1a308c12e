/** Mercurius on Fastify, with its own subscriptions, which speak graphql-transport-ws. */
import type { AddressInfo } from 'node:net'
import { fastify } from 'fastify'
import mercurius from 'mercurius'
import { matches, type PeerStory, servePeer, typeDefs } from './peer.ts'

type Payload = { storyIngested: PeerStory }

const app = fastify()
await app.register(mercurius, {
  schema: typeDefs,
  resolvers: {
    Subscription: {
      storyIngested: {
        subscribe: mercurius.withFilter<Payload>(
          (_, __, { pubsub }) => pubsub.subscribe('story'),
          (payload, args) => matches(args, payload.storyIngested),
        ),
      },
    },
  },
  subscription: true,
})
await app.listen({ port: 0, host: '127.0.0.1' })
servePeer((app.server.address() as AddressInfo).port, story =>
  app.graphql.pubsub.publish({ topic: 'story', payload: { storyIngested: story } }),
)
