/** Mercurius on Fastify with its just-in-time compiler and its loaders: one statement for all rows of a kind. */
import type { AddressInfo } from 'node:net'
import { fastify } from 'fastify'
import mercurius from 'mercurius'
import {
  listArticles,
  loaders,
  type Page,
  readArticle,
  readFacets,
  readPerson,
  searchArticles,
} from './mercurius-reads.ts'
import { openPool, tell } from './peer.ts'

const typeDefs = `
  input After { publishedAt: String! id: ID! }
  type Query {
    articles(first: Int!, after: After): [Article!]!
    named(person: String!, country: String!, since: String!, until: String!): [Article!]!
    article(slug: String!): Article
    person(slug: String!): Person
    search(exact: String!, matching: String!): [Article!]!
    facets(matching: String!): Facets!
  }
  type Facets { totalCount: Int! people: [PersonCount!] countries: [CountryCount!] perDay: [DayCount!] }
  type PersonCount { count: Int! slug: String! name: String! }
  type CountryCount { count: Int! code: String! name: String! }
  type DayCount { count: Int! day: String! }
  type Article {
    slug: String! url: String headline: String! summary: String language: String! publishedAt: String!
    paragraphs: [String!]! source: Source! credits: [Credit!]! tags: [Tag!]!
    people: [PersonLink!]! countries: [CountryLink!]!
  }
  type Source { slug: String! name: String! }
  type Credit { role: String! source: Source! }
  type Tag { slug: String! name: String! }
  type PersonLink { mentionCount: Int! person: Person! }
  type CountryLink { mentionCount: Int! country: Country! }
  type Person { slug: String! name: String! articles(first: Int!): [Article!]! }
  type Country { code: String! name: String! }`

type Search = { exact: string; matching: string }

const pool = openPool()
const app = fastify()
await app.register(mercurius, {
  schema: typeDefs,
  jit: 1,
  resolvers: {
    Query: {
      articles: (_: unknown, page: Page) => listArticles(pool, page),
      named: (_: unknown, named: NonNullable<Page['named']>) => listArticles(pool, { first: 20, named }),
      article: (_: unknown, { slug }: { slug: string }) => readArticle(pool, slug),
      search: (_: unknown, { exact, matching }: Search) => searchArticles(pool, exact, matching),
      facets: (_: unknown, { matching }: Search) => readFacets(pool, matching),
      person: (_: unknown, { slug }: { slug: string }) => readPerson(pool, slug),
    },
  },
  loaders: loaders(pool),
})
await app.listen({ port: 0, host: '127.0.0.1' })
tell(app.server.address() as AddressInfo)
