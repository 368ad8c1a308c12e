/** What a client leaves in its process: a process that still holds a timer or a socket does not end by itself. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { within } from '../support/eventually.ts'
import { STORIES } from '../support/follower.ts'
import { useScripted } from '../support/scripted.ts'

const hub = useScripted()
const root = resolve(import.meta.dirname, '../..')
const running: ReturnType<typeof spawn>[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** Follows in a process of its own, aborts when that state is reached, and answers with all that was printed. */
async function followUntil(state: string, options: object): Promise<{ out: string; code: number }> {
  const program = `
    import { followStories } from ${JSON.stringify(join(root, 'src/client/follow.ts'))}
    const abort = new AbortController()
    await followStories({
      ...${JSON.stringify({ query: STORIES, after: 'c0', ...options })},
      onItem: () => {},
      onState: ({ state }) => state === ${JSON.stringify(state)} && setTimeout(() => abort.abort(), 10),
      signal: abort.signal,
    })
    console.log('resolved')`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program])
  running.push(child)
  let out = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (out += text))
  const [code] = await within(once(child, 'close'), 'the end of the process')
  return { out, code }
}

describe.for(['websocket', 'sse'])('a process that follows by %s ends by itself when it aborts', transport => {
  it.for(['RESUMED', 'CONNECTING'])('while %s', async state => {
    hub.play(line => line.item('c1'))
    expect(await followUntil(state, { url: hub.url, transport })).toEqual({ out: 'resolved\n', code: 0 })
  })

  it('while WAITING', async () => {
    hub.play(line => line.cut())
    expect(await followUntil('WAITING', { url: hub.url, transport })).toEqual({ out: 'resolved\n', code: 0 })
  })

  it('while the hub answers nothing at all', async () => {
    const mute = createServer().listen(0, '127.0.0.1')
    await once(mute, 'listening')
    const url = `http://127.0.0.1:${(mute.address() as AddressInfo).port}/graphql`
    const ended = await followUntil('CONNECTING', { url, transport }).finally(() => mute.close())
    expect(ended).toEqual({ out: 'resolved\n', code: 0 })
  })
})
