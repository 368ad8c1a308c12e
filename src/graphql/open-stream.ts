/**
 * Subscriptions as the sockets run them. A subscription is opened by its resolver, once; what it brings is executed and
 * serialised once for all who asked the same, and written by whoever carries it (live/groups.ts).
 */
import { createHash } from 'node:crypto'
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  executeSubscriptionEvent,
  getOperationAST,
  type GraphQLError,
  type GraphQLFormattedError,
  Kind,
  print,
  validateSubscriptionArgs,
  visit,
} from 'graphql'
import type { Stream, StreamItem } from '../live/stream.ts'
import type { Context } from './context.ts'
import { type ErrorMask, withoutStatus } from './errors.ts'

/** A stream that was opened: `key` is equal for streams that are sent the same bytes for the same item. */
export type OpenedStream = { key: string; stream: Stream; execute: (item: StreamItem) => Promise<Buffer> }

/** `createContext` makes a context of the same rights as the subscription's own, for what is executed later. */
type OpenOptions = { mask: ErrorMask; createContext: () => Context }

/** The operation cannot be executed now, which is no fault of its client. */
class ExecutionError extends Error {}

/**
 * Opens the stream of a subscription that was parsed and validated.
 * @returns the stream, or the errors to tell its client, masked
 */
export async function openStream(
  args: ExecutionArgs,
  { mask, createContext }: OpenOptions,
): Promise<OpenedStream | { errors: GraphQLError[] }> {
  const validated = validateSubscriptionArgs(args)
  if (!('schema' in validated)) return { errors: validated.map(mask) }
  const source = await createSourceEventStream(validated)
  if (!('judge' in source)) return { errors: ('errors' in source ? (source.errors ?? []) : []).map(mask) }

  const contextNow = sharedWithinTick(createContext)
  return {
    key: keyOf(args, (args.contextValue as Context).viewer),
    stream: source as Stream,
    execute: async item => {
      const { data, errors } = await executeSubscriptionEvent({
        ...validated,
        rootValue: item,
        contextValue: contextNow(),
      })
      const masked = errors?.map(mask)
      // An event that cannot be told of now - Postgres starts anew - is executed again, and not passed over.
      if (masked?.some(error => error.extensions.code === 'INTERNAL_SERVER_ERROR')) {
        throw new ExecutionError('an event could not be executed', { cause: errors?.[0]?.originalError })
      }
      const shown: GraphQLFormattedError[] | undefined = masked?.map(withoutStatus)
      return Buffer.from(JSON.stringify({ data, errors: shown }))
    },
  }
}

/** One context for all that is executed at the same moment, so that its loaders gather; a new one for the next. */
function sharedWithinTick(createContext: () => Context): () => Context {
  let current: Context | null = null
  return () => {
    if (current === null) {
      current = createContext()
      setImmediate(() => (current = null))
    }
    return current
  }
}

/** The document without its cursor, the variables without theirs, and the rights: all that the bytes depend on. */
function keyOf({ document, operationName, variableValues }: ExecutionArgs, viewer: Context['viewer']): string {
  const own = cursorVariables(document, operationName)
  const variables = Object.entries(variableValues ?? {}).filter(([name]) => !own.has(name))
  const parts = [document.loc?.source.body ?? print(document), operationName ?? null, variables, viewer]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/** Variables that say nothing but where the stream begins: `after` and `backfill` of its field, used nowhere else. */
function cursorVariables(document: DocumentNode, operationName: string | null | undefined): Set<string> {
  const [field] = getOperationAST(document, operationName)?.selectionSet.selections ?? []
  if (field?.kind !== Kind.FIELD) return new Set()
  const candidates = (field.arguments ?? []).flatMap(({ name, value }) =>
    (name.value === 'after' || name.value === 'backfill') && value.kind === Kind.VARIABLE ? [value.name.value] : [],
  )
  const uses = new Map<string, number>()
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void uses.set(name.value, (uses.get(name.value) ?? 0) + 1),
  })
  return new Set(candidates.filter(name => uses.get(name) === 1))
}
