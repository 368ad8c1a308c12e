import { beforeEach, describe, expect, it } from 'vitest'
import { searchArticles } from '../../../src/domain/search/articles.ts'
import { compileSearch } from '../../../src/domain/search/compile.ts'
import { indexOutdated } from '../../../src/domain/search/indexing.ts'
import { startIndexing } from '../../../src/domain/search/renewal.ts'
import { SEARCH_VERSION } from '../../../src/text/words.ts'
import { useDatabase } from '../../support/database.ts'
import { draftOf, store } from '../../support/drafts.ts'
import { eventually } from '../../support/eventually.ts'

const own = useDatabase()
const silent = { info: () => {}, error: (facts: object) => expect(facts).toEqual({}) }

beforeEach(() => own.db.article.deleteMany())

async function found(text: string): Promise<string[]> {
  const rows = await searchArticles(own.db, await compileSearch(own.db, text), { order: 'RELEVANCE', limit: 100 })
  return rows.map(({ card }) => card.headline).sort()
}

/** As a story lies there that was stored before there was a search, or with another folding. */
function forget(version = 0) {
  return own.db.$executeRaw`UPDATE article SET search = NULL, headline_search = NULL, search_version = ${version}`
}

describe('a story', () => {
  it('is found as soon as it is stored, and by its new text alone once it is revised', async () => {
    const url = 'https://news.example/1'
    await store(own.db, draftOf('Night trains', { url, paragraphs: ['A ferry sails.'] }))
    expect([await found('train'), await found('sailing')]).toEqual([['Night trains'], ['Night trains']])
    await store(own.db, draftOf('Day trips', { url, paragraphs: ['A bus drives.'] }))
    expect([await found('train'), await found('ferry'), await found('bus')]).toEqual([[], [], ['Day trips']])
  })

  it.each([
    ['en', 'Trains', 'train', true],
    ['en-GB', 'Trains', 'train', true],
    ['ar', 'الدوري', 'دوري', true],
    ['ru', 'Поезда', 'поездами', true],
    ['fr', 'Nationales', 'national', true],
    ['fa', 'کتابها', 'کتاب', false],
    ['und', 'Trains', 'train', false],
    ['__proto__', 'Trains', 'train', false],
  ])('in %s called %s is found by another form, %s: %s', async (language, headline, text, is) => {
    await store(own.db, draftOf(headline, { language }))
    expect(await found(text)).toEqual(is ? [headline] : [])
  })

  it('is not found by the mark that its stems bear', async () => {
    await store(own.db, draftOf('Trains', { language: 'en' }))
    for (const text of ['en*', 'ent*', '"~en~train"', '~en~train'])
      expect([text, await found(text)]).toEqual([text, []])
  })

  it('has no stem for a word that its language has everywhere', async () => {
    await store(own.db, draftOf('To be or not', { language: 'en' }))
    const [row] = await own.db.$queryRaw<{ vector: string }[]>`SELECT search::text AS vector FROM article`
    expect(row!.vector).toBe(`'be':2 'not':4 'or':3 'to':1`)
    expect([await found('not'), await found('"to be"')]).toEqual([['To be or not'], ['To be or not']])
  })

  it('of a megabyte is stored, searched, and says what cannot be found in it', async () => {
    const words = Array.from({ length: 130_000 }, (_, n) => `ب${n}`).join(' ')
    await store(
      own.db,
      draftOf('Numbers', { language: 'ar', paragraphs: [words], notices: [{ code: 'ODD', message: '', line: 1 }] }),
    )
    expect([await found('ب7'), await found('ب129999')]).toEqual([['Numbers'], []])
    const codes = ['ODD', 'WORDS_NOT_SEARCHABLE', 'PHRASES_NOT_SEARCHABLE']
    const [{ notices }] = (await own.db.article.findMany()) as unknown as [{ notices: { code: string }[] }]
    expect(notices.map(({ code }) => code)).toEqual(codes)
    // Indexed anew, it says so once, and nothing else is taken from it.
    await forget()
    expect(await indexOutdated(own.db)).toBe(1)
    const [again] = (await own.db.article.findMany()) as unknown as [{ notices: { code: string }[] }]
    expect(again.notices.map(({ code }) => code)).toEqual(codes)
  })
})

describe('stories that an older version indexed, or none', () => {
  it('are found after the next start, however many there are', async () => {
    for (let n = 0; n < 60; n++) await store(own.db, draftOf(`Night train ${n}`))
    await forget(SEARCH_VERSION - 1)
    expect(await found('night')).toEqual([])
    const stop = startIndexing(own.db, silent)
    await eventually(async () => expect(await found('night')).toHaveLength(60))
    await stop()
    expect(await own.db.article.count({ where: { searchVersion: SEARCH_VERSION } })).toBe(60)
    expect(await indexOutdated(own.db)).toBe(0)
  })

  it('wait while somebody writes to them, and while another instance is at it; the others are indexed', async () => {
    const ids: string[] = []
    for (const headline of ['One night', 'Two nights']) ids.push((await store(own.db, draftOf(headline))).articleId)
    await forget()
    await own.db.$transaction(async tx => {
      await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${ids[0]}::uuid FOR UPDATE`
      expect(await indexOutdated(own.db)).toBe(1)
    })
    expect(await found('night')).toEqual(['Two nights'])
    await own.db.$transaction(async tx => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(20261123, 8)`
      expect(await indexOutdated(own.db)).toBe(0)
    })
    expect(await indexOutdated(own.db)).toBe(1)
    expect(await found('night')).toEqual(['One night', 'Two nights'])
  })

  it('stay as they are where a newer version has indexed them', async () => {
    await store(own.db, draftOf('Night train'))
    await forget(SEARCH_VERSION + 1)
    expect(await indexOutdated(own.db)).toBe(0)
  })
})
