/** People whom sources outside the hub know: who is made of them, and who of the hub turns out to be one. */
import { beforeEach, describe, expect, it } from 'vitest'
import { keyOf } from '../../src/domain/entity.ts'
import { mergeEntities } from '../../src/domain/merge.ts'
import { createPerson, updatePerson } from '../../src/domain/person-edit.ts'
import { EDITOR } from '../support/actor.ts'
import { store } from '../support/drafts.ts'
import { useDatabase } from '../support/database.ts'
import { emptied, linkingIn, tell } from '../support/linking.ts'

const own = useDatabase()
const { link, linked, names, proposed } = linkingIn(own)
beforeEach(() => emptied(own.db))

type Known = { names: string[]; wikidataId?: string; countries?: string[]; roles?: object[]; description?: string }
let known = 0

/** Names as `text language`, an alias with a star. */
async function knows({ names, ...given }: Known): Promise<string> {
  const rows = names.map(name => {
    const [, text, language, star] = /^(.+) ([a-z]{2})(\*?)$/.exec(name)!
    const kind = star === '*' ? ('ALIAS' as const) : ('CANONICAL' as const)
    return { text: text!, folded: keyOf(text!), language: language!, kind }
  })
  const data = { source: 'test', sourceKey: `${known++}`, countries: [], roles: [], ...given, names: { create: rows } }
  return (await own.db.knownPerson.create({ data })).id
}

const person = (id: string) => own.db.person.findUniqueOrThrow({ where: { id } })
const vesna = {
  names: ['Vesna Marić en', 'فيسنا ماريتش ar', 'Весна Марич ru', 'Марич ru*', 'ماريتش ar*'],
  wikidataId: 'Q1',
  countries: ['HR'],
  roles: [{ title: 'President', country: 'HR', since: 2020, until: null }],
  description: 'president',
}

