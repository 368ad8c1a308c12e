import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { listArticles } from '../../src/domain/article.ts'
import { snapshotOf } from '../../src/domain/article-write.ts'
import type { Card, Snapshot } from '../../src/domain/card.ts'
import { type ArticleWhere, compileWhere } from '../../src/domain/where.ts'
import { useDatabase } from '../support/database.ts'
import { draftOf, inMay, store } from '../support/drafts.ts'
import { respelled, typed, vocabulary } from './spellings.ts'

const own = useDatabase()
let stories: Snapshot[] = []
let cards: Card[] = []

const people = ['Lena Hoffmann', 'Paul Okello', 'Ines Duarte', 'نادية بنعيسى']
const countries = ['DE', 'KE', 'MA', 'SUHH']
const tags = ['harbour', 'trade', 'شحن']
const languages = ['en', 'ar', 'pt-BR']
/** Every subset of a list comes up, the empty one included. */
const subset = (items: string[], n: number) => items.filter((_, i) => (n >> i) & 1)

beforeAll(async () => {
  for (let n = 0; n < 32; n++) {
    const draft = draftOf(`Story ${n}`, {
      language: languages[n % 3]!,
      publishedAt: inMay(1 + (n % 4), n % 3),
      credits: n % 5 === 0 ? [] : [{ role: 'PUBLISHER', name: `Wire ${n % 3}` }],
      people: subset(people, n % 16),
      countries: subset(countries, (n * 7) % 16),
      tags: subset(tags, n % 8),
      paragraphs: [subset(vocabulary, n * 137).join(' — '), `${n}`],
    })
    await store(own.db, draft, inMay(10 + (n % 3)).instant)
  }
  const rows = await own.db.article.findMany()
  stories = rows.map(snapshotOf)
  cards = stories.map(story => story.card)
})

/** Values that are stored, drawn when the cards are there, and values that are not. */
const drawn = (values: (cards: Card[]) => string[], ...others: string[]) =>
  fc.nat().map(n => {
    const known = [...new Set(values(cards)), ...others]
    return known[n % known.length]!
  })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 9 })
/** Mostly one condition, now and then several: with more, hardly a filter would match anything. */
const conditions = (filters: Record<string, fc.Arbitrary<unknown>>) => {
  const one = Object.entries(filters).map(([key, filter]) => fc.record({ [key]: maybe(filter) }))
  const any = Object.fromEntries(Object.entries(filters).map(([key, filter]) => [key, maybe(filter)]))
  return fc.oneof(
    { weight: 4, arbitrary: fc.oneof(...one) },
    { weight: 1, arbitrary: fc.record(any, { requiredKeys: [] }) },
  )
}
const nobody = '01900000-0000-7000-8000-000000000000'

const texts = (value: fc.Arbitrary<string>) =>
  conditions({ equals: value, in: fc.array(value, { maxLength: 9 }), notIn: fc.array(value, { maxLength: 3 }) })
const instants = (read: (card: Card) => string) => {
  const value = fc
    .tuple(
      drawn(all => all.map(read)),
      fc.constantFrom(-1, 0, 0, 1),
    )
    .map(([at, shift]) => new Date(Date.parse(at) + shift))
  return conditions({ equals: value, lt: value, lte: value, gt: value, gte: value })
}
const named = <K extends string>(key: K, items: (card: Card) => { id: string }[]) => {
  const read = (field: string) => (all: Card[]) =>
    all.flatMap(items).map(item => (item as unknown as Record<string, string>)[field]!)
  return conditions({
    id: texts(drawn(read('id'), nobody)),
    [key]: texts(drawn(read(key), 'nobody', '', 'a\0b', '\ud800')),
  })
}
const lists = (entity: fc.Arbitrary<unknown>) => conditions({ some: entity, every: entity, none: entity })

const fields = {
  id: texts(drawn(all => all.map(card => card.id), nobody)),
  language: texts(drawn(all => all.map(card => card.language), 'xx', 'EN', 'e\0n')),
  publishedAt: instants(card => card.publishedAt),
  ingestedAt: instants(card => card.ingestedAt),
  updatedAt: instants(card => card.updatedAt),
  source: named('slug', card => [card.source]),
  people: lists(named('slug', card => card.people)),
  countries: lists(named('code', card => card.countries)),
  tags: lists(named('slug', card => card.tags)),
  text: typed as fc.Arbitrary<unknown>,
}
const { where } = fc.letrec<{ where: ArticleWhere }>(tie => {
  const parts = fc.array(tie('where'), { maxLength: 3 })
  const flat = fc.oneof(...Object.entries(fields).map(([name, field]) => fc.record({ [name]: maybe(field) })))
  const nested = conditions({ AND: parts, OR: parts, NOT: parts })
  const both = fc.tuple(flat, nested).map(([a, b]) => ({ ...a, ...b }))
  return { where: fc.oneof({ maxDepth: 3 }, flat, nested, both) as fc.Arbitrary<ArticleWhere> }
})

