import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, constants, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { fastestDirectory } from './fastest.ts'
import { eventually } from './eventually.ts'

/** Where Debian puts it is on the PATH of root only. */
const places = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin']
const found = await Promise.all(
  places.map(place => {
    const file = join(place, 'nats-server')
    return access(file, constants.X_OK).then(
      () => file,
      () => null,
    )
  }),
)

/** The program of the NATS server; null where it is not installed. */
export const natsServer = found.find(file => file !== null) ?? null

/** A NATS server of the test file's own, which may be killed and started again on the same port. */
export type TestNats = {
  url: string
  start: () => Promise<void>
  kill: () => Promise<void>
}

/** Gives the test file a NATS server with JetStream, which takes messages of 64 KB at most. */
export function useNats(): TestNats {
  let running: ChildProcess | null = null
  let directory = ''
  let port = 0

  async function start(): Promise<void> {
    const args = ['-c', join(directory, 'conf'), '-a', '127.0.0.1', '-p', String(port), '-js', '-sd', directory]
    const child = spawn(natsServer!, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    running = child
    let said = ''
    child.stderr.setEncoding('utf8').on('data', text => (said += text))
    await eventually(async () => {
      expect(child.exitCode, `nats-server ended: ${said}`).toBeNull()
      const socket = connect(port, '127.0.0.1')
      await once(socket, 'data').finally(() => socket.destroy())
    })
  }
  async function kill(): Promise<void> {
    if (running === null) return
    const gone = once(running, 'exit')
    running.kill('SIGKILL')
    running = null
    await gone
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(await fastestDirectory(), 'rawi-nats-'))
    await writeFile(
      join(directory, 'conf'),
      'max_payload: 65536\nauthorization { user: rawi, password: "p@ss:word" }\n',
    )
    port = await freePort()
    own.url = `nats://rawi:p%40ss%3Aword@127.0.0.1:${port}`
    await start()
  })
  afterAll(async () => {
    await kill()
    await rm(directory, { recursive: true, force: true })
  })
  const own: TestNats = { url: '', start, kill }
  return own
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return (address as { port: number }).port
}
