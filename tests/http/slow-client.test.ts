/** A client that stops reading: it costs the server a bounded buffer, costs nobody else anything, and loses nothing. */
import { request, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { MOST_WAITING } from '../../src/http/room.ts'
import { append } from '../support/append.ts'
import { eventually, within } from '../support/eventually.ts'
import { useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'

const hub = useHub()
const open = useSockets()
const closing: (() => unknown)[] = []
beforeEach(() => hub.running(0))
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const query = 'subscription { storyIngested { article { headline } } }'
const KB = 1024
/** More than the system's own buffers between two sockets of one machine hold. */
const STORIES = 200
const padding = 64 * KB

/** A client of either kind that can stop to read; `story` is the number of the last story it has read. */
type Reader = { pause: () => void; resume: () => void; stories: number[]; ended: Promise<unknown> }

async function overSocket(url: string): Promise<Reader> {
  const socket = await open(url)
  const stories: number[] = []
  socket.raw.on('message', data => {
    const number = /"headline":"story (\d+)/.exec(String(data))?.[1]
    if (number !== undefined) stories.push(Number(number))
  })
  socket.subscribe('1', query)
  const { _socket: tcp } = socket.raw as never as { _socket: Socket }
  return { pause: () => tcp.pause(), resume: () => tcp.resume(), stories, ended: socket.closed }
}

async function overEvents(url: string): Promise<Reader> {
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json' }
  const asked = request(url, { method: 'POST', headers, agent: false })
  closing.push(() => asked.destroy())
  asked.on('error', () => {}).end(JSON.stringify({ query }))
  const reader = Promise.withResolvers<Reader>()
  asked.on('response', response => {
    const stories: number[] = []
    const ended = new Promise(done => response.on('close', done).on('error', done))
    let text = ''
    response.setEncoding('utf8').on('data', chunk => {
      const lines = (text + chunk).split('\n')
      text = lines.pop()!
      for (const line of lines) {
        const number = /"headline":"story (\d+)/.exec(line)?.[1]
        if (number !== undefined) stories.push(Number(number))
      }
    })
    reader.resolve({ pause: () => response.pause(), resume: () => response.resume(), stories, ended })
  })
  return await within(reader.promise, 'the head of the answer')
}

/** Looks, after every write to any client, how many bytes wait for it; answers with the most there were. */
function watchBuffers(): () => number {
  let most = 0
  const { send } = WebSocket.prototype
  const { write } = ServerResponse.prototype
  closing.push(
    () => Object.assign(WebSocket.prototype, { send }),
    () => Object.assign(ServerResponse.prototype, { write }),
  )
  WebSocket.prototype.send = function (this: WebSocket, ...args: unknown[]) {
    Reflect.apply(send, this, args)
    most = Math.max(most, this.bufferedAmount)
  }
  ServerResponse.prototype.write = function (this: ServerResponse, ...args: unknown[]) {
    const answer = Reflect.apply(write, this, args)
    most = Math.max(most, this.writableLength)
    return answer
  }
  return () => most
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

describe.for(Object.entries({ WebSocket: overSocket, 'server-sent events': overEvents }))(
  'a client over %s that stops reading',
  ([, dial]) => {
    it('holds up nobody, is kept no more than a little for, and gets everything in order when it reads again', async () => {
      const url = await hub.listen()
      const slow = await dial(url)
      const quick = await dial(url)
      await hub.running(2)
      slow.pause()
      const most = watchBuffers()
      await append(hub.db, STORIES, { padding })
      await eventually(() => expect(quick.stories).toEqual(numbers(STORIES)))
      expect(slow.stories).toEqual([])
      expect(hub.streams()).toBe(2)
      // Above the limit nothing is written: at most the story that crossed it, and its frame.
      expect(most()).toBeGreaterThan(MOST_WAITING)
      expect(most()).toBeLessThan(MOST_WAITING + 2 * padding)
      slow.resume()
      await eventually(() => expect(slow.stories.length).toBe(STORIES))
      expect(slow.stories).toEqual(numbers(STORIES))
      await append(hub.db, 2)
      await eventually(() => expect(slow.stories.slice(STORIES)).toEqual([1, 2]))
    })

    it('is let go where it takes nothing for longer than the patience lasts', async () => {
      const { url } = await hub.open({ patience: 300 })
      const [slow, quick] = [await dial(`${url}/graphql`), await dial(`${url}/graphql`)]
      await hub.running(2)
      slow.pause()
      await append(hub.db, STORIES, { padding })
      await hub.running(1)
      await eventually(() => expect(quick.stories).toEqual(numbers(STORIES)))
      slow.resume()
      await within(slow.ended, 'the end of the slow one')
      // What it was sent is a beginning, without a hole: it can come back behind it.
      expect(slow.stories).toEqual(numbers(slow.stories.length))
      expect(slow.stories.length).toBeLessThan(STORIES)
    })
  },
)

it('a slow socket is closed with 1013: the client is to come back', async () => {
  const { url } = await hub.open({ patience: 300 })
  const slow = await overSocket(`${url}/graphql`)
  await hub.running(1)
  slow.pause()
  await append(hub.db, STORIES, { padding })
  await hub.running(0)
  slow.resume()
  expect(await slow.ended).toEqual({ code: 1013, reason: 'come back with the cursor' })
})