it('matches the same stories in the database and on their cards, whatever the filter', async () => {
  const found = { some: 0, none: 0, all: 0 }
  await fc.assert(
    fc.asyncProperty(where, async filter => {
      const rows = await listArticles(own.db, { where: filter, order: 'PUBLISHED_AT_DESC', limit: 100 })
      const { test } = compileWhere(filter)
      expect(rows.map(row => row.id).sort()).toEqual(
        stories
          .filter(test)
          .map(({ card }) => card.id)
          .sort(),
      )
      found[rows.length === 0 ? 'none' : rows.length === cards.length ? 'all' : 'some']++
    }),
    { numRuns: 400 },
  )
  // Filters that always match everything or nothing would agree without proving anything.
  expect(found.some).toBeGreaterThan(100)
  expect(found.none).toBeGreaterThan(10)
})

it.each<[string, ArticleWhere | null, 'all' | 'none']>([
  ['no filter', null, 'all'],
  ['an empty one', {}, 'all'],
  ['nulls', { AND: null, OR: null, NOT: null, id: null, people: { some: null }, publishedAt: { lt: null } }, 'all'],
  ['AND of nothing', { AND: [] }, 'all'],
  ['OR of nothing', { OR: [] }, 'none'],
  ['NOT of nothing', { NOT: [] }, 'all'],
  ['none of no ids', { id: { in: [] } }, 'none'],
  ['all but no ids', { id: { notIn: [] } }, 'all'],
  ['NOT of an empty one', { NOT: [{}] }, 'none'],
])('agrees on %s', async (_, filter, expected) => {
  const rows = await listArticles(own.db, { where: filter, order: 'PUBLISHED_AT_DESC', limit: 100 })
  expect(rows).toHaveLength(expected === 'all' ? cards.length : 0)
  expect(stories.filter(compileWhere(filter).test)).toHaveLength(rows.length)
})

it('finds every story that has a word, and no other, however the word is spelled', async () => {
  const spelled = fc.constantFrom(...vocabulary).chain(word => fc.tuple(fc.constant(word), respelled(word)))
  const all = await own.db.article.findMany()
  const known = new Set(stories.map(({ card }) => card.id))
  await fc.assert(
    fc.asyncProperty(spelled, async ([word, text]) => {
      const rows = await listArticles(own.db, { where: { text }, order: 'PUBLISHED_AT_DESC', limit: 100 })
      const having = all.filter(({ id, paragraphs }) => known.has(id) && paragraphs[0]!.split(' — ').includes(word))
      expect(having.length).toBeGreaterThan(0)
      expect(rows.map(({ id }) => id).sort()).toEqual(having.map(({ id }) => id).sort())
    }),
    { numRuns: 200 },
  )
})

const words = vocabulary.map(word => ({ headline: `About ${word}`, language: 'qaa' }))

it.each<[string, string[]]>([
  ['الاردن', ['الأردن']],
  ['ٱلأُرْدُنّ', ['الأردن']],
  ['الى', ['إلى']],
  ['مؤتمر', ['مُؤتمر']],
  ['کیک', ['كيك']],
  ['محـــمّد', ['محمد']],
  ['2024', ['٢٠٢٤']],
  ['۲۰۲۴', ['٢٠٢٤']],
  ['HARBOUR', ['Harbour']],
  ['sao', ['São']],
  ['елка', ['Ёлка']],
  ['Gate٧', ['gate7']],
  ['على', ['على']],
  ['علي', ['علي']],
  ['harb', []],
  ['gate', []],
  ['harbour sao', []],
  ['about, «harbour»', ['Harbour']],
  [' …', vocabulary],
])('finds %j where it stands, in whatever spelling', async (text, found) => {
  if ((await own.db.article.count({ where: { language: 'qaa' } })) === 0) {
    for (const { headline, language } of words) await store(own.db, draftOf(headline, { language }))
  }
  const filter: ArticleWhere = { text, language: { equals: 'qaa' } }
  const rows = await listArticles(own.db, { where: filter, order: 'PUBLISHED_AT_DESC', limit: 100 })
  const headlines = found.map(word => `About ${word}`).sort()
  expect(rows.map(row => row.card.headline).sort()).toEqual(headlines)
  const all = (await own.db.article.findMany({ where: { language: 'qaa' } })).map(snapshotOf)
  const kept = all.filter(compileWhere(filter).test).map(({ card }) => card.headline)
  expect(kept.sort()).toEqual(headlines)
})
