/**
 * What merging means, without a database: people and tags are leaves, an edge leads from one to the other that it was merged
 * into, and all that stories say is said of leaves. What readers see is what the leaves of one root come to.
 */
import { salience } from '../../src/domain/salience.ts'

export type Kind = 'person' | 'tag'
export type ModelName = { text: string; kind: 'CANONICAL' | 'ALIAS'; since: number }
export type Leaf = { id: string; slug: string; into: Leaf | null; names: ModelName[] }

/** What a story says of somebody: how often, always in the lead, whether in the headline, and with which titles. */
export type Said = { count: number; headline: boolean; titles: string[] }
/** `meant`: whom by each name. */
export type Story = {
  id: string
  visible: boolean
  people: Map<Leaf, Said>
  meant: Map<string, Leaf>
  named: Leaf[]
  tags: Leaf[]
}

export type Model = Record<Kind, Leaf[]> & { stories: Map<number, Story>; different: [Leaf, Leaf][]; clock: number }

export const emptyModel = (): Model => ({ person: [], tag: [], stories: new Map(), different: [], clock: 0 })

export const rootOf = (leaf: Leaf): Leaf => (leaf.into === null ? leaf : rootOf(leaf.into))
export const groupOf = (leaves: readonly Leaf[], root: Leaf) => leaves.filter(leaf => rootOf(leaf) === root)
export const rootsOf = (leaves: readonly Leaf[]) => leaves.filter(leaf => leaf.into === null)
const byId = (a: Leaf, b: Leaf) => (a.id < b.id ? -1 : 1)

/**
 * Whom a name means: of several who bear it the oldest; of those who are one, whom the story means by it already, or names
 * at all, by the fewest names; else the one that is left, or the oldest.
 * @param told the story as it is so far, and the names that it has now
 */
export function bearerOf(
  leaves: readonly Leaf[],
  text: string,
  told?: { story: Story | undefined; names: readonly string[] },
): Leaf | null {
  const bearers = leaves.filter(leaf => bears(leaf, text))
  const [root] = bearers.map(rootOf).sort(byId)
  if (root === undefined) return null
  const own = bearers.filter(leaf => rootOf(leaf) === root)
  const meant = told?.story?.meant.get(text)
  if (meant !== undefined && own.includes(meant)) return meant
  const count = (leaf: Leaf) => told!.names.filter(name => bears(leaf, name)).length
  const rank = (leaf: Leaf) => (told?.story?.people.has(leaf) ? count(leaf) : 100)
  return own.sort((a, b) => rank(a) - rank(b) || Number(b === root) - Number(a === root) || byId(a, b))[0]!
}

const bears = ({ names }: Leaf, text: string) => names.some(name => name.text === text)

/** The code of the refusal, or null where it is done, or was. */
export function mergeLeaves(from: Leaf, into: Leaf): string | null {
  if (from === into || rootOf(into) === from) return 'MERGE_WITH_ITSELF'
  if (rootOf(from) === rootOf(into)) return null
  if (from.into !== null) return 'MERGED_ALREADY'
  from.into = rootOf(into)
  return null
}

export function unmergeLeaf(model: Model, kind: Kind, leaf: Leaf): string | null {
  if (leaf.into === null) return 'NOT_MERGED'
  if (kind === 'person') model.different.push([leaf, leaf.into])
  leaf.into = null
  return null
}

export function decideLeaves(model: Model, one: Leaf, other: Leaf, decision: 'SAME' | 'DIFFERENT'): string | null {
  if (one === other) return 'MERGE_WITH_ITSELF'
  const [left, gone] = [rootOf(one), rootOf(other)].sort(byId) as [Leaf, Leaf]
  if (left === gone) return decision === 'SAME' ? null : 'MERGED_ALREADY'
  if (decision === 'SAME') return mergeLeaves(gone, left)
  if (!isDifferent(model, left, gone)) model.different.push([one, other])
  return null
}

