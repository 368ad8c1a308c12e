import { beforeAll, describe, expect, it } from 'vitest'
import { encodeGlobalId } from '../../src/graphql/global-id.ts'
import { draftOf, store } from '../support/drafts.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

beforeAll(async () => {
  await store(
    hub.db,
    draftOf('Gate opens', {
      people: ['Lena Hoffmann', 'Paul Okello', 'Ines Duarte'],
      mentions: ['Ines Duarte', 'Ines Duarte', 'Paul Okello'].map((person, n) => {
        const place = { field: 'PARAGRAPH' as const, paragraph: 1, start: n, end: n + 1, text: 'x' }
        return { ...place, person, rule: 'test', confidence: 1 }
      }),
      countries: ['DE', 'SUHH'],
      tags: ['harbour', 'trade', 'gates'],
      credits: [
        { role: 'ORIGIN', name: 'Coast Wire' },
        { role: 'PUBLISHER', name: 'Morning Ferry' },
      ],
    }),
  )
  const { id } = await hub.db.person.findUniqueOrThrow({ where: { slug: 'lena-hoffmann' } })
  await hub.db.person.update({ where: { id }, data: { wikidataId: 'Q42' } })
  await hub.db.personName.createMany({
    data: [
      { personId: id, text: 'Hoffmann', folded: 'hoffmann', language: 'ar', kind: 'SURNAME' },
      { personId: id, text: 'لينا هوفمان', folded: 'لينا هوفمان', language: 'ar', kind: 'CANONICAL' },
    ],
  })
})

const unknown = '01900000-0000-7000-8000-000000000000'
const codes = (answer: { errors?: Data[] }) => (answer.errors ?? []).map(error => error.extensions.code)

describe('an entity', () => {
  it.each([
    ['person', '{ slug: "lena-hoffmann" }', 'Lena Hoffmann'],
    ['person', '{ wikidataId: "Q42" }', 'Lena Hoffmann'],
    ['country', '{ code: "DE" }', 'Germany'],
    ['country', '{ code: "de" }', 'Germany'],
    ['country', '{ code: "suhh" }', 'Soviet Union'],
    ['tag', '{ slug: "harbour" }', 'harbour'],
    ['source', '{ slug: "coast-wire" }', 'Coast Wire'],
  ])('is found as %s by %s and by its id', async (field, args, name) => {
    const label = field === 'tag' ? 'name: label' : 'name'
    const found = (await hub.query(`{ ${field}(${args.slice(2, -2)}) { type: __typename id ${label} } }`))[field]
    expect(found.name).toBe(name)
    const { node } = await hub.query('query ($id: ID!) { node(id: $id) { type: __typename id } }', { id: found.id })
    expect(node).toEqual({ type: found.type, id: found.id })
    if (field === 'country') return
    expect((await hub.query(`query ($id: ID!) { ${field}(id: $id) { ${label} } }`, { id: found.id }))[field].name).toBe(
      name,
    )
  })

  it.each([
    'person(slug: "x")',
    'person(wikidataId: "Q0")',
    'country(code: "XX")',
    'country(code: "")',
    'tag(slug: "x")',
    'source(slug: "x")',
    'article(slug: "x")',
    'article(url: "https://example.org/x")',
    ...['person', 'tag', 'source', 'article'].map(
      field => `${field}(id: "${encodeGlobalId(field[0]!.toUpperCase() + field.slice(1), unknown)}")`,
    ),
  ])('is null where nothing is known by it: %s', async lookup => {
    expect(Object.values(await hub.query(`{ ${lookup} { id } }`))).toEqual([null])
  })

  it.each([
    'person',
    'tag',
    'source',
    'article',
    'person(slug: "a", wikidataId: "b")',
    'person(slug: null)',
    `tag(id: "${encodeGlobalId('Tag', unknown)}", slug: "harbour")`,
    'tag(id: "harbour")',
    `tag(id: "${unknown}")`,
    `tag(id: "${encodeGlobalId('Person', unknown)}")`,
    'source(id: "")',
    String.raw`person(slug: "a\u0000")`,
    String.raw`country(code: "a\u0000")`,
    'article(url: "ftp://example.org/x")',
  ])('is not looked up by a wrong argument: %s', async lookup => {
    expect(codes(await hub.ask(`{ ${lookup} { id } }`))).toEqual(['BAD_USER_INPUT'])
  })

  it('has the name of the language asked, canonical before others, else the first one it had', async () => {
    const { person, country } = await hub.query(`{
      person(slug: "lena-hoffmann") { ar: name(language: "ar-EG") ru: name(language: "ru") name names { text kind } }
      country(code: "DE") { ar: name(language: "ar") zh: name(language: "zh-Hans") xx: name(language: "eo") name }
    }`)
    expect([person.ar, person.ru, person.name]).toEqual(['لينا هوفمان', 'Lena Hoffmann', 'Lena Hoffmann'])
    expect(person.names).toHaveLength(3)
    expect(country).toEqual({ ar: 'ألمانيا', zh: '德国', xx: 'Germany', name: 'Germany' })
  })
})

describe('a list of entities', () => {
  it.each(['people', 'countries', 'tags', 'sources'])('of %s gives each once, page after page', async list => {
    const key = list === 'countries' ? 'code' : 'slug'
    const page = async (first: number, after: string | null) =>
      (
        await hub.query(
          `query ($first: Int, $after: String) { ${list}(first: $first, after: $after) {
        nodes { ${key} } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
          { first, after },
        )
      )[list]
    const keys: string[] = []
    for (let after: string | null = null, more = true; more && keys.length < 500;) {
      const { nodes, pageInfo } = await page(list === 'countries' ? 99 : 2, after)
      keys.push(...nodes.map((node: Data) => node[key]))
      expect(pageInfo.hasPreviousPage).toBe(after !== null)
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage
    }
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toHaveLength({ people: 3, countries: 280, tags: 3, sources: 3 }[list]!)
  })

  it.each([
    ['first: 0', 'BAD_USER_INPUT'],
    ['first: 101', 'BAD_USER_INPUT'],
    ['after: "x"', 'CURSOR_INVALID'],
    [`after: "${Buffer.from('["people",1]').toString('base64url')}"`, 'CURSOR_INVALID'],
    [`after: "${Buffer.from('["people","a\\u0000"]').toString('base64url')}"`, 'CURSOR_INVALID'],
  ])('refuses %s with %s', async (args, code) => {
    expect(codes(await hub.ask(`{ people(${args}) { nodes { id } } }`))).toEqual([code])
  })

  it('of the people of a story goes on behind a cursor, also of one who is no longer in it', async () => {
    const people = async (args: string) =>
      (
        await hub.query(`{ articles(first: 1) { nodes { people(${args}) {
      totalCount edges { cursor } nodes { slug } pageInfo { hasNextPage hasPreviousPage } } } } }`)
      ).articles.nodes[0].people
    const all = await people('first: 100')
    const rest = await people(`first: 1, after: "${all.edges[0].cursor}"`)
    expect(rest).toMatchObject({
      totalCount: 3,
      nodes: [all.nodes[1]],
      pageInfo: { hasNextPage: true, hasPreviousPage: true },
    })
    const draft = draftOf('Gate opens', {
      credits: [{ role: 'PUBLISHER', name: 'Morning Ferry' }],
      people: all.nodes.slice(1).map((node: Data) => node.slug.replace('-', ' ')),
    })
    await store(hub.db, draft)
    const left = await people(`first: 100, after: "${all.edges[0].cursor}"`)
    expect(new Set(left.nodes)).toEqual(new Set(all.nodes.slice(1)))
  })
})
