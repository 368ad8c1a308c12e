/** The client against the hub, over real sockets. */
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { FollowOptions } from '../../src/client/options.ts'
import type { HttpServer } from '../../src/http/server.ts'
import { eventually } from '../support/eventually.ts'
import { failureOf, STORIES, useFollowers } from '../support/follower.ts'
import { type Data, useHub } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const follow = useFollowers()

let server: HttpServer
let n = 0
afterEach(async () => {
  await server.close()
  await nobody()
})

async function openAgain(): Promise<string> {
  server = await hub.open({ port: server === undefined ? 0 : Number(new URL(server.url).port) })
  return `${server.url}/graphql`
}

/** Ingests so many stories; answers with their headlines. */
async function ingest(count: number): Promise<string[]> {
  const headlines: string[] = []
  for (let i = 0; i < count; i++) {
    await hub.ingest({ text: englishStory(++n) })
    headlines.push(`Harbour opens its gate number ${n}`)
  }
  return headlines
}

const headlines = (items: Data[]) => items.map(({ article }) => article.headline)
const nobody = () => eventually(() => expect(hub.streams()).toBe(0))
const subscribed = () => eventually(() => expect(hub.streams()).toBe(1))

const transports: [string, Partial<FollowOptions<Data>>][] = [
  ['WebSocket', {}],
  ['the WebSocket of the ws package', { webSocketImpl: WebSocket }],
  ['server-sent events', { transport: 'sse' }],
  ['an EventSource', { transport: 'sse', eventSourceImpl: EventSource }],
]

describe.for(transports)('a client that follows over %s', ([, transport]) => {
  const start = async (options: Partial<FollowOptions<Data>> = {}) =>
    follow({ url: await openAgain(), query: STORIES, ...transport, ...options })

  it('gets every story once and in order, though the hub goes away three times while stories come in', async () => {
    const client = await start()
    await subscribed()
    const expected = await ingest(1)
    await eventually(() => expect(headlines(client.items)).toEqual(expected))
    for (let cut = 0; cut < 3; cut++) {
      expected.push(...(await ingest(3)))
      const closed = server.close()
      expected.push(...(await ingest(2)))
      await closed
      expected.push(...(await ingest(2)))
      await openAgain()
      expected.push(...(await ingest(2)))
      await eventually(() => expect(headlines(client.items)).toEqual(expected))
      await subscribed()
    }
    expect(client.told()).toEqual(['LIVE', 'RESUMED', 'RESUMED', 'RESUMED'])
  })

  it('loses no story of an outage before the first one', async () => {
    const client = await start()
    await subscribed()
    await server.close()
    const missed = await ingest(2)
    await openAgain()
    await eventually(() => expect(headlines(client.items)).toEqual(missed))
    expect(client.items.map(item => item.replayed)).toEqual([true, true])
  })

  it('goes on where the store says, and begins at `after` where it says nothing', async () => {
    const { streamCursor } = await hub.query('{ streamCursor }')
    const missed = await ingest(3)
    const kept: string[] = []
    const store = { load: () => kept.at(-1) ?? null, save: (cursor: string) => void kept.push(cursor) }
    const client = await start({ after: streamCursor, store })
    await eventually(() => expect(headlines(client.items)).toEqual(missed))
    await eventually(() => expect(kept).toEqual(client.items.map(item => item.cursor)))
    await client.stop()
    await server.close()
    const later = await ingest(2)
    const next = await start({ after: streamCursor, store })
    await eventually(() => expect(headlines(next.items)).toEqual(later))
    expect(next.states[0]).toEqual({ state: 'CONNECTING', attempt: 1, cursor: client.items.at(-1).cursor })
    expect(next.told()).toEqual(['RESUMED'])
  })

  it('resolves when it is aborted, and leaves nothing on the server', async () => {
    const client = await start()
    await subscribed()
    await client.stop()
    await expect(client.done).resolves.toBeUndefined()
    await nobody()
    expect(client.told()).not.toContain('FAILED')
  })

  it('sends the latest stories first where the document asks for them', async () => {
    const [, ...latest] = await ingest(3)
    const query = STORIES.replace('after: $after', 'after: $after, backfill: 2')
    const client = await start({ query })
    await eventually(() => expect(headlines(client.items)).toEqual(latest))
    expect(client.told()).toEqual(['LIVE'])
  })

  it.for([
    ['CURSOR_INVALID', { after: 'nonsense' }],
    ['BAD_USER_INPUT', { query: STORIES.replace('after: $after', 'after: $after, backfill: 1001') }],
    [
      'GRAPHQL_VALIDATION_FAILED',
      { query: 'subscription ($after: EventCursor) { nothing(after: $after) { cursor } }' },
    ],
    ['GRAPHQL_PARSE_FAILED', { query: 'subscription ($after: EventCursor) {' }],
  ] as const)('rejects with %s', async ([code, options]) => {
    const client = await start(options as object)
    expect(await failureOf(client)).toMatchObject({ name: 'FollowError', code })
    expect(client.states.at(-1)).toMatchObject({ state: 'FAILED', error: { code } })
    expect(client.told()).toEqual(['FAILED'])
  })
})
