/** Every mutation of the schema leaves who, what and when in the audit, and a mutation that this file does not know fails. */
import { beforeAll, describe, expect, it } from 'vitest'
import { schema } from '../../src/graphql/schema.ts'
import { edited } from '../support/edits.ts'
import { type Data, useHub } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
/** What mutations are done to, by name. */
const made: Record<string, string> = {}
let key = ''

const named = (text: string) => ({ text, language: 'en', kind: 'CANONICAL' })

beforeAll(async () => {
  key = await hub.key('admin')
  for (const [n, name] of ['one', 'two', 'three', 'four'].entries()) {
    made[`person ${name}`] = (await edited(hub, 'createPerson', { name: `Lena ${name}`, language: 'en' })).id
    made[`tag ${name}`] = (await edited(hub, 'createTag', { labels: [named(`harbour ${name}`)] })).id
    await hub.ingest({ text: englishStory(n + 1) })
  }
  const { articles, sources, storyEvents } = await hub.query(
    '{ articles { nodes { id } } sources { nodes { id } } storyEvents(first: 1) { nodes { cursor } } }',
  )
  Object.assign(made, { story: articles.nodes[0].id, source: sources.nodes[0].id, cursor: storyEvents.nodes[0].cursor })
  const { createWebhook, createApiKey } = await hub.query(`mutation {
    createWebhook(input: { name: "Archive", url: "https://archive.example/" }) { webhook { id } }
    createApiKey(input: { name: "Desk", scopes: [READ] }) { apiKey { id } } }`)
  Object.assign(made, { webhook: createWebhook.webhook.id, key: createApiKey.apiKey.id })
})

/** An input for each mutation that changes something, in an order in which it does. */
const inputs: Record<string, () => object> = {
  createApiKey: () => ({ name: 'Wire', scopes: ['INGEST'] }),
  rotateApiKey: () => ({ id: made.key }),
  revokeApiKey: () => ({ id: made.key }),
  createPerson: () => ({ name: 'Paul Okello', language: 'en' }),
  updatePerson: () => ({ id: made['person one'], description: 'A skipper.' }),
  createTag: () => ({ labels: [named('ferries')] }),
  updateTag: () => ({ id: made['tag one'], label: 'port', language: 'en' }),
  createSource: () => ({ name: 'Club News', language: 'en' }),
  updateSource: () => ({ id: made.source, kind: 'OUTLET' }),
  updateCountry: () => ({ code: 'CI', name: 'Ivory Coast', language: 'en' }),
  mergePeople: () => ({ from: made['person one'], into: made['person two'], reason: 'One skipper.' }),
  unmergePeople: () => ({ id: made['person one'] }),
  mergeTags: () => ({ from: made['tag one'], into: made['tag two'] }),
  unmergeTags: () => ({ id: made['tag one'] }),
  decideMergeCandidate: () => ({ person: made['person three'], other: made['person four'], decision: 'DIFFERENT' }),
  ingestStory: () => ({ text: englishStory(8) }),
  ingestStories: () => ({ stories: [{ text: englishStory(9) }] }),
  updateArticle: () => ({ id: made.story, headline: 'A harbour opens' }),
  withdrawArticle: () => ({ id: made.story, reason: 'The source took it back.' }),
  scheduleArticle: () => ({ id: made.story, at: '2040-01-01T00:00:00Z' }),
  restoreArticle: () => ({ id: made.story }),
  reprocessArticles: () => ({ ids: [made.story] }),
  createWebhook: () => ({ name: 'Desk', url: 'https://desk.example/' }),
  updateWebhook: () => ({ id: made.webhook, name: 'The archive' }),
  rotateWebhookSecret: () => ({ id: made.webhook }),
  redeliverWebhook: () => ({ id: made.webhook, after: made.cursor }),
  deleteWebhook: () => ({ id: made.webhook }),
}

/** Stories that come in many at once are each a story that comes in. */
const operationOf = (mutation: string) => (mutation === 'ingestStories' ? 'ingestStory' : mutation)

const run = async (mutation: string, input: object): Promise<Data> =>
  await hub.ask(
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1).replace(/^nmerge.*/, 'nmerge')}Input!) {
      ${mutation}(input: $input) { userErrors { code message } } }`,
    { input },
    key,
  )

describe('the audit', () => {
  it('knows every mutation of the schema', () => {
    expect(Object.keys(inputs).sort()).toEqual(Object.keys(schema.getMutationType()!.getFields()).sort())
  })

  it.each(Object.keys(inputs))('has a row of who did what by %s, and when', async mutation => {
    const before = await hub.db.auditLog.count()
    const { data, errors } = await run(mutation, inputs[mutation]!())
    expect([errors, data?.[mutation].userErrors]).toEqual([undefined, []])
    const rows = await hub.db.auditLog.findMany({ orderBy: { seq: 'asc' }, skip: before })
    expect(rows).toMatchObject([{ operation: operationOf(mutation), actorKind: 'KEY', actorName: 'to admin' }])
    const [{ at, actorId, targetId, before: was, after }] = rows as [(typeof rows)[number]]
    expect([Math.abs(at.getTime() - Date.now()) < 60_000, key.includes(actorId), targetId.length > 0]).toEqual([
      true,
      true,
      true,
    ])
    // Before and after: one of them says something, and no secret is in either.
    expect([was, after]).not.toEqual([null, null])
    expect(JSON.stringify([was, after])).not.toMatch(/whsec_|rawi_\w{20}/)
  })
})