export function isDifferent(model: Model, a: Leaf, b: Leaf): boolean {
  return model.different.some(([one, other]) => {
    const pair = new Set([rootOf(one), rootOf(other)])
    return pair.has(a) && pair.has(b)
  })
}

export function renameLeaf(model: Model, leaf: Leaf, text: string): void {
  const { names } = rootOf(leaf)
  for (const name of names) name.kind = 'ALIAS'
  const known = names.find(name => name.text === text)
  if (known === undefined) names.push({ text, kind: 'CANONICAL', since: model.clock++ })
  else known.kind = 'CANONICAL'
}

/** Takes a name away from all who are one with somebody: the next one of each is shown. */
export function forgetName(leaves: readonly Leaf[], leaf: Leaf, text: string): string | null {
  const group = groupOf(leaves, rootOf(leaf))
  if (!group.some(one => bears(one, text))) return 'NOT_FOUND'
  if (group.some(one => one.names.every(name => name.text === text))) return 'BAD_USER_INPUT'
  for (const one of group) {
    one.names = one.names.filter(name => name.text !== text).sort((a, b) => a.since - b.since)
    if (!one.names.some(name => name.kind === 'CANONICAL')) one.names[0]!.kind = 'CANONICAL'
  }
  return null
}

/** The names as they are shown: of the one that is left first. */
export function namesOf(leaves: readonly Leaf[], root: Leaf): string[] {
  const others = groupOf(leaves, root).filter(leaf => leaf !== root)
  const names = [root.names, others.flatMap(leaf => leaf.names)].flatMap(some =>
    some.toSorted((a, b) => a.since - b.since),
  )
  const once = names.filter(({ text }, i) => names.findIndex(name => name.text === text) === i)
  const shown = once.findIndex(({ kind }) => kind === 'CANONICAL')
  return once.map(({ text }, i) => `${text} ${i === shown ? 'CANONICAL' : 'ALIAS'}`)
}

/** The people of a story as its card has them: id, count, salience, headline. */
export function peopleIn({ people }: Story): [string, number, number, boolean][] {
  const most = Math.max(...[...people.values()].map(({ count }) => count))
  const links = [...Map.groupBy(people, ([leaf]) => rootOf(leaf))].map(
    ([root, own]): [string, number, number, boolean] => {
      const sum = own.reduce((all, [, said]) => all + salienceOf(said, most), 0)
      const count = own.reduce((all, [, said]) => all + said.count, 0)
      return [root.id, count, Number(Math.min(1, sum).toFixed(4)), own.some(([, said]) => said.headline)]
    },
  )
  return links.sort((a, b) => b[2] - a[2] || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

function salienceOf({ count, headline }: Said, most: number): number {
  const spans = Array.from({ length: count }, (_, n) => ({
    inHeadline: headline && n === 0,
    inLead: n > 0 || !headline,
  }))
  return salience(spans, most)
}

/** The tags of a story: of those that are one, where the first of them stands. */
export function tagsIn({ tags }: Story): string[] {
  return [...new Set(tags.map(leaf => rootOf(leaf).id))]
}

/** The ids of the stories that readers see of somebody, or with a tag. */
export function storiesOf(model: Model, kind: Kind, root: Leaf): string[] {
  const own = [...model.stories.values()].filter(({ visible, people, tags }) => {
    return visible && (kind === 'person' ? [...people.keys()] : tags).some(leaf => rootOf(leaf) === root)
  })
  return own.map(({ id }) => id).sort()
}

/** The titles of somebody, with the number of stories that give them. */
export function rolesOf(model: Model, root: Leaf): string[] {
  const titles = [...model.stories.values()].flatMap(({ visible, people }) => {
    const own = visible ? [...people].filter(([leaf]) => rootOf(leaf) === root) : []
    return [...new Set(own.flatMap(([, said]) => said.titles))]
  })
  return [...Map.groupBy(titles, title => title)].map(([title, all]) => `${title} ×${all.length}`).sort()
}
