import { Client, fetchExchange, subscriptionExchange } from '@urql/core'
import { createClient } from 'graphql-ws'
import { afterEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { eventually } from '../support/eventually.ts'
import { useHub } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** As urql's own documentation has it. */
async function client(): Promise<Client> {
  const url = await hub.listen()
  const sockets = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket })
  closing.push(() => sockets.dispose())
  const forwardSubscription: Parameters<typeof subscriptionExchange>[0]['forwardSubscription'] = request => {
    const input = { ...request, query: request.query ?? '' }
    return { subscribe: sink => ({ unsubscribe: sockets.subscribe(input, sink as never) }) }
  }
  return new Client({
    url,
    preferGetMethod: false,
    exchanges: [fetchExchange, subscriptionExchange({ forwardSubscription })],
  })
}

const STORIES = `subscription Stories($where: ArticleWhereInput) {
  storyIngested(where: $where) { article { headline countries { nodes { code } } } } }`

it('urql is told of stories as they come, and no more when it has unsubscribed', async () => {
  const urql = await client()
  const told: unknown[] = []
  const where = { countries: { some: { code: { equals: 'KE' } } } }
  const subscription = urql.subscription(STORIES, { where }).subscribe(({ data, error }) => told.push(error ?? data))
  await hub.running(1)
  await hub.ingest({ text: englishStory(1) })
  await hub.ingest({ text: englishStory(2, 'Nothing happened in Norway.') })
  await hub.ingest({ text: englishStory(3) })
  const article = (n: number) => ({
    headline: `Harbour opens its gate number ${n}`,
    countries: { nodes: expect.arrayContaining([{ code: 'KE' }]) },
  })
  await eventually(() => expect(told).toEqual([1, 3].map(n => ({ storyIngested: { article: article(n) } }))))
  subscription.unsubscribe()
  await hub.running(0)
})

it('urql is told what is wrong with its subscription, by its code', async () => {
  const urql = await client()
  const codes = new Set<unknown>()
  const query = 'subscription { storyIngested(after: "nonsense") { cursor } }'
  const subscription = urql.subscription(query, {}).subscribe(({ error }) => {
    codes.add(error?.graphQLErrors[0]?.extensions.code)
  })
  await eventually(() => expect([...codes]).toEqual(['CURSOR_INVALID']))
  subscription.unsubscribe()
})

it('urql asks and is answered over HTTP beside its stream', async () => {
  const { data, error } = await (await client()).query('{ articles(first: 1) { nodes { headline } } }', {}).toPromise()
  expect(error).toBeUndefined()
  expect(data.articles.nodes).toHaveLength(1)
})
