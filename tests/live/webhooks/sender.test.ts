/** Webhooks over real sockets: what arrives, in which order, how often, and what becomes of receivers that do not take it. */
import { afterEach, describe, expect, it } from 'vitest'
import { createDirectory } from '../../../src/domain/directory.ts'
import { pruneEvents } from '../../../src/domain/event.ts'
import { publicOnly } from '../../../src/fetch/allowed.ts'
import { createFetcher } from '../../../src/fetch/fetcher.ts'
import { createLive } from '../../../src/live/live.ts'
import { createReader } from '../../../src/live/reader.ts'
import type { SenderDeps } from '../../../src/live/webhooks/sender.ts'
import { eventually } from '../../support/eventually.ts'
import { useHub } from '../../support/hub.ts'
import { onThisMachine } from '../../support/receiver.ts'
import { englishStory } from '../../support/stories.ts'
import { change, isSigned, tell, useHooks, webhooks } from '../../support/webhooks.ts'

const hub = useHub()
const other = useHub(hub)
const openHook = useHooks(hub)
const hourly = { delay: () => 3_600_000, giveUpMs: 3_600_000 }
const eager = { delay: () => 20, giveUpMs: 3_600_000 }
const stops: (() => Promise<void>)[] = []

/** Sends for one test. */
function send(options: Partial<SenderDeps> = {}, by = hub): () => Promise<void> {
  const stop = by.sendWebhooks({ patience: eager, ...options })
  stops.push(stop)
  return stop
}
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  for (const { id } of await webhooks(hub)) await change(hub, 'deleteWebhook', { id })
})

/** Each test has stories of its own. */
let last = 0
const fresh = (count: number) => Array.from({ length: count }, () => ++last)

