/** What editors say of people, against what stories and reference data teach of them later. */
import { beforeEach, expect, it } from 'vitest'
import { nameHubPeople } from '../../src/domain/known-hub.ts'
import { writeKnownPeople } from '../../src/domain/known-person.ts'
import { addNames } from '../../src/domain/person-write.ts'
import { seed } from '../../src/domain/seed.ts'
import { writing } from '../../src/domain/transaction.ts'
import { publicPeople } from '../../src/knowledge/people.ts'
import { edited, lastAudit, linkedTo } from '../support/edits.ts'
import { eventually } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

let count = 0
let [name, person]: [string, Data] = ['', null]
beforeEach(async () => {
  name = `Lena Hoffmann${++count}`
  person = await edited(hub, 'createPerson', { name, language: 'en' })
})

const update = (input: object) => edited(hub, 'updatePerson', { id: person.id, ...input })
const named = (text: string, language: string, kind = 'ALIAS') => ({ text, language, kind })

it('learns no name of somebody again that was taken away, until an editor gives it', async () => {
  const text = `Lena Hofman${count}`
  const uuid = Buffer.from(person.id, 'base64url').toString().split(':')[1]!
  const learn = () =>
    writing(hub.db, tx => addNames(tx, [{ personId: uuid, ownerId: null, text, language: 'en', kind: 'ALIAS' }]))
  const names = async () => (await update({})).names.map((one: Data) => one.text)
  await learn()
  await update({ removeNames: [{ text, language: 'en' }] })
  await learn()
  expect(await names()).toEqual([name])
  await update({ addNames: [named(text, 'en')] })
  await update({ addNames: [named(text, 'en', 'TRANSLITERATION')] })
  expect(await names()).toEqual([name, text])
})

const item = 'Q7747'
const { names: known } = publicPeople.find(one => one.wikidataId === item)!

it('gives the names of an item to whom an editor gives it, except those that were taken away', async () => {
  const { names } = await update({ wikidataId: item })
  const arabic = known.find(({ language, kind }) => language === 'ar' && kind === 'CANONICAL')!
  expect(names[0]).toEqual(named(name, 'en', 'CANONICAL'))
  expect(names.map(({ text }: Data) => text)).toContain(arabic.text)
  expect((await lastAudit(hub.db)).after.names.length).toBe(names.length - 1)
  expect(await linkedTo(hub, arabic.text)).toEqual([person.id])
  await update({ removeNames: [{ text: arabic.text, language: 'ar' }] })
  await hub.db.knowledge.deleteMany({ where: { name: 'people' } })
  await hub.db.knownName.deleteMany({ where: { text: arabic.text } })
  await seed(hub.db)
  expect((await update({})).names.map(({ text }: Data) => text)).not.toContain(arabic.text)

  // Given to another, it goes there.
  await update({ wikidataId: null })
  const second = await edited(hub, 'createPerson', { name: 'Second', language: 'en', wikidataId: item })
  const russian = known.find(({ language, kind }) => language === 'ru' && kind === 'CANONICAL')!
  expect(second.names).toContainEqual(named(russian.text, 'ru', 'CANONICAL'))
  const bearers = await hub.db.person.findMany({ where: { knownPerson: { wikidataId: item } } })
  expect(bearers).toMatchObject([{ slug: second.slug, wikidataId: item }])
})

/** Of whoever bears the item nobody is left, whose names the tests before gave. */
async function given(input: object): Promise<void> {
  await hub.db.person.updateMany({ where: { wikidataId: item }, data: { wikidataId: null, knownPersonId: null } })
  await hub.db.personName.deleteMany({ where: { text: { in: known.map(({ text }) => text) } } })
  await update(input)
}
const knownOf = async (id: string) => {
  const uuid = Buffer.from(id, 'base64url').toString().split(':')[1]!
  const row = await hub.db.person.findUniqueOrThrow({ where: { id: uuid }, include: { knownPerson: true } })
  return [row.wikidataId, row.knownPerson?.wikidataId ?? null]
}
const canonical = (language: string) => known.find(one => one.language === language && one.kind === 'CANONICAL')!.text

