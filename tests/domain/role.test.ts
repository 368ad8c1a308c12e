import { beforeEach, describe, expect, it } from 'vitest'
import type { DraftMention, DraftRole, StoryDraft } from '../../src/domain/draft.ts'
import { mergeEntities } from '../../src/domain/merge.ts'
import { unmergeEntities } from '../../src/domain/unmerge.ts'
import { listRoles, MOST_ROLES } from '../../src/domain/role.ts'
import { restoreArticle, withdrawArticle } from '../../src/domain/withdraw.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { draftOf, inMay, store } from '../support/drafts.ts'

const own = useDatabase()

beforeEach(async () => {
  await own.db.article.deleteMany()
})

const president = { title: 'President', country: 'KE' }

/** A story of a day in May that names Paul Okello once for each role. */
function story(day: number, roles: DraftRole[], given: Partial<StoryDraft> = {}): StoryDraft {
  const mentions = roles.map((role): DraftMention => {
    const place = {
      field: 'PARAGRAPH' as const,
      paragraph: 0,
      start: 0,
      end: 1,
      text: 'x',
      rule: 'test',
      confidence: 1,
    }
    return { ...place, person: 'Paul Okello', role }
  })
  return draftOf(`Gate ${day}`, { publishedAt: inMay(day), mentions, ...given })
}

const add = async (...story: [StoryDraft]) => (await store(own.db, ...story)).articleId

/** His roles as `title COUNTRY first-latest day ×stories`, in order. */
async function roles(): Promise<string[]> {
  const { id } = await own.db.person.findUniqueOrThrow({ where: { slug: 'paul-okello' } })
  const codes = new Map((await own.db.country.findMany()).map(country => [country.id, country.code]))
  return ((await listRoles(own.db, [id])).get(id) ?? []).map(({ title, countryId, since, until, stories, article }) => {
    expect(article.card.publishedAt).toBe(until.toISOString())
    return `${title} ${codes.get(countryId ?? '') ?? '-'} ${since.getUTCDate()}-${until.getUTCDate()} ×${stories}`
  })
}