describe('a webhook', () => {
  it('is sent what the stream would be sent, signed as the convention has it', async () => {
    const hook = await openHook()
    send()
    const [headline] = await tell(hub, ...fresh(1))
    await hook.heard(1)
    const [one] = hook.received
    const events =
      'storyEvents(first: 100) { nodes { cursor at kind articleId revision reason article { id headline } } }'
    const event = (await hub.query(`{ ${events} }`)).storyEvents.nodes.at(-1)
    expect(one!.body).toMatchObject({ type: 'story.ingested', timestamp: event.at, data: event })
    expect(one!.body.data.article).toMatchObject({
      headline,
      people: { edges: [{ node: { name: 'Lena Hoffmann' } }, {}] },
    })
    expect(one!.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': expect.stringMatching(/^evt_/),
    })
    expect(Math.abs(Date.now() / 1_000 - Number(one!.headers['webhook-timestamp']))).toBeLessThan(60)
    expect([isSigned(one!, hook.secret), isSigned(one!, `whsec_${'A'.repeat(43)}=`)]).toEqual([true, false])
    const shown = await hook.shows({ cursor: event.cursor, status: 'ACTIVE', lastError: null, failures: 0 })
    expect(Date.parse(shown.lastDeliveredAt)).toBeGreaterThan(Date.parse(event.at) - 1_000)
  })

  it('is sent everything in the order of the log, and nothing before what was refused is accepted', async () => {
    const numbers = fresh(4)
    const refusals = [500, 429, 302, 404]
    const hook = await openHook(() => refusals.shift() ?? 200)
    send()
    const headlines = await tell(hub, ...numbers)
    await hook.heard(8)
    expect(hook.headlines()).toEqual([...Array.from({ length: 4 }, () => headlines[0]), ...headlines])
    expect(new Set(hook.received.slice(0, 5).map(({ id }) => id)).size).toBe(1)
    expect(new Set(hook.received.map(({ id }) => id)).size).toBe(4)
    for (const one of hook.received) expect(isSigned(one, hook.secret)).toBe(true)
  })

  it('shows how it fails, in clean words and few, and tries again when it is due, also by another sender', async () => {
    let status = 503
    const hook = await openHook(() => status)
    const stop = send({ patience: hourly })
    await tell(hub, ...fresh(1))
    const failing = await hook.shows({ failures: 1, lastError: 'HTTP 503: no secret', status: 'ACTIVE' })
    expect(Date.parse(failing.nextAttemptAt)).toBeGreaterThan(Date.now() + 3_000_000)
    expect(Date.parse(failing.failingSince)).toBeLessThanOrEqual(Date.now())
    await stop()
    send()
    // A sender that comes later waits as well: only a change by an admin lets it try at once.
    status = 200
    await change(hub, 'updateWebhook', { id: hook.id, name: 'Mended' })
    await hook.shows({ lastDeliveredAt: expect.any(String), failures: 0, failingSince: null, nextAttemptAt: null })
    expect(hook.received.length).toBe(2)
  })

  it('is sent again what a sender could not write down, under the same id', async () => {
    const hook = await openHook()
    const broken = new Proxy(hub.db, {
      get: (db, name) =>
        name === 'webhook'
          ? { ...db.webhook, findMany: db.webhook.findMany, updateMany: () => Promise.reject(new Error('gone')) }
          : Reflect.get(db, name),
    })
    const stop = send({ db: broken })
    const headlines = await tell(hub, ...fresh(2))
    await hook.heard(1)
    await stop()
    const before = hook.received.length
    send()
    await hook.heard(before + 2)
    expect(hook.headlines().slice(before)).toEqual(headlines)
    expect(new Set(hook.received.slice(0, before + 1).map(({ id }) => id)).size).toBe(1)
  })

  it('is disabled by 410 Gone, and goes on with the same story when it is enabled again', async () => {
    let status = 410
    const hook = await openHook(() => status)
    send()
    const headlines = await tell(hub, ...fresh(2))
    const gone = await hook.shows({ status: 'DISABLED', disabledReason: 'GONE', lastError: 'HTTP 410: no secret' })
    expect([Date.parse(gone.disabledAt) <= Date.now(), hook.headlines()]).toEqual([true, headlines.slice(0, 1)])
    const document = `query ($target: ID) { auditLog(first: 1, target: $target) { nodes {
      actor { kind } operation reason before after } } }`
    expect((await hub.query(document, { target: hook.id })).auditLog.nodes).toEqual([
      {
        ...{ actor: { kind: 'SYSTEM' }, operation: 'updateWebhook', reason: 'HTTP 410: no secret' },
        ...{ before: { enabled: true }, after: { enabled: false, disabledReason: 'GONE' } },
      },
    ])
    status = 200
    await change(hub, 'updateWebhook', { id: hook.id, enabled: true })
    await hook.heard(3)
    expect(hook.headlines()).toEqual([headlines[0], ...headlines])
  })

  it('is disabled when one delivery has failed for too long', async () => {
    const hook = await openHook(() => 500)
    send({ patience: { delay: () => 1, giveUpMs: 50 } })
    await tell(hub, ...fresh(1))
    await hook.shows({ status: 'DISABLED', disabledReason: 'FAILING', lastError: 'HTTP 500: no secret' })
    expect(hook.received.length).toBeGreaterThan(1)
  })

  it('is disabled where what it has not sent yet is pruned, and passes over nothing', async () => {
    const hook = await openHook()
    await change(hub, 'updateWebhook', { id: hook.id, enabled: false })
    await tell(hub, ...fresh(2))
    // Whoever has not read what is pruned stands still for ever.
    for (const each of [hub, other]) await each.query('{ storyEvents(first: 1) { nodes { kind } } }')
    await pruneEvents(hub.db, new Date(Date.now() + 60_000))
    await change(hub, 'updateWebhook', { id: hook.id, enabled: true })
    // An instance that starts now: those that run still hold the stories in memory.
    const directory = createDirectory()
    const reader = createReader({ db: hub.db, url: hub.url, directory, log: { error: () => {} } })
    await reader.start()
    const stop = send({ reader, live: createLive({ db: hub.db, reader, directory }) })
    const shown = await hook.shows({ status: 'DISABLED', disabledReason: 'CURSOR_EXPIRED' })
    expect([shown.lastError, hook.received]).toEqual([expect.stringMatching(/^CURSOR_EXPIRED: /), []])
    await stop()
    await reader.stop()
  })

  it('is sent again what lies behind a cursor', async () => {
    const hook = await openHook()
    send()
    const headlines = await tell(hub, ...fresh(3))
    await hook.heard(3)
    await change(hub, 'redeliverWebhook', { id: hook.id, after: hook.received[0]!.body.data.cursor })
    await hook.heard(5)
    expect(hook.headlines()).toEqual([...headlines, ...headlines.slice(1)])
    expect(hook.received[3]!.id).toBe(hook.received[1]!.id)
  })

  it('that is set back while a delivery is under way stays where it was set', async () => {
    const asked = Promise.withResolvers<() => void>()
    const hook = await openHook((_, response) => {
      if (hook.received.length !== 3) return 200
      asked.resolve(() => void response.writeHead(200).end())
      return undefined
    })
    send()
    const headlines = await tell(hub, ...fresh(3))
    const answer = await asked.promise
    await change(hub, 'redeliverWebhook', { id: hook.id, after: hook.received[0]!.body.data.cursor })
    answer()
    await hook.heard(5)
    expect(hook.headlines()).toEqual([...headlines, ...headlines.slice(1)])
  })

  it('is sent what matches its filter, by dates and ids as well, and from a change on what matches the new one', async () => {
    const [a, b, c, d] = fresh(4) as [number, number, number, number]
    const at = (n: number) => new Date(Date.UTC(2024, 4, 1, n)).toISOString()
    const where = { publishedAt: { gte: at(b) }, OR: [{ text: 'harbour' }, { language: { equals: 'ru' } }] }
    const hook = await openHook(() => 200, { where })
    send()
    await tell(hub, a, b)
    await hook.heard(1)
    expect((await hook.shown()).where).toEqual({ publishedAt: { gte: at(b) }, OR: where.OR })
    await change(hub, 'updateWebhook', { id: hook.id, where: { publishedAt: { equals: at(d) } } })
    const headlines = await tell(hub, c, d)
    await hook.heard(2)
    expect(hook.headlines()).toEqual([expect.stringMatching(new RegExp(`${b}$`)), headlines[1]])
  })

  it('moves over what does not concern it, and has that written down when its sender stops', async () => {
    const hook = await openHook()
    const elsewhere = await openHook(() => 200, { where: { language: { equals: 'ru' } } })
    const stop = send()
    await tell(hub, ...fresh(2))
    await hook.heard(2)
    await stop()
    expect([(await elsewhere.shown()).cursor, elsewhere.received]).toEqual([(await hook.shown()).cursor, []])
    expect((await elsewhere.shown()).lastDeliveredAt).toBeNull()
  })

  it('shows nothing of a story that was withdrawn while it waited', async () => {
    let status = 500
    const hook = await openHook(() => status)
    send()
    const [headline] = await tell(hub, ...fresh(1))
    await hook.heard(1)
    const id = hook.received[0]!.body.data.articleId
    const withdraw =
      'mutation ($id: ID!) { withdrawArticle(input: { id: $id, reason: "A mistake." }) { userErrors { code } } }'
    await hub.query(withdraw, { id })
    const clean = await eventually(() => {
      const one = hook.received.at(-1)!
      expect(one.body.data.article).toBeNull()
      return one
    })
    expect(clean.body).toMatchObject({ type: 'story.ingested', data: { kind: 'INGESTED', articleId: id } })
    const seen = hook.received.length
    status = 200
    await eventually(() => expect(hook.received.at(-1)!.body.type).toBe('story.withdrawn'))
    expect(hook.received.at(-1)!.body.data).toMatchObject({ articleId: id, article: null, reason: 'A mistake.' })
    expect(hook.received.slice(seen).some(({ text }) => text.includes(headline!))).toBe(false)
  })

  it('tells of what happens to stories by kind', async () => {
    const hook = await openHook()
    send()
    const [n] = fresh(1)
    await tell(hub, n!)
    await hub.ingest({ text: englishStory(n, 'Nobody came.') })
    await hook.heard(2)
    expect(hook.received.map(({ body }) => [body.type, body.data.revision])).toEqual([
      ['story.ingested', 1],
      ['story.revised', 2],
    ])
  })

  it('signs with every secret of the last day, however often it was rotated', async () => {
    const hook = await openHook()
    const rotate = async () => (await change(hub, 'rotateWebhookSecret', { id: hook.id })).secret
    const secrets = [hook.secret, await rotate(), await rotate()]
    send()
    await tell(hub, ...fresh(1))
    await hook.heard(1)
    expect([new Set(secrets).size, secrets.map(secret => isSigned(hook.received[0]!, secret))]).toEqual([
      3,
      [true, true, true],
    ])
  })

  it('signs with both secrets while a new one takes over', async () => {
    const hook = await openHook()
    const { secret } = await change(hub, 'rotateWebhookSecret', { id: hook.id })
    send()
    await tell(hub, ...fresh(1))
    await hook.heard(1)
    expect([secret === hook.secret, isSigned(hook.received[0]!, secret)]).toEqual([false, true])
    expect(isSigned(hook.received[0]!, hook.secret)).toBe(true)
    await hub.db.webhook.updateMany({
      data: { previousSecrets: [{ version: 1, until: new Date(0) }], version: { increment: 1 } },
    })
    await change(hub, 'updateWebhook', { id: hook.id, name: 'A day later' })
    await tell(hub, ...fresh(1))
    await hook.heard(2)
    expect([isSigned(hook.received[1]!, secret), isSigned(hook.received[1]!, hook.secret)]).toEqual([true, false])
  })
})