it('links no story by a name that was taken away to whom the reference data knows by it', async () => {
  await given({ wikidataId: item })
  const [arabic, russian] = [canonical('ar'), canonical('ru')]
  await update({ removeNames: [{ text: arabic, language: 'ar' }] })
  expect(await linkedTo(hub, arabic, `Story ${count} of ${arabic}`)).not.toContain(person.id)
  expect(await linkedTo(hub, russian, `Story ${count} of ${russian}`)).toEqual([person.id])
})

it.each([['Q99999777'], [null]])('is nobody of the reference data by an item that was replaced by %s', async other => {
  await given({ wikidataId: item })
  expect(await knownOf(person.id)).toEqual([item, item])
  const russian = canonical('ru')
  await update({ wikidataId: other, removeNames: [{ text: russian, language: 'ru' }] })
  expect(await knownOf(person.id)).toEqual([other, null])
  // By a name that they have still, the story is theirs; the item is not.
  expect(await linkedTo(hub, canonical('en'), `Story ${count} of them`)).toEqual([person.id])
  expect(await knownOf(person.id)).toEqual([other, null])
  const [third] = await linkedTo(hub, russian, `Story ${count} of ${russian}`)
  expect([third === person.id, await knownOf(third!)]).toEqual([false, [item, item]])
  // Until an editor says so.
  await hub.db.person.updateMany({ where: { wikidataId: item }, data: { wikidataId: null, knownPersonId: null } })
  await update({ wikidataId: item })
  expect(await knownOf(person.id)).toEqual([item, item])
})

it('learns no name again that was taken away before a merge, neither by a story nor by the reference data', async () => {
  await given({ wikidataId: item })
  const [text, arabic] = [`Lena Hofman${count}`, canonical('ar')]
  const remove = [
    { text, language: 'en' },
    { text: arabic, language: 'ar' },
  ]
  await update({ addNames: [named(text, 'en')] })
  await update({ removeNames: remove })
  const into = await edited(hub, 'createPerson', { name: `Paul Okello${count}`, language: 'en' })
  await hub.query(`mutation { mergePeople(input: { from: "${person.id}", into: "${into.id}" }) { person { id } } }`)
  const [ownerId, personId] = [person.id, into.id].map(id => Buffer.from(id, 'base64url').toString().split(':')[1]!)
  const learned = { personId: personId!, ownerId: ownerId!, text, language: 'en', kind: 'ALIAS' as const }
  await writing(hub.db, tx => addNames(tx, [learned]))
  const { id } = await hub.db.knownPerson.findUniqueOrThrow({ where: { wikidataId: item } })
  await writing(hub.db, tx => nameHubPeople(tx, [id]))
  const rows = await hub.db.personName.findMany({ where: { personId: personId! } })
  expect(rows.map(row => row.text).filter(one => remove.some(gone => gone.text === one))).toEqual([])
})

it('is given a name by an editor while an import brings the same one', async () => {
  await given({ wikidataId: item })
  const text = `Новое Имя${count}`
  const roles = { countries: [], roles: [], description: null }
  const draft = {
    sourceKey: item,
    wikidataId: item,
    ...roles,
    names: [{ text, language: 'ru', kind: 'ALIAS' as const }],
  }
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  const { promise: written, resolve: goOn } = Promise.withResolvers<void>()
  const importing = writing(hub.db, async tx => {
    await writeKnownPeople(tx, 'test', [draft])
    goOn()
    await over
  })
  await written
  const edit = update({ addNames: [named(text, 'ru', 'TRANSLITERATION')] })
  await eventually(async () => {
    const waiting = await hub.db.$queryRaw`SELECT locktype FROM pg_locks WHERE NOT granted AND database = (
      SELECT oid FROM pg_database WHERE datname = current_database())`
    expect(waiting).toEqual([{ locktype: 'advisory' }])
  }).finally(end)
  await importing
  expect((await edit).names).toContainEqual(named(text, 'ru', 'TRANSLITERATION'))
})
