/**
 * Links of merged people and tags. What a story says is kept for each of those whom it names, for good: these are the parts.
 * A link to somebody is what the parts of all who lead there come to, and is put together of them in one way everywhere: here
 * for a story that comes in and for a card of the log, in merge-links.ts for what is stored. So it does not matter whether a
 * merge or a story came first, and a merge that is taken back leaves the links as if it had never been.
 */
import { bySalience, type CardPerson, type CardTag, type PersonPart, type TagPart } from './card.ts'
import type { EntityRef } from './entity.ts'

/** Whom somebody leads to: the one itself, or the one that it was merged into. */
export type RootOf = (leaf: EntityRef) => EntityRef

/** The links of a story to people, most salient first. */
export function joinPeople(parts: readonly PersonPart[], rootOf: RootOf): CardPerson[] {
  return grouped(parts, rootOf, (root, own) => ({
    ...{ id: root.id, slug: root.slug },
    mentionCount: own.reduce((sum, part) => sum + part.mentionCount, 0),
    salience: Number(
      Math.min(
        1,
        own.reduce((sum, part) => sum + part.salience, 0),
      ).toFixed(4),
    ),
    inHeadline: own.some(part => part.inHeadline),
    parts: own.toSorted(bySalience),
  })).sort(bySalience)
}

/** What a story says of each person, of its links. */
export function splitPeople(people: readonly CardPerson[]): PersonPart[] {
  return people.flatMap(link => link.parts ?? [link])
}

/** A link to a tag as it is stored. */
export type LinkedTag = CardTag & { position: number }

/** A link to a tag as cards have it. */
export function tagOf({ id, slug, parts }: LinkedTag): CardTag {
  return parts === undefined ? { id, slug } : { id, slug, parts }
}

/** The links of a story to tags, by their positions: of several parts the first one's. */
export function joinTags(parts: readonly TagPart[], rootOf: RootOf): LinkedTag[] {
  return grouped(parts, rootOf, ({ id, slug }, own) => {
    const sorted = own.toSorted((a, b) => a.position - b.position)
    return { id, slug, position: sorted[0]!.position, parts: sorted }
  }).sort((a, b) => a.position - b.position)
}

/** What a story says of each tag. A card leaves out the positions of tags that are their own: they are those in between. */
export function splitTags(tags: readonly CardTag[]): TagPart[] {
  const placed = tags.flatMap(({ parts }) => parts ?? [])
  const taken = new Set(placed.map(({ position }) => position))
  let position = -1
  const free = tags.flatMap(({ id, slug, parts }) => {
    if (parts !== undefined) return []
    do position++
    while (taken.has(position))
    return [{ id, slug, position }]
  })
  return [...placed, ...free]
}

/** One link for each root; one that is all its own is its only part. */
function grouped<Part extends EntityRef, Link>(
  parts: readonly Part[],
  rootOf: RootOf,
  join: (root: EntityRef, own: readonly Part[]) => Link,
): (Part | Link)[] {
  const groups = new Map<string, { root: EntityRef; own: Part[] }>()
  for (const part of parts) {
    const root = rootOf(part)
    const known = groups.get(root.id) ?? { root, own: [] }
    groups.set(root.id, known)
    known.own.push(part)
  }
  return [...groups.values()].map(({ root, own }) => {
    const [only, other] = own
    return other === undefined && only!.id === root.id ? only! : join(root, own)
  })
}
