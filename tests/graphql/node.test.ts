import { beforeAll, describe, expect, it } from 'vitest'
import { encodeGlobalId } from '../../src/graphql/global-id.ts'
import { draftOf, store } from '../support/drafts.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

beforeAll(async () => {
  await store(hub.db, draftOf('Gate opens', { people: ['Lena Hoffmann'], tags: ['harbour'] }))
})

const unknown = '01900000-0000-7000-8000-000000000000'
const codes = (answer: { errors?: Data[] }) => (answer.errors ?? []).map(error => error.extensions.code)

async function idOf(type: string): Promise<string> {
  const tables: Record<string, string> = {
    Article: 'article',
    Person: 'person',
    Country: 'country',
    Tag: 'tag',
    Source: 'source',
  }
  const [row] = await hub.db.$queryRawUnsafe<{ id: string }[]>(`SELECT id FROM ${tables[type]} ORDER BY id LIMIT 1`)
  return encodeGlobalId(type, row!.id)
}

describe('node and nodes', () => {
  it.each(['Article', 'Person', 'Country', 'Tag', 'Source'])(
    'find a %s, and null for an id that nobody has',
    async type => {
      const ids = [await idOf(type), encodeGlobalId(type, unknown)]
      const { node, nodes } = await hub.query(
        'query ($id: ID!, $ids: [ID!]!) { node(id: $id) { __typename id } nodes(ids: $ids) { __typename id } }',
        { id: ids[0], ids },
      )
      expect(node).toEqual({ __typename: type, id: ids[0] })
      expect(nodes).toEqual([node, null])
    },
  )

  it.each([
    '',
    'x',
    unknown,
    Buffer.from('Person:1').toString('base64url'),
    Buffer.from(`person:${unknown}`).toString('base64url'),
    encodeGlobalId('Mention', unknown),
    encodeGlobalId('Query', unknown),
    encodeGlobalId('Nothing', unknown),
  ])('refuse the id "%s", in its place among others', async id => {
    expect(codes(await hub.ask('query ($id: ID!) { node(id: $id) { id } }', { id }))).toEqual(['BAD_USER_INPUT'])
    const ids = [await idOf('Person'), id, await idOf('Article')]
    const answer = await hub.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(codes(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors![0].path).toEqual(['nodes', 1])
    expect(answer.data).toEqual({ nodes: [{ id: ids[0] }, null, { id: ids[2] }] })
  })

  it('take 100 ids at once, and refuse more', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    const ids = Array<string>(101).fill(await idOf('Person'))
    expect((await hub.query(query, { ids: ids.slice(1) })).nodes).toHaveLength(100)
    const { data, errors } = await hub.ask(query, { ids })
    expect([data, errors?.map(error => error.extensions)]).toEqual([null, [{ code: 'BAD_USER_INPUT', field: 'ids' }]])
  })

  it('keep a story that waits from all but editors', async () => {
    const id = await idOf('Article')
    await hub.db.article.updateMany({ data: { status: 'SCHEDULED' } })
    const query = 'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } article(id: $id) { id } }'
    const [reader, editor] = [await hub.ask(query, { id }, null), await hub.ask(query, { id })]
    await hub.db.article.updateMany({ data: { status: 'PUBLISHED' } })
    expect(reader.data).toEqual({ node: null, nodes: [null], article: null })
    expect(editor.data).toEqual({ node: { id }, nodes: [{ id }], article: { id } })
  })
})

it.each([
  ['Country', 'This is the id of a Country, not of an Article.'],
  ['Entity', 'This is the id of an Entity, not of an Article.'],
])('an id of another type, %s, is refused in plain words', async (type, message) => {
  const query = 'query ($id: ID!) { article(id: $id) { id } }'
  expect((await hub.ask(query, { id: encodeGlobalId(type, unknown) })).errors).toMatchObject([{ message }])
})
