/** Renaming and merging people: seen by every instance, in lists, searches, filters and streams. */
import { beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'
import { type RawSocket, useSockets } from '../support/sockets.ts'

const hub = useHub()
const other = useHub(hub)
const open = useSockets()
const LIMIT = 2_000

let [first, second] = ['', '']
let story = 0
beforeEach(async () => {
  await Promise.all([hub.running(0), other.running(0)])
  story++
  ;[first, second] = [`Lena Hoffmann${story}`, `Helena Hofman${story}`]
  await ingest('one', [first])
  await ingest('two', [second])
  await ingest('both', [first, second])
})

async function ingest(headline: string, people: string[]): Promise<void> {
  await hub.ingest({ headline: `${headline} ${story}`, body: 'Text.', language: 'en', people, tags: ['harbour'] })
}

const slugOf = (name: string) => name.toLowerCase().replace(' ', '-')
const idOf = async (name: string): Promise<string> =>
  (await hub.query('query ($slug: String!) { person(slug: $slug) { id } }', { slug: slugOf(name) })).person.id

const RENAME = `mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { name } userErrors { code field } } }`
const MERGE = `mutation ($input: MergePeopleInput!) { mergePeople(input: $input) { person { id slug } userErrors { code field } } }`

/** What everybody sees of this test's stories: by a list, by the person's page, by filters of either kind. */
const SEEN = `query ($first: String!, $second: String!, $id: ID!) {
  articles(where: { people: { some: { slug: { in: [$first, $second] } } } }, orderBy: PUBLISHED_AT_ASC) {
    nodes { headline people { edges { mentionCount inHeadline node { id name } } } mentions { entity { ... on Person { name } } } } }
  person(slug: $second) { id slug name names { text } articles(orderBy: PUBLISHED_AT_ASC) { totalCount nodes { headline } } }
  byOldSlug: articles(where: { people: { some: { slug: { equals: $second } } } }) { totalCount }
  byOldId: articles(where: { people: { some: { id: { equals: $id } } } }) { totalCount }
  without: articles(where: { people: { none: { id: { in: [$id] } } } }) { totalCount }
  node(id: $id) { id }
}`

async function seen(instance: typeof hub, id: string): Promise<Data> {
  return await instance.query(SEEN, { first: slugOf(first), second: slugOf(second), id })
}

async function follow(instance: typeof hub, where: object): Promise<RawSocket> {
  const socket = await open(await instance.listen())
  socket.subscribe('1', QUERY, { where })
  await instance.running(1)
  return socket
}
const QUERY = `subscription ($where: ArticleWhereInput, $after: EventCursor) {
  storyIngested(where: $where, after: $after) { article { headline people { nodes { id slug name } } } } }`
const told = (socket: RawSocket, id = '1') => socket.of(id).map(({ payload }) => payload.data.storyIngested.article)

describe('a person who is renamed', () => {
  it('has the new name on every instance within two seconds, in lists, on the page and in streams', async () => {
    const id = await idOf(first)
    const names = async (instance: typeof hub) =>
      (await seen(instance, id)).articles.nodes.flatMap(({ people, mentions }: Data) => [
        ...people.edges.map(({ node }: Data) => node.name),
        ...mentions.map(({ entity }: Data) => entity.name),
      ])
    expect(await names(hub)).toContain(first)
    expect(await names(other)).toContain(first)
    const stream = await follow(other, { people: { some: { slug: { equals: slugOf(first) } } } })

    const input = { id, name: `Dr. Lena H${story}`, language: 'en' }
    const { updatePerson } = await hub.query(RENAME, { input })
    expect(updatePerson).toEqual({ person: { name: input.name }, userErrors: [] })
    for (const instance of [hub, other]) {
      await eventually(async () => expect(await names(instance)).not.toContain(first), LIMIT)
      expect(await names(instance)).toContain(input.name)
    }
    await ingest('three', [first])
    await eventually(() => expect(told(stream)).toMatchObject([{ people: { nodes: [{ name: input.name }] } }]))
  })

  it.each([
    [{ name: '  ' }, 'BAD_USER_INPUT', 'name'],
    [{ name: 'x'.repeat(201) }, 'BAD_USER_INPUT', 'name'],
    [{ language: 'klingonish' }, 'BAD_USER_INPUT', 'language'],
    [{ id: Buffer.from(`Person:${crypto.randomUUID()}`).toString('base64url') }, 'NOT_FOUND', 'id'],
  ])('is refused %j', async (change, code, field) => {
    const input = { id: await idOf(first), name: 'Any Name', language: 'en', ...change }
    const { updatePerson } = await hub.query(RENAME, { input })
    expect(updatePerson).toEqual({ person: null, userErrors: [{ code, field: ['input', field] }] })
  })
})

describe('a person who is merged into another', () => {
  async function merge(): Promise<{ from: string; into: string }> {
    const [from, into] = [await idOf(second), await idOf(first)]
    const { mergePeople } = await hub.query(MERGE, { input: { from, into, reason: 'one and the same' } })
    expect(mergePeople).toEqual({ person: { id: into, slug: slugOf(first) }, userErrors: [] })
    return { from, into }
  }

  it('is that other on every instance within two seconds, by the old id and slug, with all stories once', async () => {
    const before = await idOf(second)
    for (const instance of [hub, other]) expect((await seen(instance, before)).byOldId.totalCount).toBe(2)
    const { totalCount: all } = (await hub.query('{ articles { totalCount } }')).articles
    const { from, into } = await merge()
    for (const instance of [hub, other]) {
      await eventually(async () => {
        const { articles, person, byOldSlug, byOldId, without, node } = await seen(instance, from)
        expect(articles.nodes.map(({ headline }: Data) => headline)).toEqual(
          ['one', 'two', 'both'].map(n => `${n} ${story}`),
        )
        for (const { people } of articles.nodes)
          expect(people.edges.map(({ node: one }: Data) => one)).toEqual([{ id: into, name: first }])
        expect(person).toMatchObject({ id: into, slug: slugOf(first), name: first, articles: { totalCount: 3 } })
        expect(person.names.map(({ text }: Data) => text).sort()).toEqual([second, first].sort())
        expect([byOldSlug.totalCount, byOldId.totalCount, without.totalCount]).toEqual([3, 3, all - 3])
        expect(node).toEqual({ id: into })
      }, LIMIT)
    }
  })

  it('is found by running filters on the old id and slug, by new ones, and by a replay of before the merge', async () => {
    const { streamCursor } = await hub.query('{ streamCursor }')
    await ingest('four', [second])
    const old = await follow(other, { people: { some: { id: { equals: await idOf(second) } } } })
    const { into } = await merge()
    await ingest('five', [second])
    const headlines = () => told(old).map(({ headline }: Data) => headline)
    await eventually(() => expect(headlines()).toEqual([`five ${story}`]))
    expect(told(old)[0].people.nodes).toEqual([{ id: into, slug: slugOf(first), name: first }])

    old.subscribe('2', QUERY, { where: { people: { some: { id: { equals: into } } } }, after: streamCursor })
    await eventually(() =>
      expect(told(old, '2').map(({ headline }: Data) => headline)).toEqual([`four ${story}`, `five ${story}`]),
    )
    for (const { people } of told(old, '2')) expect(people.nodes).toMatchObject([{ id: into }])
  })

  it('keeps what moved on record, and its names lead new stories to the other', async () => {
    const { from, into } = await merge()
    const [record] = await hub.db.entityMerge.findMany({ orderBy: { id: 'desc' }, take: 1 })
    expect(record).toMatchObject({ entity: 'person', reason: 'one and the same' })
    expect(record!.moved).toMatchObject({ names: [second], stories: 2, roles: 0 })
    expect(record!.mergedBy).toMatchObject({ kind: 'ROOT' })
    await ingest('six', [second])
    const { totalCount } = (await seen(hub, from)).person.articles
    expect([totalCount, await hub.db.articlePerson.count({ where: { person: { slug: slugOf(second) } } })]).toEqual([
      4, 0,
    ])
    expect(into).toBe(await idOf(second))
  })

  it('is refused where it is the same, is gone already, or is nobody; done twice, it is done once', async () => {
    const input = { from: await idOf(first), into: await idOf(first) }
    const codes = async (wanted: object) => {
      const { mergePeople } = await hub.query(MERGE, { input: wanted })
      return mergePeople.userErrors.map(({ code, field }: Data) => [code, ...field])
    }
    expect(await codes(input)).toEqual([['MERGE_WITH_ITSELF', 'input', 'into']])
    const nobody = Buffer.from(`Person:${crypto.randomUUID()}`).toString('base64url')
    expect(await codes({ ...input, from: nobody })).toEqual([['NOT_FOUND', 'input', 'from']])
    const { from, into } = await merge()
    expect(await codes({ from, into })).toEqual([])
    await ingest('other', [`Paul Okello${story}`])
    expect(await codes({ from, into: await idOf(`Paul Okello${story}`) })).toEqual([
      ['MERGED_ALREADY', 'input', 'from'],
    ])
    expect(await codes({ from: into, into: from })).toEqual([['MERGE_WITH_ITSELF', 'input', 'into']])
  })

  it('takes along who was merged into it before', async () => {
    const { from } = await merge()
    await ingest('other', [`Paul Okello${story}`])
    const last = await idOf(`Paul Okello${story}`)
    await hub.query(MERGE, { input: { from: await idOf(first), into: last } })
    for (const instance of [hub, other]) {
      await eventually(async () => expect((await seen(instance, from)).person).toMatchObject({ id: last }), LIMIT)
      expect((await seen(instance, from)).byOldId.totalCount).toBe(4)
    }
  })
})
