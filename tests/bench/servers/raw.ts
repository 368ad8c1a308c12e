/** The floor: `ws` sends each group's subscribers bytes that are ready, and does nothing else. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { headlineOf, numberIn, operations } from '../clients/documents.ts'
import { servePeer } from './peer.ts'

/** The frames that Rawi sent to each group. */
const frames = JSON.parse(process.env.BENCH_FRAMES!) as string[]
const groups = operations.map(operation => ({ query: operation.query, sockets: new Set<WebSocket>() }))

const server = createServer()
const sockets = new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false })
sockets.on('connection', socket => {
  socket.on('message', (data: Buffer) => {
    const { type, payload } = JSON.parse(data.toString()) as { type: string; payload?: { query: string } }
    if (type === 'connection_init') socket.send('{"type":"connection_ack"}')
    const group = groups.find(({ query }) => query === payload?.query)
    group?.sockets.add(socket)
    socket.on('close', () => group?.sockets.delete(socket))
  })
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
servePeer((server.address() as AddressInfo).port, ({ article }) => {
  groups.forEach((group, i) => {
    const frame = frames[i]!
    const bytes = Buffer.from(frame.replace(headlineOf(numberIn(frame)), article.headline))
    for (const socket of group.sockets) socket.send(bytes, { binary: false })
  })
})
