import { beforeAll, describe, expect, it } from 'vitest'
import { events } from '../domain/retellings.ts'
import { draftOf, inMay, store } from '../support/drafts.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

beforeAll(async () => {
  const [first] = events
  for (const [n, telling] of [...first!.tellings, ...first!.apart].entries()) {
    const { paragraphs, people, countries, language, headline } = telling
    const credits = [{ role: 'PUBLISHER' as const, name: `Wire ${n}` }]
    const publishedAt = inMay(1 + (n % 2), n)
    await store(
      hub.db,
      draftOf(headline, { paragraphs, people, countries, language, credits, publishedAt, tags: ['gate'] }),
    )
  }
  for (let n = 0; n < 3; n++) await store(hub.db, draftOf(`Now ${n}`, { tags: ['now'], people: ['Ada Nkemelu'] }))
})

describe('facets', () => {
  const facets = `facets { people(first: 1) { count person { name } } all: people { person { name } } countries { count country { code } }
    tags { count tag { label } } sources(first: 2) { count source { name } } languages { language count } perDay { day count } }`
  const within = '{ publishedAt: { lt: "2024-06-01T00:00:00Z" } }'

  it('count all stories of the filter, whatever the page', async () => {
    const { articles } = await hub.query(`{ articles(first: 1, where: ${within}) { totalCount ${facets} } }`)
    expect(articles.facets).toEqual({
      people: [{ count: 5, person: { name: 'Lena Hoffmann' } }],
      all: [{ person: { name: 'Lena Hoffmann' } }, { person: { name: 'Paul Okello' } }],
      countries: expect.arrayContaining([
        { count: 5, country: { code: 'DE' } },
        { count: 5, country: { code: 'KE' } },
      ]),
      tags: [{ count: 5, tag: { label: 'gate' } }],
      sources: [
        { count: 1, source: { name: 'Wire 0' } },
        { count: 1, source: { name: 'Wire 1' } },
      ],
      languages: [{ language: 'en', count: 5 }],
      perDay: [
        { day: '2024-05-01', count: 3 },
        { day: '2024-05-02', count: 2 },
      ],
    })
  })

  it('take one statement for all fields and names, beside that of the page', async () => {
    hub.statements.length = 0
    const { articles } = await hub.query(`{ articles(first: 1, where: ${within}) { ${facets} twice: ${facets} } }`)
    expect(hub.statements.filter(sql => sql.includes('AS facet'))).toHaveLength(1)
    expect(articles.twice).toEqual(articles.facets)
  })

  it('cost nothing unless they are asked for', async () => {
    hub.statements.length = 0
    await hub.query('{ articles { nodes { headline } facets { __typename } } }')
    expect(hub.statements.filter(sql => sql.includes('AS facet'))).toEqual([])
  })
})

describe('what is counted of an entity', () => {
  it('is its company: people and countries, with the number of shared stories', async () => {
    const { country } = await hub.query(`{ country(code: "KE") { people { count entity { ... on Person { name
      coMentioned { count entity { __typename ... on Person { name } ... on Country { code } } } } } }
      mentionsPerDay(since: "2024-05-02", until: "2024-05-02") { day count } } }`)
    expect(country.people.map(({ count, entity }: Data) => [count, entity.name])).toEqual([
      [5, 'Lena Hoffmann'],
      [5, 'Paul Okello'],
    ])
    const company = country.people[0].entity.coMentioned.map(({ count, entity }: Data) => [
      count,
      entity.name ?? entity.code,
    ])
    expect(company).toHaveLength(3)
    expect(company).toEqual(
      expect.arrayContaining([
        [5, 'Paul Okello'],
        [5, 'DE'],
        [5, 'KE'],
      ]),
    )
    expect(country.mentionsPerDay).toEqual([{ day: '2024-05-02', count: 2 }])
  })

  it('is in the last 30 days where no day is given', async () => {
    const { articles } = await hub.query(`{ articles(where: { people: { some: { slug: { equals: "ada-nkemelu" } } } }) {
      nodes { people { nodes { mentionsPerDay { day count } } } } } }`)
    const today = articles.nodes[0].people.nodes[0].mentionsPerDay
    expect(today.reduce((sum: number, { count }: Data) => sum + count, 0)).toBe(3)
  })
})

it('shows what rises now', async () => {
  const { trending } = await hub.query(`{ trending(window: HOUR) {
    people { count expected score person { name } } tags { tag { label } } countries { count } } }`)
  expect(trending).toEqual({
    people: [{ count: 3, expected: 0, score: 3, person: { name: 'Ada Nkemelu' } }],
    tags: [{ tag: { label: 'now' } }],
    countries: [],
  })
})

it('shows the same story from other sources apart from stories that are alike', async () => {
  const { articles } = await hub.query(`{ articles(orderBy: PUBLISHED_AT_ASC, first: 5) { nodes { headline
    cluster { size sources { name } articles { headline } } similar(first: 10) { headline } } } }`)
  const [first] = articles.nodes
  expect(first.cluster.size).toBe(3)
  expect(first.cluster.articles[0].headline).toBe(first.headline)
  expect(first.cluster.sources.map(({ name }: Data) => name).sort()).toEqual(['Wire 0', 'Wire 1', 'Wire 2'])
  expect(first.similar).toHaveLength(4)
  expect(articles.nodes.filter((node: Data) => node.cluster === null)).toHaveLength(2)
})

describe('arguments that cannot be', () => {
  it.each([
    '{ articles { facets { people(first: 0) { count } } } }',
    '{ articles { facets { sources(first: 101) { count } } } }',
    '{ trending(first: 0) { people { count } } }',
    '{ trending(first: -1) { people { count } } }',
    '{ articles(first: 1) { nodes { similar(first: 101) { headline } } } }',
    '{ country(code: "KE") { people(first: 0) { count } } }',
    '{ country(code: "KE") { mentionsPerDay(since: "2024-05-02", until: "2024-05-01") { count } } }',
    '{ country(code: "KE") { mentionsPerDay(since: "2000-01-01", until: "2024-05-01") { count } } }',
    '{ country(code: "KE") { mentionsPerDay(since: "2024-02-30") { count } } }',
    '{ country(code: "KE") { mentionsPerDay(since: "0000-02-20") { count } } }',
    '{ country(code: "KE") { mentionsPerDay(since: "yesterday") { count } } }',
  ])('are told so with a code: %s', async query => {
    const { errors } = await hub.ask(query)
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('BAD_USER_INPUT')
  })

  it('are none at the edges of the calendar', async () => {
    const days = (args: string) => `mentionsPerDay(${args}) { count }`
    const { country } = await hub.query(`{ country(code: "KE") { first: ${days('until: "0001-01-01"')}
      last: ${days('since: "9999-12-31", until: "9999-12-31"')} leap: ${days('since: "2024-02-29", until: "2024-02-29"')} } }`)
    expect(country).toEqual({ first: [], last: [], leap: [] })
  })
})
