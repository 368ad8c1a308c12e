import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { countMatches, listFiltered, searchArticles, searchKeyOf } from '../../../src/domain/search/articles.ts'
import { compileSearch } from '../../../src/domain/search/compile.ts'
import { stemsOf } from '../../../src/domain/search/stems.ts'
import type { Bounds, SearchOrder, SearchPage } from '../../../src/domain/search/steps.ts'
import type { ArticleWhere } from '../../../src/domain/where.ts'
import { withdrawArticle } from '../../../src/domain/withdraw.ts'
import { parseQuery, standsAt, type Term } from '../../../src/text/query.ts'
import { wordsInOrder } from '../../../src/text/words.ts'
import { EDITOR } from '../../support/actor.ts'
import { useDatabase } from '../../support/database.ts'
import { draftOf, inMay, store } from '../../support/drafts.ts'

const own = useDatabase()

type Stems = Set<string | null>
type Story = { id: string; at: number; parts: { word: string }[][]; headlineStems: Stems; stems: Stems }
const stories: Story[] = []
const vocabulary = ['night', 'nights', 'train', 'training', 'harbour', 'ferry', 'nightly']
const orders: SearchOrder[] = ['RELEVANCE', 'PUBLISHED_AT_DESC', 'PUBLISHED_AT_ASC']

/** 70 stories of a few words of the vocabulary each, in English, several at the same instant; two are withdrawn. */
beforeAll(async () => {
  const pick = (n: number, count: number) =>
    Array.from({ length: count }, (_, i) => vocabulary[(n * 7 + i * i * 3 + (n >> 2)) % 7])
  for (let n = 0; n < 72; n++) {
    const headline = `${pick(n, n % 3).join(' ')} ${n}`
    const paragraphs = [pick(n + 3, n % 4).join(' '), pick(n + 5, n % 3).join(', ')]
    const at = inMay(1 + (n % 9))
    const { articleId: id } = await store(own.db, draftOf(headline, { paragraphs, publishedAt: at }))
    if (n >= 70) await withdrawArticle(own.db, EDITOR, { id })
    else {
      const parts = [headline, ...paragraphs].map(part => wordsInOrder(part).map(word => ({ word })))
      const stems = async (words: { word: string }[]) =>
        new Set(
          await stemsOf(
            own.db,
            words.map(({ word }) => ({ word, language: 'en' })),
          ),
        )
      const [headlineStems, all] = [await stems(parts[0]!), await stems(parts.flat())]
      stories.push({ id, at: at.instant.getTime(), parts, headlineStems, stems: all })
    }
  }
})

/** The list of a search as its definition says, told apart from how it is read. */
async function expected(text: string, order: SearchOrder): Promise<string[]> {
  const { must, mustNot } = parseQuery(text)
  const single = must.filter(({ words, prefix }) => words.length === 1 && !prefix)
  const stems = await stemsOf(
    own.db,
    single.map(({ words }) => ({ word: words[0]!, language: 'en' })),
  )
  const stemOf = new Map(single.map((term, i) => [term, stems[i]!]))
  const stands = (term: Term, parts: Story['parts']) =>
    parts.some(words => words.some((_, i) => standsAt(term, words, i)))
  const levelOf = (story: Story) => {
    const head = story.parts.slice(0, 1)
    const inflected = (term: Term, kept: Stems) => stemOf.has(term) && kept.has(stemOf.get(term)!)
    if (mustNot.some(term => stands(term, story.parts))) return 0
    if (must.every(term => stands(term, head))) return 4
    if (must.every(term => stands(term, head) || inflected(term, story.headlineStems))) return 3
    if (must.every(term => stands(term, story.parts))) return 2
    return must.every(term => stands(term, story.parts) || inflected(term, story.stems)) ? 1 : 0
  }
  const sign = order === 'PUBLISHED_AT_ASC' ? -1 : 1
  return stories
    .map(story => ({ ...story, level: levelOf(story) }))
    .filter(({ level }) => level > 0)
    .sort((a, b) => {
      const byLevel = order === 'RELEVANCE' ? b.level - a.level : 0
      return byLevel || sign * (b.at - a.at || (a.id < b.id ? 1 : -1))
    })
    .map(({ id }) => id)
}

/** From steps so short that every one of them is taken to the usual ones, which 70 stories never leave. */
const bounds = fc.constantFrom<Bounds[]>(
  { headline: 1, wholeFirst: 1, whole: 1, few: 1 },
  { headline: 9, wholeFirst: 5, whole: 30, few: 4 },
  { headline: 1_000, wholeFirst: 200, whole: 1_000, few: 500 },
)
const word = fc.constantFrom(...vocabulary)
const term = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.tuple(word, word).map(words => `"${words.join(' ')}"`) },
  { weight: 1, arbitrary: word.map(whole => `${whole.slice(0, 4)}*`) },
)
const text = fc
  .tuple(fc.array(term, { minLength: 1, maxLength: 3 }), fc.option(term, { freq: 3 }))
  .map(([must, not]) => must.join(' ') + (not === null ? '' : ` -${not}`))

