import { setTimeout as pause } from 'node:timers/promises'
import { type Filter, filters } from './filters.ts'
import { randomOf } from './random.ts'
import type { Servers } from './servers.ts'
import { numberOf } from './stories.ts'
import { type Hear, type Item, overSse, overWebSocket } from './transport.ts'

const STORIES = `subscription ($where: ArticleWhereInput, $after: EventCursor) {
  storyIngested(where: $where, after: $after) { __typename cursor article { headline } } }`
/** The name of the source is read from the database when the event is executed: that fails while Postgres is away. */
const EVENTS = `subscription ($where: ArticleWhereInput, $after: EventCursor) {
  storyEvents(where: $where, after: $after) { __typename
    ... on StreamStarted { cursor } ... on StreamProgress { cursor }
    ... on StoryEvent { cursor kind article { headline source { name } } } } }`

/** A subscriber and all that it was ever sent. */
export type Subscriber = {
  name: string
  filter: Filter
  /** The numbers of the stories, in the order they came, with whatever came twice. */
  received: number[]
  /** When the last story came. */
  lastAt: number
  connections: number
  /** What it was told instead of stories, and how often: a cursor that is refused ends it. */
  errors: Map<string, number>
}

export type Subscribers = {
  all: readonly Subscriber[]
  /** From now on nobody cuts a connection of his own accord. */
  calm: () => void
  stop: () => Promise<void>
}

type Options = { seed: number; webSockets: number; sse: number; start: string; servers: Servers }

/** Starts subscribers that come back, at either server, with the last cursor they have processed. */
export function startSubscribers({ seed, webSockets, sse, start, servers }: Options): Subscribers {
  const stopping = new AbortController()
  const calming = new AbortController()

  async function follow(i: number, subscriber: Subscriber): Promise<void> {
    const random = randomOf(seed, subscriber.name)
    const [transport, query] = [i < webSockets ? overWebSocket : overSse, isEvents(i) ? EVENTS : STORIES]
    const { where } = subscriber.filter
    let cursor = start
    let refused = false

    const hear: Hear = message => {
      if ('cursor' in message) {
        cursor = message.cursor
        return true
      }
      const { data, errors } = message.result
      const item = data?.[isEvents(i) ? 'storyEvents' : 'storyIngested']
      if (errors === undefined && item != null) {
        // In this order: the cursor is kept when the story is processed.
        take(subscriber, item)
        cursor = item.cursor
        return true
      }
      const code = errors?.[0]?.extensions?.code ?? 'NO_CODE'
      subscriber.errors.set(code, (subscriber.errors.get(code) ?? 0) + 1)
      refused ||= code.startsWith('CURSOR_')
      return false
    }

    while (!stopping.signal.aborted && !refused) {
      const url = servers.url(random.below(2))
      if (url !== null) {
        subscriber.connections++
        const cut = new AbortController()
        const timer = setTimeout(() => calming.signal.aborted || cut.abort(), random.between(500, 15_000))
        const byHeader = i >= webSockets && random.chance(0.5)
        const variables = byHeader ? { where } : { where, after: cursor }
        const signal = AbortSignal.any([stopping.signal, cut.signal])
        await transport({ url, query, variables, lastEventId: byHeader ? cursor : null, signal }, hear)
        clearTimeout(timer)
      }
      await pause(random.between(20, 150))
    }
  }

  const all = Array.from({ length: webSockets + sse }, (_, i): Subscriber => {
    const way = `${i < webSockets ? 'WebSocket' : 'SSE'}, ${isEvents(i) ? 'storyEvents' : 'storyIngested'}`
    const filter = filters[i % filters.length]!
    return { name: `subscriber ${i} (${way})`, filter, received: [], lastAt: 0, connections: 0, errors: new Map() }
  })
  const running = all.map((subscriber, i) => follow(i, subscriber))
  return {
    all,
    calm: () => calming.abort(),
    stop: async () => {
      stopping.abort()
      await Promise.all(running)
    },
  }
}

/** Every filter is asked for in both ways: one round of all filters with one subscription, the next with the other. */
function isEvents(i: number): boolean {
  return Math.floor(i / filters.length) % 2 === 1
}

function take(subscriber: Subscriber, { article }: Item): void {
  if (article === undefined) return
  subscriber.received.push(numberOf(article.headline))
  subscriber.lastAt = Date.now()
}
