import type { Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Refusal, refuseRaw } from './refusal.ts'

const refusals: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'REQUEST_TOO_LARGE',
    message: 'The head of the request - its URL and headers - is longer than one may be.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'BAD_REQUEST', message: 'The request took too long to come.' },
}
const broken: Refusal = { status: 400, code: 'BAD_REQUEST', message: 'The request is not one of HTTP.' }

/**
 * Answers requests that Node could not read, or that came too slowly, with a coded refusal; it would answer without a
 * body. A connection on which another answer is under way, or which is broken, is cut instead.
 */
export function answerUnread(server: Server): void {
  const last = new WeakMap<Duplex, ServerResponse>()
  server.on('request', (request, response) => void last.set(request.socket, response))
  server.on('clientError', (error: NodeJS.ErrnoException, connection) => {
    const response = last.get(connection)
    const underWay = response !== undefined && response.headersSent && !response.writableFinished
    if (!connection.writable || underWay || error.code === 'ECONNRESET') return void connection.destroy()
    refuseRaw(connection, refusals[error.code ?? ''] ?? broken)
  })
}
