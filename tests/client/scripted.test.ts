/** The client against a server that follows a script: what the hub says seldom, or not on demand. */
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { FollowOptions } from '../../src/client/options.ts'
import { eventually, within } from '../support/eventually.ts'
import { failureOf, STORIES, useFollowers } from '../support/follower.ts'
import type { Data } from '../support/hub.ts'
import { useScripted } from '../support/scripted.ts'

const hub = useScripted()
const follow = useFollowers()

const transports: [string, Partial<FollowOptions<Data>>][] = [
  ['WebSocket', {}],
  ['server-sent events', { transport: 'sse' }],
  ['an EventSource', { transport: 'sse', eventSourceImpl: EventSource }],
]
const streamed = transports.filter(([name]) => name !== 'an EventSource')
const cursors = (items: Data[]) => items.map(({ cursor }) => cursor)
const asked = () => hub.asked.map(({ after }) => after)

describe.for(transports)('a client over %s', ([, transport]) => {
  const start = (options: Partial<FollowOptions<Data>> = {}) =>
    follow({ url: hub.url, query: STORIES, ...transport, ...options })

  it('asks at every attempt for what comes after the last story, and passes on no repeat', async () => {
    hub.play((line, _, nth) => {
      for (const n of [nth - 1, nth]) line.item(`c${n}`)
      if (nth < 8) line.cut()
    })
    const client = start()
    await eventually(() => expect(cursors(client.items)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map(n => `c${n}`)))
    expect(asked()).toEqual(['head', ...[1, 2, 3, 4, 5, 6, 7].map(n => `c${n}`)])
  })

  it('comes back when the hub says that the stream is complete', async () => {
    hub.play((line, _, nth) => {
      line.item(`c${nth}`)
      if (nth === 1) line.complete()
    })
    const client = start()
    await eventually(() => expect(cursors(client.items)).toEqual(['c1', 'c2']))
    expect(client.states).toContainEqual(
      expect.objectContaining({ state: 'WAITING', reason: expect.objectContaining({ code: 'COMPLETED' }) }),
    )
  })

  it('gives the caller one story after the other, and stores a cursor only when its story is processed', async () => {
    const happened: string[] = []
    const gates = [1, 2, 3].map(() => Promise.withResolvers<void>())
    hub.play(line => [1, 2, 3].forEach(n => line.item(`c${n}`, { n })))
    const client = start({
      after: 'c0',
      store: { load: () => null, save: async cursor => void happened.push(`saved ${cursor}`) },
      onItem: async ({ cursor, n }) => {
        happened.push(`begun ${cursor}`)
        await gates[n - 1]!.promise
        happened.push(`done ${cursor}`)
      },
    })
    await eventually(() => expect(happened).toEqual(['begun c1']))
    const expected: string[] = []
    for (const [i, gate] of gates.entries()) {
      expected.push(`begun c${i + 1}`)
      await eventually(() => expect(happened).toEqual(expected))
      gate.resolve()
      expected.push(`done c${i + 1}`, `saved c${i + 1}`)
    }
    await eventually(() => expect(happened).toEqual(expected))
    await client.stop()
  })

  it('finishes the story under way when it is aborted, stores it, and begins no other', async () => {
    const gate = Promise.withResolvers<void>()
    const saved: string[] = []
    const begun: string[] = []
    hub.play(line => [1, 2].forEach(n => line.item(`c${n}`)))
    const client = start({
      after: 'c0',
      store: { load: () => null, save: cursor => void saved.push(cursor) },
      onItem: async ({ cursor }) => {
        begun.push(cursor)
        await gate.promise
      },
    })
    await eventually(() => expect(begun).toEqual(['c1']))
    const stopped = client.stop()
    gate.resolve()
    await stopped
    await expect(client.done).resolves.toBeUndefined()
    expect([begun, saved]).toEqual([['c1'], ['c1']])
    await eventually(() => expect(hub.connections()).toBe(0))
  })

  it('rejects with what the caller throws, and stores nothing of that story', async () => {
    const saved: string[] = []
    const broken = new Error('the disk is full')
    hub.play(line => [1, 2, 3].forEach(n => line.item(`c${n}`)))
    const client = start({
      after: 'c0',
      store: { load: () => null, save: cursor => void saved.push(cursor) },
      onItem: ({ cursor }) => {
        if (cursor === 'c2') throw broken
      },
    })
    expect(await failureOf(client)).toBe(broken)
    expect(saved).toEqual(['c1'])
  })

  it('asks again for a story that failed, and passes over none', async () => {
    hub.play((line, _, nth) => {
      if (nth > 1) return [2, 3].forEach(n => line.item(`c${n}`))
      line.item('c1')
      line.result({ data: null, errors: [{ message: 'masked', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] })
      line.item('c3')
    })
    const client = start({ after: 'c0' })
    await eventually(() => expect(cursors(client.items)).toEqual(['c1', 'c2', 'c3']))
    expect(asked()).toEqual(['c0', 'c1'])
  })

  it('passes on what is wrong with a field of a story beside the story', async () => {
    const errors = [{ message: 'masked', extensions: { code: 'INTERNAL_SERVER_ERROR' } }]
    hub.play(line => line.result({ data: { storyIngested: { cursor: 'c1', article: null } }, errors }))
    const details: unknown[] = []
    start({ after: 'c0', onItem: (_, more) => void details.push(more) })
    await eventually(() => expect(details).toEqual([{ cursor: 'c1', errors }]))
  })

  it('waits longer with every failure in a row, and begins anew when it gets on', async () => {
    hub.play((line, _, nth) => {
      if (nth === 5) line.item('c1')
      if (nth < 8) line.errors([{ message: 'busy', extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }])
      else line.item('c2')
    })
    const client = start({ after: 'c0' })
    await eventually(() => expect(cursors(client.items)).toEqual(['c1', 'c2']))
    const longest = [500, 1_000, 2_000, 4_000, 500, 1_000, 2_000]
    expect(client.waits).toHaveLength(longest.length)
    for (const [i, most] of longest.entries()) {
      expect(client.waits[i], `wait ${i} of ${client.waits}`).toBeGreaterThanOrEqual(most / 2)
      expect(client.waits[i], `wait ${i} of ${client.waits}`).toBeLessThanOrEqual(most)
    }
  })

  it.for(['CURSOR_UNKNOWN', 'CURSOR_INVALID', 'UNAUTHENTICATED', 'FORBIDDEN', undefined])(
    'stops at an error with the code %s',
    async code => {
      hub.play(line => line.errors([{ message: 'no', extensions: { code } }]))
      const client = start({ after: 'c0' })
      expect(await failureOf(client)).toMatchObject({ code: code ?? 'UNCODED', message: 'no' })
      expect(hub.asked).toHaveLength(1)
      expect(client.told()).toEqual(['FAILED'])
      await eventually(() => expect(hub.connections()).toBe(0))
    },
  )

  const expire = (oldestCursor: string) =>
    hub.play((line, { after }) => {
      if (after !== 'c0') return line.item('c8')
      line.errors([{ message: 'gone', extensions: { code: 'CURSOR_EXPIRED', oldestCursor } }])
    })

  it('stops at an expired cursor, and names the oldest that serves', async () => {
    expire('c7')
    const client = start({ after: 'c0' })
    expect(await failureOf(client)).toMatchObject({ code: 'CURSOR_EXPIRED', extensions: { oldestCursor: 'c7' } })
    expect(client.states).toContainEqual({ state: 'EXPIRED', cursor: 'c0', oldestCursor: 'c7' })
    expect(client.told()).toEqual(['EXPIRED', 'FAILED'])
  })

  it('goes on from the oldest cursor by option, and says so', async () => {
    expire('c7')
    const client = start({ after: 'c0', onExpired: 'oldest' })
    await eventually(() => expect(cursors(client.items)).toEqual(['c8']))
    expect(client.told()).toEqual(['EXPIRED', 'RESUMED'])
    expect(client.states).toContainEqual({ state: 'RESUMED', cursor: 'c7' })
  })

  it('stops at an expired cursor where the hub names no other', async () => {
    hub.play(line => line.errors([{ message: 'gone', extensions: { code: 'CURSOR_EXPIRED' } }]))
    const client = start({ after: 'c0', onExpired: 'oldest' })
    expect(await failureOf(client)).toMatchObject({ code: 'CURSOR_EXPIRED' })
    expect(client.states).toContainEqual({ state: 'EXPIRED', cursor: 'c0', oldestCursor: null })
  })

  it('stops with a clear message at a document without `cursor`', async () => {
    hub.play(line => line.item(undefined, { article: {} }))
    const error = await failureOf(start({ after: 'c0' }))
    expect(error).toMatchObject({ code: 'DOCUMENT_INVALID', message: expect.stringContaining('`cursor`') })
  })

  it('takes the marks of storyEvents as progress, and passes on the stories only', async () => {
    const mark = (__typename: string, cursor: string) => ({ data: { storyEvents: { __typename, cursor } } })
    hub.play((line, _, nth) => {
      if (nth > 1) return
      line.result(mark('StreamStarted', 'c1'))
      line.result(mark('StoryEvent', 'c2'))
      line.result(mark('StreamProgress', 'c9'))
      line.cut()
    })
    const query = 'subscription ($after: EventCursor) { storyEvents(after: $after) { __typename } }'
    const client = start({ query })
    await eventually(() => expect(asked()).toEqual(['head', 'c9']))
    expect(cursors(client.items)).toEqual(['c2'])
    expect(client.told()[0]).toBe('LIVE')
  })

  it('tells that it stands when the hub raises no objection', async () => {
    const client = start()
    await client.reached('LIVE')
    expect(client.states.at(-1)).toEqual({ state: 'LIVE', cursor: 'head' })
  })

  it('begins without the head of the log where the hub does not tell it', async () => {
    hub.head = null
    hub.play(line => line.item('c1'))
    const client = start()
    await eventually(() => expect(cursors(client.items)).toEqual(['c1']))
    expect(asked()).toEqual([null])
  })
})

describe.for(streamed)('a client over %s', ([, transport]) => {
  const start = (options: Partial<FollowOptions<Data>> = {}) =>
    follow({ url: hub.url, query: STORIES, ...transport, ...options })

  it('remembers and stores how far the hub has looked, in its place among the stories', async () => {
    const happened: string[] = []
    hub.play((line, _, nth) => {
      if (nth > 1) return
      line.item('c1')
      line.progress('p7')
      line.cut()
    })
    start({
      after: 'c0',
      store: { load: () => null, save: cursor => void happened.push(`saved ${cursor}`) },
      onItem: async ({ cursor }) => {
        await setImmediate()
        happened.push(`got ${cursor}`)
      },
    })
    await eventually(() => expect(asked()).toEqual(['c0', 'p7']))
    expect(happened).toEqual(['got c1', 'saved c1', 'saved p7'])
  })

  it('lets a silent connection go, and comes back', async () => {
    hub.pongs = false
    hub.play((line, _, nth) => {
      if (nth === 1) line.item('c1')
      else line.item('c2')
    })
    const client = start({ after: 'c0', silence: 30 })
    await eventually(() => expect(cursors(client.items)).toEqual(['c1', 'c2']))
    expect(client.states).toContainEqual(
      expect.objectContaining({ state: 'WAITING', reason: expect.objectContaining({ code: 'SILENT' }) }),
    )
    expect(asked().slice(0, 2)).toEqual(['c0', 'c1'])
  })

  it('sends the credentials of the moment with every attempt, and comes back where they cannot be had', async () => {
    hub.play((line, _, nth) => (nth === 1 ? line.cut() : line.item('c1')))
    let calls = 0
    const authorization = async () => {
      if (++calls === 2) throw new Error('the issuer is down')
      return `Bearer ${calls}`
    }
    const client = start({ after: 'c0', authorization })
    await eventually(() => expect(cursors(client.items)).toEqual(['c1']))
    expect(hub.asked.map(({ authorization }) => authorization)).toEqual(['Bearer 1', 'Bearer 3'])
  })

  it('asks for new credentials when those that were good end, and stops where the new ones are not', async () => {
    const ended = [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }]
    hub.play((line, _, nth) => {
      if (nth <= 2) line.item(`c${nth}`)
      line.errors(ended)
    })
    let calls = 0
    const client = start({ after: 'c0', authorization: () => `Bearer ${++calls}` })
    expect(await failureOf(client)).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(hub.asked.map(({ authorization }) => authorization)).toEqual(['Bearer 1', 'Bearer 2', 'Bearer 3'])
    expect(asked()).toEqual(['c0', 'c1', 'c2'])

    hub.asked.length = 0
    const fixed = start({ after: 'c0', authorization: 'Bearer 1' })
    expect(await failureOf(fixed)).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(hub.asked).toHaveLength(1)
  })

  it('loses nothing where stories come faster than they are processed', async () => {
    const count = 2_500
    hub.play((line, { after }) => {
      for (let n = Number(after!.slice(1)) + 1; n <= count; n++) line.item(`c${n}`)
    })
    const gate = Promise.withResolvers<void>()
    const got: string[] = []
    const client = start({
      after: 'c0',
      onItem: async ({ cursor }) => {
        if (got.length === 0) await gate.promise
        got.push(cursor)
      },
    })
    await eventually(() => expect(hub.asked).toHaveLength(1))
    gate.resolve()
    await eventually(() => expect(got).toHaveLength(count))
    expect(got).toEqual(Array.from({ length: count }, (_, i) => `c${i + 1}`))
    await client.stop()
  })
})

