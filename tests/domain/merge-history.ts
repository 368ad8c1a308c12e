/** Random histories of stories, people and tags, and how one goes: in the hub and in the model (merge-model.ts) at once. */
import * as fc from 'fast-check'
import { expect } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import type { DraftMention, StoryDraft } from '../../src/domain/draft.ts'
import { decideMerge } from '../../src/domain/merge-decision.ts'
import { relinkStory } from '../../src/domain/linking/relink.ts'
import { mergeEntities } from '../../src/domain/merge.ts'
import { updatePerson } from '../../src/domain/person-edit.ts'
import { unmergeEntities } from '../../src/domain/unmerge.ts'
import { restoreArticle, withdrawArticle } from '../../src/domain/withdraw.ts'
import { EDITOR } from '../support/actor.ts'
import { draftOf, found, store } from '../support/drafts.ts'
import * as model from './merge-model.ts'
import type { Kind, Leaf, Model, Said } from './merge-model.ts'

/** Numbers are of names, stories, and of those who are known by then, in the order in which they came. */
export type Command =
  | {
      do: 'tell'
      story: number
      people: { name: number; times: number; headline: boolean; title: number }[]
      tags: number[]
    }
  | { do: 'withdraw' | 'restore' | 'relink'; story: number }
  | { do: 'rename' | 'forget'; who: number; name: number }
  | { do: 'merge'; kind: Kind; from: number; into: number }
  | { do: 'unmerge'; kind: Kind; who: number }
  | { do: 'decide'; one: number; other: number; decision: 'SAME' | 'DIFFERENT' }

const some = fc.nat(9)
const kind = fc.constantFrom<Kind>('person', 'tag')
const saying = fc.record({
  name: fc.nat(5),
  times: fc.integer({ min: 1, max: 3 }),
  headline: fc.boolean(),
  title: fc.nat(2),
})
const people = fc.uniqueArray(saying, { minLength: 1, maxLength: 4, selector: ({ name }) => name })
const tell = fc.record({
  ...{ do: fc.constant('tell' as const), story: fc.nat(3), people },
  tags: fc.uniqueArray(fc.nat(4), { maxLength: 4 }),
})
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: tell },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('withdraw', 'restore'), story: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('relink' as const), story: fc.nat(3) }) },
  // Two may bear one name from then on.
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), who: some, name: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), who: some, name: fc.nat(7) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('merge' as const), kind, from: some, into: some }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('unmerge' as const), kind, who: some }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ do: fc.constant('decide' as const), one: some, other: some },
      decision: fc.constantFrom('SAME', 'DIFFERENT'),
    }),
  },
)

/** Two stories, and then histories one after the other. */
export const histories = (count: number): fc.Arbitrary<Command[][]> =>
  fc
    .tuple(
      fc.tuple(tell, tell),
      fc.array(fc.array(command, { minLength: 1, maxLength: 3 }), { minLength: count, maxLength: count }),
    )
    .map(([[one, other], [first = [], ...rest]]) => [[one, { ...other, story: one.story + 1 }, ...first], ...rest])

/** Where a history happens; `number`: no other world has it; `told`: its stories as they came in last. */
export type World = Model & { number: number; told: Map<number, Told> }

/** How a story came in. */
type Told = { draft: StoryDraft; telling: Telling }

/** What a story says, by its names. */
type Telling = {
  people: { name: string; times: number; headline: boolean; title: string | null }[]
  tags: string[]
}

/** Names that no other world has, and that are not near each other: letters that say a number. */
function wordsFor(world: number, n: number, among: string): string {
  const letters = [...`${(world * 16 + n) * 7_919 + 1_000_003}`].map(digit => among[Number(digit)]!)
  return letters.join('')
}
const nameFor = ({ number }: World, n: number) =>
  `${wordsFor(number, n, 'bdfghklmnr')} ${wordsFor(number, n, 'tzpsrnmlkg')}`

function draft(run: number, number: number, revision: number, { people, tags }: Telling): StoryDraft {
  const place = { start: 0, end: 1, rule: 'test', confidence: 1 }
  const mentions = people.flatMap(({ name, times, headline, title }): DraftMention[] => {
    const at = { ...place, text: name, person: name, ...(title === null ? {} : { role: { title, country: null } }) }
    return [
      ...(headline ? [{ ...at, field: 'HEADLINE' as const, paragraph: null }] : []),
      ...Array.from({ length: times }, (_, paragraph) => ({ ...at, field: 'PARAGRAPH' as const, paragraph })),
    ]
  })
  const paragraphs = [`Text ${revision}.`, 'More.', 'More yet.']
  const url = `https://news.example/${run}/${number}`
  return draftOf(`Gate ${number} of ${run}`, {
    url,
    paragraphs,
    mentions,
    ...givenAs(people.map(({ name }) => name)),
    tags,
  })
}

/** People that came as a field: they stay whenever the story is linked anew. */
function givenAs(people: string[]): Partial<StoryDraft> {
  return { people, raw: Buffer.from(JSON.stringify({ people })), rawType: 'application/json' }
}