describe('receivers', () => {
  it('on a private net are not reached, whatever was allowed when their webhook was made', async () => {
    const hook = await openHook()
    const fetcher = createFetcher({ allowed: { ...publicOnly, ports: onThisMachine.ports } })
    send({ fetcher })
    await tell(hub, ...fresh(1))
    await hook.shows({ lastError: expect.stringMatching(/^ADDRESS_NOT_ALLOWED: /), failures: expect.any(Number) })
    expect(hook.connections()).toBe(0)
    await fetcher.close()
  })

  it('that redirect are not followed', async () => {
    const target = await openHook()
    await change(hub, 'updateWebhook', { id: target.id, enabled: false })
    const hook = await openHook((_, response) => void response.writeHead(307, { location: target.url }).end())
    send()
    await tell(hub, ...fresh(1))
    await hook.shows({ lastError: 'HTTP 307' })
    expect(target.connections()).toBe(0)
  })

  it('that never answer are given up after their time, and one whose answer never ends has accepted', async () => {
    const slow = await openHook(() => undefined)
    const endless = await openHook((_, response) => {
      response.writeHead(200)
      const more = () => {
        while (response.write('a'.repeat(65_536)));
        response.once('drain', more)
      }
      more()
      return undefined
    })
    const real = createFetcher({ allowed: onThisMachine })
    const limits = new Set<number | undefined>()
    const fetch: typeof real.fetch = request => {
      limits.add(request.timeoutMs)
      return real.fetch({ ...request, timeoutMs: request.url === slow.url ? 100 : 20_000 })
    }
    send({ fetcher: { ...real, fetch } })
    await tell(hub, ...fresh(1))
    await slow.shows({ lastError: 'FETCH_TIMEOUT: The host took too long to answer.' })
    await endless.shows({ lastError: null, lastDeliveredAt: expect.any(String) })
    expect([...limits]).toEqual([10_000])
    await real.close()
  })

  it('wait for nobody: one that fails holds up no other', async () => {
    const failing = await openHook(() => 500)
    const hook = await openHook()
    send({ patience: hourly })
    const headlines = await tell(hub, ...fresh(3))
    await hook.heard(3)
    expect([hook.headlines(), failing.received.length]).toEqual([headlines, 1])
  })
})

