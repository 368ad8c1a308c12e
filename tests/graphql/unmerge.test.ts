/** Taking merges back: seen by every instance, in lists, filters and streams; of people and of tags. */
import { beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'

const hub = useHub()
const other = useHub(hub)
const open = useSockets()
const LIMIT = 2_000

let story = 0
let names = { Person: ['', ''], Tag: ['', ''] }
beforeEach(async () => {
  await Promise.all([hub.running(0), other.running(0)])
  story++
  names = { Person: [`Lena Hoffmann${story}`, `Ruth Barasa${story}`], Tag: [`harbour${story}`, `quay${story}`] }
  await ingest('one', [0])
  await ingest('two', [1])
  await ingest('both', [0, 1])
})

/** A story that names these of the two people and of the two tags. */
async function ingest(headline: string, which: number[], body = 'Text.'): Promise<string> {
  const [people, tags] = [which.map(n => names.Person[n]!), which.map(n => names.Tag[n]!)]
  const url = `https://news.example/${story}/${headline}`
  const result = await hub.ingest({ url, headline: `${headline} ${story}`, body, language: 'en', people, tags })
  return Buffer.from(`Article:${result.articleId}`).toString('base64url')
}

const kinds = {
  Person: {
    ...{ one: 'person', label: 'name', list: 'people', merge: 'mergePeople', unmerge: 'unmergePeople' },
    links: 'people { nodes { id } }',
    idsOf: (article: Data) => article.people.nodes.map(({ id }: Data) => id),
  },
  Tag: {
    ...{ one: 'tag', label: 'label', list: 'tags', merge: 'mergeTags', unmerge: 'unmergeTags' },
    links: 'tags { id }',
    idsOf: (article: Data) => article.tags.map(({ id }: Data) => id),
  },
} as const

describe.each(['Person', 'Tag'] as const)('a merge that is taken back, of a %s', typename => {
  const kind = kinds[typename]
  const slugOf = (n: number) => names[typename][n]!.toLowerCase().replace(' ', '-')
  const idOf = async (n: number, instance = hub): Promise<string> =>
    (await instance.query(`query ($slug: String!) { ${kind.one}(slug: $slug) { id } }`, { slug: slugOf(n) }))[kind.one]
      .id

  async function act(mutation: 'merge' | 'unmerge', input: object) {
    const document = `mutation ($input: ${mutation === 'merge' ? `${kind.merge}Input` : 'unmergeInput'}!) {
      ${kind[mutation]}(input: $input) { ${kind.one} { id ${kind.label} } userErrors { code field } } }`
    const capital = document.replace(/: (\w)(\w+)Input!/, (_, first, rest) => `: ${first.toUpperCase()}${rest}Input!`)
    return (await hub.query(capital, { input }))[kind[mutation]]
  }
  const merge = async () => {
    const [from, into] = [await idOf(1), await idOf(0)]
    await act('merge', { from, into })
    return { from, into }
  }

  /** What an instance shows of the two: the stories of each, by its list and by a filter on it, and who is in each story. */
  async function seen(instance: typeof hub, ids: string[]) {
    const parts = ids.map(
      (_, n) => `p${n}: ${kind.one}(id: $id${n}) { id slug ${kind.label} articles(orderBy: PUBLISHED_AT_ASC) {
          totalCount nodes { headline ${kind.links} } } }
        f${n}: articles(where: { ${kind.list}: { some: { id: { equals: $id${n} } } } }) { totalCount }
        s${n}: articles(where: { ${kind.list}: { some: { slug: { equals: "${slugOf(n)}" } } } }) { totalCount }`,
    )
    const data = await instance.query(`query ($id0: ID!, $id1: ID!) { ${parts.join('\n')} }`, {
      id0: ids[0],
      id1: ids[1],
    })
    return ids.map((_, n) => {
      const { id, [kind.label]: label, articles } = data[`p${n}`]
      const stories = articles.nodes.map((node: Data) => [node.headline.split(' ')[0], kind.idsOf(node)])
      return { id, label, stories, counts: [articles, data[`f${n}`], data[`s${n}`]].map(one => one.totalCount) }
    })
  }

  async function follow(instance: typeof hub, where: object, after?: string) {
    const socket = await open(await instance.listen())
    const document = `subscription ($where: ArticleWhereInput, $after: EventCursor) {
      storyIngested(where: $where, after: $after) { article { headline ${kind.links} } } }`
    socket.subscribe('1', document, { where, after })
    await instance.running(1)
    return () =>
      socket.of('1').map(({ payload }) => {
        const { article } = payload.data.storyIngested
        return [article.headline.split(' ')[0], kind.idsOf(article)]
      })
  }

  it('gives each what was theirs, also of stories that came or were revised since, on every instance', async () => {
    const { from, into } = await merge()
    await ingest('three', [1])
    await ingest('both', [0, 1], 'Another text.')
    await ingest('one', [0, 1], 'The other, too.')
    for (const instance of [hub, other]) {
      await eventually(async () => {
        const [left, gone] = await seen(instance, [into, from])
        expect([left!.id, gone!.id, left!.counts]).toEqual([into, into, [4, 4, 4]])
      }, LIMIT)
    }
    const back = await act('unmerge', { id: from, reason: 'two after all' })
    expect(back).toEqual({ [kind.one]: { id: from, [kind.label]: names[typename][1] }, userErrors: [] })
    const together = expect.arrayContaining([from, into])
    for (const instance of [hub, other]) {
      await eventually(async () => {
        expect(await seen(instance, [into, from])).toEqual([
          ...[{ id: into, label: names[typename][0], stories: expect.anything(), counts: [2, 2, 2] }],
          ...[{ id: from, label: names[typename][1], stories: expect.anything(), counts: [4, 4, 4] }],
        ])
      }, LIMIT)
      const [left, gone] = await seen(instance, [into, from])
      expect(new Map(left!.stories)).toEqual(new Map(Object.entries({ one: together, both: together })))
      expect(new Map(gone!.stories)).toEqual(
        new Map(Object.entries({ one: together, two: [from], both: together, three: [from] })),
      )
    }
  })

  it('is followed by streams that run on the old id, without reconnecting, and by a replay', async () => {
    const { streamCursor } = await hub.query('{ streamCursor }')
    const [from, into] = [await idOf(1), await idOf(0)]
    const where = { [kind.list]: { some: { id: { equals: from } } } }
    const told = await follow(other, where)
    await ingest('before', [0])
    await act('merge', { from, into })
    await ingest('merged', [0])
    await ingest('theirs', [1])
    await eventually(() =>
      expect(told()).toEqual([
        ['merged', [into]],
        ['theirs', [into]],
      ]),
    )
    await act('unmerge', { id: from })
    await ingest('after', [0])
    await ingest('again', [1])
    await eventually(() => expect(told().slice(2)).toEqual([['again', [from]]]))

    const replayed = await follow(hub, where, streamCursor)
    await eventually(() =>
      expect(replayed()).toEqual([
        ['theirs', [from]],
        ['again', [from]],
      ]),
    )
  })

  it('takes along who was merged before, in any order', async () => {
    const { from, into } = await merge()
    names[typename].push(`Paul Okello${story}`)
    await hub.ingest({ headline: `last ${story}`, body: 'Text.', language: 'en', [kind.list]: [names[typename][2]!] })
    const last = await idOf(2)
    await act('merge', { from: into, into: last })
    const leads = async () => (await seen(hub, [into, from])).map(({ id }) => id)
    await eventually(async () => expect(await leads()).toEqual([last, last]), LIMIT)
    await act('unmerge', { id: into })
    await eventually(async () => expect(await leads()).toEqual([into, into]), LIMIT)
    await act('merge', { from: into, into: last })
    await act('unmerge', { id: from })
    await eventually(async () => expect(await leads()).toEqual([last, from]), LIMIT)
    expect((await seen(hub, [into, from])).map(({ counts }) => counts[0])).toEqual([3, 2])
  })

  it('is refused where nothing was merged, or there is nobody; and leaves who did it and why', async () => {
    const { from, into } = await merge()
    const nobody = Buffer.from(`${typename}:${crypto.randomUUID()}`).toString('base64url')
    const codes = async (id: string) => (await act('unmerge', { id, reason: 'two' })).userErrors
    expect(await codes(into)).toEqual([{ code: 'NOT_MERGED', field: ['input', 'id'] }])
    expect(await codes(nobody)).toEqual([{ code: 'NOT_FOUND', field: ['input', 'id'] }])
    expect(await codes(from)).toEqual([])
    expect(await codes(from)).toEqual([{ code: 'NOT_MERGED', field: ['input', 'id'] }])
    const uuid = Buffer.from(from, 'base64url').toString().split(':')[1]!
    const [ledger] = await hub.db.entityMerge.findMany({ where: { fromId: uuid } })
    expect(ledger).toMatchObject({ undoneReason: 'two', undoneBy: { kind: 'ROOT' }, undoneAt: expect.any(Date) })
    const rows = await hub.db.auditLog.findMany({ where: { targetId: uuid }, orderBy: { seq: 'asc' } })
    const led = { mergedInto: { id: expect.any(String), slug: slugOf(0) } }
    expect(rows.map(({ operation, before, after }) => [operation, before, after])).toEqual([
      [kind.merge, { mergedInto: null }, led],
      [kind.unmerge, led, { mergedInto: null }],
    ])
  })
})
