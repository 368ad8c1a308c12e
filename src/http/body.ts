import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { type Refusal, refuse } from './refusal.ts'

/** The largest request body, in bytes: 1 MiB holds a story of half a million Arabic letters. */
export const MAX_BODY = 1024 * 1024

/** A request whose body was read already: GraphQL Yoga takes it from here. */
export type ReadRequest = IncomingMessage & { body: Readable }

/** A request as GraphQL Yoga takes it, with a body that was read before. */
export function withBody(request: IncomingMessage, body: Buffer): ReadRequest {
  return Object.assign(request, { body: Readable.from([body]) })
}

/**
 * Reads the body of a POST, which GraphQL Yoga would do without a limit, and of any kind. Refused with a coded error are
 * forms, which a page of any origin may send without asking, a body that is packed, which would be of any size when it is
 * unpacked, and a body that is too large: at once where its length is told, else when it has been exceeded.
 * @returns null where the request is answered already
 * @throws the connection's error where it breaks before the body has come
 */
export async function readBody(request: IncomingMessage, response: ServerResponse): Promise<Buffer | null> {
  const refused = (refusal: Refusal) => {
    refuse(request, response, refusal)
    return null
  }
  if (request.method === 'POST' && !isJson(request.headers['content-type'])) {
    return refused(unsupported('A request is sent as application/json.'))
  }
  if (!/^(identity)?$/i.test(request.headers['content-encoding'] ?? '')) {
    return refused(unsupported('A request is sent as it is, without a Content-Encoding.'))
  }
  return (await readUpTo(MAX_BODY, request)) ?? refused(tooLarge)
}

function isJson(contentType = ''): boolean {
  return /^application\/(graphql\+)?json\s*(;|$)/i.test(contentType)
}

async function readUpTo(limit: number, request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const tooLarge: Refusal = {
  status: 413,
  code: 'REQUEST_TOO_LARGE',
  message: `The request is larger than ${MAX_BODY} bytes.`,
}

function unsupported(message: string): Refusal {
  return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message }
}
