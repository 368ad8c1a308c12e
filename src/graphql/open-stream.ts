/**
 * Subscriptions as the sockets run them. A subscription is opened by its resolver, once; what it brings is executed and
 * serialised once for all who asked the same, and written by whoever carries it (live/groups.ts).
 */
import { createHash } from 'node:crypto'
import {
  createSourceEventStream,
  type ExecutionArgs,
  executeSubscriptionEvent,
  getOperationAST,
  type GraphQLError,
  type GraphQLFormattedError,
  Kind,
  print,
  validateSubscriptionArgs,
  type VariableNode,
  visit,
} from 'graphql'
import type { Stream, StreamItem } from '../live/stream.ts'
import type { Context } from './context.ts'
import { type ErrorMask, withoutStatus } from './errors.ts'

/**
 * A stream that was opened. `key` is equal for streams that are sent the same items in the same bytes; `bytesKey` for those
 * whose items, where they get the same one, have the same bytes: the same document behind another filter.
 */
export type OpenedStream = {
  key: string
  bytesKey: string
  stream: Stream
  execute: (item: StreamItem) => Promise<Buffer>
}

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
    key: keyOf(args, ['after', 'backfill']),
    bytesKey: keyOf(args, ['after', 'backfill', 'where']),
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

/** The document, the variables without those of these arguments, the rights and the languages: what the bytes depend on. */
function keyOf(args: ExecutionArgs, without: readonly string[]): string {
  const { document, operationName, variableValues, contextValue } = args
  const own = variablesOf(args, without)
  const variables = Object.entries(variableValues ?? {}).filter(([name]) => !own.has(name))
  const { viewer, languages } = contextValue as Context
  const source = document.loc?.source.body ?? print(document)
  const parts = [source, operationName ?? null, variables, viewer.scopes, languages]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/** The variables that are used for these arguments of the subscription's field, and nowhere else. */
function variablesOf({ document, operationName }: ExecutionArgs, names: readonly string[]): Set<string> {
  const [field] = getOperationAST(document, operationName)?.selectionSet.selections ?? []
  if (field?.kind !== Kind.FIELD) return new Set()
  const within = new Map<string, number>()
  const uses = new Map<string, number>()
  const counting = (counts: Map<string, number>) => ({
    VariableDefinition: () => false as const,
    Variable: ({ name }: VariableNode) => void counts.set(name.value, (counts.get(name.value) ?? 0) + 1),
  })
  for (const { name, value } of field.arguments ?? []) if (names.includes(name.value)) visit(value, counting(within))
  visit(document, counting(uses))
  return new Set([...within.keys()].filter(name => within.get(name) === uses.get(name)))
}
