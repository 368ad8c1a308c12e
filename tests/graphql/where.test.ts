import { beforeAll, describe, expect, it } from 'vitest'
import { snapshotOf } from '../../src/domain/article-write.ts'
import { compileWhere } from '../../src/domain/where.ts'
import { toArticleWhere } from '../../src/graphql/article-where.ts'
import { encodeGlobalId } from '../../src/graphql/global-id.ts'
import { draftOf, inMay, store } from '../support/drafts.ts'
import { eventually } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'

const hub = useHub()
const open = useSockets()
const ids: Record<string, string> = {}

/** Three stories: one of Germany and Kenya, one of Morocco in Arabic, one of nobody. */
beforeAll(async () => {
  const drafts = [
    draftOf('Gate', {
      publishedAt: inMay(1),
      people: ['Lena Hoffmann', 'Paul Okello'],
      countries: ['DE', 'KE'],
      tags: ['harbour', 'trade'],
      credits: [{ role: 'PUBLISHER', name: 'Coast Wire' }],
    }),
    draftOf('بوابة', {
      publishedAt: inMay(2),
      language: 'ar',
      people: ['Paul Okello'],
      countries: ['MA'],
      tags: ['harbour'],
      credits: [
        { role: 'ORIGIN', name: 'Coast Wire' },
        { role: 'PUBLISHER', name: 'Morning Ferry' },
      ],
    }),
    draftOf('Nobody', { publishedAt: inMay(3) }),
  ]
  for (const [n, draft] of drafts.entries()) {
    const { articleId } = await store(hub.db, draft, inMay(10 + n).instant)
    ids[draft.headline] = encodeGlobalId('Article', articleId)
  }
  for (const { id, slug } of await hub.db.person.findMany()) ids[slug] = encodeGlobalId('Person', id)
  for (const { id, slug } of await hub.db.source.findMany()) ids[slug] = encodeGlobalId('Source', id)
  for (const { id, slug } of await hub.db.tag.findMany()) ids[slug] = encodeGlobalId('Tag', id)
  ids.DE = encodeGlobalId('Country', (await hub.db.country.findUniqueOrThrow({ where: { code: 'DE' } })).id)
})

const LIST = `query ($where: ArticleWhereInput) {
  articles(where: $where, orderBy: PUBLISHED_AT_ASC) { totalCount nodes { headline } } }`

/** Names in `$name` stand for ids, which are not known before the stories are stored. */
function withIds(where: object): object {
  return JSON.parse(JSON.stringify(where).replaceAll(/"\$([^"]+)"/g, (_, name: string) => `"${ids[name]}"`)) as object
}

const [gate, arabic, nobody] = ['Gate', 'بوابة', 'Nobody']
const at = (day: number) => inMay(day).instant.toISOString()