describe('the sender', () => {
  it('is one of many instances, and another one when that is gone', async () => {
    const stop = send()
    send({}, other)
    const hook = await openHook()
    const first = await tell(hub, ...fresh(10))
    await hook.heard(10)
    await stop()
    const second = await tell(hub, ...fresh(10))
    await hook.heard(20)
    expect(hook.headlines()).toEqual([...first, ...second])
  })

  it('costs nothing where there are no webhooks', async () => {
    const before = hub.listeners()
    hub.statements.length = 0
    send()
    await eventually(() => expect(hub.statements.filter(sql => sql.includes('"webhook"')).length).toBe(1))
    await tell(hub, ...fresh(3))
    expect(hub.statements.filter(sql => sql.includes('"webhook"')).length).toBe(1)
    expect(hub.listeners()).toBe(before + 1)
  })

  it('lets what is under way end before it stops', async () => {
    const asked = Promise.withResolvers<() => void>()
    const hook = await openHook((_, response) => {
      asked.resolve(() => void response.writeHead(200).end())
      return undefined
    })
    const stop = send()
    await tell(hub, ...fresh(1))
    const answer = await asked.promise
    const stopped = stop()
    answer()
    await stopped
    expect(await hook.shown()).toMatchObject({ lastDeliveredAt: expect.any(String), lastError: null })
  })
})
