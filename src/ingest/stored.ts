import type { RawType } from '../domain/draft.ts'
import type { IngestRequest } from '../domain/request.ts'
import { decodeStory } from './decode.ts'

/** The request that an input was stored of: a text, or fields as JSON. */
export function requestOf(raw: Uint8Array, rawType: RawType): IngestRequest {
  const text = decodeStory(raw)
  if (rawType === 'text/plain') return { text }
  const { publishedAt, ...fields } = JSON.parse(text) as Omit<IngestRequest, 'publishedAt'> & { publishedAt?: string }
  return { ...fields, publishedAt: publishedAt == null ? null : new Date(publishedAt) }
}