describe('a client over WebSocket', () => {
  const start = () => follow({ url: hub.url.replace('http', 'ws'), query: STORIES, after: 'c0' })

  it.for([1000, 1001, 1011, 1012, 1013, 4429, 4499, 4500, 4504])('comes back after a close with %i', async code => {
    hub.play((line, _, nth) => {
      line.item(`c${nth}`)
      if (nth === 1) line.cut(code)
    })
    const client = start()
    await eventually(() => expect(cursors(client.items)).toEqual(['c1', 'c2']))
    expect(asked()).toEqual(['c0', 'c1'])
    expect(client.states).toContainEqual(
      expect.objectContaining({ state: 'WAITING', reason: expect.objectContaining({ code: String(code) }) }),
    )
  })

  it.for([4400, 4401, 4403, 4406])('stops after a close with %i', async code => {
    hub.play(line => line.cut(code))
    expect(await failureOf(start())).toMatchObject({ code: String(code), message: expect.stringContaining('script') })
    expect(hub.asked).toHaveLength(1)
  })
})

describe('a client over an EventSource', () => {
  it('leaves coming back to it, which remembers the ids of blocks without data', async () => {
    hub.play((line, _, nth) => {
      if (nth === 1) line.item('c1')
      if (nth > 2) return line.item('c8')
      line.progress(`p${nth}`)
      line.cut()
    })
    const options = { transport: 'sse', eventSourceImpl: EventSource } as const
    const client = follow({ url: hub.url, query: STORIES, after: 'c0', ...options })
    await eventually(() => expect(cursors(client.items)).toEqual(['c1', 'c8']))
    expect(hub.asked.map(({ lastEventId }) => lastEventId)).toEqual([null, 'p1', 'p2'])
    expect(client.waits).toEqual([])
  })

  it('makes another one where the stories come without ids', async () => {
    hub.play((line, _, nth) => {
      if (nth > 1) return line.item('c2')
      line.result({ data: { storyIngested: { cursor: 'c1' } } })
      line.cut()
    })
    const options = { transport: 'sse', eventSourceImpl: EventSource } as const
    const client = follow({ url: hub.url, query: STORIES, after: 'c0', ...options })
    await eventually(() => expect(cursors(client.items)).toEqual(['c1', 'c2']))
    expect(asked()).toEqual(['c0', 'c1'])
  })

  it('refuses credentials, which that cannot send', async () => {
    const options = { transport: 'sse', eventSourceImpl: EventSource, authorization: 'Bearer x' } as const
    expect(await failureOf(follow({ url: hub.url, query: STORIES, ...options }))).toBeInstanceOf(TypeError)
  })
})

