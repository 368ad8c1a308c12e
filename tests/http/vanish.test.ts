/** Clients that vanish leave nothing behind: no stream, no listener, no timer. */
import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { eventually, within } from '../support/eventually.ts'
import { useHub } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const CLIENTS = 200
const SOON = 2_000
const query = 'subscription { storyEvents { ... on StoryEvent { article { headline } } } }'

/** A client that subscribes, and the way to make it vanish. */
type Vanishing = { vanish: () => void; subscribed: Promise<unknown> }

function overSocket(url: string): Vanishing {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws')
  socket.on('error', () => {})
  socket.on('open', () => {
    socket.send(JSON.stringify({ type: 'connection_init' }))
    for (const id of ['1', '2']) socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query } }))
  })
  // The first item of a stream: it runs.
  const subscribed = new Promise(done => socket.on('message', data => String(data).includes('"next"') && done(null)))
  return { vanish: () => socket.terminate(), subscribed }
}

function overEvents(url: string): Vanishing {
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json' }
  const asked = request(url, { method: 'POST', headers, agent: false })
  asked.on('error', () => {})
  asked.end(JSON.stringify({ query }))
  const subscribed = new Promise(done =>
    asked.on('response', response => {
      response.on('error', () => {})
      response.once('data', done)
    }),
  )
  return { vanish: () => asked.destroy(), subscribed }
}

/** How many timers run that keep the process busy. Up to ten of them watch idle connections to the database. */
function timers(): number {
  return process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length
}

const doors = { WebSocket: overSocket, 'server-sent events': overEvents }

describe.for(Object.entries(doors))('200 clients over %s', ([, open]) => {
  it('that vanish together leave nothing within two seconds', async () => {
    const url = await hub.listen()
    await hub.ingest({ text: englishStory(1) })
    // 200 more would be hard to miss.
    const before = { listeners: hub.listeners(), timers: timers() }
    const clients = Array.from({ length: CLIENTS }, () => open(url))
    await within(Promise.all(clients.map(client => client.subscribed)), 'all subscriptions')
    await eventually(() => expect(hub.streams()).toBeGreaterThanOrEqual(CLIENTS))
    await eventually(() => expect(hub.listeners()).toBe(before.listeners + 1))
    for (const client of clients) client.vanish()
    await eventually(() => expect(hub.streams()).toBe(0), SOON)
    expect(hub.listeners()).toBe(before.listeners)
    await eventually(() => expect(timers()).toBeLessThanOrEqual(before.timers + 10), SOON)
  })

  it('that vanish while their subscriptions are being opened leave nothing either', async () => {
    const url = await hub.listen()
    // In all stages: some are not connected yet, some have just been answered.
    for (let n = 0; n < CLIENTS; n++) {
      const client = open(url)
      setTimeout(client.vanish, n % 40)
    }
    // Whoever comes now comes behind them: the database answers in turn.
    const last = open(url)
    await within(last.subscribed, 'the last subscription')
    last.vanish()
    await eventually(() => expect([hub.streams(), hub.listeners()]).toEqual([0, 0]), SOON)
    await hub.query('{ articles { totalCount } }')
    expect([hub.streams(), hub.listeners()]).toEqual([0, 0])
  })
})
