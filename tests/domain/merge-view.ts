/** What readers see of a world of people, tags and stories, by whatever way they come to it: in the hub, and by the model. */
import type { Db } from '../../src/db/client.ts'
import { countArticles, listArticlesOf } from '../../src/domain/article.ts'
import type { Card } from '../../src/domain/card.ts'
import { readMentions } from '../../src/domain/mention.ts'
import { judgedPairs, type Pair } from '../../src/domain/merge-judgement.ts'
import type { Merges } from '../../src/domain/merges.ts'
import type { Names } from '../../src/domain/names.ts'
import { readPeople } from '../../src/domain/person.ts'
import { listRoles } from '../../src/domain/role.ts'
import { readTags } from '../../src/domain/tag.ts'
import { compileWhere } from '../../src/domain/where.ts'
import * as model from './merge-model.ts'
import type { Kind, Model } from './merge-model.ts'

/** What an instance knows by the story log: who was merged into whom, and of each story the card of its latest event. */
export type Heard = { merges: Merges; told: ReadonlyMap<string, Card> }

const shownOf = (card: Card) => ({
  people: card.people.map(({ id, mentionCount, salience, inHeadline }) => [id, mentionCount, salience, inHeadline]),
  tags: card.tags.map(({ id }) => id),
})
const namesOf = (names: Names | undefined) => names?.list.map(({ text, kind }) => `${text} ${kind}`)

/** As the hub has it. */
export async function seen(db: Db, { merges, told }: Heard, world: Model) {
  const [leaves, roots] = [idsOf(world.person), idsOf(model.rootsOf(world.person))]
  const [tagLeaves, tagRoots] = [idsOf(world.tag), idsOf(model.rootsOf(world.tag))]
  const stories = [...world.stories.values()].map(({ id }) => id)
  const [people, tags] = [await readPeople(db, leaves), await readTags(db, tagLeaves)]
  const entity = (kind: Kind, id: string) => (kind === 'person' ? people : tags).get(id)
  const cards = await db.article.findMany({ where: { id: { in: stories } }, select: { id: true, card: true } })
  const cardOf = new Map(cards.map(({ id, card }) => [id, card as unknown as Card]))
  const mentions = await readMentions(db, stories, 'ALL')
  const links = await db.articlePerson.findMany({ where: { articleId: { in: stories } } })
  const roles = await listRoles(db, roots)
  const page = { order: 'PUBLISHED_AT_DESC' as const, limit: 100 }
  const lists = {
    person: await listArticlesOf(db, { kind: 'person', ids: roots }, page),
    tag: await listArticlesOf(db, { kind: 'tag', ids: tagRoots }, page),
  }
  const filtered = async (kind: Kind, leaf: { id: string }) => {
    const { id } = leaf
    const some = { some: { id: { equals: id } } }
    const where = kind === 'person' ? { people: some } : { tags: some }
    const { test } = compileWhere(where, { merges })
    const streamed = stories.filter(story => test({ card: told.get(story)!, words: '' }))
    const counted = isTurnOf(world, kind, leaf) ? (await countArticles(db, null, where)).get('') : null
    return [counted, streamed.sort()]
  }
  const pairs = roots.flatMap((one, i) => roots.slice(i + 1).map((other): Pair => [one, other]))
  const different = await judgedPairs(db, pairs)
  const of = async (kind: Kind) =>
    Promise.all(
      world[kind].map(async leaf => {
        const { id } = leaf
        const { id: root, slug, names } = entity(kind, id)!
        const list = (lists[kind].get(root) ?? []).map(row => row.id).sort()
        return { id, root, slug, names: namesOf(names), list, filtered: await filtered(kind, leaf) }
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

/** Whether it is the turn of one of a kind to have its stories counted, which costs a statement for each. */
const isTurnOf = (world: Model, kind: Kind, { id }: { id: string }) =>
  world[kind][world.clock % world[kind].length]?.id === id

const idsOf = (some: readonly { id: string }[]) => some.map(({ id }) => id)

/** As the model has it. */
export function expected(world: Model): Awaited<ReturnType<typeof seen>> {
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
        filtered: [isTurnOf(world, kind, leaf) ? list.length : null, idsOf(streamed).sort()],
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
