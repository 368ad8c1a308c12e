import { describe, expect, it } from 'vitest'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

/** Two people, two countries, two tags and a "read also" each, so that every story needs every statement. */
function story(n: number): string {
  return `Minister Lena Hoffmann${n} of Germany opens gate ${n} in Kenya
Published: ${new Date(Date.UTC(2024, 4, 1, n)).toISOString()}
Trade Minister Lena Hoffmann${n} of Germany met President Paul Okello${n} of Kenya in Nairobi.
Source: Agency ${n}
Source: Coast Wire
Keywords: harbour, gate ${n}
Read also:
Minister Lena Hoffmann${n - 1} of Germany opens gate ${n - 1} in Kenya
The gate was opened in the morning.`
}

async function ingest(from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) await hub.ingest({ text: story(n) })
}

/** How many statements an operation takes, and what it answers. */
async function cost(query: string): Promise<{ statements: number; answer: string }> {
  hub.statements.length = 0
  const data = await hub.query(query)
  // The log's reader shares the database, and polls.
  const own = hub.statements.filter(sql => !sql.includes('event_log'))
  return { statements: own.length, answer: JSON.stringify(data) }
}

const link = '{ totalCount edges { mentionCount node { id name names { text } } } nodes { name } }'
const role = '{ title country { name } article { headline source { name } } }'
const nested = `headline body bodyHtml paragraphs source { name } credits { role source { name } } tags { label }
  people(first: 3) ${link} countries(first: 3) ${link} origins { field } notices { code }
  mentions { text entity { __typename ... on Person { name } ... on Country { code name } } }
  related { headline excerpt article { headline paragraphs source { name } mentions { text } } }
  revisions(first: 3) { nodes { revision paragraphs } }`
const articles = `{ articles(first: 20) { totalCount nodes { ${nested} } } }`
const countries = `{ de: country(code: "DE") { ...C } ke: country(code: "KE") { ...C } }
fragment C on Country { code articles(first: 20) { totalCount nodes {
  people(first: 2) { nodes { name articles(first: 2) { totalCount nodes { headline } } } }
} } }`
const people = `{ people(first: 50) { nodes { name articles(first: 2) { totalCount nodes {
  source { name articles(first: 1) { nodes { headline } } } tags { label } people(first: 2) { nodes { name } }
} } } } }`
const tags = `{ tags(first: 25) { nodes { label
  new: articles(first: 1) { nodes { ...A } }
  old: articles(first: 2, orderBy: PUBLISHED_AT_ASC) { totalCount nodes { ...A } }
  german: articles(where: { countries: { some: { code: { equals: "DE" } } } }) { totalCount }
} } } fragment A on Article { headline
  one: people(first: 1) { nodes { ...P } } all: people { nodes { ...P } }
} fragment P on Person { en: name(language: "en") ar: name(language: "ar") }`
const roles = `{ people(first: 20) { nodes { roles ${role} again: roles ${role} } } }`
const revisions = `{ articles(first: 50) { nodes { revisions { nodes { paragraphs } } first: revisions(first: 1) { nodes { revision } } } } }`

const facets = `facets { people { count person { name } } some: people(first: 2) { person { slug } } languages { language count }
  countries { country { code } } tags { tag { label } } sources { source { name } } perDay { day count } }`
const listed = `{ articles(first: 20) { ${facets} again: ${facets} nodes {
  similar(first: 3) { headline source { name } } more: similar(first: 2) { headline }
  cluster { size sources { name } articles { headline tags { label } } } again: cluster { size }
  source { articles(first: 1) { facets { people(first: 2) { count } languages { count } } } }
} } trending(window: WEEK) { people { count person { name } } countries { country { code } } tags { tag { label } } }
  now: trending { people { count } } }`
const company = `{ people(first: 20) { nodes {
  coMentioned(first: 5) { count entity { ... on Person { name } ... on Country { code } } } all: coMentioned(first: 9) { count }
  mentionsPerDay(since: "2024-05-01", until: "2024-05-31") { day count } recent: mentionsPerDay { count }
  articles(first: 1) { facets { people(first: 5) { count person { name } } some: people(first: 2) { person { slug } } } }
  german: articles(where: { language: { equals: "en" } }, first: 1) { facets { countries(first: 9) { country { code } } } }
} } countries(first: 50) { nodes { people(first: 3) { entity { ... on Person { name } } } mentionsPerDay { day } } } }`

describe('the number of statements', () => {
  it.each([
    ['a story with all that belongs to it', articles],
    ['the stories of countries with their people and those people’s stories', countries],
    ['the stories of people with their sources and those sources’ stories', people],
    ['one field under two names with other arguments', tags],
    ['one connection under two names', revisions],
    ['everything that is counted over many stories', listed],
    ['everything that is counted of many people and countries', company],
    ['the roles of people, with their evidence, under two names', roles],
  ])('does not grow with the number of rows: %s', async (_, query) => {
    await hub.db.article.deleteMany()
    await ingest(0, 2)
    const few = [await cost(query), await cost(query)]
    await ingest(2, 20)
    const many = [await cost(query), await cost(query)]
    expect(many[0]!.answer.length).toBeGreaterThan(few[0]!.answer.length * 2)
    const count = (costs: typeof few) => costs.map(({ statements }) => statements)
    // With entities that nobody has asked for yet, and again when all are known: some of them were known before.
    const told = `${String(count(few))} statements at 2 stories:\n${hub.statements.join('\n')}`
    expect(count(many)[0], told).toBeLessThanOrEqual(count(few)[0]!)
    expect(count(many)[1], told).toBe(count(few)[1])
  })

  it('gives an entity that several stories share each time the same stories, each once', async () => {
    await hub.db.article.deleteMany()
    await ingest(0, 3)
    const shared = 'articles(first: 10) { totalCount nodes { headline } pageInfo { hasNextPage } }'
    const { articles: found, twice } = await hub.query(`{ articles(first: 5) { nodes {
      source { ${shared} } countries(first: 5) { nodes { ${shared} } }
    } } twice: articles { nodes { revisions { nodes { revision } } again: revisions { nodes { revision } } } } }`)
    for (const { revisions: once, again } of twice.nodes)
      expect([once, again]).toEqual([{ nodes: [{ revision: 1 }] }, once])
    const lists = found.nodes.flatMap((node: Data) => [node.source, ...node.countries.nodes])
    expect(lists).toHaveLength(9)
    for (const { articles: list } of lists) {
      expect(list.nodes.map(headlineNumber)).toEqual([2, 1, 0])
      expect([list.totalCount, list.pageInfo.hasNextPage]).toEqual([3, false])
    }
  })

  it('leaves every name its own answer where one field is asked under several', async () => {
    await hub.db.article.deleteMany()
    await ingest(0, 4)
    const { tags: found } = await hub.query(tags)
    const { new: newest, old: oldest, german } = found.nodes.find((tag: Data) => tag.label === 'harbour')
    expect(newest.nodes.map(headlineNumber)).toEqual([3])
    expect(oldest.nodes.map(headlineNumber)).toEqual([0, 1])
    expect([oldest.totalCount, german.totalCount]).toEqual([4, 4])
    expect([newest.nodes[0].one.nodes.length, newest.nodes[0].all.nodes.length]).toEqual([1, 2])
  })
})

const headlineNumber = ({ headline }: Data) => Number(/gate (\d+)/.exec(headline)?.[1])