describe('a client over server-sent events', () => {
  it('reads a story that comes in pieces, cut within a letter', async () => {
    const story = Buffer.from(
      `id: c1\r\nevent: next\r\ndata: {"data":{"storyIngested":{"cursor":"c1","text":"صباح"}}}\r\n\r\n`,
    )
    const fetch = async () => {
      const body = new ReadableStream({
        start: controller => story.forEach(byte => controller.enqueue(Uint8Array.of(byte))),
      })
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    }
    const client = follow({ url: hub.url, query: STORIES, transport: 'sse', after: 'c0', fetch })
    await eventually(() => expect(client.items).toEqual([{ cursor: 'c1', text: 'صباح' }]))
  })

  it('comes back where the stream holds no JSON', async () => {
    hub.play((line, _, nth) => (nth === 1 ? line.raw('event: next\ndata: {\n\n') : line.item('c1')))
    const client = follow({ url: hub.url, query: STORIES, transport: 'sse', after: 'c0' })
    await eventually(() => expect(cursors(client.items)).toEqual(['c1']))
  })

  const startBehind = (status: number) => {
    let calls = 0
    const fetch = async (...args: Parameters<typeof globalThis.fetch>) =>
      ++calls === 1 ? new Response('<html>', { status }) : await globalThis.fetch(...args)
    hub.play(line => line.item('c1'))
    return follow({ url: hub.url, query: STORIES, transport: 'sse', after: 'c0', fetch })
  }

  it.for([404, 429, 502, 503])('comes back where something in between answers with %i', async status => {
    const client = startBehind(status)
    await eventually(() => expect(cursors(client.items)).toEqual(['c1']))
  })

  it.for([401, 403])('stops where something in between answers with %i', async status => {
    expect(await failureOf(startBehind(status))).toMatchObject({ code: `HTTP_${status}` })
  })
})

