/** Edits of people and tags whom others were merged into: what the others brought goes along with them when that is taken back. */
import { beforeEach, describe, expect, it } from 'vitest'
import { edit, edited } from '../support/edits.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

let count = 0
let from: Data
let into: Data
beforeEach(async () => {
  count++
  from = await edited(hub, 'createPerson', { name: `Helena Hofman${count}`, language: 'en', description: 'A skipper.' })
  into = await edited(hub, 'createPerson', { name: `Lena Hoffmann${count}`, language: 'en' })
  await hub.query(`mutation { mergePeople(input: { from: "${from.id}", into: "${into.id}" }) { person { id } } }`)
})

async function unmerged(): Promise<Data> {
  const { unmergePeople } = await hub.query(`mutation { unmergePeople(input: { id: "${from.id}" }) {
    person { description names { text language kind } } userErrors { code } } }`)
  expect(unmergePeople.userErrors).toEqual([])
  return unmergePeople.person
}

const named = (text: string, kind: string) => ({ text, language: 'en', kind })

it('leaves the names that came along as they were, when a person is given another name to show', async () => {
  const { names } = await edited(hub, 'updatePerson', { id: from.id, name: `Lena H${count}`, language: 'en' })
  expect(names).toEqual([
    named(`Lena Hoffmann${count}`, 'ALIAS'),
    named(`Lena H${count}`, 'CANONICAL'),
    named(`Helena Hofman${count}`, 'ALIAS'),
  ])
  expect((await unmerged()).names).toEqual([named(`Helena Hofman${count}`, 'CANONICAL')])
})

it('gives a person a name that came along, and leaves it to whoever brought it as well', async () => {
  const text = `Helena Hofman${count}`
  expect((await edited(hub, 'updatePerson', { id: into.id, name: text, language: 'en' })).name).toBe(text)
  expect((await unmerged()).names).toEqual([named(text, 'CANONICAL')])
  const { person } = await hub.query(`{ person(slug: "${into.slug}") { name } }`)
  expect(person.name).toBe(text)
})

it('takes a name away for good, whoever brought it', async () => {
  const alias = { text: `Skipper${count}`, language: 'en' }
  await hub.query(`mutation { unmergePeople(input: { id: "${from.id}" }) { person { id } } }`)
  await edited(hub, 'updatePerson', { id: from.id, addNames: [{ ...alias, kind: 'ALIAS' }] })
  await hub.query(`mutation { mergePeople(input: { from: "${from.id}", into: "${into.id}" }) { person { id } } }`)
  const { names } = await edited(hub, 'updatePerson', { id: into.id, removeNames: [alias] })
  expect(names.map(({ text }: Data) => text)).not.toContain(alias.text)
  expect((await unmerged()).names).toEqual([named(`Helena Hofman${count}`, 'CANONICAL')])
})

