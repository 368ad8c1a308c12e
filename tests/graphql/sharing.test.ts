/** Who shares an execution with whom: counted in what the database is asked, since no event carries a story's body. */
import { beforeEach, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { ADMIN_KEY, type Data, useHub } from '../support/hub.ts'
import { type RawSocket, useSockets } from '../support/sockets.ts'
import { arabicStory, englishStory } from '../support/stories.ts'

const hub = useHub()
const open = useSockets()
beforeEach(() => hub.running(0))

const QUERY = `subscription Stories($after: EventCursor, $backfill: Int = 0, $where: ArticleWhereInput, $language: String) {
  storyIngested(after: $after, backfill: $backfill, where: $where) {
    replayed article { headline paragraphs people { nodes { name(language: $language) } } } } }`

let story = 0
async function ingest(): Promise<void> {
  await hub.ingest({ text: englishStory(++story) })
}
const cursorNow = async (): Promise<string> => (await hub.query('{ streamCursor }')).streamCursor

type Subscriber = { socket: RawSocket; id: string; items: () => Data[] }

async function subscribe(socket: RawSocket, id: string, variables: object, query = QUERY): Promise<Subscriber> {
  const before = hub.streams()
  socket.subscribe(id, query, variables)
  await hub.running(before + 1)
  return { socket, id, items: () => socket.of(id).map(({ payload }) => payload.data.storyIngested) }
}

/** The statements that it takes to tell all of them of one more story, and to store it. */
async function cost(subscribers: Subscriber[]): Promise<number> {
  const before = subscribers.map(({ items }) => items().length)
  hub.statements.length = 0
  await ingest()
  await eventually(() => {
    for (const [i, { items }] of subscribers.entries()) expect(items()).toHaveLength(before[i]! + 1)
  })
  const article = { headline: `Harbour opens its gate number ${story}`, people: { nodes: [{}, {}] } }
  for (const { items } of subscribers) expect(items().at(-1)).toMatchObject({ replayed: false, article })
  // The log's reader shares the database, and polls.
  return hub.statements.filter(sql => !sql.includes('event_log')).length
}

it('n subscribers of one document cost as many statements as one, wherever they began', async () => {
  const after: string[] = []
  for (let n = 0; n < 6; n++) {
    after.push(await cursorNow())
    await ingest()
  }
  const sockets = [await open(await hub.listen()), await open(await hub.listen())]
  const one = await subscribe(sockets[0]!, 'one', { after: after[5] })
  await eventually(() => expect(one.items()).toHaveLength(1))
  const alone = await cost([one])

  const many = [one]
  for (let n = 0; n < 18; n++) {
    const variables = n % 3 === 0 ? { backfill: n % 5 } : { after: after[n % 6] }
    many.push(await subscribe(sockets[n % 2]!, `operation ${n}`, variables))
  }
  const replayed = (n: number) => (n % 3 === 0 ? n % 5 : 7 - (n % 6))
  await eventually(() => {
    for (const [n, { items }] of many.slice(1).entries()) expect(items(), `${n}`).toHaveLength(replayed(n))
  })
  for (const { items } of many.slice(1)) expect(items().every(item => item.replayed)).toBe(true)
  expect(await cost(many)).toBe(alone)
})

it('other variables, another document and other rights cost an execution of their own', async () => {
  const socket = await open(await hub.listen())
  const admin = await open(await hub.listen(), { init: { authorization: `Bearer ${ADMIN_KEY}` } })
  const subscribers = [await subscribe(socket, 'one', {})]
  const alone = await cost(subscribers)
  const costs: number[] = []
  for (const [socketOf, id, variables, query] of [
    [socket, 'same', {}, QUERY],
    [socket, 'language', { language: 'ar' }, QUERY],
    [socket, 'document', {}, `${QUERY} # another one`],
    [admin, 'admin', {}, QUERY],
    [admin, 'admin as well', {}, QUERY],
  ] as const) {
    subscribers.push(await subscribe(socketOf, id, variables, query))
    costs.push((await cost(subscribers)) - alone)
  }
  const step = costs[1]!
  expect(step).toBeGreaterThan(0)
  expect(costs).toEqual([0, step, 2 * step, 3 * step, 3 * step])
})

it('other filters behind one document share an execution, and each stream is sent its own stories', async () => {
  const socket = await open(await hub.listen())
  const all = await subscribe(socket, 'all', {})
  const alone = await cost([all])
  const english = await subscribe(socket, 'english', { where: { language: { equals: 'en' } } })
  const arabic = await subscribe(socket, 'arabic', { where: { language: { equals: 'ar' } } })
  expect(await cost([all, english])).toBe(alone)
  await hub.ingest({ text: arabicStory })
  await eventually(() => expect(arabic.items()).toHaveLength(1))
  expect([all, english, arabic].map(({ items }) => items().length)).toEqual([3, 1, 1])
})

it('a variable that is used for more than the beginning tells streams apart', async () => {
  const query = `subscription ($n: Int = 0) {
    storyIngested(backfill: $n) { article { revisions(first: $n) { nodes { revision } } tags { label } } } }`
  const socket = await open(await hub.listen())
  const text = englishStory(++story)
  const subscribers = [await subscribe(socket, '1', { n: 1 }, query), await subscribe(socket, '2', { n: 2 }, query)]
  await eventually(() => expect(subscribers.map(({ items }) => items().length)).toEqual([1, 2]))
  await hub.ingest({ text })
  await hub.ingest({ text: englishStory(story, 'Lena Hoffmann came again.') })
  await eventually(() => expect(subscribers.map(({ items }) => items().length)).toEqual([2, 3]))
  const revisions = async (n: number) => {
    const replay = await subscribe(socket, `again ${n}`, { n }, query)
    await eventually(() => expect(replay.items()).toHaveLength(n))
    return replay.items().at(-1).article.revisions.nodes.length
  }
  expect([await revisions(1), await revisions(2)]).toEqual([1, 2])
})
