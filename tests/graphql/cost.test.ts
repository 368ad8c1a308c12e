import {
  getOperationAST,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  parse,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { costOf, MAX_COST } from '../../src/graphql/cost.ts'
import { schema } from '../../src/graphql/schema.ts'

function cost(query: string, variables: Record<string, unknown> = {}, of = schema): number {
  const document = parse(query)
  return costOf({ schema: of, document, operation: getOperationAST(document)!, variables })
}

const card = 'headline source { name } tags { label } people { nodes { name } } countries { nodes { name } }'
const relayCard = card.replaceAll('nodes { name }', 'edges { node { name } }')

describe('the cost of an operation', () => {
  it.each<[string, number]>([
    ['{ __typename }', 0],
    ['{ __schema { types { name fields { name type { name } } } } }', 0],
    ['{ streamCursor }', 0],
    ['{ article(slug: "a") { headline paragraphs } }', 1],
    ['{ article(slug: "a") { source { name } } }', 2],
    ['{ article(slug: "a") { tags { label } } }', 1 + 5],
    ['{ articles(first: 7) { totalCount } }', 11],
    ['{ articles(first: 7) { pageInfo { hasNextPage endCursor } } }', 1],
    ['{ articles(first: 7) { nodes { id } } }', 1 + 7],
    ['{ articles(last: 7) { nodes { id } } }', 1 + 7],
    ['{ articles { nodes { id } } }', 1 + 20],
    ['{ articles(first: 7) { edges { cursor node { id } } } }', 1 + 7],
    ['{ articles(first: 7) { nodes { source { name } tags { label } } } }', 1 + 7 * (1 + 1 + 5)],
    ['{ articles(first: 7) { nodes { people(first: 3) { nodes { names { text } } } } } }', 1 + 7 * (2 + 3 * (1 + 5))],
    ['{ nodes(ids: ["a", "b"]) { ... on Article { source { name } } } }', 2 * 2],
    ['{ article(slug: "a") { similar(first: 4) { id } cluster { size } } }', 1 + 4 * 5 + 10],
    ['{ article(slug: "a") { mentions { text entity { ... on Person { name } } } } }', 1 + 20 * 2],
    ['{ articles { facets { perDay { day } languages { count } } } }', 1 + 20 + 100 + 5],
    ['{ person(slug: "a") { mentionsPerDay { day } } }', 1 + 3],
    ['{ person(slug: "a") { mentionsPerDay(since: "2023-01-01", until: "2023-12-31") { day } } }', 1 + 37],
    ['{ country(code: "DE") { mentionsPerDay(since: "0001-01-01") { day } } }', 1 + 366],
    ['{ country(code: "DE") { mentionsPerDay(since: "2023-12-31", until: "2023-01-01") { day } } }', 1 + 1],
    ['mutation { withdrawArticle(input: { id: "a" }) { article { id } userErrors { code } } }', 1 + 1 + 5],
    ['subscription { storyIngested(backfill: 1000) { cursor article { source { name } } } }', 3],
    ['subscription { storyEvents { ... on StoryEvent { article { id } } ... on StreamStarted { mode } } }', 2],
  ])('of %s is %i', (query, expected) => {
    expect(cost(query)).toBe(expected)
  })

  it('lets a page of 100 cards through, by nodes as by edges, and three connections of 100 not', () => {
    const page = (what: string) => `{ articles(first: 100) { ${what} pageInfo { hasNextPage } } }`
    expect(cost(page(`nodes { ${card} }`))).toBe(4_901)
    expect(cost(page(`edges { node { ${relayCard} } }`))).toBe(4_901)
    const three = page('nodes { people(first: 100) { nodes { articles(first: 100) { nodes { id } } } } }')
    expect(cost(three)).toBeGreaterThan(200 * MAX_COST)
  })

  it.each<[unknown, number]>([
    [50, 50],
    [0, 1],
    [-1, 1],
    [101, 100],
    [2_147_483_648, 100],
    [null, 20],
    [undefined, 7],
    ['50', 20],
    [{}, 20],
    [[50], 20],
  ])('counts a page of %j, given as a variable, as one of %i', (n, size) => {
    const variables = n === undefined ? {} : { n }
    expect(cost('query ($n: Int = 7) { articles(first: $n) { nodes { id } } }', variables)).toBe(1 + size)
  })

  it('counts `first` and `last` together as the greater one', () => {
    expect(cost('{ articles(first: 1, last: 90) { nodes { id } } }')).toBe(91)
  })

  it('counts as many ids as come', () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    expect(cost(query, { ids: Array(300).fill('x') })).toBe(300)
    expect(cost(query, { ids: 'x' })).toBe(1)
  })

  it.each<[unknown, number]>([
    ['2023-01-01', 37],
    ['2023-12-31', 1],
    [null, 3],
    ['soon', 3],
    [{ toString: 5 }, 3],
  ])('counts days since %j, given as a variable, as %i', (since, length) => {
    const query = `query ($since: Date) {
      person(slug: "a") { mentionsPerDay(since: $since, until: "2023-12-31") { day } } }`
    expect(cost(query, { since })).toBe(1 + length)
  })

  it('lets the days of a page of people through, and not ten years of each', () => {
    const people = (args: string) => `{ people(first: 100) { nodes { mentionsPerDay${args} { day count } } } }`
    expect(cost(people(''))).toBeLessThan(MAX_COST)
    expect(cost(people('(since: "2014-01-01", until: "2023-12-31")'))).toBeGreaterThan(MAX_COST)
  })

  it.each(['__proto__', 'constructor', 'toString'])('takes a variable called %s as any other', name => {
    const query = `query ($${name}: Int = 30) { articles(first: $${name}) { nodes { id } } }`
    expect(cost(query, { [name]: 50 })).toBe(51)
    expect(cost(query)).toBe(31)
  })

  it('counts what several fragments select once, as it is executed', () => {
    expect(
      cost(`{ articles(first: 10) { ...A nodes { source { id } } ...B nodes { ...C ...C } } }
        fragment A on ArticleConnection { nodes { source { name } ...C } }
        fragment B on ArticleConnection { nodes { source { slug } } }
        fragment C on Article { tags { label } }`),
    ).toBe(1 + 10 * (1 + 1 + 5))
  })

  it('counts what stands under several names as often', () => {
    expect(cost('{ a: articles(first: 10) { nodes { id } } b: articles(first: 10) { nodes { id } } }')).toBe(22)
  })

  it('counts each of several types that an object may be, also where one name is another list on each', () => {
    const on = (type: string, first: number) => `... on ${type} { articles(first: ${first}) { nodes { id } } }`
    expect(cost(`{ node(id: "a") { ${on('Country', 1)} ${on('Person', 90)} } }`)).toBe(1 + 2 + 91)
  })

  it('leaves out what @skip and @include leave out', () => {
    const query = `query ($with: Boolean = false) {
      articles(first: 10) { nodes { source @include(if: $with) { id } ...T @skip(if: $with) } }
    } fragment T on Article { tags { label } }`
    expect(cost(query)).toBe(1 + 10 * (1 + 5))
    expect(cost(query, { with: true })).toBe(1 + 10 * (1 + 1))
  })

  it('is found for fragments that spread two others each, as many levels as there are', () => {
    const levels = 300
    const level = (i: number) => `fragment F${i} on Article { source { articles(first: 1) { nodes { ...F${i + 1} } } }
      related { article { ...F${i + 1} ...F${i + 2} } } }`
    const query = `{ article(slug: "a") { ...F0 } } ${Array.from({ length: levels }, (_, i) => level(i)).join('\n')}
      fragment F${levels} on Article { id } fragment F${levels + 1} on Article { id }`
    expect(cost(query)).toBe(Number.MAX_SAFE_INTEGER)
  })
})

