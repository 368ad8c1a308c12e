import { beforeAll, describe, expect, it } from 'vitest'
import { type Data, useHub } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const ENTRIES = `query ($first: Int, $after: String, $actor: String, $operation: String, $target: ID) {
  auditLog(first: $first, after: $after, actor: $actor, operation: $operation, target: $target) {
    nodes { seq at actor { kind id name } operation targetType targetId reason before after hash }
    pageInfo { hasNextPage hasPreviousPage endCursor } } }`
const CHANGE = `mutation ($id: ID!, $reason: String) {
  withdrawArticle(input: { id: $id, reason: $reason }) { userErrors { code } }
  restoreArticle(input: { id: $id }) { userErrors { code } } }`
let ids: string[]

beforeAll(async () => {
  for (const n of [1, 2]) await hub.ingest({ text: englishStory(n) })
  const { articles } = await hub.query('{ articles(orderBy: PUBLISHED_AT_ASC) { nodes { id } } }')
  ids = articles.nodes.map(({ id }: { id: string }) => id)
  for (const id of ids) await hub.query(CHANGE, { id, reason: 'A mistake.' })
})

describe('auditLog', () => {
  it('tells who did what, newest first', async () => {
    const { nodes } = (await hub.query(ENTRIES, { operation: 'withdrawArticle' })).auditLog
    const actor = { kind: 'ROOT', id: expect.any(String), name: expect.any(String) }
    const status = { before: { status: 'PUBLISHED' }, after: { status: 'WITHDRAWN' } }
    const entry = { actor, operation: 'withdrawArticle', targetType: 'Article', reason: 'A mistake.', ...status }
    const chained = { hash: expect.stringMatching(/^[0-9a-f]{64}$/), at: expect.stringMatching(/^20.*Z$/) }
    expect(nodes).toEqual([
      { seq: 5, targetId: ids[1], ...entry, ...chained },
      { seq: 3, targetId: ids[0], ...entry, ...chained },
    ])
  })

  it('leads from page to page, each row once', async () => {
    const seen: number[] = []
    let after: string | null = null
    do {
      const { nodes, pageInfo }: Data = (await hub.query(ENTRIES, { first: 3, after })).auditLog
      seen.push(...nodes.map(({ seq }: { seq: number }) => seq))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toEqual([6, 5, 4, 3, 2, 1])
  })

  it('is narrowed down by whom, what and to what', async () => {
    const count = async (variables: object) => (await hub.query(ENTRIES, variables)).auditLog.nodes.length
    const [{ actor }] = (await hub.query(ENTRIES, { first: 1 })).auditLog.nodes
    expect(await count({ actor: actor.id })).toBe(4)
    expect(await count({ actor: 'nobody' })).toBe(0)
    expect(await count({ target: ids[0] })).toBe(3)
    expect(await count({ target: ids[0], operation: 'restoreArticle' })).toBe(1)
    expect(await count({ target: 'a public part of a key' })).toBe(0)
  })

  it.each([
    ['CURSOR_INVALID', { after: 'nonsense' }],
    ['CURSOR_INVALID', { after: Buffer.from('["auditLog","1"]').toString('base64url') }],
    ['BAD_USER_INPUT', { first: 101 }],
    ['BAD_USER_INPUT', { actor: 'a\0' }],
    ['BAD_USER_INPUT', { target: 'a\0' }],
  ])('answers %s to %j', async (code, variables) => {
    expect((await hub.ask(ENTRIES, variables)).errors).toMatchObject([{ extensions: { code } }])
  })

  it('is for admins', async () => {
    expect((await hub.ask(ENTRIES, {}, null)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  })
})
