/**
 * Persisted documents, in the protocol that clients call automatic persisted queries: a client sends the SHA-256 of its
 * document; where the hub does not know it, the client sends both, once. So a query fits into a URL, and its answer into
 * the caches on the way. A hash can name one document only, and anybody may bring it: there is nothing to guard.
 */
import type { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import { hash } from 'node:crypto'
import { z } from 'zod'
import { codedError } from '../graphql/errors.ts'

/** Many times what the clients of one hub ask. Who floods it costs others a round trip: they bring theirs again. */
const MOST_DOCUMENTS = 1_000
/** In bytes; a letter takes up to two. */
const MAX_BYTES = 4 * 1024 * 1024

export type PersistedDocuments = {
  /**
   * A request with the document that it names by its hash; one that names none stays as it is.
   * @throws GraphQLError PERSISTED_QUERY_NOT_FOUND; PERSISTED_QUERY_MISMATCH where document and hash differ; BAD_REQUEST
   */
  resolve: <Params extends Persisted>(params: Params) => Params
}

type Persisted = { query?: string; extensions?: Record<string, unknown> | null }

const namedByHash = z.object({ version: z.literal(1), sha256Hash: z.string().regex(/^[0-9a-f]{64}$/) })

/** Makes an empty store, of one instance: another one asks for the document, too. */
export function createPersistedDocuments(): PersistedDocuments {
  const documents = new LRUCache<string, string>({
    max: MOST_DOCUMENTS,
    maxSize: MAX_BYTES,
    sizeCalculation: query => 2 * query.length,
  })
  return {
    resolve: params => {
      const named = params.extensions?.persistedQuery
      // A document that is no text is refused as any other.
      if (named == null || (params.query && typeof params.query !== 'string')) return params
      const { success, data } = namedByHash.safeParse(named)
      if (!success) throw unnamed()
      const { sha256Hash } = data
      const { query } = params
      // Over a WebSocket there is always a document; who names it leaves it empty.
      if (!query) return { ...params, query: documents.get(sha256Hash) ?? notFound() }
      if (hash('sha256', query) !== sha256Hash) throw mismatch()
      documents.set(sha256Hash, query)
      return params
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

function mismatch(): GraphQLError {
  return codedError('PERSISTED_QUERY_MISMATCH', 'The document is not the one that "sha256Hash" names.', 400)
}
