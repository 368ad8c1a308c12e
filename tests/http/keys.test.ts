/** The end of a key by every door, on two instances; and what is a credential at all. */
import { beforeAll, describe, expect, it } from 'vitest'
import { revokeApiKey, rotateApiKey } from '../../src/domain/api-key.ts'
import { pepperOf } from '../../src/domain/api-key-secret.ts'
import { EDITOR } from '../support/actor.ts'
import { useDoors } from '../support/doors.ts'
import { useEvents } from '../support/events.ts'
import { eventually, within } from '../support/eventually.ts'
import { askOver } from '../support/http.ts'
import { ADMIN_KEY, type Data, PEPPER, useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'
import { englishStory } from '../support/stories.ts'

const one = useHub()
const two = useHub(one)
const closed = useHub(one, { anonymousRead: false })
const logged: string[] = []
const foreign = useHub(one, {
  pepper: pepperOf('another-pepper'),
  sink: { write: line => void logged.push(line) },
})
const openSocket = useSockets()
const openEvents = useEvents()

const STORIES = 'subscription { storyIngested(backfill: 1) { cursor } }'
const VIEWER = '{ viewer { id name kind scopes expiresAt } }'

beforeAll(async () => {
  await one.ingest({ text: englishStory(1) })
})

const idOf = (key: string) => key.split('_')[1]!
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const revoke = (key: string) => revokeApiKey(one.db, EDITOR, idOf(key))
const codesOf = ({ errors }: Data) => errors?.map((error: Data) => error.extensions.code)

describe('viewer', () => {
  it('says who asks, with what scopes, by every kind of credential', async () => {
    const viewer = async (key: string | null) => (await one.ask(VIEWER, {}, key)).data.viewer
    const nobody = { id: null, name: null, kind: null, scopes: ['READ'], expiresAt: null }
    expect(await viewer(null)).toEqual(nobody)
    const key = await one.key('ingest')
    const holder = { id: idOf(key), name: 'to ingest', kind: 'KEY', expiresAt: null }
    expect(await viewer(key)).toEqual({ ...holder, scopes: ['INGEST', 'READ'] })
    const scopes = ['ADMIN', 'EDIT', 'INGEST', 'READ']
    expect(await viewer(ADMIN_KEY)).toMatchObject({ kind: 'ROOT', scopes })
    expect((await closed.ask(VIEWER, {}, null)).data.viewer).toEqual({ ...nobody, scopes: [] })
    expect((await closed.ask(VIEWER, {}, key)).data.viewer.scopes).toEqual(['INGEST'])
  })
})

describe('a credential that is not good', () => {
  it.each<[string, string]>([
    ['a key that nobody made', 'Bearer nonsense'],
    ['no key', 'Bearer'],
    ['nothing', ''],
    ['another scheme', `Basic ${Buffer.from(`rawi:${ADMIN_KEY}`).toString('base64')}`],
    ['a key without its scheme', ADMIN_KEY],
    ['two keys', `Bearer ${ADMIN_KEY} ${ADMIN_KEY}`],
    ['the admin key and a letter more', `Bearer ${ADMIN_KEY}x`],
    ['the admin key without its last letter', `Bearer ${ADMIN_KEY.slice(0, -1)}`],
    ['a token, where no issuer is known', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.'],
  ])('is refused whatever is asked, by every door: %s', async (_, authorization) => {
    const url = await one.listen()
    const headers = { authorization }
    for (const query of ['{ __typename }', '{ articles { nodes { id } } }', 'nonsense', '']) {
      for (const method of ['GET', 'POST'] as const) {
        const answer = await askOver(url, { query, method, headers })
        expect([answer.status, codesOf(answer.json())], `${method} ${query}`).toEqual([401, ['UNAUTHENTICATED']])
        expect(answer.headers['cache-control']).toBe('private, no-store')
      }
    }
    const { response } = await openEvents(url, { query: STORIES, headers })
    expect([response.status, codesOf(await response.json())]).toEqual([401, ['UNAUTHENTICATED']])
    const socket = await openSocket(url, { init: false })
    socket.send({ type: 'connection_init', payload: { authorization } })
    expect((await socket.closed).code).toBe(4403)
    expect(socket.messages).toEqual([])
    const byHeader = await openSocket(url, { init: false, headers })
    byHeader.send({ type: 'connection_init' })
    expect((await byHeader.closed).code).toBe(4403)
  })

  it('is one over WebSocket where it is no text at all', async () => {
    for (const authorization of [7, true, [`Bearer ${ADMIN_KEY}`], { bearer: ADMIN_KEY }]) {
      const socket = await openSocket(await one.listen(), { init: false })
      socket.send({ type: 'connection_init', payload: { authorization } })
      expect((await socket.closed).code).toBe(4403)
    }
  })

  it('does not hold its answer back until the body has come', async () => {
    const body = new ReadableStream({ start: controller => controller.enqueue(Buffer.from('{"query":')) })
    const headers = { 'content-type': 'application/json', ...bearer('nonsense') }
    const asked = fetch(await one.listen(), { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    expect((await within(asked, 'the refusal')).status).toBe(401)
  })

  it('is none in a URL: there nothing is looked for', async () => {
    const url = new URL(await one.listen())
    for (const name of ['authorization', 'access_token', 'key', 'apiKey']) url.searchParams.set(name, ADMIN_KEY)
    url.searchParams.set('query', VIEWER)
    expect(((await (await fetch(url)).json()) as Data).data.viewer.kind).toBeNull()
  })
})

describe('a key that is revoked', () => {
  let key: string
  const doors = [one, two].map(hub => useDoors(hub, () => key))

  it('is refused within a second by every door of every instance, though it was in use until then', async () => {
    key = await one.key('edit')
    const askAll = async () =>
      await Promise.all(
        doors.flatMap(({ overPost, overGet, overEvents }) => [
          overPost({ query: VIEWER }, 'application/json'),
          overGet({ query: VIEWER }),
          overEvents({ query: STORIES }, 'POST'),
        ]),
      )
    for (const answer of await askAll()) expect(codesOf(answer)).toBeUndefined()
    await revoke(key)
    const since = performance.now()
    // What counts is when a request came, however long a busy machine takes to answer it.
    let last = since
    await eventually(async () => {
      const begun = performance.now()
      const codes = (await askAll()).map(answer => codesOf(answer))
      if (codes.includes(undefined)) last = begun
      expect(codes).toEqual(codes.map(() => ['UNAUTHENTICATED']))
    })
    expect(last - since).toBeLessThan(1_000)
    for (const hub of [one, two]) {
      const socket = await openSocket(await hub.listen(), { init: false })
      socket.send({ type: 'connection_init', payload: bearer(key) })
      expect((await socket.closed).code).toBe(4403)
    }
  })

  it('does nothing more over a socket that was opened before', async () => {
    key = await one.key('ingest')
    const socket = await openSocket(await two.listen(), { init: bearer(key) })
    const ingest = 'mutation ($text: String!) { ingestStory(input: { text: $text }) { outcome } }'
    socket.subscribe('1', ingest, { text: englishStory(20) })
    await eventually(() => expect(socket.of('1')[0]?.payload.data.ingestStory.outcome).toBe('CREATED'))
    await revoke(key)
    await eventually(async () => {
      expect(await two.ask(VIEWER, {}, key)).toMatchObject({ status: 401 })
    })
    socket.subscribe('2', ingest, { text: englishStory(21) })
    expect((await socket.closed).code).toBe(4403)
    expect(socket.of('2')).toEqual([])
    const { articles } = await one.query('{ articles(where: { headline: { contains: "21" } }) { totalCount } }')
    expect(articles.totalCount).toBe(0)
  })

  it.each<[string, (key: string) => Promise<unknown>]>([
    ['is revoked', revoke],
    ['was rotated out', key => rotateApiKey(one.db, EDITOR, PEPPER, { id: idOf(key), overlapHours: 0 })],
    ['expires', key => one.db.apiKey.update({ where: { id: idOf(key) }, data: { expiresAt: new Date() } })],
  ])('has its sockets and streams closed within five seconds on every instance, when it %s', async (_, endIt) => {
    key = await one.key('read')
    const other = await one.key('read')
    const urls = await Promise.all([one, two].map(hub => hub.listen()))
    const socketsOf = (some: string) => Promise.all(urls.map(url => openSocket(url, { init: bearer(some) })))
    // As EventSource asks, and as curl does.
    const ways = ['text/event-stream', '*/*'].flatMap(accept => urls.map(url => ({ url, accept })))
    const streamsOf = (some: string, lastEventId?: string) =>
      Promise.all(
        ways.map(({ url, accept }) =>
          openEvents(url, {
            ...{ query: STORIES, headers: { ...bearer(some), accept } },
            ...(lastEventId !== undefined && { lastEventId }),
          }),
        ),
      )
    const [sockets, streams] = [await socketsOf(key), await streamsOf(key)]
    const [otherSockets, otherStreams] = [await socketsOf(other), await streamsOf(other)]
    for (const socket of [...sockets, ...otherSockets]) {
      socket.subscribe('1', STORIES)
      await eventually(() => expect(socket.of('1')).not.toEqual([]))
    }
    let cursor = ''
    for (const stream of [...streams, ...otherStreams]) cursor = (await stream.next()).id!
    await endIt(key)
    const since = performance.now()
    for (const socket of sockets) {
      expect(await socket.closed).toEqual({ code: 4403, reason: 'Forbidden' })
      expect(socket.of('1').filter(({ type }) => type === 'complete')).toEqual([])
    }
    for (const stream of streams) {
      const [last, complete] = (await stream.rest()).slice(-2)
      expect([codesOf(last!.data), complete!.event]).toEqual([['UNAUTHENTICATED'], 'complete'])
    }
    expect(performance.now() - since).toBeLessThan(5_000)
    for (const { response } of await streamsOf(key, cursor)) expect(response.status).toBe(401)
    // Those of others go on.
    for (const socket of otherSockets) expect(socket.raw.readyState).toBe(1)
    await Promise.all([one, two].map(hub => hub.running(3)))
    for (const stream of otherStreams) stream.abort()
    for (const socket of otherSockets) socket.raw.close()
    await Promise.all([one, two].map(hub => hub.running(0)))
  })
})

describe('a hub that nobody reads without a key', () => {
  it('opens no stream to them, neither a new one nor one that resumes, by either door', async () => {
    const reader = await one.key('read')
    const url = await closed.listen()
    const first = await openEvents(url, { query: STORIES, headers: bearer(reader) })
    const { id: cursor } = await first.next()
    const RESUMED = `subscription { storyIngested(after: "${cursor}") { cursor } }`
    for (const key of [undefined, await one.key('ingest')]) {
      const headers = key === undefined ? {} : bearer(key)
      const code = key === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN'
      for (const query of [STORIES, RESUMED]) {
        const events = await openEvents(url, { query, headers, lastEventId: cursor! })
        expect(codesOf((await events.next()).data)).toEqual([code])
        const socket = await openSocket(url, { init: headers })
        socket.subscribe('1', query)
        await eventually(() =>
          expect(socket.messages).toMatchObject([{ type: 'error', payload: [{ extensions: { code } }] }]),
        )
      }
    }
    first.abort()
    await closed.running(0)
  })

  it('has nothing for them in its memory of what others were sent', async () => {
    const query = '{ articles(first: 3) { nodes { headline } } }'
    const url = await closed.listen()
    const reader = bearer(await one.key('read'))
    for (let n = 0; n < 3; n++) {
      expect((await askOver(url, { query, headers: reader })).json().data.articles.nodes).not.toEqual([])
      const { status, headers, json } = await askOver(url, { query })
      expect([status, codesOf(json()), headers.etag]).toEqual([401, ['UNAUTHENTICATED'], undefined])
    }
  })
})

it('a key of another pepper is refused, and the log tells the operator why', async () => {
  const key = await one.key('read')
  expect(await foreign.ask(VIEWER, {}, key)).toMatchObject({ status: 401 })
  expect(logged.map(line => JSON.parse(line))).toMatchObject([{ id: idOf(key), msg: 'a foreign key' }])
  expect(logged.join()).not.toContain(key.split('_')[2])
})
