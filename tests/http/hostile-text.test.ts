/** Hostile text: by whichever door it comes in, it is stored clean, and every door gives out the same. */
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { createErrorMask } from '../../src/graphql/errors.ts'
import { useEvents } from '../support/events.ts'
import { eventually } from '../support/eventually.ts'
import { ADMIN_KEY, type Data, useHub } from '../support/hub.ts'
import { type RawSocket, useSockets } from '../support/sockets.ts'

const hub = useHub()
const openSocket = useSockets()
const openEvents = useEvents()
const authorization = `Bearer ${ADMIN_KEY}`

const INGEST = `mutation ($input: IngestStoryInput!) {
  ingestStory(input: $input) { article { id } outcome userErrors { code field } } }`
const FIELDS = 'id headline paragraphs bodyHtml source { name } tags { label }'
const READ = `query ($id: ID!) { node(id: $id) { ... on Article { ${FIELDS} } } }`
const FOLLOW = `subscription { storyIngested { article { ${FIELDS} } } }`

type Story = { headline: string; body: string; source?: string; tags?: string[] }
type Ingested = { article: { id: string } | null; outcome: string | null; userErrors: object[] }

async function overHttp(operation: object, accept: string): Promise<Data> {
  const response = await fetch(await hub.listen(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization },
    body: JSON.stringify(operation),
  })
  const text = await response.text()
  return JSON.parse(/^data: (\{.*)$/m.exec(text)?.[1] ?? text)
}

async function overSocket(operation: object): Promise<Data> {
  const socket = await openSocket(await hub.listen(), { init: { authorization } })
  socket.send({ type: 'subscribe', id: '1', payload: operation })
  await eventually(() => expect(socket.messages).not.toEqual([]))
  return socket.messages[0].payload
}

/** Every way that a story comes in by. */
const waysIn: Record<string, (operation: object) => Promise<Data>> = {
  POST: operation => overHttp(operation, 'application/json'),
  SSE: operation => overHttp(operation, 'text/event-stream'),
  WebSocket: overSocket,
}

/** Every way that a story is read by, of which no stream is one. */
const waysOut: Record<string, (operation: { query: string; variables: object }) => Promise<Data>> = {
  ...waysIn,
  GET: async ({ query, variables }) => {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) })
    return await (await fetch(`${await hub.listen()}?${search}`)).json()
  },
}

async function ingest(way: string, input: Story): Promise<Ingested> {
  const answer = await waysIn[way]!({ query: INGEST, variables: { input } })
  expect(answer.errors, JSON.stringify(answer)).toBeUndefined()
  return answer.data.ingestStory
}

const marks = '\u0301'.repeat(100)
const family = '👩‍👩‍👧‍👦'

/** What comes in, and what is stored of it. */
const texts: [string, Story, Story][] = [
  ['NUL', { headline: 'Har\u0000bour', body: 'A \u0000b\u0000' }, { headline: 'Harbour', body: 'A b' }],
  [
    'lone surrogates',
    { headline: 'Harbour \ud800 opens', body: 'Half \udc00 a letter' },
    { headline: 'Harbour \ufffd opens', body: 'Half \ufffd a letter' },
  ],
  [
    'bidi overrides',
    { headline: 'Harbour \u202egnp.exe\u202c \u2066opens\u2069', body: 'Left \u202b right\u202c' },
    { headline: 'Harbour gnp.exe opens', body: 'Left \u202b right\u202c' },
  ],
  [
    'U+FEFF and U+200B',
    { headline: '\ufeffHar\u200bbour\ufeff', body: '\ufeffOpen\ufeffed' },
    { headline: 'Harbour', body: 'Opened' },
  ],
  [
    'letters of the tag block',
    { headline: 'Harbour \u{e0049}\u{e0067}\u{e006e}\u{e006f}\u{e0072}\u{e0065}', body: 'Open\u{e0001}ed' },
    { headline: 'Harbour', body: 'Opened' },
  ],
  [
    'ends of lines that would forge an event, a header or a line of a log',
    {
      headline: 'Harbour\r\n\r\nid: forged\r\nevent: next\r\ndata: {"data":null}\r\n\r\nSet-Cookie: a=b',
      body: 'A\u2028data: b\u0085event: complete',
      tags: ['a\r\n\r\ndata: b'],
    },
    {
      headline: 'Harbour id: forged event: next data: {"data":null} Set-Cookie: a=b',
      body: 'A\ndata: b\nevent: complete',
      tags: ['a data: b'],
    },
  ],
  [
    '100 combining marks',
    { headline: `Harbour e${marks}`, body: `Zalgo ${`e${marks}`.repeat(10)}` },
    { headline: `Harbour é${marks.slice(1)}`, body: `Zalgo ${`é${marks.slice(1)}`.repeat(10)}` },
  ],
  [
    'a cut inside an emoji',
    { headline: `Harbour ${family.slice(0, 4)}`, body: `${family} ${family.slice(0, -1)}` },
    { headline: `Harbour ${family.slice(0, 3)}\ufffd`, body: `${family} ${family.slice(0, -2)}\ufffd` },
  ],
  [
    'words that mean something to JavaScript, SQL and JSON',
    {
      headline: "__proto__'; DROP TABLE article; --",
      body: '{"constructor":{"prototype":{}}} ${process.env} \\u0000 %00 {{7*7}}',
      source: '__proto__',
      tags: ['constructor', 'hasOwnProperty'],
    },
    {
      headline: "__proto__'; DROP TABLE article; --",
      body: '{"constructor":{"prototype":{}}} ${process.env} \\u0000 %00 {{7*7}}',
      source: '__proto__',
      tags: ['constructor', 'hasOwnProperty'],
    },
  ],
]

