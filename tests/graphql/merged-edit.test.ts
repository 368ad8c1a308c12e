/** Edits of people and tags whom others were merged into: what the others brought goes along with them when that is taken back. */
import { beforeEach, expect, it } from 'vitest'
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

it('takes away a description that came along, and writes nothing where it is the one that is given', async () => {
  const { revision } = await edited(hub, 'updatePerson', { id: into.id, description: 'A skipper.' })
  expect(revision).toBe(1)
  const after = await edited(hub, 'updatePerson', { id: into.id, description: null })
  expect(after).toMatchObject({ description: null, revision: 2 })
})

it('changes a label that came along where there is but one of it', async () => {
  const one = await edited(hub, 'createTag', { labels: [named(`harbour${count}`, 'CANONICAL')] })
  const two = await edited(hub, 'createTag', { labels: [named(`port${count}`, 'CANONICAL')] })
  await hub.query(`mutation { mergeTags(input: { from: "${one.id}", into: "${two.id}" }) { tag { id } } }`)
  const shown = await edited(hub, 'updateTag', { id: two.id, label: `harbour${count}`, language: 'en' })
  expect(shown.label).toBe(`harbour${count}`)
  await hub.query(`mutation { unmergeTags(input: { id: "${one.id}" }) { tag { id } } }`)
  const labels = async (slug: string) => (await hub.query(`{ tag(slug: "${slug}") { labels { text } } }`)).tag.labels
  expect([await labels(one.slug), await labels(two.slug)]).toEqual([
    [{ text: `harbour${count}` }],
    [{ text: `port${count}` }],
  ])
})
