/**
 * A thousand random histories of stories that come in, are revised, withdrawn and restored, of renaming, merging, unmerging
 * and judging people and tags: what readers see at the end is what a simple model says (merge-model.ts).
 */
import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { countArticles, listArticlesOf } from '../../src/domain/article.ts'
import type { Card } from '../../src/domain/card.ts'
import type { DraftMention, StoryDraft } from '../../src/domain/draft.ts'
import { readEvents, readStreamState } from '../../src/domain/event.ts'
import { readMentions } from '../../src/domain/mention.ts'
import { decideMerge } from '../../src/domain/merge-decision.ts'
import { judgedPairs, type Pair } from '../../src/domain/merge-judgement.ts'
import { mergeEntities } from '../../src/domain/merge.ts'
import { createMerges } from '../../src/domain/merges.ts'
import type { Names } from '../../src/domain/names.ts'
import { readPeople, renamePerson } from '../../src/domain/person.ts'
import { listRoles } from '../../src/domain/role.ts'
import { readTags } from '../../src/domain/tag.ts'
import { unmergeEntities } from '../../src/domain/unmerge.ts'
import { compileWhere } from '../../src/domain/where.ts'
import { restoreArticle, withdrawArticle } from '../../src/domain/withdraw.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { draftOf, store } from '../support/drafts.ts'
import * as model from './merge-model.ts'
import type { Kind, Leaf, Model, Said } from './merge-model.ts'

const RUNS = 60
const SEED = 20261123
const own = useDatabase()

/** Numbers are of names, stories, and of those who are known by then, in the order in which they came. */
type Command =
  | {
      do: 'tell'
      story: number
      people: { name: number; times: number; headline: boolean; title: number }[]
      tags: number[]
    }
  | { do: 'withdraw' | 'restore'; story: number }
  | { do: 'rename'; who: number; name: number }
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
  { weight: 4, arbitrary: tell },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('withdraw', 'restore'), story: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), who: some, name: fc.nat(7) }) },
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
const history = fc
  .tuple(tell, fc.array(command, { minLength: 3, maxLength: 12 }))
  .map(([first, rest]) => [first, ...rest])

/** What a story says, by its names. */
type Telling = {
  people: { name: string; times: number; headline: boolean; title: string | null }[]
  tags: string[]
}

let runs = 0
let seq = 0
const merges = createMerges()
/** Of each story the card of its latest event. */
const told = new Map<string, Card>()
beforeAll(async () => {
  seq = (await readStreamState(own.db)).head
  await merges.begin(own.db)
})

/** Takes in what the log tells since, as every instance does. */
async function hear(): Promise<void> {
  for (const event of await readEvents(own.db, seq, 1_000)) {
    seq = event.seq
    if (event.kind !== 'ENTITY') told.set(event.story.card.id, event.story.card)
    else if (event.change.merge !== null) merges.set(event.change.entity, event.change.merge)
  }
}

/** Names that no other run has, and that are not near each other: runs of letters that say a number. */
function wordsFor(run: number, n: number, among: string): string {
  const letters = [...`${(run * 16 + n) * 7_919 + 1_000_003}`].map(digit => among[Number(digit)]!)
  return letters.join('')
}
const nameFor = (n: number) => `${wordsFor(runs, n, 'bdfghklmnr')} ${wordsFor(runs, n, 'tzpsrnmlkg')}`

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
    people: people.map(({ name }) => name),
    tags,
  })
}

