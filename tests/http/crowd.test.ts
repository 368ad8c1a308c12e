/** Crowds: idle connections, floods on one socket, frames that are no frames. Whoever they are, others are answered. */
import { randomInt } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { createPlaces } from '../../src/http/places.ts'
import { useEvents } from '../support/events.ts'
import { eventually, within } from '../support/eventually.ts'
import { useHub } from '../support/hub.ts'
import { upgradeStatus, useSockets } from '../support/sockets.ts'
import { upgrade, useWires, type Wire } from '../support/wire.ts'

const hub = useHub()
const dial = useWires()
const open = useSockets()
const openEvents = useEvents()
const STORIES = 'subscription { storyIngested { cursor } }'

/** The hub stands behind a proxy, which says where somebody comes from. */
const from = (address: string) => ({ 'x-forwarded-for': address })
const somewhere = () => `10.9.${randomInt(256)}.${randomInt(256)}`

async function isWell(): Promise<void> {
  const asked = fetch(`${await hub.listen()}?query={__typename}`, { headers: from(somewhere()) })
  const response = await within(asked, 'an answer')
  expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } })
}

const memory = () => process.memoryUsage().rss / 1024 / 1024

describe('5,000 idle sockets', () => {
  it('of one address: a thousand are let in, the others are refused, and none stays that does not introduce itself', async () => {
    const url = await hub.listen()
    const before = memory()
    const address = somewhere()
    const head = upgrade([`X-Forwarded-For: ${address}`])
    const wires: Wire[] = []
    for (let n = 0; n < 5_000; n++) {
      const wire = await dial(url)
      wire.send(head)
      wires.push(wire)
    }
    await eventually(() => expect(wires.filter(wire => wire.heard() === '')).toEqual([]))
    const refused = wires.filter(wire => wire.heard().startsWith('HTTP/1.1 429 '))
    expect(refused).toHaveLength(4_000)
    expect(refused[0]!.heard()).toContain('"code":"TOO_MANY_SUBSCRIPTIONS"')
    await isWell()
    // After three seconds they are closed with 4408 - 0x1138 - and their places are free again.
    await Promise.all(wires.map(wire => wire.end))
    expect(wires.filter(wire => wire.heard().includes('\u0011\u0038'))).toHaveLength(1_000)
    await eventually(async () => expect(await upgradeStatus(url, from(address))).toBe(101))
    expect(memory() - before, 'MB that stay').toBeLessThan(300)
  })

  it('that say nothing at all are cut as well', async () => {
    const { url } = await hub.open({
      sending: { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 100 },
    })
    const wires = await Promise.all(Array.from({ length: 500 }, () => dial(url)))
    await isWell()
    for (const wire of wires) expect(await wire.end).toMatch(/^(HTTP\/1\.1 408 |$)/)
  })
})

describe('a slow sender', () => {
  const sending = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 100 }
  it.each([
    ['head', 'GET /graphql HTTP/1.1\r\nHost: rawi\r\n', 'X-Slow: 1\r\n'],
    [
      'body',
      'POST /graphql HTTP/1.1\r\nHost: rawi\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"query":"',
      ' ',
    ],
  ])('of a %s is told that it took too long, and cut, however little it sends', async (_, head, more) => {
    const { url } = await hub.open({ sending })
    const wire = await dial(url)
    wire.send(head)
    const dripping = setInterval(() => wire.send(more), 50)
    try {
      const answer = await wire.end
      expect(answer).toMatch(/^HTTP\/1\.1 408 /)
      expect(answer).toContain('"code":"BAD_REQUEST"')
    } finally {
      clearInterval(dripping)
    }
    await isWell()
  })

  it('may take as long as it likes to read: a stream is not cut by it', async () => {
    const { url } = await hub.open({ sending })
    const events = await openEvents(`${url}/graphql`, { query: 'subscription { storyEvents { __typename } }' })
    await events.next()
    const wire = await dial(url)
    await wire.end
    expect(hub.streams()).toBe(1)
    events.abort()
    await hub.running(0)
  })
})

describe('one socket', () => {
  it('that subscribes 20,000 times carries 50 streams, and is told so 19,950 times', async () => {
    const socket = await open(await hub.listen())
    const before = memory()
    for (let n = 0; n < 20_000; n++) socket.subscribe(`${n}`, STORIES)
    await eventually(() => expect(socket.messages).toHaveLength(19_950))
    const codes = socket.messages.map(message => `${message.type} ${message.payload[0].extensions.code}`)
    expect(new Set(codes)).toEqual(new Set(['error TOO_MANY_SUBSCRIPTIONS']))
    await hub.running(50)
    await isWell()
    expect(memory() - before, 'MB').toBeLessThan(300)
    socket.raw.terminate()
    await hub.running(0)
  })

  it.each([[65_537], [50 * 1024 * 1024]])('that sends a frame of %i bytes is closed with 1009', async size => {
    const socket = await open(await hub.listen())
    socket.send('x'.repeat(size))
    expect(await socket.closed).toMatchObject({ code: 1009 })
    await isWell()
  })

  it('that announces a frame of 2^62 bytes is closed before any of it has come', async () => {
    const wire = await dial(await hub.listen())
    wire.send(upgrade())
    await eventually(() => expect(wire.heard()).toMatch(/^HTTP\/1\.1 101 /))
    wire.send(Buffer.from('81ff400000000000000000000000', 'hex'))
    await wire.end
    await isWell()
  })

  it('that sends one message in a million pieces is closed as soon as it is too large', async () => {
    const socket = await open(await hub.listen())
    socket.raw.send('"', { fin: false })
    for (let n = 0; n < 70; n++) socket.raw.send('x'.repeat(1_024), { fin: false })
    expect(await socket.closed).toMatchObject({ code: 1009 })
  })
})

describe('places', () => {
  const closing: (() => void)[] = []
  afterEach(() => {
    for (const close of closing.splice(0)) close()
  })

  it('are so many for each, and one that is given back is free again, once', () => {
    const places = createPlaces(2)
    const [first, second] = [places.take('a'), places.take('a')]
    expect(places.take('a')).toBeNull()
    expect(places.take('b')).not.toBeNull()
    first!()
    first!()
    expect(places.take('a')).not.toBeNull()
    expect(places.take('a')).toBeNull()
    second!()
    expect(places.take('a')).not.toBeNull()
  })

  it('of an address are taken by sockets and by streams over server-sent events alike', async () => {
    const url = await hub.listen()
    const address = somewhere()
    const wires = await Promise.all(Array.from({ length: 998 }, () => dial(url)))
    for (const wire of wires) wire.send(upgrade([`X-Forwarded-For: ${address}`]))
    await eventually(() => expect(wires.every(wire => wire.heard().startsWith('HTTP/1.1 101 '))).toBe(true))
    const subscribe = async () => {
      const abort = new AbortController()
      closing.push(() => abort.abort())
      const headers = { accept: 'text/event-stream', ...from(address) }
      return await fetch(`${url}?${new URLSearchParams({ query: STORIES })}`, { headers, signal: abort.signal })
    }
    expect([(await subscribe()).status, (await subscribe()).status]).toEqual([200, 200])
    const refused = await subscribe()
    expect([refused.status, await refused.json()]).toMatchObject([
      429,
      { errors: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] },
    ])
    expect(await upgradeStatus(url, from(address))).toBe(429)
    closing.splice(0).forEach(close => close())
    await eventually(async () => expect(await upgradeStatus(url, from(address))).toBe(101))
  })
})
