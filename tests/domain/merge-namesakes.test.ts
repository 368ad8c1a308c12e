/** Two who bear one name and are merged for a while: a story that is written or linked again meanwhile keeps whom it meant. */
import { beforeEach, expect, it } from 'vitest'
import { updateArticle } from '../../src/domain/article-edit.ts'
import { relinkStory } from '../../src/domain/linking/relink.ts'
import { mergeEntities } from '../../src/domain/merge.ts'
import { createPerson } from '../../src/domain/person-edit.ts'
import { unmergeEntities } from '../../src/domain/unmerge.ts'
import { createReaders } from '../../src/ingest/pipeline.ts'
import { EDITOR } from '../support/actor.ts'
import { useHub } from '../support/hub.ts'

const hub = useHub()

let count = 0
let name = ''
beforeEach(() => {
  name = `Joana Smith${String.fromCharCode(97 + count++)}ena`
})

/** A story of these people, which names the first of them in its text. */
async function tell(people: string[], text = 'First text.'): Promise<string> {
  const story = { url: `https://news.example/${count}`, headline: `Of ${name}`, language: 'en', people }
  return (await hub.ingest({ ...story, body: `${name} was there. ${text}` })).articleId
}

const make = (text: string, ...others: string[]) => {
  const add = others.map(other => ({ text: other, language: 'en', kind: 'ALIAS' as const }))
  return createPerson(hub.db, EDITOR, { name: text, language: 'en', add })
}
const linked = async (articleId: string) =>
  (await hub.db.articlePerson.findMany({ where: { articleId } })).map(({ personId }) => personId).sort()
const mentioned = async (articleId: string) => [
  ...new Set((await hub.db.mention.findMany({ where: { articleId } })).flatMap(({ personId }) => personId ?? [])),
]

/** Merges the first into the other, does something meanwhile, and takes the merge back. */
async function whileMerged(from: string, into: string, act: () => Promise<unknown>): Promise<void> {
  await mergeEntities(hub.db, EDITOR, 'person', { from, into })
  await act()
  await unmergeEntities(hub.db, EDITOR, 'person', { id: from })
}

const readers = () => createReaders({ db: hub.db })
it.each([
  ['delivered again', () => tell([name], 'Another text.')],
  ['edited', (id: string) => updateArticle(hub.db, EDITOR, { id, headline: `Again of ${name}` }, readers())],
  ['linked anew', (id: string) => relinkStory(hub.db, id, readers().find)],
])('is a story of the same one of two namesakes, when it is %s while they are one', async (_, act) => {
  const one = await make(name)
  const story = await tell([name])
  const other = await make(name)
  expect([await linked(story), await mentioned(story)]).toEqual([[one], [one]])
  await whileMerged(one, other, () => act(story))
  expect([await linked(story), await mentioned(story)]).toEqual([[one], [one]])
})

it('is a story of both, where it names one of two namesakes by a name of their own', async () => {
  const [one, other] = [await make(name), await make(name, `Jo ${name}`)]
  const story = await tell([name, `Jo ${name}`])
  expect(await linked(story)).toEqual([one, other])
  await whileMerged(one, other, () => tell([name, `Jo ${name}`], 'Another text.'))
  expect(await linked(story)).toEqual([one, other])
})

it('keeps of two namesakes whom only an editor named, by the name that no other has', async () => {
  const [text, more] = [`Ines ${name}`, `Ina ${name}`]
  const [one, other] = [await make(text), await make(text, more)]
  const story = await tell([text, more])
  expect([await linked(story), await mentioned(story)]).toEqual([[one, other], []])
  await whileMerged(one, other, () => tell([text, more], 'Another text.'))
  expect(await linked(story)).toEqual([one, other])
})

it('is a story of the one that is left, where it names neither of two namesakes yet', async () => {
  const [one, other] = [await make(name), await make(name)]
  const story = await tell(['Paul Okello'])
  await whileMerged(one, other, () => tell([name], 'Another text.'))
  expect(await linked(story)).toEqual([other])
})
