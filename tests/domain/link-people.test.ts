/** Whom a name means: by role, country and company; two of one name stay two, and nobody is split for nothing. */
import { beforeEach, describe, expect, it } from 'vitest'
import { mergeEntities } from '../../src/domain/merge.ts'
import { EDITOR } from '../support/actor.ts'
import { store } from '../support/drafts.ts'
import { useDatabase } from '../support/database.ts'
import { emptied, linkingIn, tell } from '../support/linking.ts'

const own = useDatabase()
const { add, link, linked, proposed } = linkingIn(own)
beforeEach(() => emptied(own.db))

const [footballer, minister] = [['مهاجم المنتخب EG'], ['وزير الزراعة LB']]
const salah = 'محمد صلاح'

/** A story each of these days. */
async function seen(days: number, name: string, titles: string[], countries: string[] = []): Promise<string> {
  let id = ''
  for (let day = 1; day <= days; day++) id = await link({ people: { [name]: titles }, countries, day })
  return id
}

describe('a name that somebody bears', () => {
  it('is theirs where nothing speaks against it', async () => {
    const first = await seen(3, salah, footballer, ['EG'])
    expect(await link({ people: { [salah]: [] } })).toBe(first)
    expect(await link({ people: { [salah]: ['مدرب SA'] } })).toBe(first)
    expect(await link({ people: { [salah]: ['لاعب'] }, countries: ['GB'] })).toBe(first)
  })

  it('is another one’s where the title is of a state of which they are not, and the pair is proposed', async () => {
    const first = await seen(2, salah, footballer, ['EG'])
    const other = await link({ people: { [salah]: minister }, countries: ['LB'] })
    expect(other).not.toBe(first)
    expect(await proposed()).toEqual([{ pair: [first, other].sort(), score: 0.3, reason: 'apart' }])
    const slugs = (await own.db.person.findMany({ orderBy: { id: 'asc' } })).map(({ slug }) => slug)
    expect(slugs).toEqual(['محمد-صلاح', `محمد-صلاح-${other.slice(-8)}`])
  })

  it('stays theirs where one story alone says which country is theirs', async () => {
    const first = await seen(1, salah, footballer, ['EG'])
    expect(await link({ people: { [salah]: minister }, countries: ['LB'] })).toBe(first)
  })

  it('stays theirs where their country is named too', async () => {
    const first = await seen(2, salah, footballer, ['EG'])
    expect(await link({ people: { [salah]: minister }, countries: ['LB', 'EG'] })).toBe(first)
  })

  it('stays theirs where somebody stands beside them who did before', async () => {
    await add({ people: { [salah]: footballer, 'سعد الدين': [] } })
    const first = await seen(2, salah, footballer)
    expect(await link({ people: { [salah]: minister, 'سعد الدين': [] } })).toBe(first)
  })

  it('is another one’s where somebody was in one of twenty-one stories with them', async () => {
    await add({ people: { [salah]: footballer, 'سعد الدين': [] } })
    const first = await seen(20, salah, footballer)
    expect(await link({ people: { [salah]: minister, 'سعد الدين': [] } })).not.toBe(first)
  })

  it('is another one’s in another walk of life of the same country, from three stories within a year on', async () => {
    const here = ['وزير الري EG']
    const first = await seen(2, salah, footballer, ['EG'])
    expect(await link({ people: { [salah]: here }, countries: ['EG'] })).toBe(first)
    await emptied(own.db)
    const second = await seen(3, salah, footballer, ['EG'])
    expect(await link({ people: { [salah]: here }, countries: ['EG'] })).not.toBe(second)
  })

  it('is theirs after years, in whatever walk of life', async () => {
    const first = await seen(4, salah, footballer, ['EG'])
    const later = tell('Gate of later', { people: { [salah]: ['وزير الري EG'] }, countries: ['EG'] })
    later.publishedAt = { instant: new Date(Date.UTC(2030, 1, 1)), precision: 'DAY' }
    const { articleId } = await store(own.db, later)
    expect(await linked(articleId, salah)).toBe(first)
  })
})

describe('a name that two bear', () => {
  let [player, politician] = ['', '']
  beforeEach(async () => {
    player = await seen(4, salah, footballer, ['EG'])
    politician = await link({ people: { [salah]: minister, 'نبيل حداد': [] }, countries: ['LB'] })
  })

  it.each([
    ['the same office', { people: { [salah]: minister } }],
    ['a country of theirs in another title', { people: { [salah]: ['وزير الصناعة LB'] } }],
    ['a country of theirs in the story', { people: { [salah]: [] }, countries: ['LB'] }],
    ['somebody who stood beside them before', { people: { [salah]: [], 'نبيل حداد': [] } }],
  ])('is the one’s for whom there is %s', async (_, told) => {
    expect(await link(told)).toBe(politician)
  })

  it('is two people’s', () => {
    expect(politician).not.toBe(player)
  })

  it('is the one’s with more stories where nothing tells them apart', async () => {
    expect(await link({ people: { [salah]: [] } })).toBe(player)
  })

  it('is told apart as before where one of them was merged into somebody', async () => {
    await mergeEntities(own.db, EDITOR, 'person', { from: player, into: await seen(1, 'محمد حامد صلاح', []) })
    expect(await link({ people: { [salah]: minister } })).toBe(politician)
    expect(await link({ people: { [salah]: footballer }, countries: ['EG'] })).not.toBe(politician)
  })

  it('is the older one’s where an editor gives it', async () => {
    const { articleId } = await store(own.db, { ...tell('Gate', { people: { [salah]: minister } }), people: [salah] })
    expect(await linked(articleId, salah)).toBe(player)
  })
})