async function idsOf(search: string, page: SearchPage, within?: Bounds): Promise<string[]> {
  const rows = await searchArticles(own.db, await compileSearch(own.db, search), page, within)
  return rows.map(({ id }) => id)
}

describe('a search', () => {
  it('lists what matches, in its order, by whichever steps it is read, and counts as many', async () => {
    const found = { none: 0, some: 0, many: 0 }
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...orders), bounds, async (search, order, within) => {
        const list = await expected(search, order)
        expect(await idsOf(search, { order, limit: 100 }, within)).toEqual(list)
        expect(await countMatches(own.db, await compileSearch(own.db, search), null)).toBe(list.length)
        found[list.length === 0 ? 'none' : list.length < 5 ? 'some' : 'many']++
      }),
      { numRuns: 120 },
    )
    expect(Math.min(...Object.values(found))).toBeGreaterThan(0)
  })

  it('is paged forward and backward without loss or repeat', async () => {
    const size = fc.integer({ min: 3, max: 9 })
    await fc.assert(
      fc.asyncProperty(word, fc.constantFrom(...orders), bounds, size, async (search, order, within, limit) => {
        const compiled = await compileSearch(own.db, search)
        const list = await idsOf(search, { order, limit: 100 })
        for (const fromEnd of [false, true]) {
          const pages: string[][] = []
          let page: SearchPage = { order, limit, fromEnd }
          for (;;) {
            const rows = await searchArticles(own.db, compiled, page, within)
            if (rows.length === 0) break
            pages.push(rows.map(({ id }) => id))
            const key = searchKeyOf(rows.at(fromEnd ? 0 : -1)!, order)
            page = { order, limit, fromEnd, ...(fromEnd ? { before: key } : { after: key }) }
          }
          expect((fromEnd ? pages.toReversed() : pages).flat()).toEqual(list)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('ends before the border that it is given, also where a level lies between', async () => {
    const compiled = await compileSearch(own.db, 'night')
    const rows = await searchArticles(own.db, compiled, { order: 'RELEVANCE', limit: 100 })
    expect(new Set(rows.map(({ rank }) => rank))).toEqual(new Set([4, 3, 2, 1]))
    const [after, before] = [rows[1]!, rows.at(-2)!].map(row => searchKeyOf(row, 'RELEVANCE'))
    for (const fromEnd of [false, true]) {
      const page = { order: 'RELEVANCE' as const, limit: 100, after: after!, before: before!, fromEnd }
      for (const within of [undefined, { headline: 1, wholeFirst: 1, whole: 1, few: 1 }]) {
        const between = await searchArticles(own.db, compiled, page, within)
        expect(between).toEqual(rows.slice(2, -2))
        expect(await searchArticles(own.db, compiled, { ...page, after: before!, before: after! }, within)).toEqual([])
      }
    }
  })

  it('keeps to the filter', async () => {
    const where = { publishedAt: { gte: inMay(5).instant } }
    const late = new Set(stories.filter(({ at }) => at >= inMay(5).instant.getTime()).map(({ id }) => id))
    for (const within of [undefined, { headline: 1, wholeFirst: 1, whole: 1, few: 1 }]) {
      const found = await idsOf('night', { order: 'RELEVANCE', limit: 100, where }, within)
      expect(found).toEqual((await expected('night', 'RELEVANCE')).filter(id => late.has(id)))
      expect(await countMatches(own.db, await compileSearch(own.db, 'night'), where)).toBe(found.length)
    }
  })
})

describe('a list whose filter asks for words', () => {
  const list = async (where: ArticleWhere) => {
    own.statements.length = 0
    const rows = await listFiltered(own.db, { where, order: 'PUBLISHED_AT_DESC', limit: 100 })
    return { ids: rows.map(({ id }) => id), bounded: own.statements.every(sql => sql.includes('MATERIALIZED')) }
  }

  it.each<ArticleWhere>([
    { AND: [{ text: 'night train' }] },
    { AND: [{ AND: [{ text: 'train' }], language: { equals: 'en' } }], text: 'night' },
    { text: 'night', AND: [{ text: 'train' }, { text: 'Night' }, { text: '…' }] },
  ])('is read by the same steps wherever all of it must hold: %j', async where => {
    const plain = await list({ text: 'night train' })
    expect(plain.ids.length).toBeGreaterThan(2)
    expect(await list(where)).toEqual({ ids: plain.ids, bounded: true })
  })

  it('keeps all else that AND asks for', async () => {
    const { ids } = await list({ text: 'night train' })
    expect((await list({ AND: [{ text: 'night train' }, { id: { in: ids.slice(0, 2) } }] })).ids).toEqual(
      ids.slice(0, 2),
    )
    expect((await list({ AND: [{ text: 'night train', NOT: [{ id: { in: ids.slice(2) } }] }] })).ids).toEqual(
      ids.slice(0, 2),
    )
    expect((await list({ text: 'night', OR: [{ text: 'train' }] })).ids).toEqual(ids)
  })
})
