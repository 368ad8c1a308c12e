import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** The answer to a query: all of it that does not depend on who asked. */
export type Answer = {
  status: number
  headers: Readonly<Record<string, string>>
  body: Buffer
  /** Whether it may be kept, by us and by who is sent it: it came without an error. */
  keep: boolean
}

/** A JSON answer as GraphQL Yoga made it; null where it is a stream or anything else. */
export async function readAnswer(response: Response, clean: boolean): Promise<Answer | null> {
  const type = response.headers.get('content-type') ?? ''
  if (!/^application\/(graphql-response\+)?json\b/.test(type)) return null
  const { status } = response
  const body = Buffer.from(await response.arrayBuffer())
  // Yoga's own Response leaves names as they were written.
  const given = [...response.headers].map(([name, value]) => [name.toLowerCase(), value])
  const headers = { ...Object.fromEntries(given), 'content-length': String(body.length) }
  return { status, headers, body, keep: clean && status === 200 }
}

/** Sends an answer to somebody who may keep nothing of it. */
export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body)
}

/**
 * Makes an answer one that whoever reads without a key may keep. `no-cache`: kept, and asked for again each time, by its
 * tag; a story that was withdrawn would go on showing from a cache that may answer by itself, for however short a time.
 */
export function withTag(answer: Answer): Answer {
  const { headers, body } = answer
  const hash = createHash('sha256').update(`${headers['content-type']}\n`).update(body).digest('base64url')
  const vary = 'accept, accept-language, authorization, origin'
  return { ...answer, headers: { ...headers, etag: `"${hash}"`, 'cache-control': 'public, no-cache', vary } }
}

/** Sends an answer with a tag; who has that very answer already is told so instead. */
export function sendOrConfirm(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { etag, vary, 'cache-control': control } = answer.headers
  if (etag === undefined || !names(request.headers['if-none-match'], etag)) return send(response, answer)
  response.writeHead(304, { etag, vary, 'cache-control': control }).end()
}

/** A proxy that compresses an answer weakens its tag. */
function names(header: string | undefined, etag: string): boolean {
  return header?.split(',').some(tag => ['*', etag, `W/${etag}`].includes(tag.trim())) ?? false
}
