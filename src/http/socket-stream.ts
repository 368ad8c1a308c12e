import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { OpenedStream } from '../graphql/open-stream.ts'
import type { Groups } from '../live/groups.ts'
import type { Sink } from '../live/member.ts'
import { MOST_WAITING, PATIENCE_MS, waitForRoom } from './room.ts'

/** 1013 "try again later": the client is to come back with its cursor. */
export const COME_BACK = 1013
/** How long a client may take to answer the close, in milliseconds. */
const CLOSE_WAIT = 2_000

/**
 * A stream as graphql-ws sees it: it never yields, it only ends. What it brings is written to the socket beside
 * graphql-ws, as frames of the same protocol, from bytes that many sockets share.
 */
export type HeldStream = AsyncIterableIterator<never> & { attach: (line: Line, id: string) => void }

/** A WebSocket, and the connection under it. */
export type Line = { socket: WebSocket; wire: Duplex }

/**
 * Makes the stream of one operation; it begins when it is attached to the socket that asked for it.
 * @param patience how long its client may take nothing of what waits for it, in milliseconds
 */
export function holdStream(groups: Groups, opened: OpenedStream, patience = PATIENCE_MS): HeldStream {
  const end = Promise.withResolvers<IteratorReturnResult<undefined>>()
  let detach = () => {}
  return {
    attach: (line, id) => {
      const { socket } = line
      const fail = (error: Error) => {
        detach()
        end.reject(error)
      }
      const stop = groups.join({ ...opened, sink: sinkOf(line, id, patience, fail) })
      // Its own watch, whatever graphql-ws knows of it: a stream without a socket would stay for ever.
      socket.once('close', stop)
      detach = () => {
        socket.off('close', stop)
        stop()
      }
    },
    next: () => end.promise,
    return: async () => {
      detach()
      end.resolve({ value: undefined, done: true })
      return await end.promise
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

/** `fail` ends the operation with an error, and leaves the socket as it is. */
function sinkOf({ socket, wire }: Line, id: string, patience: number, fail: (error: Error) => void): Sink {
  const before = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`)
  const behind = Buffer.from('}')
  const isOpen = () => socket.readyState === WebSocket.OPEN
  let gathering = false
  return {
    gather: () => {
      if (gathering) return
      gathering = true
      wire.cork()
      process.nextTick(() => {
        gathering = false
        wire.uncork()
      })
    },
    write: (_, bytes) => {
      if (isOpen()) socket.send(Buffer.concat([before, bytes, behind]), { binary: false })
    },
    progress: cursor => {
      if (isOpen()) socket.send(JSON.stringify({ type: 'ping', payload: { cursors: { [id]: cursor } } }))
    },
    full: () => socket.bufferedAmount > MOST_WAITING,
    drained: () => waitForRoom(() => (isOpen() ? socket.bufferedAmount : null), patience),
    end: why => {
      if (why !== 'RETRY') return fail(why)
      socket.close(COME_BACK, 'come back with the cursor')
      setTimeout(() => socket.terminate(), CLOSE_WAIT).unref()
    },
  }
}
