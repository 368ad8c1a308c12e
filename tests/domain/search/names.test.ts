import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '../../../src/db/generated/client.ts'
import { findSimilar, type Listed, listEntities, type NameOrder } from '../../../src/domain/search/names.ts'
import { fold } from '../../../src/text/fold.ts'
import { wordsInOrder } from '../../../src/text/words.ts'
import { useDatabase } from '../../support/database.ts'

const own = useDatabase()

const people: Record<string, string[]> = {
  'vladimir-putin': ['Vladimir Putin', 'فلاديمير بوتين', 'Владимир Путин', 'ولادیمیر پوتین'],
  'ilham-aliyev': ['إلهام علييف', 'Ilham Aliyev'],
  'heydar-aliyev': ['حيدر علييف', 'Heydar Aliyev'],
  'abdel-fattah-el-sisi': ['عبد الفتاح السيسي', 'Abdel-Fattah el-Sisi'],
  'mostafa-madbouly': ['مصطفى مدبولى'],
  'jean-claude-juncker': ['Jean‑Claude Juncker'],
  ali: ['Ali'],
}

beforeAll(async () => {
  for (const [slug, names] of Object.entries(people)) {
    const rows = names.map(text => ({
      text,
      folded: fold(text).replace('عبد ال', 'عبدال'),
      language: 'und',
      kind: 'ALIAS' as const,
    }))
    await own.db.person.create({ data: { slug, names: { create: rows } } })
  }
  for (const slug of ['harbour', 'night-train']) {
    const label = { text: slug, folded: slug, language: 'en', kind: 'CANONICAL' as const }
    await own.db.tag.create({ data: { slug, labels: { create: label } } })
  }
})

const all = Prisma.sql`TRUE`

async function keys(
  kind: Listed,
  search: string | null,
  order: NameOrder = 'RELEVANCE',
  where = all,
): Promise<string[]> {
  const rows = await listEntities(own.db, kind, { search, order, where, after: null, limit: 50, sight: 'ALL' })
  return rows.map(({ key }) => key)
}

describe('a search by name', () => {
  it.each<[string, string[]]>([
    ['بوتين', ['vladimir-putin']],
    ['پوتین', ['vladimir-putin']],
    ['پوتن', []],
    ['ولاديمير', ['vladimir-putin']],
    ['PUTIN', ['vladimir-putin']],
    ['путин влад', ['vladimir-putin']],
    ['Vladimir Путин', []],
    ['علييف', ['heydar-aliyev', 'ilham-aliyev']],
    ['الهام', ['ilham-aliyev']],
    ['إلهام عـــلِييف', ['ilham-aliyev']],
    ['عبد الفتاح', ['abdel-fattah-el-sisi']],
    ['عبدالفتاح السيسى', ['abdel-fattah-el-sisi']],
    ['السيسي', ['abdel-fattah-el-sisi']],
    ['fattah sisi', ['abdel-fattah-el-sisi']],
    ['مدبولي', ['mostafa-madbouly']],
    ['مصطفي', ['mostafa-madbouly']],
    ['claude', ['jean-claude-juncker']],
    ['ali', ['ali', 'heydar-aliyev', 'ilham-aliyev']],
    ['li', []],
  ])('for %s finds %j', async (search, expected) => {
    expect(await keys('person', search)).toEqual(expected)
  })

  it('puts a whole name first, then names that begin so, then names with such a word', async () => {
    const rows = await listEntities(own.db, 'country', {
      ...{ search: 'guinea', order: 'RELEVANCE', where: all, after: null, limit: 50, sight: 'ALL' },
    })
    expect(rows[0]).toMatchObject({ key: 'GN', rank: 3 })
    expect(rows.find(({ key }) => key === 'GW')?.rank).toBe(2)
    expect(rows.find(({ key }) => key === 'PG')?.rank).toBe(1)
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map(({ rank }) => rank).sort((a, b) => b - a))
  })

  it('finds countries and tags', async () => {
    expect((await keys('country', 'روسيا'))[0]).toBe('RU')
    expect((await keys('country', 'ايران'))[0]).toBe('IR')
    expect((await keys('country', 'росси'))[0]).toBe('RU')
    expect(await keys('tag', 'train')).toEqual(['night-train'])
  })

  it('is paged without loss or repeat, by relevance and in both other orders', async () => {
    for (const order of ['RELEVANCE', 'KEY_ASC', 'KEY_DESC'] as const) {
      const list = await keys('country', 's', order)
      const paged: string[] = []
      let after = null
      for (;;) {
        const rows = await listEntities(own.db, 'country', {
          search: 's',
          order,
          where: all,
          after,
          limit: 7,
          sight: 'ALL',
        })
        if (rows.length === 0) break
        paged.push(...rows.map(({ key }) => key))
        after = rows.at(-1)!
      }
      expect(paged.slice(0, 50)).toEqual(list)
      expect(new Set(paged).size).toBe(paged.length)
    }
  })

  it('keeps to the filter, and leaves out who was merged into another', async () => {
    expect(await keys('person', 'ali', 'RELEVANCE', Prisma.sql`e.slug <> 'ali'`)).toEqual([
      'heydar-aliyev',
      'ilham-aliyev',
    ])
    const { id } = await own.db.person.findUniqueOrThrow({ where: { slug: 'ilham-aliyev' } })
    await own.db.person.update({ where: { slug: 'heydar-aliyev' }, data: { mergedIntoId: id } })
    expect(await keys('person', 'ali')).toEqual(['ali', 'ilham-aliyev'])
    expect(await keys('person', null, 'KEY_ASC')).not.toContain('heydar-aliyev')
    await own.db.person.update({ where: { slug: 'heydar-aliyev' }, data: { mergedIntoId: null } })
  })
})