describe('a role', () => {
  it('lasts from its first story to its latest, in whichever order they came in', async () => {
    await add(story(5, [president]))
    expect(await roles()).toEqual(['President KE 5-5 ×1'])
    await add(story(9, [president]))
    await add(story(2, [president]))
    expect(await roles()).toEqual(['President KE 2-9 ×3'])
  })

  it('is one in every spelling that folds to the same letters, shown as the latest story has it', async () => {
    await add(story(2, [{ title: 'president', country: 'KE' }]))
    await add(story(3, [{ title: 'President', country: 'KE' }]))
    expect(await roles()).toEqual(['President KE 2-3 ×2'])
  })

  it('is another one in another country, and without one', async () => {
    await add(story(2, [president]))
    await add(story(3, [{ title: 'President', country: 'DE' }]))
    await add(story(4, [{ title: 'President', country: null }]))
    expect(await roles()).toEqual(['President - 4-4 ×1', 'President DE 3-3 ×1', 'President KE 2-2 ×1'])
  })

  it('without a country is the one with it, where stories name no other country', async () => {
    await add(story(2, [president]))
    await add(story(4, [{ title: 'president', country: null }]))
    await add(story(3, [{ title: 'Mayor', country: null }]))
    expect(await roles()).toEqual(['president KE 2-4 ×2', 'Mayor - 3-3 ×1'])
    await add(story(9, [{ title: 'President', country: 'DE' }]))
    expect(await roles()).toEqual([
      'President DE 9-9 ×1',
      'president - 4-4 ×1',
      'Mayor - 3-3 ×1',
      'President KE 2-2 ×1',
    ])
  })

  it('counts a story once, and a title in it without its country as the same', async () => {
    await add(story(2, [president, { title: 'president', country: null }, president]))
    expect(await roles()).toEqual(['President KE 2-2 ×1'])
  })

  it('comes after those that were seen later, and then after those that were seen more often', async () => {
    await add(story(2, [{ title: 'Mayor', country: null }]))
    await add(story(8, [{ title: 'Minister', country: null }, president]))
    await add(story(3, [president]))
    await add(story(9, [{ title: 'General', country: null }]))
    expect(await roles()).toEqual(['General - 9-9 ×1', 'President KE 3-8 ×2', 'Minister - 8-8 ×1', 'Mayor - 2-2 ×1'])
  })

  it('does not count stories that were withdrawn, until they are restored', async () => {
    await add(story(2, [president]))
    const id = await add(story(5, [president]))
    await withdrawArticle(own.db, EDITOR, { id })
    expect(await roles()).toEqual(['President KE 2-2 ×1'])
    await add(story(5, [president, { title: 'Mayor', country: null }], { paragraphs: ['More.'] }))
    expect(await roles()).toEqual(['President KE 2-2 ×1'])
    await restoreArticle(own.db, EDITOR, { id })
    expect(await roles()).toEqual(['President KE 2-5 ×2', 'Mayor - 5-5 ×1'])
  })

  it('goes with the revision that said it', async () => {
    await add(story(5, [president]))
    await add(story(5, [{ title: 'Minister', country: 'KE' }], { paragraphs: ['Corrected.'] }))
    expect(await roles()).toEqual(['Minister KE 5-5 ×1'])
  })

  it('keeps its country where the editor says that the story is about others', async () => {
    await add(story(5, [president], { countries: ['DE'] }))
    expect(await roles()).toEqual(['President KE 5-5 ×1'])
  })

  it('is not that of a person whom the editor took out', async () => {
    await add(story(5, [president]))
    await add(story(6, [president], { people: ['Lena Hoffmann'] }))
    expect(await roles()).toEqual(['President KE 5-5 ×1'])
  })

  it('goes with a person who is merged, and counts an article once that had it for both', async () => {
    const { mentions } = story(2, [president, { title: 'Mayor', country: null }])
    const both = mentions.flatMap(mention => [mention, { ...mention, person: 'P. Okello' }])
    await add(story(2, [], { mentions: both }))
    await add(story(4, [], { mentions: mentions.map(mention => ({ ...mention, person: 'P. Okello' })) }))
    const id = async (slug: string) => (await own.db.person.findUniqueOrThrow({ where: { slug } })).id
    await mergeEntities(own.db, EDITOR, 'person', { from: await id('p-okello'), into: await id('paul-okello') })
    expect(await roles()).toEqual(['Mayor - 2-4 ×2', 'President KE 2-4 ×2'])
  })

  it.each([
    ['Paul Okello', 'Ruth Barasa'],
    ['Ruth Barasa', 'Paul Okello'],
  ])('counts an article once that had it without its country for %s', async (without, other) => {
    const { mentions } = story(2, [president, { title: 'President', country: null }])
    const both = mentions.map((mention, n): DraftMention => ({ ...mention, person: n === 0 ? other : without }))
    await add(story(2, [], { mentions: both }))
    const id = async (name: string) => (await own.db.personName.findFirstOrThrow({ where: { text: name } })).personId
    const from = await id('Ruth Barasa')
    await mergeEntities(own.db, EDITOR, 'person', { from, into: await id('Paul Okello') })
    expect(await roles()).toEqual(['President KE 2-2 ×1'])
    const { moved } = await own.db.entityMerge.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(moved).toMatchObject({ ids: [from], names: ['Ruth Barasa'], stories: 1, roles: 1 })
    await unmergeEntities(own.db, EDITOR, 'person', { id: from })
    expect(await roles()).toEqual([`President ${without === 'Paul Okello' ? '-' : 'KE'} 2-2 ×1`])
  })

  it(`is left out where ${MOST_ROLES} were seen later`, async () => {
    await add(story(2, [president]))
    const titles = Array.from({ length: MOST_ROLES }, (_, n) => ({ title: `Title ${n}`, country: null }))
    await add(story(3, titles))
    const found = await roles()
    expect(found).toHaveLength(MOST_ROLES)
    expect(found).not.toContain('President KE 2-2 ×1')
  })
})
