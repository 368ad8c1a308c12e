import { type Client, createClient } from 'graphql-ws'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { eventually, take, within } from '../support/eventually.ts'
import { ADMIN_KEY, type Data, useHub } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const STORIES = `subscription ($after: EventCursor, $backfill: Int) {
  storyIngested(after: $after, backfill: $backfill) { cursor replayed article { headline people { nodes { name } } } } }`
const INGEST = 'mutation ($text: String!) { ingestStory(input: { text: $text }) { outcome } }'

/** A client that gives up rather than come back, so that a test sees what happened to it. */
async function client(connectionParams: Record<string, unknown> = {}): Promise<Client> {
  const url = (await hub.listen()).replace('http', 'ws')
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams })
  closing.push(client.dispose)
  return client
}

async function stories(variables: object, count: number): Promise<Data[]> {
  const stream = (await client()).iterate({ query: STORIES, variables: { ...variables } })
  const items = await take(stream, count)
  await stream.return?.()
  return items.map(item => (item as Data).data.storyIngested)
}

describe('storyIngested over WebSocket', () => {
  it('brings a story as it is ingested, with its people', async () => {
    const stream = (await client()).iterate({ query: STORIES })
    const next = stream.next()
    await eventually(() => expect(hub.streams()).toBe(1))
    await hub.ingest({ text: englishStory(1) })
    expect((await within(next, 'the story')).value).toEqual({
      data: {
        storyIngested: {
          cursor: expect.any(String),
          replayed: false,
          article: {
            headline: 'Harbour opens its gate number 1',
            people: { nodes: expect.arrayContaining([{ name: 'Lena Hoffmann' }]) },
          },
        },
      },
    })
  })

  it('resumes behind a cursor, and sends the latest ones first where it is asked to', async () => {
    const [{ cursor }] = await stories({ backfill: 1 }, 1)
    for (const n of [2, 3, 4]) await hub.ingest({ text: englishStory(n) })
    const headlines = (items: Data[]) => items.map(item => item.article.headline.at(-1))
    expect(headlines(await stories({ after: cursor }, 3))).toEqual(['2', '3', '4'])
    const latest = await stories({ backfill: 2 }, 2)
    expect(headlines(latest)).toEqual(['3', '4'])
    expect(latest.map(item => item.replayed)).toEqual([true, true])
  })
})

describe('an operation over WebSocket', () => {
  const errorsOf = async (query: string, variables = {}, params = {}): Promise<Data> => {
    const first = (await client(params)).iterate({ query, variables }).next()
    const { value } = await within(
      first.catch((errors: unknown) => ({ value: { errors } })),
      'an answer',
    )
    return (value as Data).errors
  }

  it('fails with the same codes as over HTTP', async () => {
    const cases: [string, object, string][] = [
      [STORIES, { after: 'nonsense' }, 'CURSOR_INVALID'],
      [STORIES, { backfill: 1_001 }, 'BAD_USER_INPUT'],
      [STORIES, { backfill: 'many' }, 'BAD_USER_INPUT'],
      ['subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
      ['subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
    ]
    for (const [query, variables, code] of cases) {
      const errors = await errorsOf(query, variables)
      expect(errors, query).toMatchObject([{ extensions: { code } }])
      const { errors: same } = await overHttp(query, variables)
      expect(errors, query).toEqual(same)
    }
  })

  async function overHttp(query: string, variables: object): Promise<Data> {
    const response = await fetch(await hub.listen(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ query, variables }),
    })
    const body = await response.text()
    return JSON.parse(/^data: (\{.*)$/m.exec(body)?.[1] ?? body)
  }

  it('may mutate with the key in connection_init, and without one may not', async () => {
    const variables = { text: englishStory(5) }
    const errors = await errorsOf(INGEST, variables)
    expect(errors.map((error: Data) => error.extensions)).toEqual([{ code: 'UNAUTHENTICATED' }])
    const admin = await client({ authorization: `Bearer ${ADMIN_KEY}` })
    const [answer] = await take(admin.iterate({ query: INGEST, variables }), 1)
    expect(answer).toMatchObject({ data: { ingestStory: { outcome: 'CREATED' } } })
  })
})
