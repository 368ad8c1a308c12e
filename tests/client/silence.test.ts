/** What the client takes for a dead connection, and what not. */
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { STORIES, useFollowers } from '../support/follower.ts'
import { useScripted } from '../support/scripted.ts'

const hub = useScripted()
const follow = useFollowers()

describe.for(['websocket', 'sse'] as const)('a client by %s', transport => {
  it('lets go of a server that takes connections and says nothing', async () => {
    const mute = createServer().listen(0, '127.0.0.1')
    await once(mute, 'listening')
    const url = `http://127.0.0.1:${(mute.address() as AddressInfo).port}/graphql`
    const client = follow({ url, query: STORIES, transport, silence: 30 })
    await client.reached('WAITING', 2)
    expect(client.states).toContainEqual(
      expect.objectContaining({ state: 'WAITING', reason: expect.objectContaining({ code: 'SILENT' }) }),
    )
    await client.stop()
    mute.close()
  })

  it('keeps a connection without stories, as long as there are signs of life', async () => {
    const silence = 600
    const { promise: passed, resolve } = Promise.withResolvers<void>()
    let beats = 0
    hub.play(line => {
      const beat = setInterval(() => {
        // Over WebSocket it is the hub's answers to pings that tell.
        line.raw(':\n\n')
        if (++beats * 200 < silence * 2) return
        clearInterval(beat)
        resolve()
      }, 200)
    })
    const client = follow({ url: hub.url, query: STORIES, transport, after: 'c0', silence })
    await passed
    expect(client.told()).toEqual(['RESUMED'])
    expect([hub.asked.length, client.waits]).toEqual([1, []])
    await client.stop()
    await eventually(() => expect(hub.connections()).toBe(0))
  })
})