/** Runs a command on the hub and on the model, and holds their refusals against each other. */
async function run(world: Model, command: Command): Promise<void> {
  const pick = (kind: Kind, n: number): Leaf => world[kind][n % world[kind].length]!
  const story = 'story' in command ? world.stories.get(command.story) : undefined
  switch (command.do) {
    case 'tell':
      return await tellStory(world, command)
    case 'withdraw':
    case 'restore':
      if (story === undefined) return
      await (command.do === 'withdraw' ? withdrawArticle : restoreArticle)(own.db, EDITOR, { id: story.id })
      story.visible = command.do === 'restore'
      return
    case 'rename':
      model.renameLeaf(world, pick('person', command.who), nameFor(command.name))
      await renamePerson(own.db, pick('person', command.who).id, nameFor(command.name), 'en')
      return
    case 'merge': {
      if (world[command.kind].length === 0) return
      const [from, into] = [pick(command.kind, command.from), pick(command.kind, command.into)]
      const done = mergeEntities(own.db, EDITOR, command.kind, { from: from.id, into: into.id })
      return expect(await codeOf(done)).toBe(model.mergeLeaves(from, into))
    }
    case 'unmerge': {
      if (world[command.kind].length === 0) return
      const leaf = pick(command.kind, command.who)
      const done = unmergeEntities(own.db, EDITOR, command.kind, { id: leaf.id })
      return expect(await codeOf(done)).toBe(model.unmergeLeaf(world, command.kind, leaf))
    }
    case 'decide': {
      const [one, other] = [pick('person', command.one), pick('person', command.other)]
      const done = decideMerge(own.db, EDITOR, { pair: [one.id, other.id], decision: command.decision })
      return expect(await codeOf(done)).toBe(model.decideLeaves(world, one, other, command.decision))
    }
  }
}

const codeOf = (done: Promise<unknown>) =>
  done.then(
    () => null,
    error => error.code as string,
  )

async function tellStory(world: Model, command: Command & { do: 'tell' }): Promise<void> {
  const telling: Telling = {
    people: command.people.map(({ name, title, ...one }) => ({
      ...one,
      name: nameFor(name),
      title: ['President', 'Mayor', null][title]!,
    })),
    tags: command.tags.map(n => `tag ${wordsFor(runs, n, 'bdfghklmnr')}`),
  }
  const known = world.stories.get(command.story)
  const { articleId } = await store(own.db, draft(runs, command.story, world.clock++, telling))
  await learn(world, telling)
  const people = new Map<Leaf, Said>()
  const named: Leaf[] = []
  for (const { name, times, headline, title } of telling.people) {
    const leaf = model.bearerOf(world.person, name)!
    const before = people.get(leaf) ?? { count: 0, headline: false, titles: [] }
    const count = times + Number(headline)
    named.push(...Array.from({ length: count }, () => leaf))
    const titles = [...before.titles, ...(title === null ? [] : [title])]
    people.set(leaf, { count: before.count + count, headline: before.headline || headline, titles })
  }
  const tags = [...new Set(telling.tags.map(tag => model.bearerOf(world.tag, tag)!))]
  world.stories.set(command.story, { id: articleId, visible: known?.visible ?? true, people, named, tags })
}

/** Takes those into the model of whom nobody knew before this story, in the order in which they were made. */
async function learn(world: Model, { people, tags }: Telling): Promise<void> {
  const news = { person: people.map(({ name }) => name), tag: tags }
  for (const kind of ['person', 'tag'] as const) {
    const texts = news[kind].filter(text => model.bearerOf(world[kind], text) === null)
    if (texts.length === 0) continue
    const [names, key] = kind === 'person' ? ['person_name', 'person_id'] : ['tag_label', 'tag_id']
    const rows = await own.db.$queryRawUnsafe<{ id: string; slug: string; text: string }[]>(
      `SELECT e.id, e.slug, n.text FROM ${names} n JOIN ${kind} e ON e.id = n.${key} WHERE n.text = ANY($1) ORDER BY n.id`,
      texts,
    )
    for (const { id, slug, text } of rows)
      world[kind].push({ id, slug, into: null, names: [{ text, kind: 'CANONICAL', since: world.clock++ }] })
  }
}

const shownOf = (card: Card) => ({
  people: card.people.map(({ id, mentionCount, salience, inHeadline }) => [id, mentionCount, salience, inHeadline]),
  tags: card.tags.map(({ id }) => id),
})
const namesOf = (names: Names | undefined) => names?.list.map(({ text, kind }) => `${text} ${kind}`)