describe('a single word', () => {
  const [full, word] = ['إلهام علييف', 'علييف']

  it('is nobody’s surname, however many stories there are', async () => {
    const ilham = await seen(3, full, ['رئيس AZ'], ['AZ'])
    const heydar = await seen(3, 'حيدر علييف', [], ['AZ'])
    const bare = await link({ people: { [word]: [] } })
    expect([ilham, heydar]).not.toContain(bare)
    expect(await link({ people: { [word]: [] } })).toBe(bare)
  })

  it('is that of the only one who has the office of that country', async () => {
    const ilham = await seen(1, full, ['رئيس AZ'], ['AZ'])
    await seen(3, 'حيدر علييف', ['رئيس TR'], ['AZ'])
    expect(await link({ people: { [word]: ['رئيس AZ'] } })).toBe(ilham)
    expect(await own.db.personName.count({ where: { personId: ilham } })).toBe(1)
  })

  it('is not that of one of two who have had it', async () => {
    const two = [await seen(1, full, ['رئيس AZ'], ['AZ']), await seen(1, 'حيدر علييف', ['رئيس AZ'], ['AZ'])]
    expect(two).not.toContain(await link({ people: { [word]: ['رئيس AZ'] } }))
    expect(await proposed()).toEqual([])
  })

  it('is proposed for the only one with this surname and a country of the story', async () => {
    const ilham = await seen(1, full, ['رئيس AZ'], ['AZ'])
    await seen(1, full, ['رئيس AZ'], ['AZ'])
    await seen(2, 'حيدر علييف', ['مدرب TR'])
    const bare = await link({ people: { [word]: [] }, countries: ['AZ'] })
    expect(await proposed()).toEqual([{ pair: [ilham, bare].sort(), score: 0.5, reason: 'surname country' }])
  })

  it('is the older one’s of two who are called so, where an editor gives it', async () => {
    const two = [await seen(1, full, []), await seen(1, 'حيدر علييف', [])]
    const alias = { text: word, folded: word, language: 'ar', kind: 'ALIAS' as const }
    await own.db.personName.createMany({ data: two.map(personId => ({ ...alias, personId })) })
    const { articleId } = await store(own.db, { ...tell('Gate', { people: { [word]: [] } }), people: [word] })
    expect(await linked(articleId, word)).toBe(two[0])
    expect(two).not.toContain(await link({ people: { [word]: [] } }))
  })

  it('is nobody’s by a name that is kept as a surname', async () => {
    const personId = await seen(1, full, ['رئيس AZ'], ['AZ'])
    const surname = { text: word, folded: word, language: 'ar', kind: 'SURNAME' as const }
    await own.db.personName.create({ data: { personId, ...surname } })
    expect(await link({ people: { [word]: [] } })).not.toBe(personId)
  })

  it('is that of the office, though somebody is known by the word alone', async () => {
    const bare = await link({ people: { [word]: [] } })
    const ilham = await seen(2, full, ['رئيس AZ'], ['AZ'])
    expect(await link({ people: { [word]: ['رئيس AZ'] } })).toBe(ilham)
    expect(await link({ people: { [word]: [] } })).toBe(bare)
  })
})

describe('linking', () => {
  it('makes a person once whom two stories name at once, and does not split one of a name', async () => {
    const stories = Array.from({ length: 12 }, (_, n) =>
      tell(`Gate at once ${n}`, { people: { 'نوال جابر': ['وزير الصحة MA'], 'فؤاد عمر': [] }, countries: ['MA'] }),
    )
    await Promise.all(stories.map(draft => store(own.db, draft)))
    expect(await own.db.person.count()).toBe(2)
  })

  it('asks as much of the database for thirty people as for three', async () => {
    const people = (from: number, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`${letters(from + n)} قاسم`, minister]))
    const counts: number[] = []
    for (const told of [people(100, 2), people(200, 3), people(300, 30), people(200, 3), people(300, 30)]) {
      own.statements.length = 0
      await add({ people: told, countries: ['LB'] })
      counts.push(own.statements.length)
    }
    const [, few, many, fewAgain, manyAgain] = counts
    expect([many, manyAgain]).toEqual([few, fewAgain])
  })

  it('takes no story for evidence of itself, when it comes again', async () => {
    const first = await seen(1, salah, footballer, ['EG'])
    await store(own.db, tell('Gate again', { people: { [salah]: footballer }, countries: ['EG'] }))
    const now = tell('Gate again', { people: { [salah]: minister }, countries: ['LB'] })
    const { articleId, outcome } = await store(own.db, { ...now, paragraphs: [`${salah}.`] })
    expect([outcome, await linked(articleId, salah)]).toEqual(['REVISED', first])
  })

  it('gives slugs by the names, in whatever order a story has them', async () => {
    for (const order of [
      ['Ann Lee', 'Ann-Lee'],
      ['Ann-Lee', 'Ann Lee'],
    ]) {
      await emptied(own.db)
      const articleId = await add({ people: Object.fromEntries(order.map(name => [name, []])) })
      const { slug } = await own.db.person.findUniqueOrThrow({ where: { id: await linked(articleId, 'Ann Lee') } })
      expect(slug).toBe('ann-lee')
    }
  })
})

const letters = (n: number) => [...`${n}`].map(digit => 'بتجدرسعفكم'[Number(digit)]).join('ا')
