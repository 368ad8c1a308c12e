/**
 * One subscriber: a socket that speaks graphql-transport-ws and looks at as little of a story as it can, since thousands
 * of them share a process with the clock.
 */
import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { Operation } from './documents.ts'

/** `lost`: the server has closed it. */
export type Subscriber = { lost: () => boolean; close: () => Promise<void> }

/** `onStory` gets each story's frame, `onTrouble` what should not have come. */
export type SubscriberOptions = {
  url: string
  /** One of this machine's own addresses: a hub lets each have a thousand sockets. */
  localAddress: string
  operation: Operation
  onStory: (frame: Buffer) => void
  onTrouble: (what: string) => void
}

/** A server that is busy takes its time. */
const CONNECT_MS = 30_000

/** Of all frames only a story has a headline. */
const HEADLINE = Buffer.from('"headline"')

/** Connects, and resolves when the subscription was sent: when it is in effect, the protocol does not tell. */
export async function subscribe({
  url,
  localAddress,
  operation,
  onStory,
  onTrouble,
}: SubscriberOptions): Promise<Subscriber> {
  const socket = new WebSocket(url, 'graphql-transport-ws', {
    perMessageDeflate: false,
    localAddress,
    skipUTF8Validation: true,
    handshakeTimeout: CONNECT_MS,
  })
  const send = (message: object) => socket.send(JSON.stringify(message))
  const subscribed = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<void>()

  socket.on('open', () => send({ type: 'connection_init' }))
  socket.on('message', (frame: Buffer) => {
    if (frame.includes(HEADLINE)) return onStory(frame)
    const text = frame.toString()
    const { type } = JSON.parse(text) as { type: string }
    if (type === 'connection_ack') {
      send({ type: 'subscribe', id: randomUUID(), payload: operation })
      subscribed.resolve()
    } else if (type === 'ping') send({ type: 'pong' })
    else if (type !== 'pong' && type !== 'next') onTrouble(text)
    else if (text.includes('"errors"')) onTrouble(text)
  })
  socket.on('error', error => subscribed.reject(error))
  socket.on('close', (code, reason) => {
    closed.resolve()
    subscribed.reject(new Error(`closed with ${code} ${reason}`))
  })
  await subscribed.promise
  return {
    lost: () => socket.readyState !== WebSocket.OPEN,
    close: async () => {
      socket.close(1000)
      if (socket.readyState !== WebSocket.CLOSED) await closed.promise
    },
  }
}