/** Runs a command on the hub and on the model, and holds their refusals against each other. */
export async function run(db: Db, world: World, command: Command): Promise<void> {
  const pick = (kind: Kind, n: number): Leaf => world[kind][n % world[kind].length]!
  const story = 'story' in command ? world.stories.get(command.story) : undefined
  switch (command.do) {
    case 'tell':
      return await tellStory(db, world, command)
    case 'withdraw':
    case 'restore':
      if (story === undefined) return
      await (command.do === 'withdraw' ? withdrawArticle : restoreArticle)(db, EDITOR, { id: story.id })
      story.visible = command.do === 'restore'
      return
    case 'relink':
      if (story === undefined) return
      // Whom a story was given stays, whoever else bears the name by now: kept-names.ts.
      return void (await relinkStory(db, story.id, found(world.told.get(command.story)!.draft)))
    case 'forget': {
      const [leaf, text] = [pick('person', command.who), nameFor(world, command.name)]
      const done = updatePerson(db, EDITOR, { id: leaf.id, remove: [{ text, language: 'en' }] })
      return expect(await codeOf(done)).toBe(model.forgetName(world.person, leaf, text))
    }
    case 'rename':
      model.renameLeaf(world, pick('person', command.who), nameFor(world, command.name))
      await updatePerson(db, EDITOR, {
        id: pick('person', command.who).id,
        name: nameFor(world, command.name),
        language: 'en',
      })
      return
    case 'merge': {
      if (world[command.kind].length === 0) return
      const [from, into] = [pick(command.kind, command.from), pick(command.kind, command.into)]
      const done = mergeEntities(db, EDITOR, command.kind, { from: from.id, into: into.id })
      return expect(await codeOf(done)).toBe(model.mergeLeaves(from, into))
    }
    case 'unmerge': {
      if (world[command.kind].length === 0) return
      const leaf = pick(command.kind, command.who)
      const done = unmergeEntities(db, EDITOR, command.kind, { id: leaf.id })
      return expect(await codeOf(done)).toBe(model.unmergeLeaf(world, command.kind, leaf))
    }
    case 'decide': {
      const [one, other] = [pick('person', command.one), pick('person', command.other)]
      const done = decideMerge(db, EDITOR, { pair: [one.id, other.id], decision: command.decision })
      return expect(await codeOf(done)).toBe(model.decideLeaves(world, one, other, command.decision))
    }
  }
}

const codeOf = (done: Promise<unknown>) =>
  done.then(
    () => null,
    error => error.code as string,
  )

async function tellStory(db: Db, world: World, command: Command & { do: 'tell' }): Promise<void> {
  const telling: Telling = {
    people: command.people.map(({ name, title, ...one }) => ({
      ...one,
      name: nameFor(world, name),
      title: ['President', 'Mayor', null][title]!,
    })),
    tags: command.tags.map(n => `tag ${wordsFor(world.number, n, 'bdfghklmnr')}`),
  }
  const told = { telling, draft: draft(world.number, command.story, world.clock++, telling) }
  const { articleId } = await store(db, told.draft)
  world.told.set(command.story, told)
  await link(db, world, command.story, articleId)
}

/** What a story that was told comes to in the model, the first time as whenever it is linked again. */
async function link(db: Db, world: World, number: number, id: string): Promise<void> {
  const { telling } = world.told.get(number)!
  await learn(db, world, telling)
  const story = world.stories.get(number)
  const names = telling.people.map(({ name }) => name)
  const people = new Map<Leaf, Said>()
  const meant = new Map<string, Leaf>()
  const named: Leaf[] = []
  for (const { name, times, headline, title } of telling.people) {
    const leaf = model.bearerOf(world.person, name, { story, names })!
    const before = people.get(leaf) ?? { count: 0, headline: false, titles: [] }
    const count = times + Number(headline)
    meant.set(name, leaf)
    named.push(...Array.from({ length: count }, () => leaf))
    const titles = [...before.titles, ...(title === null ? [] : [title])]
    people.set(leaf, { count: before.count + count, headline: before.headline || headline, titles })
  }
  const tags = [...new Set(telling.tags.map(tag => model.bearerOf(world.tag, tag)!))]
  world.stories.set(number, { id, visible: story?.visible ?? true, people, meant, named, tags })
}

/** Takes those into the model of whom nobody knew before this story, in the order in which they were made. */
async function learn(db: Db, world: Model, { people, tags }: Telling): Promise<void> {
  const news = { person: people.map(({ name }) => name), tag: tags }
  for (const kind of ['person', 'tag'] as const) {
    const texts = news[kind].filter(text => model.bearerOf(world[kind], text) === null)
    if (texts.length === 0) continue
    const [names, key] = kind === 'person' ? ['person_name', 'person_id'] : ['tag_label', 'tag_id']
    const rows = await db.$queryRawUnsafe<{ id: string; slug: string; text: string }[]>(
      `SELECT e.id, e.slug, n.text FROM ${names} n JOIN ${kind} e ON e.id = n.${key} WHERE n.text = ANY($1) ORDER BY n.id`,
      texts,
    )
    for (const { id, slug, text } of rows)
      world[kind].push({ id, slug, into: null, names: [{ text, kind: 'CANONICAL', since: world.clock++ }] })
  }
}
