/** The graphql-transport-ws protocol, frame by frame: what ends a socket and with which code, and what does not. */
import { describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const open = useSockets()
const STORIES = 'subscription { storyIngested { article { headline } } }'

describe('a socket is closed', () => {
  it.each<[string, string]>([
    ['no JSON', 'subscribe'],
    ['JSON that is no object', '"connection_init"'],
    ['a list', '[]'],
    ['nothing', ''],
    ['a message of no type', '{"id":"1"}'],
    ['a message of an unknown type', '{"type":"start","id":"1","payload":{"query":"{ __typename }"}}'],
    ['a subscription without an id', '{"type":"subscribe","payload":{"query":"{ __typename }"}}'],
    ['a subscription with an empty id', '{"type":"subscribe","id":"","payload":{"query":"{ __typename }"}}'],
    ['a subscription without a document', '{"type":"subscribe","id":"1","payload":{}}'],
    ['variables that are no object', '{"type":"subscribe","id":"1","payload":{"query":"{ a }","variables":"x"}}'],
    ['a complete without an id', '{"type":"complete"}'],
  ])('with 4400 where it sends %s', async (_, frame) => {
    const socket = await open(await hub.listen())
    socket.send(frame)
    expect(await socket.closed).toMatchObject({ code: 4400 })
  })

  it('with 4401 where it subscribes before it was acknowledged', async () => {
    const socket = await open(await hub.listen(), { init: false })
    socket.subscribe('1', STORIES)
    expect(await socket.closed).toEqual({ code: 4401, reason: 'Unauthorized' })
    expect(hub.streams()).toBe(0)
  })

  it('with 4406 where it names no protocol; one of another name is in handshake.test.ts', async () => {
    const socket = await open(await hub.listen(), { protocol: '', init: false })
    expect(await socket.closed).toEqual({ code: 4406, reason: 'Subprotocol not acceptable' })
  })

  it('with 4408 where it does not introduce itself', async () => {
    const socket = await open(await hub.listen(), { init: false })
    expect(await socket.closed).toMatchObject({ code: 4408 })
  })

  it('with 4409 where it uses the id of an operation that runs, whose stream ends as well', async () => {
    const socket = await open(await hub.listen())
    socket.subscribe('1', STORIES)
    await hub.running(1)
    socket.subscribe('1', STORIES)
    expect(await socket.closed).toEqual({ code: 4409, reason: 'Subscriber for 1 already exists' })
    await hub.running(0)
  })

  it('with 4429 where it introduces itself twice', async () => {
    const socket = await open(await hub.listen())
    socket.send({ type: 'connection_init' })
    expect(await socket.closed).toMatchObject({ code: 4429 })
  })

  it('with 1009 where it sends a frame above 64 KiB, and nothing is printed', async () => {
    const printed = vi.spyOn(console, 'error').mockReturnValue()
    try {
      const socket = await open(await hub.listen())
      socket.send({ type: 'ping', payload: { padding: 'x'.repeat(64 * 1024) } })
      expect(await socket.closed).toMatchObject({ code: 1009 })
      expect(printed).not.toHaveBeenCalled()
    } finally {
      printed.mockRestore()
    }
  })

  it('with 1001 where the server goes away, and is not told that its streams are complete', async () => {
    const server = await hub.open()
    const socket = await open(`${server.url}/graphql`)
    socket.subscribe('1', STORIES)
    await hub.running(1)
    await server.close()
    expect(await socket.closed).toEqual({ code: 1001, reason: 'going away' })
    expect(socket.messages).toEqual([])
    await hub.running(0)
  })
})

describe('a socket', () => {
  it('may send a frame just below 64 KiB', async () => {
    const socket = await open(await hub.listen())
    const payload = { padding: 'x'.repeat(64 * 1024 - 50) }
    socket.send({ type: 'ping', payload })
    await eventually(() => expect(socket.messages).toEqual([{ type: 'pong', payload }]))
  })

  it('is answered a ping with a pong of the same payload, also before it introduced itself', async () => {
    const socket = await open(await hub.listen(), { init: false })
    socket.send({ type: 'ping', payload: { at: 7, nested: { list: [null] } } })
    socket.send({ type: 'ping' })
    const pongs = [{ type: 'pong', payload: { at: 7, nested: { list: [null] } } }, { type: 'pong' }]
    await eventually(() => expect(socket.messages).toEqual(pongs))
    socket.send({ type: 'pong', payload: { nobody: 'asked' } })
    socket.send({ type: 'connection_init' })
    await eventually(() => expect(socket.messages.at(-1)).toEqual({ type: 'connection_ack' }))
  })

  it('gets no more of a stream that it completes, and all of the other one', async () => {
    const socket = await open(await hub.listen())
    for (const id of ['1', '2']) socket.subscribe(id, STORIES)
    await hub.running(2)
    socket.send({ type: 'complete', id: '1' })
    await hub.running(1)
    await hub.ingest({ text: englishStory(1) })
    await eventually(() => expect(socket.of('2')).toMatchObject([{ type: 'next' }]))
    expect(socket.of('1')).toEqual([])
  })

  it('may complete what does not run', async () => {
    const socket = await open(await hub.listen())
    socket.send({ type: 'complete', id: 'nothing' })
    socket.subscribe('1', '{ __typename }')
    const data = { __typename: 'Query' }
    const answer = [
      { id: '1', type: 'next', payload: { data } },
      { id: '1', type: 'complete' },
    ]
    await eventually(() => expect(socket.messages).toMatchObject(answer))
  })

  it('may use an id again at once when it has completed it, and leaves nothing when it is gone', async () => {
    const socket = await open(await hub.listen())
    socket.subscribe('1', STORIES)
    await hub.running(1)
    // In one packet: the server reads both frames in one go.
    const { _socket: tcp } = socket.raw as never as { _socket: { cork: () => void; uncork: () => void } }
    tcp.cork()
    socket.send({ type: 'complete', id: '1' })
    socket.subscribe('1', STORIES)
    tcp.uncork()
    await hub.ingest({ text: englishStory(2) })
    socket.subscribe('2', '{ __typename }')
    await eventually(() => expect(socket.of('2')).toHaveLength(2))
    await hub.running(1)
    await hub.ingest({ text: englishStory(3) })
    await eventually(() => expect(socket.of('1').at(-1)).toMatchObject({ type: 'next' }))
    expect(socket.of('1').filter(message => message.type === 'complete')).toEqual([])
    socket.raw.terminate()
    await hub.running(0)
  })

  it('may complete and subscribe again under one id before anything was opened, and has one stream then', async () => {
    const socket = await open(await hub.listen())
    for (let n = 0; n < 30; n++) {
      socket.subscribe('1', STORIES)
      if (n < 29) socket.send({ type: 'complete', id: '1' })
    }
    socket.subscribe('2', '{ __typename }')
    await eventually(() => expect(socket.of('2')).toHaveLength(2))
    await hub.running(1)
    await hub.ingest({ text: englishStory(4) })
    await eventually(() => expect(socket.of('1')).toMatchObject([{ type: 'next' }]))
    socket.send({ type: 'complete', id: '1' })
    await hub.running(0)
  })

  it.each(['__proto__', 'constructor', '"}', 'ي'.repeat(1000), '\u2028'])(
    'may call an operation anything: %j',
    async id => {
      const socket = await open(await hub.listen())
      socket.subscribe(id, STORIES)
      await hub.running(1)
      const text = englishStory(id.length + 10)
      await hub.ingest({ text })
      const headline = text.split('\n')[0]!
      const payload = { data: { storyIngested: { article: { headline } } } }
      await eventually(() => expect(socket.messages).toEqual([{ id, type: 'next', payload }]))
      socket.send({ type: 'complete', id })
      await hub.running(0)
    },
  )
})
