/** What subscribers are told of a story's life, and that a withdrawn story is gone from every stream. */
import { beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const open = useSockets()
beforeEach(() => hub.running(0))

const EVENTS = `subscription ($where: ArticleWhereInput, $after: EventCursor, $backfill: Int) {
  storyEvents(where: $where, after: $after, backfill: $backfill) { type: __typename
    ... on StreamStarted { mode cursor }
    ... on StoryEvent { kind replayed revision reason articleId cursor article { id headline status } }
    ... on StreamProgress { cursor } } }`
const STORIES = `subscription ($after: EventCursor, $backfill: Int) {
  storyIngested(after: $after, backfill: $backfill) { cursor replayed article { headline } } }`
const inKenya = { countries: { some: { code: { equals: 'KE' } } } }
const elsewhere = 'Nothing happened in Norway.'

const cursorNow = async (): Promise<string> => (await hub.query('{ streamCursor }')).streamCursor

/** Subscribes; answers with what it is told from then on, start and marks left out. */
async function watch(query: string, variables: object = {}) {
  const socket = await open(await hub.listen())
  const before = hub.streams()
  socket.subscribe('1', query, variables)
  const items = (): Data[] =>
    socket.of('1').map(({ payload }) => payload.data.storyEvents ?? payload.data.storyIngested)
  const changes = () => items().filter(item => !item.type?.startsWith('Stream'))
  await hub.running(before + 1)
  return { items, changes, told: (count: number) => eventually(() => expect(changes()).toHaveLength(count)) }
}

const MUTATION = (name: string) => `mutation ($id: ID!, $reason: String, $expectedRevision: Int) {
  ${name}Article(input: { id: $id, reason: $reason, expectedRevision: $expectedRevision }) {
    article { status } userErrors { code field } } }`
async function change(name: 'withdraw' | 'restore', variables: object): Promise<Data> {
  return (await hub.query(MUTATION(name), variables))[`${name}Article`]
}

async function idOf(n: number): Promise<string> {
  const { articles } = await hub.query('{ articles(first: 100) { nodes { id headline } } }')
  return articles.nodes.find((node: Data) => node.headline.endsWith(`number ${n}`)).id
}

describe('a stream of everything', () => {
  it('tells of a story from its coming to its return', async () => {
    const { changes, told } = await watch(EVENTS, { where: inKenya })
    await hub.ingest({ text: englishStory(1) })
    await hub.ingest({ text: englishStory(1, 'Lena Hoffmann stayed in Kenya.') })
    const id = await idOf(1)
    expect(await change('withdraw', { id, reason: 'It was not so.' })).toEqual({
      article: { status: 'WITHDRAWN' },
      userErrors: [],
    })
    await told(3)
    // Nobody's business: what is withdrawn already, and a revision of what is withdrawn.
    await change('withdraw', { id, reason: 'Again.' })
    await hub.ingest({ text: englishStory(1, 'It is being written anew, in Kenya.') })
    await change('restore', { id, reason: 'It was so.' })
    await told(4)
    const article = { id, headline: 'Harbour opens its gate number 1', status: 'PUBLISHED' }
    const common = { type: 'StoryEvent', replayed: false, articleId: id, cursor: expect.any(String) }
    expect(changes()).toEqual([
      { ...common, kind: 'INGESTED', revision: 1, reason: null, article },
      { ...common, kind: 'REVISED', revision: 2, reason: null, article },
      { ...common, kind: 'WITHDRAWN', revision: 2, reason: 'It was not so.', article: null },
      { ...common, kind: 'RESTORED', revision: expect.any(Number), reason: 'It was so.', article },
    ])
  })

  it('tells once of a story that leaves its filter, and again when it comes back', async () => {
    const { changes, told } = await watch(EVENTS, { where: inKenya })
    await hub.ingest({ text: englishStory(2) })
    await hub.ingest({ text: englishStory(2, elsewhere) })
    await hub.ingest({ text: englishStory(2, `${elsewhere} Nothing at all.`) })
    const id = await idOf(2)
    await change('withdraw', { id })
    await change('restore', { id })
    await hub.ingest({ text: englishStory(2, 'It happened in Kenya after all.') })
    await told(3)
    expect(changes().map(({ kind, revision, article }) => [kind, revision, article.id])).toEqual([
      ['INGESTED', 1, id],
      ['LEFT', 2, id],
      ['REVISED', 4, id],
    ])
  })

  it('begins by saying how: LIVE at the head, RESUMED behind a cursor', async () => {
    const head = await cursorNow()
    const live = await watch(EVENTS)
    const started = [{ type: 'StreamStarted', mode: 'LIVE', cursor: head }]
    await eventually(() => expect(live.items()).toEqual(started))
    await hub.ingest({ text: englishStory(3) })
    await live.told(1)
    const resumed = await watch(EVENTS, { after: head })
    await resumed.told(1)
    expect(resumed.items()[0]).toEqual({ type: 'StreamStarted', mode: 'RESUMED', cursor: head })
    expect(resumed.changes()).toEqual(live.changes().map(item => ({ ...item, replayed: true })))
  })

  it('is backfilled with stories that came in and may still be seen', async () => {
    await change('withdraw', { id: await idOf(3) })
    const { changes, told } = await watch(EVENTS, { backfill: 1 })
    await told(1)
    expect(changes()[0]).toMatchObject({ kind: 'INGESTED', replayed: true, articleId: await idOf(2) })
  })
})

describe('a withdrawn story', () => {
  it('is shown on no replay, whatever was kept of it, until it is restored', async () => {
    const after = await cursorNow()
    const [live, stories] = [await watch(EVENTS, { after }), await watch(STORIES, { after })]
    for (const n of [4, 5]) await hub.ingest({ text: englishStory(n) })
    await Promise.all([live.told(2), stories.told(2)])
    // Replayed once, so that the bytes are there.
    for (const query of [EVENTS, STORIES]) await (await watch(query, { after })).told(2)
    const id = await idOf(4)
    await change('withdraw', { id })
    await live.told(3)

    const [events, headlines] = [await watch(EVENTS, { after }), await watch(STORIES, { after })]
    await events.told(2)
    expect(events.changes().map(({ kind, article }) => [kind, article?.headline.at(-1) ?? null])).toEqual([
      ['INGESTED', '5'],
      ['WITHDRAWN', null],
    ])
    await headlines.told(1)
    expect(headlines.changes()[0].article.headline).toMatch(/5$/)
    const { storyEvents } = await hub.query(
      `query ($after: EventCursor) { storyEvents(after: $after) {
      nodes { kind articleId article { headline } } } }`,
      { after },
    )
    expect(storyEvents.nodes.filter((node: Data) => node.articleId === id)).toEqual([
      { kind: 'WITHDRAWN', articleId: id, article: null },
    ])

    await change('restore', { id })
    await live.told(4)
    const again = await watch(STORIES, { after })
    await again.told(2)
    expect(again.changes().map(({ article }) => article.headline.at(-1))).toEqual(['4', '5'])
  })

  it('is not shown by the stories that point to it either', async () => {
    const headline = 'Old bridge is painted green'
    await hub.ingest({ text: `${headline}\nPublished: 2024-05-02T00:00:00Z\nIt took a week.\nSource: Coast Wire` })
    const after = await cursorNow()
    const query = `subscription ($after: EventCursor) { storyEvents(after: $after) { ... on StoryEvent {
      kind article { related { headline article { headline } } } } } }`
    await hub.ingest({ text: `${englishStory(6)}\nRead also:\n${headline}\nIt took a week.` })
    const pointed = async () => {
      const { items } = await watch(query, { after })
      const event = await eventually(() => {
        const found = items().find(item => item.kind === 'INGESTED')
        expect(found).toBeDefined()
        return found
      })
      return event.article.related.map((related: Data) => related.article?.headline ?? null)
    }
    expect(await pointed()).toEqual([headline])
    const { articles } = await hub.query('{ articles(first: 100) { nodes { id headline } } }')
    await change('withdraw', { id: articles.nodes.find((node: Data) => node.headline === headline).id })
    const witness = await watch(EVENTS)
    await hub.ingest({ text: englishStory(7) })
    await witness.told(1)
    expect(await pointed()).toEqual([null])
  })
})

describe('withdrawing and restoring', () => {
  it('needs the key', async () => {
    for (const name of ['withdraw', 'restore']) {
      const { errors } = await hub.ask(MUTATION(name), { id: await idOf(5) }, null)
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    }
  })

  it('says what is wrong with its input, and changes nothing', async () => {
    const before = await cursorNow()
    const id = await idOf(5)
    const nobody = Buffer.from('Article:01900000-0000-7000-8000-000000000000').toString('base64')
    const wrong: [object, string, string][] = [
      [{ id: nobody }, 'NOT_FOUND', 'id'],
      [{ id, expectedRevision: 7 }, 'STALE_REVISION', 'expectedRevision'],
    ]
    for (const [variables, code, field] of wrong) {
      expect(await change('withdraw', variables)).toEqual({
        article: null,
        userErrors: [{ code, field: ['input', field] }],
      })
    }
    expect(await cursorNow()).toBe(before)
    expect(await change('withdraw', { id, expectedRevision: 1 })).toMatchObject({ userErrors: [] })
  })
})
