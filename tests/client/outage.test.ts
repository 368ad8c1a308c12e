/** The client through an outage, against the hub; the clock is the sum of what it waits. */
import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import type { FollowOptions } from '../../src/client/options.ts'
import { eventually } from '../support/eventually.ts'
import { STORIES, useFollowers } from '../support/follower.ts'
import { type Data, useHub } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const follow = useFollowers()
const opened: { close: () => Promise<void> }[] = []
const nobody = () => eventually(() => expect(hub.streams()).toBe(0))
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
  await nobody()
})

/** The stock graphql-ws client gives up after so many. */
const STOCK_RETRIES = 5

const transports: [string, Partial<FollowOptions<Data>>][] = [
  ['WebSocket', {}],
  ['server-sent events', { transport: 'sse' }],
]

it.for(transports)('follows over %s through an outage of ten minutes', async ([, transport]) => {
  const server = await hub.open()
  opened.push(server)
  const port = Number(new URL(server.url).port)
  let clock = 0
  const wait = async (delay: number) => {
    clock += delay
    if (clock > 600_000 && opened.length === 1) opened.push(await hub.open({ port }))
    await setImmediate()
  }
  const client = follow({ url: `${server.url}/graphql`, query: STORIES, ...transport, wait })
  await eventually(() => expect(hub.streams()).toBe(1))
  const headlines = async (n: number) => {
    await hub.ingest({ text: englishStory(n + port) })
    return `Harbour opens its gate number ${n + port}`
  }
  const expected = [await headlines(1)]
  await eventually(() => expect(client.items).toHaveLength(1))
  const closed = server.close()
  expected.push(await headlines(2))
  await closed
  await eventually(() => expect(client.items.map(({ article }) => article.headline)).toEqual(expected))
  expect(client.waits.length).toBeGreaterThan(STOCK_RETRIES)
  expect(Math.max(...client.waits)).toBeLessThanOrEqual(30_000)
  expect(client.told()).toEqual(['LIVE', 'RESUMED'])
})
