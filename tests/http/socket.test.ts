import { connect } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { eventually, within } from '../support/eventually.ts'
import { useHub } from '../support/hub.ts'

const hub = useHub()
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const STORIES = 'subscription { storyIngested { cursor } }'

async function socket(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws')
  closing.push(() => socket.terminate())
  await new Promise((done, fail) => socket.once('open', done).once('error', fail))
  return socket
}

/** A socket with subscriptions under these ids; the types of all messages that come to it. */
async function subscriber(url: string, ids: string[]): Promise<{ raw: WebSocket; messages: string[] }> {
  const raw = await socket(url)
  const messages: string[] = []
  raw.on('message', data => messages.push(JSON.parse(String(data)).type))
  raw.send(JSON.stringify({ type: 'connection_init' }))
  await eventually(() => expect(messages).toEqual(['connection_ack']))
  for (const id of ids) raw.send(JSON.stringify({ type: 'subscribe', id, payload: { query: STORIES } }))
  await subscribed(ids.length)
  return { raw, messages }
}

/** The code that a socket is closed with. */
function closed(socket: WebSocket): Promise<number> {
  return within(new Promise(done => socket.once('close', done)), 'the close')
}

async function subscribed(count: number): Promise<void> {
  await eventually(() => expect(hub.streams()).toBe(count))
}

describe('a socket', () => {
  it('leaves nothing on the server when it is gone', async () => {
    const { raw } = await subscriber(await hub.listen(), ['a', 'b', 'c'])
    raw.send(JSON.stringify({ type: 'complete', id: 'b' }))
    await subscribed(2)
    raw.terminate()
    await subscribed(0)
    expect(hub.streams()).toBe(0)
  })

  it('is closed when it sends a frame above 64 KiB, and nothing is printed', async () => {
    const printed = vi.spyOn(console, 'error')
    closing.push(() => printed.mockRestore())
    const raw = await socket(await hub.listen())
    const code = closed(raw)
    raw.send(JSON.stringify({ type: 'connection_init', payload: { padding: 'x'.repeat(64 * 1024) } }))
    expect(await code).toBe(1009)
    expect(printed).not.toHaveBeenCalled()
  })

  it('is closed when it does not introduce itself', async () => {
    expect(await closed(await socket(await hub.listen()))).toBe(4408)
  })

  it('is told that the server goes away, and not that its streams are complete', async () => {
    const server = await hub.open()
    const { raw, messages } = await subscriber(`${server.url}/graphql`, ['a'])
    const code = closed(raw)
    await server.close()
    expect(await code).toBe(1001)
    expect(messages).toEqual(['connection_ack'])
    await subscribed(0)
  })

  it('that does not answer keeps no server from closing', async () => {
    const server = await hub.open()
    const { port } = new URL(server.url)
    const mute = connect(Number(port), '127.0.0.1')
    closing.push(() => mute.destroy())
    mute.write(
      'GET /graphql HTTP/1.1\r\nHost: rawi\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
    )
    await within(new Promise(done => mute.once('data', done)), 'the upgrade')
    await expect(within(server.close(), 'the end of the server', 10_000)).resolves.toBeUndefined()
  })
})
