import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Data } from './hub.ts'

/** What was asked of the service. */
export type Asked = { method: string; path: string; headers: IncomingHttpHeaders; body: Data }

type Answer = (response: ServerResponse, asked: Asked) => void

/** An extraction service on loopback that answers as the test says. */
export type ExtractionService = {
  url: string
  /** What every call is answered with from now on; at the beginning of a test, no entities. */
  answer: (answer: Answer) => void
  /** What was asked since the test began. */
  asked: Asked[]
}

/** Answers with this JSON. */
export const json =
  (value: unknown): Answer =>
  response =>
    void response.setHeader('content-type', 'application/json').end(JSON.stringify(value))

/** Answers with this status and no more. */
export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  response =>
    void response.writeHead(code, headers).end('{"entities":[]}')

/** Opens an extraction service for the test file. */
export function useExtractionService(): ExtractionService {
  const none = json({ entities: [] })
  let answer = none
  const own: ExtractionService = { url: '', answer: next => (answer = next), asked: [] }
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request
    const asked: Asked = { method, path, headers, body: JSON.parse(await text(request)) }
    own.asked.push(asked)
    answer(response, asked)
  })
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening')
    own.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/extract`
  })
  beforeEach(() => {
    answer = none
    own.asked.length = 0
  })
  afterAll(async () => {
    const closed = once(server.close(), 'close')
    server.closeAllConnections()
    await closed
  })
  return own
}
