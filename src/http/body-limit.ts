import type { IncomingMessage, ServerResponse } from 'node:http'

/** The largest request body, in bytes: 1 MiB holds a story of half a million Arabic letters. */
export const MAX_BODY = 1024 * 1024

/**
 * Refuses a body that is too large with 413 and a coded error: at once where its length is told, else when it has been
 * exceeded. GraphQL Yoga has no limit of its own.
 * @returns false where the request is answered already
 */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) {
    refuse(response)
    request.resume()
    return false
  }
  let size = 0
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= MAX_BODY || response.headersSent) return
    refuse(response)
    request.destroy()
  })
  request.pause()
  return true
}

function refuse(response: ServerResponse): void {
  const message = `The request is larger than ${MAX_BODY} bytes.`
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'REQUEST_TOO_LARGE' } }] })
  response.writeHead(413, { 'content-type': 'application/json', connection: 'close' }).end(body)
}
