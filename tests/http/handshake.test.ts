/** What ws as a client hides: how the server answers an upgrade on the wire. */
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { within } from '../support/eventually.ts'
import { useHub } from '../support/hub.ts'

const hub = useHub()
const opened: Socket[] = []
afterEach(() => {
  for (const socket of opened.splice(0)) socket.destroy()
})

const upgrade = (path: string, headers: string[] = []) =>
  [
    `GET ${path} HTTP/1.1`,
    ...['Host: rawi', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'],
    ...['Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==', ...headers],
    ...['', ''],
  ].join('\r\n')

function dial(url: string): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  // Our own end may be reset as well.
  socket.on('error', () => {})
  opened.push(socket)
  return socket
}

/** All that comes until `enough` of it has come. */
function heard(socket: Socket, enough: RegExp): Promise<string> {
  let text = ''
  const all = new Promise<string>(done =>
    socket.on('data', data => {
      text += data.toString('latin1')
      if (enough.test(text)) done(text)
    }),
  )
  return within(all, `${enough}, but this: ${text}`)
}

it('a socket that does not answer the close keeps no server from closing', async () => {
  const server = await hub.open()
  const mute = dial(server.url)
  mute.write(upgrade('/graphql', ['Sec-WebSocket-Protocol: graphql-transport-ws']))
  await heard(mute, /\r\n\r\n/)
  await expect(within(server.close(), 'the end of the server', 10_000)).resolves.toBeUndefined()
})

describe('an upgrade', () => {
  it('in another protocol is closed with 4406', async () => {
    const socket = dial(await hub.listen())
    socket.write(upgrade('/graphql', ['Sec-WebSocket-Protocol: graphql-ws']))
    // 0x88: a close frame; 4406 is 0x1136.
    expect(await heard(socket, /\x11\x36/)).toContain('\x88')
  })

  it('elsewhere is answered with 404', async () => {
    const socket = dial(await hub.listen())
    socket.write(upgrade('/elsewhere'))
    expect(await heard(socket, /\r\n\r\n/)).toMatch(/^HTTP\/1\.1 404 /)
  })

  it('that is refused on a connection which breaks at that moment harms nobody', async () => {
    const url = await hub.listen()
    for (let n = 0; n < 50; n++) {
      const socket = dial(url)
      await within(new Promise<void>(done => socket.once('connect', done)), 'the connection')
      await new Promise<void>(done =>
        socket.write(upgrade(n % 2 ? '/elsewhere' : '/graphql', ['Origin: null']), () => done()),
      )
      socket.resetAndDestroy()
    }
    expect((await fetch(new URL('/healthz', url))).status).toBe(200)
  })

  it('that is refused keeps no server from closing, whether or not its client hangs up', async () => {
    const server = await hub.open()
    const socket = connect({ port: Number(new URL(server.url).port), host: '127.0.0.1', allowHalfOpen: true })
    opened.push(socket)
    socket.write(upgrade('/graphql', ['Origin: https://foreign.example']))
    expect(await heard(socket, /\r\n\r\n/)).toMatch(/^HTTP\/1\.1 403 /)
    await expect(within(server.close(), 'the end of the server')).resolves.toBeUndefined()
  })
})
