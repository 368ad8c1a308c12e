import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { listArticles } from '../../src/domain/article.ts'
import { snapshotOf } from '../../src/domain/article-write.ts'
import { listFiltered } from '../../src/domain/search/articles.ts'
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
/** Signs that LIKE takes for its own, two halves of a surrogate pair, what stands for a broken one, and marks that fold away. */
const headlines = [
  'Story',
  'Growth of 100% _for sure_',
  String.raw`A path: C:\ports\100%`,
  'إيرانُ وبغدادُ — قمّــة',
  '😀 Über 𝒜thens 😁',
  'Broken \ufffd sign',
  '한글 Ⅷ ﬁnance',
]
/** Every subset of a list comes up, the empty one included. */
const subset = (items: string[], n: number) => items.filter((_, i) => (n >> i) & 1)

beforeAll(async () => {
  for (let n = 0; n < 32; n++) {
    const draft = draftOf(`${headlines[n % headlines.length]} ${n}`, {
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

const whole = (value: fc.Arbitrary<string>) => ({
  equals: value,
  in: fc.array(value, { maxLength: 9 }),
  notIn: fc.array(value, { maxLength: 3 }),
})
const odd = [
  '',
  ' ',
  '%',
  '_',
  '\\',
  '%%',
  '\\%',
  '\0',
  'a\0b',
  '\ud83d',
  '\ude00',
  '\ufffd',
  '\u0651',
  'ß',
  'ﬁ',
  'nobody',
]
/** Texts that are stored, whole or cut anywhere, also inside a character, in any case, and texts that are not. */
const texts = (read: (cards: Card[]) => string[], ...others: string[]) => {
  const stored = drawn(read, ...others)
  const cased = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
  )
  const value = fc.oneof(
    { weight: 3, arbitrary: stored },
    { weight: 1, arbitrary: fc.tuple(stored, cased).map(([text, turn]) => turn(text)) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  )
  const part = fc
    .tuple(value, fc.constantFrom(0, 0, 1, 2, 7), fc.constantFrom(1, 2, 5, 99))
    .map(([text, from, length]) => text.slice(from, from + length))
  return conditions({ ...whole(value), contains: part, startsWith: part })
}
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
    id: conditions(whole(drawn(read('id'), nobody))),
    [key]: texts(read(key)),
  })
}
const lists = (entity: fc.Arbitrary<unknown>) => conditions({ some: entity, every: entity, none: entity })

const fields = {
  id: conditions(whole(drawn(all => all.map(card => card.id), nobody))),
  language: texts(all => all.map(card => card.language), 'xx', 'pt', 'PT-br', 'e\0n'),
  headline: texts(all => all.map(card => card.headline)),
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
      const page = { where: filter, order: 'PUBLISHED_AT_DESC', limit: 100 } as const
      const rows = await listArticles(own.db, page)
      expect(await listFiltered(own.db, page)).toMatchObject(rows)
      const { test } = compileWhere(filter)
      expect(rows.map(row => row.id).sort()).toEqual(
        stories
          .filter(test)
          .map(({ card }) => card.id)
          .sort(),
      )
      found[rows.length === 0 ? 'none' : rows.length === cards.length ? 'all' : 'some']++
    }),
    { numRuns: 600 },
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

it.each<[ArticleWhere, number]>([
  [{ headline: { contains: '%' } }, 10],
  [{ headline: { contains: '100%' } }, 10],
  [{ headline: { contains: '_' } }, 5],
  [{ headline: { contains: '\\' } }, 5],
  [{ headline: { startsWith: '%' } }, 0],
  [{ headline: { startsWith: 'STORY' } }, 5],
  [{ headline: { contains: 'ایران وبغداد' } }, 5],
  [{ headline: { startsWith: 'ايران' } }, 5],
  [{ headline: { equals: ' ايران  وبغداد — قمة 3 ' } }, 1],
  [{ headline: { in: ['story 0', 'STORY 7', 'Story 8'] } }, 2],
  [{ headline: { notIn: ['story 0'] } }, 31],
  [{ headline: { contains: 'uber athens' } }, 4],
  [{ headline: { contains: '😁' } }, 4],
  [{ headline: { contains: '\ud83d' } }, 0],
  [{ headline: { contains: '\ufffd' } }, 4],
  [{ headline: { contains: '\ud83d\ufffd' } }, 0],
  [{ headline: { contains: 's\0' } }, 0],
  [{ NOT: [{ headline: { contains: '\0' } }] }, 32],
  [{ headline: { contains: '' } }, 32],
  [{ headline: { contains: '\u0651' } }, 32],
  [{ headline: { startsWith: '' }, source: { slug: { contains: '' } } }, 32],
  [{ language: { equals: 'PT-br' } }, 10],
  [{ language: { equals: 'pt' } }, 0],
  [{ language: { startsWith: 'PT' } }, 10],
  [{ language: { contains: '-b' } }, 10],
  [{ countries: { some: { code: { equals: 'ſuhh' } } } }, 0],
  [{ countries: { every: { code: { contains: 'suh' } } } }, 4],
  [{ people: { none: { slug: { contains: '-' } } } }, 2],
  [{ people: { some: { slug: { contains: '_' } } } }, 0],
  [{ tags: { some: { slug: { startsWith: 'شح' } } } }, 16],
])('finds by %j, in the database and on the cards, what is meant', async (filter, count) => {
  const rows = await listArticles(own.db, { where: filter, order: 'PUBLISHED_AT_DESC', limit: 100 })
  expect(rows).toHaveLength(count)
  expect(stories.filter(compileWhere(filter).test)).toHaveLength(count)
})

it.each<[string, ArticleWhere, string]>([
  ['a headline', { headline: { equals: 'Story 0' } }, 'article_headline_folded_idx'],
  ['one of several headlines', { headline: { in: ['Story 0', 'Story 7'] } }, 'article_headline_folded_idx'],
  ['a part of a headline', { headline: { contains: 'بغداد' } }, 'article_headline_trigrams_idx'],
  ['the beginning of a headline', { headline: { startsWith: '100%' } }, 'article_headline_trigrams_idx'],
])('has an index for %s', async (_, filter, index) => {
  // A table this small is read whole, unless that is forbidden.
  const plan = await own.db.$transaction(async tx => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`
    await tx.$executeRaw`SET LOCAL enable_indexscan = off`
    return await tx.$queryRaw<object[]>`EXPLAIN SELECT 1 FROM article a WHERE ${compileWhere(filter).sql}`
  })
  expect(JSON.stringify(plan)).toContain(index)
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
  ['علي', ['على']],
  ['مدينه', ['مدينة']],
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