describe('somebody whom the reference data knows', () => {
  it('becomes a person at the first mention, with all names and ids', async () => {
    const knownId = await knows(vesna)
    const id = await link({ people: { 'فيسنا ماريتش': [] } })
    expect(await person(id)).toMatchObject({
      ...{ slug: 'فيسنا-ماريتش', wikidataId: 'Q1', knownPersonId: knownId, description: 'president' },
    })
    expect(await names(id)).toEqual(
      [
        ...['Vesna Marić en CANONICAL', 'Весна Марич ru CANONICAL', 'فيسنا ماريتش ar CANONICAL'],
        ...['Марич ru ALIAS', 'ماريتش ar ALIAS'],
      ].sort(),
    )
    const [first] = await own.db.personName.findMany({ where: { personId: id }, orderBy: { id: 'asc' } })
    expect(first!.text).toBe('فيسنا ماريتش')
  })

  it('is one person in every script, from the first story on', async () => {
    await knows(vesna)
    const texts = ['Vesna Marić', 'Весна Марич', 'فيسنا ماريتش', 'ماريتش', 'Vesna Maric']
    const ids = await Promise.all(texts.map(text => link({ people: { [text]: [] } })))
    expect(new Set(ids).size).toBe(1)
    expect(await own.db.person.count()).toBe(1)
  })

  it('is the one meant by a surname alone, where nobody else is known by it', async () => {
    await knows(vesna)
    const id = await link({ people: { ماريتش: [] } })
    expect((await person(id)).wikidataId).toBe('Q1')
    await knows({ names: ['Ana Marić en', 'ماريتش ar*'], wikidataId: 'Q2', countries: ['RS'] })
    const neither = await link({ people: { ماريتش: [] } })
    expect([neither === id, (await person(neither)).wikidataId]).toEqual([false, null])
    expect(await link({ people: { ماريتش: ['رئيس HR'] } })).toBe(id)
  })

  it('is not taken for somebody of another state', async () => {
    await knows(vesna)
    const id = await link({ people: { 'فيسنا ماريتش': ['وزير الصحة BR'] }, countries: ['BR'] })
    expect((await person(id)).knownPersonId).toBeNull()
  })

  it.each([
    ['by their name', 'Vesna Marić', []],
    ['in another script', 'فيسنا ماريتش', []],
    ['in another script, and in the same office', 'فيسنا ماريتش', ['رئيس HR']],
  ])('is not whom an editor took the item from, when they are named %s', async (_, text, titles) => {
    const knownId = await knows({ ...vesna, roles: [] })
    const id = await createPerson(own.db, EDITOR, { name: 'Vesna Marić', language: 'en', wikidataId: 'Q1' })
    await link({ people: { 'Vesna Marić': ['President HR'] } })
    expect((await person(id)).knownPersonId).toBe(knownId)
    const others = vesna.names.slice(1).map(name => /^(.+) ([a-z]{2})\*?$/.exec(name)!)
    const remove = others.map(([, name, language]) => ({ text: name!, language: language! }))
    await updatePerson(own.db, EDITOR, { id, wikidataId: null, remove })
    const meant = await link({ people: { [text]: titles } })
    expect(await person(id)).toMatchObject({ knownPersonId: null, wikidataId: null })
    expect([meant === id, (await person(meant)).knownPersonId]).toEqual(
      text === 'Vesna Marić' ? [true, null] : [false, knownId],
    )
  })

  it('is not guessed between two of one name, until evidence tells', async () => {
    await knows({ ...vesna, names: ['Vesna Marić en'] })
    await knows({ names: ['Vesna Marić en'], wikidataId: 'Q2', countries: ['AR'] })
    const unknown = await link({ people: { 'Vesna Marić': [] } })
    expect((await person(unknown)).knownPersonId).toBeNull()
    const told = await link({ people: { 'Vesna Marić': ['President HR'] } })
    expect((await person(told)).wikidataId).toBe('Q1')
  })

  it('is somebody of the hub already, who gets the ids and the names that are missing', async () => {
    const id = await link({ people: { 'Vesna Marić': [] }, language: 'en' })
    const knownId = await knows(vesna)
    expect(await link({ people: { 'فيسنا ماريتش': [] } })).toBe(id)
    expect(await person(id)).toMatchObject({ slug: 'vesna-marić', wikidataId: 'Q1', knownPersonId: knownId })
    expect(await names(id)).toHaveLength(5)
    const { payload } = await own.db.eventLog.findFirstOrThrow({ where: { kind: 'ENTITY' }, orderBy: { seq: 'desc' } })
    expect(payload).toMatchObject({ entity: 'person', ids: [id], merge: null })
  })

  it('is somebody of the hub with a near name in the same office', async () => {
    for (const day of [1, 2]) await link({ people: { 'Vessna Maric': ['President HR'] }, language: 'en', day })
    const { id } = await own.db.person.findFirstOrThrow()
    await knows(vesna)
    expect(await link({ people: { 'فيسنا ماريتش': ['رئيسة HR'] } })).toBe(id)
    expect(await person(id)).toMatchObject({ wikidataId: 'Q1' })
  })

  it('keeps the name that an editor gave the person in a language', async () => {
    const id = await link({ people: { 'فيسنا ماريتش': [] } })
    await own.db.personName.updateMany({ data: { text: 'فيسنا مارتش', folded: keyOf('فيسنا مارتش') } })
    await knows({ ...vesna, names: ['فيسنا مارتش ar*', 'فيسنا ماريتش ar'] })
    expect(await link({ people: { 'فيسنا مارتش': [] } })).toBe(id)
    expect(await names(id)).toEqual(['فيسنا مارتش ar CANONICAL', 'فيسنا ماريتش ar ALIAS'])
  })

  it('leads to the person that theirs was merged into', async () => {
    await knows(vesna)
    const first = await link({ people: { 'فيسنا ماريتش': [] } })
    const into = await link({ people: { 'فيسنا كوفاتش': [] } })
    await mergeEntities(own.db, EDITOR, 'person', { from: first, into })
    for (const text of ['فيسنا ماريتش', 'Весна Марич']) expect(await link({ people: { [text]: [] } })).toBe(into)
  })

  it('is made once by stories that come at once', async () => {
    await knows(vesna)
    const texts = ['Vesna Marić', 'Весна Марич', 'فيسنا ماريتش']
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => store(own.db, tell(`At once ${n}`, { people: { [texts[n % 3]!]: [] } }))),
    )
    expect(await own.db.person.count()).toBe(1)
  })

  it('is whom an editor names, where the hub has nobody of that name', async () => {
    await knows(vesna)
    const draft = { ...tell('Given', { people: { 'Vesna Marić': [] } }), people: ['Vesna Marić'] }
    const { articleId } = await store(own.db, draft)
    expect((await person(await linked(articleId, 'Vesna Marić'))).wikidataId).toBe('Q1')
    expect(await proposed()).toEqual([])
  })
})