describe('a client', () => {
  it.for([
    ['declares no `$after`', 'subscription { storyIngested { cursor } }'],
    [
      'selects no `__typename` on storyEvents',
      'subscription ($after: EventCursor) { storyEvents(after: $after) { x } }',
    ],
  ] as const)('refuses a document that %s', async ([, query]) => {
    expect(await failureOf(follow({ url: hub.url, query }))).toMatchObject({ code: 'DOCUMENT_INVALID' })
  })

  it('resolves at once where it was aborted before it began', async () => {
    const load = () => expect.fail('the store was asked')
    const signal = AbortSignal.abort()
    const client = follow({ url: hub.url, query: STORIES, signal, store: { load, save: () => {} } })
    await expect(within(client.done, 'the end')).resolves.toBeUndefined()
    expect(client.states).toEqual([])
  })

  it('rejects with what the store throws', async () => {
    const broken = new Error('no such file')
    const store = { load: () => Promise.reject(broken), save: () => {} }
    expect(await failureOf(follow({ url: hub.url, query: STORIES, store }))).toBe(broken)
  })

  it('rejects with what onState throws', async () => {
    const broken = new Error('no such element')
    hub.play(line => line.item('c1'))
    const onState = ({ state }: { state: string }) => {
      if (state === 'LIVE') throw broken
    }
    expect(await failureOf(follow({ url: hub.url, query: STORIES, onState }))).toBe(broken)
    await eventually(() => expect(hub.connections()).toBe(0))
  })
})
