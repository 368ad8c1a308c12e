/** A connection whose other end is gone without a word: no error ever comes, only silence. */
import { connect, createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { useLog } from '../support/log.ts'

const log = useLog()
const closing: (() => unknown)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A way to the database that can swallow what goes over the connections of the moment; later ones are whole again. */
async function proxy(target: URL) {
  const pairs = new Set<[Socket, Socket]>()
  let opened = 0
  const server: Server = createServer(near => {
    opened++
    const far = connect(Number(target.port), target.hostname)
    pairs.add([near, far])
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.pipe(to)
      from.on('error', () => to.destroy()).on('close', () => to.destroy())
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.close()
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  })
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as { port: number }).port)
  return {
    url: url.href,
    opened: () => opened,
    swallow: () => {
      for (const pair of pairs) for (const socket of pair) socket.unpipe().resume()
    },
  }
}

it('the reader notices that its connection is half open, makes a new one and has missed nothing', async () => {
  const way = await proxy(new URL(log.url))
  const { reader, errors } = await log.read({ url: way.url })
  await log.append(1)
  await eventually(() => expect(reader.head()).toBe(1))
  expect(way.opened()).toBe(1)
  way.swallow()
  await log.append(3)
  // What woke it before may still make it look once; then it hears nothing.
  await eventually(() => expect([way.opened(), errors]).toEqual([2, ['the story log is out of reach']]))
  await eventually(() => expect(reader.head()).toBe(4))
  await eventually(() => expect(reader.ready()).toBe(true))
  await log.append(2)
  await eventually(() => expect(reader.head()).toBe(6))
  expect((await reader.read(0)).map(event => event.seq)).toEqual([1, 2, 3, 4, 5, 6])
  expect(way.opened()).toBe(2)
})
