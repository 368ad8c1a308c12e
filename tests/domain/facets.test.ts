import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '../../src/db/generated/client.ts'
import type { ArticleScope } from '../../src/domain/article.ts'
import { snapshotOf } from '../../src/domain/article-write.ts'
import type { Card, Snapshot } from '../../src/domain/card.ts'
import { countFacets, daysOf, type Facets, type WantedFacets } from '../../src/domain/facets.ts'
import { type ArticleWhere, compileWhere } from '../../src/domain/where.ts'
import { useDatabase } from '../support/database.ts'
import { draftOf, inMay, store } from '../support/drafts.ts'
import { fillHub, linksOf, tally, toggle, toggles } from './small-hub.ts'

const own = useDatabase()
const hidden = new Set<string>()
let cards: Card[] = []
let stories: Snapshot[] = []

beforeAll(async () => {
  cards = await fillHub(own.db)
  stories = (await own.db.article.findMany()).map(snapshotOf)
})

const all: WantedFacets = { people: 100, countries: 100, tags: 100, sources: 100, languages: true, perDay: true }

/** The same by counting: a story that nobody may see is not there. */
function byHand(where: ArticleWhere | null, wanted: WantedFacets, owned: (card: Card) => boolean): Facets {
  const seen = stories.filter(story => !hidden.has(story.card.id) && compileWhere(where).test(story))
  const found = seen.map(({ card }) => card).filter(owned)
  const top = (keys: string[], limit = 0) =>
    tally(keys)
      .slice(0, limit)
      .map(([id, count]) => ({ id, count }))
  const days = tally(found.map(card => card.publishedAt.slice(0, 10))).sort()
  return {
    people: top(
      found.flatMap(card => linksOf(card, 'person')),
      wanted.people,
    ),
    countries: top(
      found.flatMap(card => linksOf(card, 'country')),
      wanted.countries,
    ),
    tags: top(
      found.flatMap(card => linksOf(card, 'tag')),
      wanted.tags,
    ),
    sources: top(
      found.map(card => card.source.id),
      wanted.sources,
    ),
    languages: wanted.languages
      ? tally(found.map(card => card.language)).map(([language, count]) => ({ language, count }))
      : [],
    perDay: wanted.perDay ? days.map(([day, count]) => ({ day, count })) : [],
  }
}

const wanted = fc.record(
  {
    ...{ people: fc.integer({ min: 1, max: 6 }), countries: fc.integer({ min: 1, max: 5 }) },
    ...{ tags: fc.integer({ min: 1, max: 5 }), sources: fc.integer({ min: 1, max: 5 }) },
    ...{ languages: fc.boolean(), perDay: fc.boolean() },
  },
  { requiredKeys: [] },
)
const where = fc.constantFrom<(ArticleWhere | null)[]>(
  null,
  {},
  { AND: [] },
  { language: { equals: 'ar' } },
  { OR: [] },
  { countries: { some: { code: { equals: 'KE' } } }, publishedAt: { lt: new Date('2024-05-07T00:00:00Z') } },
  { text: 'harbour' },
  { tags: { none: { slug: { equals: 'rail' } } } },
)
const kinds = fc.constantFrom('person' as const, 'country' as const, 'tag' as const, 'source' as const)
const scopeOf = (kind: 'person' | 'country' | 'tag' | 'source', many: number): NonNullable<ArticleScope> => {
  const ids = cards.flatMap(card => (kind === 'source' ? [card.source.id] : linksOf(card, kind)))
  return { kind, ids: [...new Set(ids)].slice(0, many) }
}

describe('facets', () => {
  it('count what a loop over all visible stories counts, whatever the filter, while stories are withdrawn and restored', async () => {
    await fc.assert(
      fc.asyncProperty(where, wanted, toggles, async (filter, facets, places) => {
        await toggle(own.db, cards, hidden, places)
        const counted = await countFacets(own.db, { scope: null, where: filter }, facets)
        expect([...counted]).toEqual([['', byHand(filter, facets, () => true)]])
      }),
      { numRuns: 100 },
    )
  })

  it('count the stories of each of many entities, the same as of each alone', async () => {
    const many = fc.integer({ min: 1, max: 5 })
    await fc.assert(
      fc.asyncProperty(kinds, many, where, wanted, toggles, async (kind, n, filter, facets, places) => {
        await toggle(own.db, cards, hidden, places)
        const scope = scopeOf(kind, n)
        const counted = await countFacets(own.db, { scope, where: filter }, facets)
        const owns = (id: string) => (card: Card) =>
          kind === 'source' ? card.source.id === id : linksOf(card, kind).includes(id)
        expect(counted).toEqual(new Map(scope.ids.map(id => [id, byHand(filter, facets, owns(id))])))
      }),
      { numRuns: 150 },
    )
  })

  it('hold to a further condition, which a search gives', async () => {
    const search = Prisma.sql`a.headline LIKE ${'Harbour%'}`
    const counted = await countFacets(own.db, { scope: null, search }, all)
    expect(counted.get('')).toEqual(byHand(null, all, card => card.headline.startsWith('Harbour')))
  })

  it('take one statement, and none where nothing is asked for', async () => {
    own.statements.length = 0
    await countFacets(own.db, { scope: scopeOf('person', 5), where: { language: { equals: 'en' } } }, all)
    expect(own.statements).toHaveLength(1)
    await countFacets(own.db, { scope: null }, { perDay: false })
    await countFacets(own.db, { scope: { kind: 'tag', ids: [] } }, all)
    expect(own.statements).toHaveLength(1)
  })

  it('refuse to count per day what lies on more than 3,660 days', async () => {
    const day = async (n: number) => {
      const publishedAt = { ...inMay(1), instant: new Date(Date.UTC(1990, 0, 1 + n)) }
      await store(own.db, draftOf(`Day ${n}`, { language: 'qaa', publishedAt, tags: ['a day'] }))
    }
    await day(0)
    const first = await own.db.article.findFirstOrThrow({ where: { headline: 'Day 0' } })
    // Copies of one story, a day apart: 3,660 stories one by one would take a minute.
    await own.db.$executeRaw`
      INSERT INTO article SELECT (json_populate_record(a, json_build_object('id', uuidv7(), 'slug', n, 'identity', n,
        'published_at', a.published_at + n * interval '1 day'))).* FROM article a, generate_series(1, 3659) n
      WHERE a.id = ${first.id}::uuid`
    const filter = { scope: null, where: { language: { equals: 'qaa' } } }
    expect(daysOf((await countFacets(own.db, filter, { perDay: true })).get('')!)).toHaveLength(3660)
    await day(3660)
    const tooMany = (await countFacets(own.db, filter, { perDay: true })).get('')!
    expect(() => daysOf(tooMany)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }))
    expect((await countFacets(own.db, filter, { sources: 1 })).get('')!.sources[0]!.count).toBe(3661)
  })
})
