/**
 * Persisted documents, in the protocol that clients call automatic persisted queries: a client sends the SHA-256 of its
 * document; where the hub does not know it, the client sends both, once. So a query fits into a URL, and its answer into
 * the caches on the way. A hash can name one document only, and anybody may bring it: there is nothing to guard.
 *
 * A hub may also be given its documents beforehand, under whatever names its clients' tools gave them, and may take no
 * others: then nobody but an admin asks what the clients were not written to ask, and nobody brings any.
 */
import type { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import { hash } from 'node:crypto'
import { z } from 'zod'
import type { Viewer } from '../graphql/context.ts'
import { codedError } from '../graphql/errors.ts'

/** Many times what the clients of one hub ask. Who floods it costs others a round trip: they bring theirs again. */
const MOST_DOCUMENTS = 1_000
/** In bytes; a letter takes up to two. */
const MAX_BYTES = 4 * 1024 * 1024

export type PersistedDocuments = {
  /**
   * A request with the document that it names by its hash; one that names none stays as it is.
   * @throws GraphQLError PERSISTED_QUERY_NOT_FOUND; PERSISTED_QUERY_MISMATCH where document and hash differ; BAD_REQUEST;
   *   PERSISTED_QUERY_ONLY where it is none of those that were given, and whoever asks may bring no others
   */
  resolve: <Params extends Persisted>(params: Params, viewer: Viewer) => Params
}

/** `given`: documents by their names. `only`: whether those are all that may be asked without the scope `admin`. */
type Options = { given?: ReadonlyMap<string, string>; only?: boolean }

type Persisted = { query?: string; extensions?: Record<string, unknown> | null }

const named = z.object({ version: z.literal(1), sha256Hash: z.string() })

/** Makes a store with nothing but what is given, of one instance: another one asks for other documents, too. */
export function createPersistedDocuments({ given = new Map(), only = false }: Options = {}): PersistedDocuments {
  const texts: ReadonlySet<unknown> = new Set(given.values())
  const documents = new LRUCache<string, string>({
    max: MOST_DOCUMENTS,
    maxSize: MAX_BYTES,
    sizeCalculation: query => 2 * query.length,
  })

  function resolve<Params extends Persisted>(params: Params): Params {
    const name = params.extensions?.persistedQuery
    // A document that is no text is refused as any other.
    if (name == null || (params.query && typeof params.query !== 'string')) return params
    const { success, data } = named.safeParse(name)
    if (!success) throw unnamed()
    const { sha256Hash } = data
    const { query } = params
    const own = given.get(sha256Hash)
    if (own === undefined && !/^[0-9a-f]{64}$/.test(sha256Hash)) throw unnamed()
    // Over a WebSocket there is always a document; who names it leaves it empty.
    if (!query) return { ...params, query: own ?? documents.get(sha256Hash) ?? notFound() }
    if (query === own) return params
    if (hash('sha256', query) !== sha256Hash) throw mismatch()
    if (!only) documents.set(sha256Hash, query)
    return params
  }

  return {
    resolve: (params, { scopes }) => {
      const resolved = resolve(params)
      if (only && !scopes.includes('admin') && !texts.has(resolved.query)) throw unlisted()
      return resolved
    },
  }
}

function unnamed(): GraphQLError {
  return codedError('BAD_REQUEST', 'A persisted document is named by "version": 1 and its "sha256Hash" in hex.', 400)
}

/** In the words that clients know it by. Not 400, which some take for a refusal of the whole protocol. */
function notFound(): never {
  throw codedError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', 404)
}

function unlisted(): GraphQLError {
  return codedError('PERSISTED_QUERY_ONLY', 'The hub answers the documents of its own clients only.', 403)
}

function mismatch(): GraphQLError {
  return codedError('PERSISTED_QUERY_MISMATCH', 'The document is not the one that "sha256Hash" names.', 400)
}