/** All that readers see of these people, tags and stories, by whatever way they come to it. */
async function seen(world: Model) {
  const [leaves, roots] = [idsOf(world.person), idsOf(model.rootsOf(world.person))]
  const [tagLeaves, tagRoots] = [idsOf(world.tag), idsOf(model.rootsOf(world.tag))]
  const stories = [...world.stories.values()].map(({ id }) => id)
  const [people, tags] = [await readPeople(own.db, leaves), await readTags(own.db, tagLeaves)]
  const entity = (kind: Kind, id: string) => (kind === 'person' ? people : tags).get(id)
  const cards = await own.db.article.findMany({ where: { id: { in: stories } }, select: { id: true, card: true } })
  const cardOf = new Map(cards.map(({ id, card }) => [id, card as unknown as Card]))
  const mentions = await readMentions(own.db, stories)
  const links = await own.db.articlePerson.findMany({ where: { articleId: { in: stories } } })
  const roles = await listRoles(own.db, roots)
  const page = { order: 'PUBLISHED_AT_DESC' as const, limit: 100 }
  const lists = {
    person: await listArticlesOf(own.db, { kind: 'person', ids: roots }, page),
    tag: await listArticlesOf(own.db, { kind: 'tag', ids: tagRoots }, page),
  }
  const filtered = async (kind: Kind, id: string) => {
    const some = { some: { id: { equals: id } } }
    const where = kind === 'person' ? { people: some } : { tags: some }
    const { test } = compileWhere(where, { merges })
    const streamed = stories.filter(story => test({ card: told.get(story)!, words: '' }))
    return [(await countArticles(own.db, null, where)).get(''), streamed.sort()]
  }
  const pairs = roots.flatMap((one, i) => roots.slice(i + 1).map((other): Pair => [one, other]))
  const different = await judgedPairs(own.db, pairs)
  const of = async (kind: Kind) =>
    Promise.all(
      world[kind].map(async ({ id }) => {
        const { id: root, slug, names } = entity(kind, id)!
        const list = (lists[kind].get(root) ?? []).map(row => row.id).sort()
        return { id, root, slug, names: namesOf(names), list, filtered: await filtered(kind, id) }
      }),
    )
  return {
    person: await of('person'),
    tag: await of('tag'),
    roles: roots.map(id => (roles.get(id) ?? []).map(role => `${role.title} ×${role.stories}`).sort()),
    different: pairs.map(different),
    stories: stories.map(id => ({
      card: shownOf(cardOf.get(id)!),
      told: shownOf(merges.show(told.get(id)!)),
      same: cardOf.get(id)!.people.length === links.filter(link => link.articleId === id).length,
      links: links
        .filter(({ articleId }) => articleId === id)
        .map(({ personId, mentionCount, salience, inHeadline }) => [personId, mentionCount, salience, inHeadline])
        .sort(),
      mentions: mentions.get(id)!.map(({ personId }) => people.get(personId!)!.id),
    })),
  }
}

const idsOf = (some: readonly { id: string }[]) => some.map(({ id }) => id)

/** The same, by the model. */
function expected(world: Model): Awaited<ReturnType<typeof seen>> {
  const stories = [...world.stories.values()]
  const roots = model.rootsOf(world.person)
  const of = (kind: Kind) =>
    world[kind].map(leaf => {
      const root = model.rootOf(leaf)
      const list = model.storiesOf(world, kind, root)
      const streamed = stories.filter(({ people, tags }) =>
        (kind === 'person' ? [...people.keys()] : tags).some(one => model.rootOf(one) === root),
      )
      const names = model.namesOf(world[kind], root)
      return {
        id: leaf.id,
        root: root.id,
        slug: root.slug,
        names,
        list,
        filtered: [list.length, idsOf(streamed).sort()],
      }
    })
  return {
    person: of('person'),
    tag: of('tag'),
    roles: roots.map(root => model.rolesOf(world, root)),
    different: roots.flatMap((one, i) => roots.slice(i + 1).map(other => model.isDifferent(world, one, other))),
    stories: stories.map(story => {
      const shown = { people: model.peopleIn(story), tags: model.tagsIn(story) }
      const mentions = story.named.map(leaf => model.rootOf(leaf).id)
      return { card: shown, told: shown, same: true, links: shown.people.toSorted(), mentions }
    }),
  }
}

it(`ends as the model does, in ${RUNS} histories`, async () => {
  await fc.assert(
    fc.asyncProperty(history, async commands => {
      runs++
      const world = model.emptyModel()
      for (const command of commands) await run(world, command as Command)
      await hear()
      expect(await seen(world)).toEqual(expected(world))
    }),
    { numRuns: RUNS, seed: SEED },
  )
})
