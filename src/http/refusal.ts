/** Refusals of requests that never become an operation: coded errors, in the words of GraphQL over HTTP. */
import type { GraphQLError } from 'graphql'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ErrorCode } from '../graphql/errors.ts'

/** A refusal: an HTTP status with its phrase, and what the body says. */
export type Refusal = { status: number; code: ErrorCode | 'INTERNAL_SERVER_ERROR'; message: string }

/** The longest URL, in bytes. Longer documents go by POST, or by their hash. */
const MAX_URL = 8 * 1024

export const tooLong: Refusal = {
  status: 414,
  code: 'REQUEST_TOO_LARGE',
  message: `The URL is longer than ${MAX_URL} bytes; send the document by POST.`,
}

/** Whether a request has a longer URL than one may have. Node reads no other than ASCII. */
export function isTooLong({ url = '' }: IncomingMessage): boolean {
  return url.length > MAX_URL
}

const phrases: Record<number, string> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  408: 'Request Timeout',
  414: 'URI Too Long',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
}

/** An error that the door itself has found, as a refusal: one that was masked, and so has a code of these. */
export function refusalOf({ message, extensions: { code, http } }: GraphQLError): Refusal {
  return { status: http?.status ?? 500, code: code as Refusal['code'], message }
}

/**
 * Answers a request with its refusal. The rest of it is thrown away as it comes: a connection that is closed on a client
 * still sending loses the answer on its way.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  request.resume()
  // As HTTP has it: who is told 401 is told what to come with.
  if (refusal.status === 401) response.setHeader('www-authenticate', 'Bearer')
  const body = Buffer.from(bodyOf(refusal))
  response.writeHead(refusal.status, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
}

/** The same on a connection that no answer belongs to, because its request could not be read, or asked for an upgrade. It ends. */
export function refuseRaw(connection: Duplex, refusal: Refusal): void {
  const body = bodyOf(refusal)
  const head = [
    `HTTP/1.1 ${refusal.status} ${phrases[refusal.status] ?? 'Refused'}`,
    'Connection: close',
    'Content-Type: application/json',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  // Node leaves such a connection to us, with its errors and with its end.
  connection.on('error', () => {}).once('finish', () => connection.destroy())
  connection.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

function bodyOf({ code, message }: Refusal): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] })
}