/** A story as it is read. */
const shown = ({ headline, body, source = 'Unknown source', tags = [] }: Story) => ({
  headline,
  paragraphs: body.split('\n'),
  source: { name: source },
  tags: tags.map(label => ({ label })),
})

describe.for(Object.keys(waysIn))('what comes in over %s', way => {
  it.each(texts)(
    'is stored clean, and is the same at every door and in every stream: %s',
    async (name, given, stored) => {
      const url = await hub.listen()
      const socket = await openSocket(url)
      socket.subscribe('1', FOLLOW)
      const streams = await Promise.all(['GET', 'POST'].map(method => openEvents(url, { query: FOLLOW, method })))
      await hub.running(3)

      // Another story by each door: the same would be UNCHANGED.
      const mark = ` (${way} ${texts.findIndex(([other]) => other === name)})`
      const { article, userErrors } = await ingest(way, { ...given, headline: given.headline + mark })
      expect(userErrors).toEqual([])
      const expected = shown({ ...stored, headline: stored.headline + mark })
      for (const [door, read] of Object.entries(waysOut)) {
        const { data } = await read({ query: READ, variables: { id: article!.id } })
        expect(data.node, door).toMatchObject(expected)
      }
      await eventually(() => expect(socket.of('1')).toHaveLength(1))
      const payload = socket.of('1')[0].payload
      expect(payload.data.storyIngested.article).toMatchObject(expected)
      for (const stream of streams) {
        const { id, event, data } = await stream.next()
        expect([event, id], 'one event, and its own').toEqual(['next', expect.stringMatching(/^[\w-]+$/)])
        expect(data).toEqual(payload)
        stream.abort()
      }
      socket.raw.terminate()
      await hub.running(0)
    },
  )
})

describe('a text that is too much', () => {
  it('is a word of a megabyte: it is taken where it fits, whole, and refused with a code where it does not', async () => {
    const word = 'x'.repeat(1_000_000)
    const { article, userErrors } = await ingest('POST', { headline: 'A long word', body: word })
    expect(userErrors).toEqual([])
    const { node } = await hub.query(READ, { id: article!.id })
    expect(node.paragraphs).toEqual([word])
    expect((await ingest('SSE', { headline: 'A longer word', body: `${word}x` })).userErrors).toEqual([
      { code: 'STORY_TOO_LARGE', field: ['input', 'body'] },
    ])
    expect((await ingest('POST', { headline: word, body: 'A' })).userErrors).toEqual([
      { code: 'BAD_USER_INPUT', field: ['input', 'headline'] },
    ])
    const socket = await openSocket(await hub.listen(), { init: { authorization } })
    socket.send({
      type: 'subscribe',
      id: '1',
      payload: { query: INGEST, variables: { input: { headline: 'A', body: word } } },
    })
    expect(await socket.closed).toMatchObject({ code: 1009 })
  })

  it('is nothing but marks and controls: there is no story in it', async () => {
    for (const headline of [marks, '\u0000', '\u202e\u200b', '\ufeff \u{e0041}'])
      expect((await ingest('WebSocket', { headline, body: 'A' })).userErrors, JSON.stringify(headline)).toEqual([
        { code: 'BAD_USER_INPUT', field: ['input', 'headline'] },
      ])
  })
})

it('bytes that are no UTF-8 become U+FFFD, and letters that come in pieces are whole', async () => {
  const body = Buffer.from(
    JSON.stringify({ query: INGEST, variables: { input: { headline: 'Harbour 😀 ميناء @', body: 'A' } } }),
  )
  body[body.indexOf('@')] = 0xff
  const pieces = async function* () {
    for (let at = 0; at < body.length; at += 3) yield body.subarray(at, at + 3)
  }
  const response = await fetch(await hub.listen(), {
    ...{
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: pieces(),
      duplex: 'half',
    },
  } as unknown as RequestInit)
  const { data } = (await response.json()) as Data
  const { node } = await hub.query(READ, { id: data.ingestStory.article.id })
  expect(node.headline).toBe('Harbour 😀 ميناء \ufffd')
})

it('a frame that is no UTF-8 closes the socket with 1007', async () => {
  const socket: RawSocket = await openSocket(await hub.listen())
  socket.raw.send(Buffer.from([0x22, 0xff, 0x22]), { binary: false })
  expect(await socket.closed).toMatchObject({ code: 1007 })
})

it('a failure writes one line to the log, whatever is in its message', () => {
  const lines: string[] = []
  const log = pino({}, { write: line => void lines.push(line) })
  createErrorMask(log)(new Error('broken\r\n{"level":30,"msg":"forged"}\u2028\u0000\u001b[2J'))
  expect(lines).toHaveLength(1)
  expect(lines[0]!.trimEnd()).not.toMatch(/[\u0000-\u001f]/)
})
