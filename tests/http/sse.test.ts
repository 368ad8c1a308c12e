import { describe, expect, it } from 'vitest'
import { eventually, within } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const query = `subscription ($after: EventCursor) {
  storyIngested(after: $after) { cursor replayed article { headline } } }`
const headers = { accept: 'text/event-stream' }

const doors: Record<string, (variables: object, signal: AbortSignal) => Promise<Response>> = {
  POST: async (variables, signal) =>
    await fetch(await hub.listen(), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal,
    }),
  GET: async (variables, signal) => {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) })
    return await fetch(`${await hub.listen()}?${search}`, { headers, signal })
  },
}

/** The operation's answers, as they stand in the `data:` lines of `next` events. */
async function* answersOf(response: Response): AsyncGenerator<Data> {
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const frames = (text + chunk).split('\n\n')
    text = frames.pop()!
    for (const frame of frames) {
      const data = /^event: next\ndata: (.*)$/m.exec(frame)?.[1]
      if (data !== undefined) yield JSON.parse(data)
    }
  }
}

describe.for(Object.entries(doors))('a stream of server-sent events by %s', ([method, open]) => {
  it('brings a story as it is ingested, and ends on the server when its client is gone', async () => {
    const abort = new AbortController()
    try {
      const opening = open({}, abort.signal)
      await eventually(() => expect(hub.streams()).toBe(1))
      const response = await within(opening, 'the head of the answer')
      expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
      const answers = answersOf(response)
      const n = method.length
      for (const version of [0, 1]) {
        await hub.ingest({ text: englishStory(n * 2 + version) })
        const { value } = await within(answers.next(), 'the story')
        const headline = `Harbour opens its gate number ${n * 2 + version}`
        expect(value.data.storyIngested).toEqual({ cursor: expect.any(String), replayed: false, article: { headline } })
      }
    } finally {
      abort.abort()
    }
    await eventually(() => expect(hub.streams()).toBe(0))
  })

  it('resumes behind a cursor', async () => {
    const { streamCursor } = await hub.query('{ streamCursor }')
    await hub.ingest({ text: englishStory(20 + method.length) })
    const abort = new AbortController()
    try {
      const answers = answersOf(await open({ after: streamCursor }, abort.signal))
      const { value } = await within(answers.next(), 'the story')
      expect(value.data.storyIngested).toMatchObject({ replayed: true })
    } finally {
      abort.abort()
    }
  })

  it('says in its first answer what is wrong with a cursor, and ends', async () => {
    const response = await open({ after: 'nonsense' }, AbortSignal.timeout(20_000))
    expect(await within(response.text(), 'the end')).toContain('"code":"CURSOR_INVALID"')
  })
})

it('a closing server cuts its streams, and does not call them complete', async () => {
  const server = await hub.open()
  const opening = fetch(`${server.url}/graphql?${new URLSearchParams({ query })}`, { headers })
  await eventually(() => expect(hub.streams()).toBe(1))
  const response = await within(opening, 'the head of the answer')
  const body = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const read = (async () => {
    let text = ''
    for (;;) {
      const { value, done } = await body.read().catch(() => ({ value: undefined, done: true }))
      if (done) return text
      text += value
    }
  })()
  await server.close()
  expect(await within(read, 'the cut')).not.toContain('event: complete')
  await eventually(() => expect(hub.streams()).toBe(0))
})
