/** Server-sent events: every block says where it stands, and a client that comes back with that misses nothing. */
import { EventSource } from 'eventsource'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { append } from '../support/append.ts'
import { eventually } from '../support/eventually.ts'
import { type Block, useEvents } from '../support/events.ts'
import { type Data, useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const open = useEvents()
const openSocket = useSockets()
const sources: EventSource[] = []
beforeEach(() => hub.running(0))
afterEach(() => {
  for (const source of sources.splice(0)) source.close()
})

const stories = `subscription ($after: EventCursor, $backfill: Int, $where: ArticleWhereInput) {
  storyIngested(after: $after, backfill: $backfill, where: $where) { cursor replayed article { headline } } }`
const events = `subscription ($after: EventCursor, $where: ArticleWhereInput) {
  storyEvents(after: $after, where: $where) { __typename
    ... on StoryEvent { cursor } ... on StreamStarted { cursor mode } ... on StreamProgress { cursor } } }`

const cursorNow = async (): Promise<string> => (await hub.query('{ streamCursor }')).streamCursor
const headlineOf = ({ data }: Block): string => data.data.storyIngested.article.headline

describe('a block', () => {
  it('of a story has its cursor as id', async () => {
    await append(hub.db, 3)
    const { take } = await open(await hub.listen(), { query: stories, variables: { backfill: 2 } })
    const blocks = await take(2)
    await hub.ingest({ text: englishStory(1) })
    for (const block of [...blocks, ...(await take(1))]) {
      expect(block).toEqual({ id: expect.stringMatching(/^[\w-]+$/), event: 'next', data: expect.anything() })
      expect(block.id).toBe(block.data.data.storyIngested.cursor)
    }
  })

  it('of a mark has its cursor as id as well', async () => {
    const after = await cursorNow()
    const { next } = await open(await hub.listen(), { query: events, variables: { after } })
    const data = { storyEvents: { __typename: 'StreamStarted', mode: 'RESUMED', cursor: after } }
    expect(await next()).toEqual({ id: after, event: 'next', data: { data } })
  })

  it('is an id alone where a stream of stories is told how far the log was looked at', async () => {
    const after = await cursorNow()
    const where = { language: { equals: 'zxx' } }
    const { next } = await open(await hub.listen(), { query: stories, variables: { after, where } })
    await append(hub.db, 1_000)
    const block = await next()
    expect(Object.keys(block)).toEqual(['id'])
    await append(hub.db, 1, { language: 'zxx', headline: 'the one' })
    const { next: resumed } = await open(await hub.listen(), {
      query: stories,
      variables: { where },
      lastEventId: block.id!,
    })
    expect(headlineOf(await resumed())).toBe('the one 1')
  })

  it('is a ping with the cursor of the operation over WebSocket, where a stream of stories is told so', async () => {
    const socket = await openSocket(await hub.listen())
    const where = { language: { equals: 'zxx' } }
    socket.subscribe('x', stories, { where, after: await cursorNow() })
    await hub.running(1)
    await append(hub.db, 1_000)
    const cursor = await cursorNow()
    await eventually(() =>
      expect(socket.messages).toContainEqual({ type: 'ping', payload: { cursors: { x: cursor } } }),
    )
  })
})

describe('Last-Event-ID', () => {
  it.each(['GET', 'POST'])('resumes by %s, and wins over `after`: it is the later one', async method => {
    await append(hub.db, 1, { headline: 'before' })
    const after = await cursorNow()
    await append(hub.db, 1, { headline: 'between' })
    const lastEventId = await cursorNow()
    await append(hub.db, 2, { headline: 'behind' })
    const url = await hub.listen()
    const first = await open(url, { query: stories, variables: { after }, method })
    expect((await first.take(3)).map(headlineOf)).toEqual(['between 1', 'behind 1', 'behind 2'])
    const resumed = await open(url, { query: stories, variables: { after }, method, lastEventId })
    expect((await resumed.take(2)).map(headlineOf)).toEqual(['behind 1', 'behind 2'])
  })

  it('that is no cursor is told as such, and one that is empty counts as none', async () => {
    const url = await hub.listen()
    const after = await cursorNow()
    await append(hub.db, 1, { headline: 'after' })
    const wrong = await open(url, { query: stories, variables: { after }, lastEventId: 'nonsense' })
    const [told, complete] = await wrong.rest()
    expect(told!.data.errors).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }])
    expect(complete).toEqual({ event: 'complete', data: '' })
    const { next } = await open(url, { query: stories, variables: { after }, lastEventId: '' })
    expect(headlineOf(await next())).toBe('after 1')
  })
})

describe('EventSource', () => {
  it('comes back by itself when the server was away, and misses nothing', async () => {
    const first = await hub.open()
    const port = Number(new URL(first.url).port)
    const source = new EventSource(`${first.url}/graphql?${new URLSearchParams({ query: stories })}`)
    sources.push(source)
    const told: [string, boolean][] = []
    const ids = new Set<string>()
    source.addEventListener('next', event => {
      const { article, replayed } = (JSON.parse(event.data) as Data).data.storyIngested
      told.push([article.headline, replayed])
      ids.add(event.lastEventId)
    })
    await hub.running(1)
    await append(hub.db, 2, { headline: 'at first' })
    await eventually(() => expect(told).toHaveLength(2))
    await first.close()
    await append(hub.db, 3, { headline: 'meanwhile' })
    await hub.open({ port })
    await eventually(() => expect(told).toHaveLength(5))
    await append(hub.db, 1, { headline: 'at last' })
    await eventually(() => expect(told).toHaveLength(6))
    expect(told).toEqual([
      ...[1, 2].map(n => [`at first ${n}`, false]),
      ...[1, 2, 3].map(n => [`meanwhile ${n}`, true]),
      ['at last 1', false],
    ])
    expect(ids.size).toBe(6)
  })
})
