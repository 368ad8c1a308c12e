import { once } from 'node:events'
import { connect, type Socket, type TcpNetConnectOpts } from 'node:net'
import { afterEach } from 'vitest'
import { within } from './eventually.ts'

/** A bare connection to a server, for what no client of HTTP sends. */
export type Wire = {
  socket: Socket
  send: (text: string | Buffer) => void
  /** All that came so far. */
  heard: () => string
  /** All that came when the server has hung up. */
  end: Promise<string>
}

/** Opens bare connections for one test, which are cut after it. */
export function useWires() {
  const opened: Socket[] = []
  afterEach(() => {
    for (const socket of opened.splice(0)) socket.destroy()
  })

  return async (url: string, options: Partial<TcpNetConnectOpts> = {}): Promise<Wire> => {
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', ...options })
    opened.push(socket)
    let text = ''
    socket.on('error', () => {}).on('data', data => (text += data.toString('latin1')))
    const ended = new Promise<string>(done => socket.once('close', () => done(text)))
    await within(once(socket, 'connect'), 'the connection')
    const end = within(ended, 'the end of the connection')
    // Nobody need wait for it.
    end.catch(() => {})
    return { socket, send: data => void socket.write(data), heard: () => text, end }
  }
}

/** The head of an upgrade to a socket of the hub. */
export function upgrade(headers: string[] = []): string {
  const lines = [
    'GET /graphql HTTP/1.1',
    ...['Host: rawi', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'],
    ...['Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==', 'Sec-WebSocket-Protocol: graphql-transport-ws', ...headers],
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}
