/** Names near each other, in two scripts or one: who is taken for one, who is proposed as one, and who is neither. */
import { beforeEach, describe, expect, it } from 'vitest'
import { decideMerge } from '../../src/domain/merge-decision.ts'
import { mergeEntities } from '../../src/domain/merge.ts'
import { renewNearKeys } from '../../src/domain/near-keys.ts'
import { updatePerson } from '../../src/domain/person-edit.ts'
import { nearKeysOf } from '../../src/text/name-skeleton.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { emptied, linkingIn, type Told } from '../support/linking.ts'

const own = useDatabase()
const { add, link, linked, names, proposed } = linkingIn(own)
beforeEach(() => emptied(own.db))

const [arabic, russian, english] = ['رادوفان كوستيتش', 'Радован Костич', 'Radovan Kostich']
const president = ['رئيس RS']

/** Two stories of his, so that his country is certain. */
async function radovan(told: Partial<Told> = {}): Promise<string> {
  await link({ people: { [arabic]: president }, countries: ['RS'], ...told })
  return await link({ people: { [arabic]: president }, countries: ['RS'], day: 6, ...told })
}

describe('a name near that of somebody', () => {
  it('is theirs in another script with the same office of the same country, and is one more of their names', async () => {
    const id = await radovan()
    expect(await link({ people: { [russian]: ['президент RS'] }, language: 'ru' })).toBe(id)
    expect(await link({ people: { [english]: ['President RS'] }, language: 'en' })).toBe(id)
    expect(await names(id)).toEqual(
      [`${arabic} ar CANONICAL`, `${russian} ru TRANSLITERATION`, `${english} en TRANSLITERATION`].sort(),
    )
    const { payload } = await own.db.eventLog.findFirstOrThrow({ where: { kind: 'ENTITY' } })
    expect(payload).toMatchObject({ entity: 'person', ids: [id], merge: null })
    expect(await proposed()).toEqual([])
  })

  it('is theirs in the same script with the same office, as another spelling', async () => {
    const id = await radovan()
    expect(await link({ people: { 'رادوفان كوستتش': president } })).toBe(id)
    expect(await names(id)).toContain('رادوفان كوستتش ar ALIAS')
  })

  it('is theirs in another script where their country is named and somebody stands beside them as before', async () => {
    const id = await radovan({ people: { [arabic]: president, 'Ana Lind': [] } })
    const story = await add({ people: { [english]: [], 'Ana Lind': [] }, countries: ['RS'], language: 'en' })
    expect(await linked(story, english)).toBe(id)
  })

  it.each<[string, Told, number, string]>([
    ['their country', { people: { [english]: [] }, countries: ['RS'] }, 0.75, 'equal long country'],
    ['company', { people: { [english]: [], 'Ana Lind': [] } }, 0.75, 'equal long companion'],
    ['nothing but all their consonants', { people: { [english]: [] } }, 0.55, 'equal long'],
    [
      'a letter less, and their country',
      { people: { 'Radovan Kosti': [] }, countries: ['RS'] },
      0.6,
      'near long country',
    ],
  ])('is proposed, and is not theirs, with %s', async (_, told, score, reason) => {
    const id = await radovan({ people: { [arabic]: president, 'Ana Lind': [] } })
    const articleId = await add({ ...told, language: 'en' })
    const name = Object.keys(told.people)[0]!
    const other = await linked(articleId, name)
    expect(other).not.toBe(id)
    expect(await proposed()).toEqual([{ pair: [id, other].sort(), score, reason }])
    const [{ contexts }] = (await own.db.mergeCandidate.findMany()) as unknown as [{ contexts: { personId: string }[] }]
    expect(contexts).toHaveLength(2)
    expect(contexts).toContainEqual({
      ...{ personId: other, articleId, field: 'PARAGRAPH', paragraph: 0, text: Object.keys(told.people).join(' - ') },
    })
    expect(contexts).toContainEqual(expect.objectContaining({ personId: id, text: `${arabic} - Ana Lind` }))
  })

  it.each([
    ['one word of two is another', 'Radovan Petrov', ['RS']],
    ['the words stand in another order', 'Kostich Radovan', ['RS']],
    ['a letter is missing, and nothing else is known', 'Radovan Kosti', []],
  ])('is neither theirs nor proposed where %s', async (_, name, countries) => {
    const id = await radovan()
    expect(await link({ people: { [name]: [] }, countries, language: 'en' })).not.toBe(id)
    expect(await proposed()).toEqual([])
  })

  it('is a surname that somebody bears by itself, who is another one where an editor says so', async () => {
    const surname = arabic!.split(' ')[1]!
    const other = await link({ people: { [surname]: [] } })
    const id = await radovan()
    expect(await link({ people: { [surname]: president } })).toBe(id)
    await decideMerge(own.db, EDITOR, { pair: [id, other], decision: 'DIFFERENT' })
    expect(await link({ people: { [surname]: president } })).toBe(other)
  })

  it('is nobody’s of another state, in whatever script', async () => {
    const id = await radovan()
    expect(await link({ people: { [english]: ['President BR'] }, countries: ['BR'], language: 'en' })).not.toBe(id)
    expect(await proposed()).toEqual([])
  })

  it('is not theirs where the story names them beside it', async () => {
    const id = await radovan()
    const story = await add({ people: { [arabic]: [], 'رادوفان كوستتش': president }, countries: ['RS'] })
    expect([await linked(story, arabic), await linked(story, 'رادوفان كوستتش')]).toEqual([
      id,
      expect.not.stringMatching(id),
    ])
  })

  it('is not theirs where two are as near', async () => {
    const one = await radovan()
    await link({ people: { 'Radovan Kostic': [] }, language: 'en' })
    const two = (await own.db.person.findUniqueOrThrow({ where: { slug: 'radovan-kostic' } })).id
    for (const day of [7, 8]) await link({ people: { 'Radovan Kostic': ['President RS'] }, language: 'en', day })
    const three = await link({ people: { [russian]: ['президент RS'] }, language: 'ru' })
    expect([one, two]).not.toContain(three)
    const pairs = (await proposed()).map(({ pair }) => pair)
    expect(pairs).toEqual(expect.arrayContaining([[one, three].sort(), [two, three].sort()]))
  })

  it('of one word is never theirs in another script, and is proposed', async () => {
    const id = await radovan()
    const other = await link({ people: { Kostich: ['President RS'] }, countries: ['RS'], language: 'en' })
    expect(await proposed()).toEqual([{ pair: [id, other].sort(), score: 0.7, reason: 'surname country office' }])
  })

  it('is found by a name that an editor gave, and one that came with a merge', async () => {
    const id = await radovan()
    await updatePerson(own.db, EDITOR, { id, name: 'Zlatko Bogdan', language: 'en' })
    expect(await link({ people: { 'Златко Богдан': ['президент RS'] }, language: 'ru' })).toBe(id)
    const into = await link({ people: { 'نوال جابر': [] } })
    await mergeEntities(own.db, EDITOR, 'person', { from: id, into })
    expect(await link({ people: { 'زلاتكو بوغدان': president } })).toBe(into)
  })

  it('is found among many that are less near, and older', async () => {
    const text = 'Radovan Kostib'
    const data = Array.from({ length: 40 }, (_, n) => ({ slug: `less-near-${n}` }))
    const people = await own.db.person.createManyAndReturn({ data })
    const name = {
      text,
      folded: 'radovan kostib',
      nearKeys: nearKeysOf(text),
      language: 'en',
      kind: 'CANONICAL' as const,
    }
    await own.db.personName.createMany({ data: people.map(({ id }) => ({ ...name, personId: id })) })
    const id = await radovan()
    expect(await link({ people: { [english]: ['President RS'] }, language: 'en' })).toBe(id)
  })

  it('is found by names of before there were keys, once they are made', async () => {
    const id = await radovan()
    const told = { people: { [russian]: ['президент RS'] }, language: 'ru' }
    await own.db.personName.updateMany({ data: { nearKeys: [], nearVersion: 0 } })
    expect(await link({ ...told, people: { 'Радован Костичь': ['президент RS'] } })).not.toBe(id)
    await own.db.personName.updateMany({ data: { nearKeys: [], nearVersion: 0 } })
    expect([await renewNearKeys(own.db), await renewNearKeys(own.db)]).toEqual([2, 0])
    await own.db.personName.deleteMany({ where: { personId: { not: id } } })
    expect(await link(told)).toBe(id)
  })
})
