import type { GraphQLError } from 'graphql'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { withoutStatus } from '../graphql/errors.ts'

/**
 * Answers a request with an error before it is read whole. The rest of it is thrown away as it comes: a connection that is
 * closed on a client still sending loses the answer on its way.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, error: GraphQLError): void {
  request.resume()
  const status = error.extensions.http?.status ?? 500
  // As HTTP has it: who is told 401 is told what to come with.
  if (status === 401) response.setHeader('www-authenticate', 'Bearer')
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ errors: [withoutStatus(error)] }))
}