describe('a field', () => {
  const facet = new GraphQLObjectType({ name: 'Facet', fields: { name: { type: GraphQLString } } })
  const trend = new GraphQLObjectType({
    name: 'Trend',
    fields: { rising: { type: new GraphQLList(facet) }, best: { type: facet } },
  })
  const first = { type: GraphQLInt }
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: {
      count: { type: GraphQLInt, extensions: { cost: 30 } },
      dear: { type: facet, extensions: { cost: 30 } },
      free: { type: facet, extensions: { cost: 0 } },
      facets: { type: new GraphQLList(facet), args: { first }, extensions: { cost: 3 } },
      trending: { type: trend, args: { first: { ...first, defaultValue: 10 } } },
    },
  })
  const own = new GraphQLSchema({ query })

  it.each<[string, number]>([
    ['{ count }', 30],
    ['{ dear { name } free { name } }', 30],
    ['{ facets(first: 4) { name } }', 4 * 3],
    ['{ facets { name } }', 20 * 3],
    ['{ trending { rising { name } best { name } } }', 1 + 10 + 1],
    ['{ trending(first: 2) { rising { name } best { name } } }', 1 + 2 + 1],
  ])('may say what it costs, and how many it answers with: %s', (text, expected) => {
    expect(cost(text, {}, own)).toBe(expected)
  })
})