describe('a filter', () => {
  it.each<[object | null, string[]]>([
    [null, [gate, arabic, nobody]],
    [{ AND: null, OR: null, NOT: null, id: null, people: null, publishedAt: { lt: null } }, [gate, arabic, nobody]],
    [{ id: { equals: '$Gate' } }, [gate]],
    [{ id: { in: ['$Gate', '$Nobody'] } }, [gate, nobody]],
    [{ id: { in: [] } }, []],
    [{ id: { notIn: ['$Gate'] } }, [arabic, nobody]],
    [{ language: { equals: 'ar' } }, [arabic]],
    [{ language: { notIn: ['ar'] } }, [gate, nobody]],
    [{ language: { in: ['AR', 'en-GB'] } }, [arabic]],
    [{ language: { startsWith: 'E' } }, [gate, nobody]],
    [{ headline: { equals: 'GATE' } }, [gate]],
    [{ headline: { in: ['بوّابـة', 'gate'] } }, [gate, arabic]],
    [{ headline: { notIn: ['gate'] } }, [arabic, nobody]],
    [{ headline: { contains: 'O' } }, [nobody]],
    [{ headline: { startsWith: 'بوابه' } }, []],
    [{ headline: { startsWith: 'g', contains: '%' } }, []],
    [{ publishedAt: { gt: at(1), lte: at(2) } }, [arabic]],
    [{ publishedAt: { gte: at(2) } }, [arabic, nobody]],
    [{ publishedAt: { equals: '2024-05-01T02:00:00+02:00' } }, [gate]],
    [{ ingestedAt: { lt: at(11) } }, [gate]],
    [{ updatedAt: { gte: at(12) } }, [nobody]],
    [{ source: { slug: { equals: 'coast-wire' } } }, [gate]],
    [{ source: { id: { in: ['$coast-wire', '$unknown'] } } }, [gate, nobody]],
    [{ people: { some: { slug: { equals: 'paul-okello' } } } }, [gate, arabic]],
    [{ people: { some: { id: { equals: '$lena-hoffmann' } } } }, [gate]],
    [{ people: { some: {} } }, [gate, arabic]],
    [{ people: { none: {} } }, [nobody]],
    [{ people: { every: { slug: { equals: 'paul-okello' } } } }, [arabic, nobody]],
    [{ people: { none: { id: { notIn: ['$paul-okello'] } } } }, [arabic, nobody]],
    [{ countries: { some: { code: { in: ['MA', 'KE'] } } } }, [gate, arabic]],
    [{ countries: { some: { id: { equals: '$DE' } } } }, [gate]],
    [{ countries: { some: { code: { equals: 'de' } } } }, [gate]],
    [{ countries: { some: { code: { startsWith: 'm' } } } }, [arabic]],
    [{ source: { slug: { startsWith: 'coast' } } }, [gate]],
    [{ people: { some: { slug: { contains: 'hoff' } } } }, [gate]],
    [{ tags: { every: { slug: { equals: 'harbour' } }, some: {} } }, [arabic]],
    [{ tags: { none: { slug: { in: ['trade'] } } } }, [arabic, nobody]],
    [{ OR: [{ language: { equals: 'ar' } }, { people: { none: {} } }] }, [arabic, nobody]],
    [{ OR: [] }, []],
    [{ AND: [], NOT: [] }, [gate, arabic, nobody]],
    [{ NOT: [{ language: { equals: 'ar' } }, { people: { none: {} } }] }, [gate]],
    [{ NOT: [{ AND: [{ OR: [{ id: { equals: '$Gate' } }] }] }], language: { equals: 'en' } }, [nobody]],
  ])('%j matches what it says, and counts the same', async (where, expected) => {
    const { articles } = await hub.query(LIST, { where: where === null ? null : withIds(where) })
    expect(articles.nodes.map((node: { headline: string }) => node.headline)).toEqual(expected)
    expect(articles.totalCount).toBe(expected.length)
  })

  it('matches an id that is written in capitals, in lists and in streams', async () => {
    const shouted = Buffer.from(ids.Gate!, 'base64url')
      .toString()
      .replace(/:.*/, uuid => uuid.toUpperCase())
    const where = { id: { equals: Buffer.from(shouted).toString('base64url') } }
    expect((await hub.query(LIST, { where })).articles.nodes).toEqual([{ headline: gate }])
    const article = await hub.db.article.findFirstOrThrow({ where: { headline: gate } })
    expect(compileWhere(toArticleWhere(where)).test(snapshotOf(article))).toBe(true)
  })

  it('filters the stories of a person by the same rules', async () => {
    const { person } = await hub.query(`{ person(slug: "paul-okello") {
      articles(where: { countries: { some: { code: { equals: "MA" } } } }) { totalCount nodes { headline } } } }`)
    expect(person.articles).toEqual({ totalCount: 1, nodes: [{ headline: arabic }] })
  })

  it.each<[object, string | undefined]>([
    [{ id: { equals: 'x' } }, 'where.id.equals'],
    [{ id: { in: ['$Gate', ''] } }, 'where.id.in[1]'],
    [{ id: { notIn: ['$lena-hoffmann'] } }, 'where.id.notIn[0]'],
    [{ people: { some: { id: { equals: '$DE' } } } }, 'where.people.some.id.equals'],
    [{ countries: { none: { id: { equals: '$Gate' } } } }, 'where.countries.none.id.equals'],
    [{ tags: { every: { id: { in: ['$coast-wire'] } } } }, 'where.tags.every.id.in[0]'],
    [{ source: { id: { equals: '$harbour' } } }, 'where.source.id.equals'],
    [
      { NOT: [{ OR: [{}, { source: { id: { equals: '01900000-0000-7000-8000-000000000000' } } }] }] },
      'where.NOT[0].OR[1].source.id.equals',
    ],
    // What is not even of the schema is graphql's to refuse, and its message names the place.
    [{ publishedAt: { lt: '2024-05-01' } }, undefined],
    [{ publishedAt: { lt: '2024-05-01T10:00:00' } }, undefined],
    [{ headline: { equals: 'Gate' }, nothing: 1 }, undefined],
  ])('%j is refused with BAD_USER_INPUT', async (where, field) => {
    const { errors } = await hub.ask(LIST, { where: withIds(where) })
    expect(errors).toHaveLength(1)
    expect(errors![0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', ...(field ? { field } : {}) })
  })
})

describe('a filter beyond the limits', () => {
  const beyond: [object, string][] = [
    [{ id: { in: Array(10_000).fill('x') } }, 'where.id.in'],
    [{ text: 'word '.repeat(2048) }, 'where.text'],
    [{ OR: [{ language: { equals: 'klingon' } }] }, 'where.OR[0].language.equals'],
    [{ language: { in: ['ar', 'a\0r'] } }, 'where.language.in'],
    [{ publishedAt: { gte: at(2), lte: at(1) } }, 'where.publishedAt'],
    [{ OR: Array.from({ length: 101 }, () => ({ text: 'gate' })) }, 'where'],
    [{ NOT: [{ NOT: [{ NOT: [{ NOT: [{ NOT: [{ NOT: [{}] }] }] }] }] }] }, 'where'],
  ]
  const WHERE = '($where: ArticleWhereInput)'
  const doors: [string, string][] = [
    ['a list', LIST],
    [
      'the list of a person',
      `query ${WHERE} { person(slug: "paul-okello") { articles(where: $where) { totalCount } } }`,
    ],
    ['the log', `query ${WHERE} { storyEvents(where: $where) { edges { cursor } } }`],
    ['newly ingested stories', `subscription ${WHERE} { storyIngested(where: $where) { cursor } }`],
    ['all that happens', `subscription ${WHERE} { storyEvents(where: $where) { __typename } }`],
  ]

  it.each(doors)('is refused by %s, with the place of the mistake', async (_, query) => {
    const socket = await open(await hub.listen())
    for (const [n, [where, field]] of beyond.entries()) {
      socket.subscribe(`${n}`, query, { where })
      await eventually(() => expect(socket.of(`${n}`)).not.toEqual([]))
      const [{ payload }] = socket.of(`${n}`) as [Data]
      const [error, ...more] = payload.errors ?? payload
      expect(error.extensions, error.message).toEqual({ code: 'BAD_USER_INPUT', field })
      expect(error.message).toContain(`\`${field}\``)
      expect(more).toEqual([])
    }
    expect(hub.streams()).toBe(0)
  })
})
