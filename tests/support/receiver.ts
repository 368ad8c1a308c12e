import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'
import { type Allowed, parseAllowed } from '../../src/fetch/allowed.ts'

/** Every port of this machine: where a receiver opens is known only when it has. */
export const onThisMachine: Allowed = {
  ...parseAllowed('127.0.0.0/8')!,
  ports: new Set(Array.from({ length: 65_536 }, (_, port) => port)),
}

/** A server of the test's own, that others are told to go to. `connections`: how many came. */
export type Receiver = { port: number; connections: () => number; close: () => Promise<void> }

/** Opens servers on an address of this machine for one test, which are closed after it. */
export function useReceivers() {
  const closing: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })

  return async (
    answer: RequestListener,
    { host = '127.0.0.1', port = 0, tls }: { host?: string; port?: number; tls?: { key: Buffer; cert: Buffer } } = {},
  ): Promise<Receiver> => {
    const server: Server = tls === undefined ? createServer(answer) : createSecure(tls, answer)
    let connections = 0
    server.on('connection', () => connections++)
    await new Promise<void>(done => void server.listen(port, host, done))
    let closed: Promise<void> | undefined
    const close = () =>
      (closed ??= new Promise<void>(done => {
        server.close(() => done())
        server.closeAllConnections()
      }))
    closing.push(close)
    return { port: (server.address() as AddressInfo).port, connections: () => connections, close }
  }
}

/** The body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
