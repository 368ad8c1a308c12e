import { GraphQLError } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Caller, Context } from '../graphql/context.ts'
import type { ErrorMask } from '../graphql/errors.ts'
import { schema } from '../graphql/schema.ts'
import { asksForSnapshot, inSnapshot } from '../graphql/snapshot.ts'
import type { Reader } from '../live/reader.ts'
import { admission } from './admission.ts'
import { type Outcome, outcomes } from './outcome.ts'
import { readOwnWrites } from './own-writes.ts'
import { malformed } from './malformed.ts'
import type { PersistedDocuments } from './persisted.ts'

/**
 * What comes with a request: who asks, as its door has found out; from the HTTP door what it wants to be told (outcome.ts),
 * and the answer, whose head tells what is left to spend.
 */
type ServerContext = { caller: Caller; outcome?: Outcome; req?: IncomingMessage; res?: ServerResponse }

/**
 * `createContext` makes a request's context. `openSchema`: whether those without a key may look at the schema, and errors
 * suggest names of it; where not, nobody is suggested any: those with a key can look.
 */
export type YogaDeps = {
  createContext: (caller: Caller) => Context
  mask: ErrorMask
  documents: PersistedDocuments
  reader: Pick<Reader, 'catchUp'>
  graphiql: boolean
  openSchema: boolean
}

export const GRAPHQL_PATH = '/graphql'

const welcome = `# Rawi, the news hub. Press ▶ to see the latest stories.
query Latest {
  articles(first: 5) {
    nodes { headline publishedAt source { name } people { nodes { name } } countries { nodes { code name } } }
  }
}`

/**
 * GraphQL over HTTP and server-sent events. GraphiQL comes from the package, not from a CDN, so it works offline; its
 * 6 MB of script are loaded when somebody first asks for the page.
 */
export function createGraphQL({ createContext, mask, documents, reader, graphiql, openSchema }: YogaDeps) {
  return createYoga<ServerContext, Context>({
    schema,
    context: ({ caller }) => createContext(caller),
    graphqlEndpoint: GRAPHQL_PATH,
    maskedErrors: { maskError: withStatus(mask) },
    renderGraphiQL: async options => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
    graphiql: graphiql && { title: 'Rawi', defaultQuery: welcome, subscriptionsProtocol: 'WS' },
    plugins: [
      ...[malformed, persisted(documents), admission(openSchema, createContext)],
      ...[snapshots, readOwnWrites(reader), outcomes],
    ],
    // The server answers for origins, for every door alike: origin.ts.
    cors: false,
    multipart: false,
    batching: false,
    landingPage: false,
    logging: false,
  })
}

/** Executes what asks for a list and for the head of the log in one snapshot, by whichever door it comes. */
const snapshots: Plugin<Context> = {
  onExecute: ({ args, executeFn, setExecuteFn }) => {
    if (!asksForSnapshot(args.document, args.operationName)) return
    setExecuteFn(given => inSnapshot(given.contextValue, contextValue => executeFn({ ...given, contextValue })))
  },
}

function persisted(documents: PersistedDocuments): Plugin<Context, ServerContext> {
  return { onParams: ({ params, context, setParams }) => setParams(documents.resolve(params, context.caller.viewer)) }
}

/** What Yoga refuses before it executes anything has a status of its own (405 for a mutation by GET): it keeps it. */
function withStatus(mask: ErrorMask): ErrorMask {
  return error => {
    const masked = mask(error)
    if (error instanceof GraphQLError) masked.extensions.http ??= statusOf(error)
    return masked
  }
}

/** `spec` has Yoga answer 200 to a client that accepts application/json: right for a document, not for a bad request. */
function statusOf({ extensions: { code, http } }: GraphQLError) {
  return code === 'BAD_REQUEST' && http !== undefined ? { ...http, spec: false } : http
}

export type GraphQLHandler = ReturnType<typeof createGraphQL>