describe('a name that nobody bears', () => {
  it.each<[Listed, string, string]>([
    ['person', 'بوتن', 'vladimir-putin'],
    ['person', 'Vladmir Putn', 'vladimir-putin'],
    ['person', 'Butin', 'vladimir-putin'],
    ['person', 'Путен', 'vladimir-putin'],
    ['person', 'Alyev Heidar', 'heydar-aliyev'],
    ['person', 'سيسي', 'abdel-fattah-el-sisi'],
    ['country', 'Azerbaidjian', 'AZ'],
    ['country', 'اذريبجان', 'AZ'],
  ])('of a %s, %s, is like that of %s', async (kind, search, expected) => {
    expect(await keys(kind, search)).toEqual([])
    const [first] = await findSimilar(own.db, kind, { search, limit: 5, sight: 'ALL' })
    const entity =
      kind === 'person'
        ? own.db.person.findUniqueOrThrow({ where: { slug: expected } })
        : own.db.country.findUniqueOrThrow({ where: { code: expected } })
    expect(first).toBe((await entity).id)
  })

  it('is like none where nothing is alike', async () => {
    expect(await findSimilar(own.db, 'person', { search: 'xqzw', limit: 5, sight: 'ALL' })).toEqual([])
  })
})

it('cuts names into words in the database as the hub does', async () => {
  const sign = fc.constantFrom(
    ...' -‐‑–—_.,:;!?\'’"«»()[]{}/\\|&+*%@#~^<>=$€°·•…،؛؟٪۔־׳।・「」★♥→😀①',
    '\u200c',
    '\u00a0',
  )
  const letter = fc.constantFrom(...'aZéßøиЁجىةإمـًگیक़िあ한7٣²ªµ', '\u0301')
  const names = fc.array(fc.oneof({ weight: 3, arbitrary: letter }, { weight: 1, arbitrary: sign }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(fc.array(names, { minLength: 50, maxLength: 50 }), async list => {
      const texts = list.map(parts => fold(parts.join('')))
      const rows = await own.db.$queryRaw<{ words: string }[]>`
        SELECT name_words(text) AS words FROM unnest(${texts}::text[]) WITH ORDINALITY AS name (text, place) ORDER BY place`
      rows.forEach(({ words }, i) => expect(words.trim().split(' ').join(' ')).toBe(wordsInOrder(texts[i]!).join(' ')))
    }),
    { numRuns: 40 },
  )
})
