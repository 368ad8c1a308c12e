/** Webhooks as admins make and change them; what is sent to them: tests/live/webhooks. */
import { describe, expect, it } from 'vitest'
import { type Data, useHub } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'
import { change, webhooks } from '../support/webhooks.ts'

const hub = useHub()
const url = 'https://receiver.example/hook'
const make = (input: object = {}) => change(hub, 'createWebhook', { name: 'Ours', url, ...input })
const encode = (text: string) => Buffer.from(text).toString('base64url')

const AUDIT = `query ($target: ID) { auditLog(target: $target) { nodes { operation reason before after actor { kind } } } }`
const auditOf = async (target: string): Promise<Data[]> => (await hub.query(AUDIT, { target })).auditLog.nodes

/** The first problem that a mutation tells of. */
async function problem(name: string, input: object): Promise<Data> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code field } } }`
  const { errors, data } = await hub.ask(document, { input })
  return data?.[name].userErrors[0] ?? errors?.[0]?.extensions
}

describe('a webhook', () => {
  it('begins at the head of the log, or behind a cursor, with a secret that is shown once and stored nowhere', async () => {
    await hub.ingest({ text: englishStory(1) })
    const { streamCursor, storyEvents } = await hub.query('{ streamCursor storyEvents { pageInfo { startCursor } } }')
    const { webhook, secret } = await make()
    expect(webhook).toMatchObject({ name: 'Ours', url, where: null, status: 'ACTIVE', cursor: streamCursor })
    expect(Buffer.from(/^whsec_(.+)$/.exec(secret)![1]!, 'base64').length).toBe(32)
    const { startCursor } = storyEvents.pageInfo
    const behind = await make({ after: startCursor })
    expect([behind.webhook.cursor, behind.secret === secret]).toEqual([startCursor, false])
    const tables = await hub.db.$queryRaw<{ text: string }[]>`
      SELECT row_to_json(w)::text AS text FROM webhook w UNION ALL SELECT row_to_json(a)::text FROM audit_log a`
    const bare = secret.slice('whsec_'.length)
    expect(tables.filter(({ text }) => text.includes(bare) || text.includes('whsec_'))).toEqual([])
  })

  it('leaves a row of what was changed in the audit, and none where nothing was', async () => {
    const where = { language: { equals: 'ar' }, text: 'سطر' }
    const { id } = (await make({ where })).webhook
    await change(hub, 'updateWebhook', { id, name: 'Ours' })
    await change(hub, 'updateWebhook', { id, where: { text: 'سطر', language: { equals: 'ar' } }, enabled: true })
    await change(hub, 'updateWebhook', { id, name: ' Mine\u202e ', where: null })
    await change(hub, 'updateWebhook', { id, enabled: false })
    const { startCursor } = (await hub.query('{ storyEvents { pageInfo { startCursor } } }')).storyEvents.pageInfo
    const before = (await webhooks(hub)).find((each: Data) => each.id === id).cursor
    await change(hub, 'redeliverWebhook', { id, after: startCursor })
    await change(hub, 'redeliverWebhook', { id, after: startCursor })
    await change(hub, 'rotateWebhookSecret', { id })
    await change(hub, 'deleteWebhook', { id })
    expect((await auditOf(id)).map(({ operation, before, after }) => [operation, before, after])).toEqual([
      ['deleteWebhook', { name: 'Mine', url, where: null, cursor: startCursor }, null],
      ['rotateWebhookSecret', { secretVersion: 1 }, { secretVersion: 2, previousSecretUntil: expect.any(String) }],
      ['redeliverWebhook', { cursor: before }, { cursor: startCursor }],
      ['updateWebhook', { enabled: true }, { enabled: false }],
      ['updateWebhook', { name: 'Ours', where }, { name: 'Mine', where: null }],
      ['createWebhook', null, { name: 'Ours', url, where, cursor: before }],
    ])
    expect((await webhooks(hub)).filter((each: Data) => each.id === id)).toEqual([])
  })

  it('that an admin disables says so, and is as new when it is enabled', async () => {
    const { id } = (await make()).webhook
    const off = (await change(hub, 'updateWebhook', { id, enabled: false })).webhook
    expect(off).toMatchObject({ status: 'DISABLED', disabledReason: 'BY_HAND', disabledAt: expect.any(String) })
    // What is changed meanwhile does not enable it.
    const named = (await change(hub, 'updateWebhook', { id, name: 'Off' })).webhook
    expect(named).toMatchObject({ status: 'DISABLED', disabledReason: 'BY_HAND', disabledAt: off.disabledAt })
    const on = (await change(hub, 'updateWebhook', { id, enabled: true })).webhook
    expect(on).toMatchObject({ status: 'ACTIVE', disabledReason: null, disabledAt: null, lastError: null })
  })

  it('is listed page by page in the order in which they were made', async () => {
    const all = (await webhooks(hub)).map(({ id }) => id)
    const pages =
      'query ($after: String) { webhooks(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }'
    const seen: string[] = []
    let after: string | null = null
    do {
      const { nodes, pageInfo }: Data = (await hub.query(pages, { after })).webhooks
      seen.push(...nodes.map(({ id }: Data) => id))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null)
    expect([seen, seen.length > 2]).toEqual([all, true])
    const wrong = await hub.ask(pages, { after: encode('["webhooks","no id"]') })
    expect(wrong.errors).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }])
  })
})

const nobody = encode('Webhook:00000000-0000-7000-8000-000000000000')

it.each<[string, string, object, string | null]>([
  ['URL_NOT_ALLOWED', 'createWebhook', { name: 'a', url: 'ftp://receiver.example/' }, 'url'],
  ['URL_NOT_ALLOWED', 'createWebhook', { name: 'a', url: 'https://user@receiver.example/' }, 'url'],
  ['ADDRESS_NOT_ALLOWED', 'createWebhook', { name: 'a', url: 'http://169.254.169.254/latest' }, 'url'],
  ['ADDRESS_NOT_ALLOWED', 'createWebhook', { name: 'a', url: 'http://[::ffff:10.0.0.1]/' }, 'url'],
  ['BAD_USER_INPUT', 'createWebhook', { name: '\u202e ', url }, 'name'],
  ['BAD_USER_INPUT', 'createWebhook', { name: 'a'.repeat(201), url }, 'name'],
  ['BAD_USER_INPUT', 'createWebhook', { name: 'a', url, where: { id: { equals: nobody } } }, 'where.id.equals'],
  ['BAD_USER_INPUT', 'createWebhook', { name: 'a', url, where: { text: 'a\0b' } }, 'where'],
  ['BAD_USER_INPUT', 'createWebhook', { name: 'a', url, where: { headline: { in: ['\ud800'] } } }, 'where'],
  ['CURSOR_INVALID', 'createWebhook', { name: 'a', url, after: 'nonsense' }, null],
  ['CURSOR_UNKNOWN', 'createWebhook', { name: 'a', url, after: Buffer.alloc(29, 1).toString('base64url') }, null],
  ['NOT_FOUND', 'updateWebhook', { id: nobody, name: 'a' }, 'id'],
  ['NOT_FOUND', 'deleteWebhook', { id: nobody }, 'id'],
  ['NOT_FOUND', 'rotateWebhookSecret', { id: nobody }, 'id'],
  ['BAD_USER_INPUT', 'deleteWebhook', { id: 'nonsense' }, null],
  ['CURSOR_INVALID', 'redeliverWebhook', { id: nobody, after: 'nonsense' }, null],
])('%s answers %s with %j', async (code, name, input, field) => {
  const before = (await webhooks(hub)).length
  expect(await problem(name, input)).toEqual({ code, field: field === null ? null : ['input', field] })
  expect((await webhooks(hub)).length).toBe(before)
})