it.each(['Lena Hoffmann', 'Helena Hofman'])('leaves each of the two a name: %s stays', async name => {
  const removeNames = [{ text: `${name}${count}`, language: 'en' }]
  const { userErrors } = await edit(hub, 'updatePerson', { id: into.id, removeNames })
  expect(userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', field: ['input', 'removeNames'] }])
})

it('leaves whoever was merged a name that is no surname', async () => {
  await hub.query(`mutation { unmergePeople(input: { id: "${from.id}" }) { person { id } } }`)
  await edited(hub, 'updatePerson', { id: from.id, addNames: [named(`Hofman${count}`, 'SURNAME')] })
  await hub.query(`mutation { mergePeople(input: { from: "${from.id}", into: "${into.id}" }) { person { id } } }`)
  const removeNames = [{ text: `Helena Hofman${count}`, language: 'en' }]
  const { userErrors } = await edit(hub, 'updatePerson', { id: into.id, removeNames })
  expect(userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', field: ['input', 'removeNames'] }])
  expect((await unmerged()).names).toEqual([
    named(`Helena Hofman${count}`, 'CANONICAL'),
    named(`Hofman${count}`, 'SURNAME'),
  ])
})

it('shows the next name of whoever was merged, when the one to show was taken away meanwhile', async () => {
  await hub.query(`mutation { unmergePeople(input: { id: "${from.id}" }) { person { id } } }`)
  await edited(hub, 'updatePerson', { id: from.id, addNames: [named(`Skipper${count}`, 'ALIAS')] })
  await hub.query(`mutation { mergePeople(input: { from: "${from.id}", into: "${into.id}" }) { person { id } } }`)
  const removeNames = [{ text: `Helena Hofman${count}`, language: 'en' }]
  const { names } = await edited(hub, 'updatePerson', { id: into.id, removeNames })
  expect(names).toEqual([named(`Lena Hoffmann${count}`, 'CANONICAL'), named(`Skipper${count}`, 'ALIAS')])
  expect((await unmerged()).names).toEqual([named(`Skipper${count}`, 'CANONICAL')])
})

it('takes away a description that came along, and writes nothing where it is the one that is given', async () => {
  const { revision } = await edited(hub, 'updatePerson', { id: into.id, description: 'A skipper.' })
  expect(revision).toBe(1)
  const after = await edited(hub, 'updatePerson', { id: into.id, description: null })
  expect(after).toMatchObject({ description: null, revision: 2 })
  expect((await unmerged()).description).toBe('A skipper.')
})

describe('the items of two who are one', () => {
  let items: string[] = []
  beforeEach(async () => {
    items = [1, 2].map(n => `Q8880${count}${n}`)
    await hub.query(`mutation { unmergePeople(input: { id: "${from.id}" }) { person { id } } }`)
    await edited(hub, 'updatePerson', { id: from.id, wikidataId: items[0] })
    await hub.query(`mutation { mergePeople(input: { from: "${from.id}", into: "${into.id}" }) { person { id } } }`)
  })
  const give = async (wikidataId: string | null) => {
    const { wikidataId: shown, description } = await edited(hub, 'updatePerson', { id: into.id, wikidataId })
    return { shown, description }
  }
  const found = async (item: string) =>
    (await hub.query(`{ person(wikidataId: "${item}") { id wikidataId } }`)).person as Data
  /** The items of both, when they are two again. */
  async function after(): Promise<Data[]> {
    await unmerged()
    const of = (id: string) => hub.query('query ($id: ID!) { person(id: $id) { wikidataId } }', { id })
    return [(await of(from.id)).person.wikidataId, (await of(into.id)).person.wikidataId]
  }

  it('stay with whom they were, when one that came along is taken away, which shows meanwhile', async () => {
    expect(await found(items[0]!)).toEqual({ id: into.id, wikidataId: items[0] })
    expect(await give(null)).toEqual({ shown: null, description: 'A skipper.' })
    expect(await found(items[0]!)).toBeNull()
    expect(await after()).toEqual([items[0], null])
    expect(await found(items[0]!)).toEqual({ id: from.id, wikidataId: items[0] })
  })

  it('are given to each as they were said, also one that came along, and was taken away before', async () => {
    expect((await give(items[1]!)).shown).toBe(items[1])
    expect((await give(items[0]!)).shown).toBe(items[0])
    expect((await give(null)).shown).toBeNull()
    expect((await give(items[0]!)).shown).toBe(items[0])
    expect(await found(items[0]!)).toEqual({ id: into.id, wikidataId: items[0] })
    expect(await after()).toEqual([items[0], null])
  })
})

describe('a label that came along, of which there is but one', () => {
  let [one, two]: [Data, Data] = [null, null]
  beforeEach(async () => {
    const oneLabels = [named(`harbour${count}`, 'CANONICAL'), named(`haven${count}`, 'ALIAS')]
    one = await edited(hub, 'createTag', { labels: oneLabels })
    two = await edited(hub, 'createTag', { labels: [named(`port${count}`, 'CANONICAL')] })
    await hub.query(`mutation { mergeTags(input: { from: "${one.id}", into: "${two.id}" }) { tag { id } } }`)
  })

  /** The labels of both, when they are two again. */
  async function labels(): Promise<string[][]> {
    await hub.query(`mutation { unmergeTags(input: { id: "${one.id}" }) { tag { id } } }`)
    const of = async (slug: string) => (await hub.query(`{ tag(slug: "${slug}") { labels { text kind } } }`)).tag.labels
    const both = [await of(one.slug), await of(two.slug)]
    return both.map(list => list.map(({ text, kind }: Data) => `${text.replace(/\d+$/, '')} ${kind}`))
  }

  it.each([
    ['harbour', ['harbour CANONICAL', 'haven ALIAS']],
    ['haven', ['harbour ALIAS', 'haven CANONICAL']],
  ])('is shown where an editor says so, and leaves both one to show: %s', async (text, own) => {
    const shown = await edited(hub, 'updateTag', { id: two.id, label: `${text}${count}`, language: 'en' })
    expect(shown.label).toBe(`${text}${count}`)
    expect(shown.labels.filter(({ kind }: Data) => kind === 'CANONICAL').length).toBe(1)
    expect(await labels()).toEqual([own, ['port CANONICAL']])
  })

  it('leaves its tag one to show, where an editor says that it is another name', async () => {
    await edited(hub, 'updateTag', { id: two.id, addLabels: [named(`harbour${count}`, 'ALIAS')] })
    expect(await labels()).toEqual([['harbour ALIAS', 'haven CANONICAL'], ['port CANONICAL']])
  })

  it('leaves its tag one to show, where the one that was shown goes', async () => {
    await edited(hub, 'updateTag', { id: two.id, removeLabels: [{ text: `harbour${count}`, language: 'en' }] })
    expect(await labels()).toEqual([['haven CANONICAL'], ['port CANONICAL']])
  })
})
