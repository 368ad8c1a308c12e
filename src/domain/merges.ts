/**
 * Who was merged into whom, in memory: few groups, and asked for with every story that a filter looks at. A filter that
 * names a merged person by the old id or slug means the one that it was merged into, and an event of the log, which names
 * people as they were when it was written, is found by whom they are now: after a merge as after one that was taken back.
 */
import type { Db } from '../db/client.ts'
import type { Card } from './card.ts'
import type { EntityRef } from './entity.ts'
import type { EntityChange } from './event.ts'
import { joinPeople, joinTags, type RootOf, splitPeople, splitTags, tagOf } from './parts.ts'

/** What can be merged. */
export type MergedKind = 'person' | 'tag'

export type Merges = {
  /** Reads all groups. */
  begin: (db: Db) => Promise<void>
  /** Takes in how these groups are from now on; in each the one that the others lead to comes first. */
  set: (entity: EntityChange['entity'], groups: readonly EntityRef[][]) => void
  /** All that an entity is known by: itself, what it was merged into, and what else was merged into that. */
  allOf: (entity: MergedKind, ref: EntityRef) => readonly EntityRef[]
  /** A card of the log as of now: it names whom its people and tags lead to. */
  show: (card: Card) => Card
}

/** Makes merges without any group in it. */
export function createMerges(): Merges {
  /** By each id the whole group, in which the one that is left comes first. Who is alone in a group is not kept. */
  const known = { person: new Map<string, EntityRef[]>(), tag: new Map<string, EntityRef[]>() }

  /** Whether anything was ever merged: where nothing was, every card is as it was written. */
  let anything = false
  /** Cards as they were shown since anything was merged: a thousand filters ask for one. */
  let shown = new WeakMap<Card, Card>()
  const leading =
    (entity: MergedKind): RootOf =>
    leaf =>
      known[entity].get(leaf.id)?.[0] ?? leaf
  const rootOf = { person: leading('person'), tag: leading('tag') }

  const set: Merges['set'] = (entity, groups) => {
    if ((entity !== 'person' && entity !== 'tag') || groups.length === 0) return
    shown = new WeakMap()
    anything = true
    for (const group of groups) {
      for (const { id } of group) {
        if (group.length > 1) known[entity].set(id, group)
        else known[entity].delete(id)
      }
    }
  }

  return {
    begin: async db => {
      const select = { id: true, slug: true, mergedInto: { select: { id: true, slug: true } } }
      const where = { mergedIntoId: { not: null } }
      const merged = {
        person: await db.person.findMany({ where, select, orderBy: { id: 'asc' } }),
        tag: await db.tag.findMany({ where, select, orderBy: { id: 'asc' } }),
      }
      shown = new WeakMap()
      anything = (await db.entityMerge.findFirst({ select: { id: true } })) !== null
      for (const entity of ['person', 'tag'] as const) {
        known[entity].clear()
        const groups = Map.groupBy(merged[entity], ({ mergedInto }) => mergedInto!.id)
        set(
          entity,
          [...groups.values()].map(own => [own[0]!.mergedInto!, ...own.map(({ id, slug }) => ({ id, slug }))]),
        )
      }
    },
    set,
    allOf: (entity, ref) => known[entity].get(ref.id) ?? [ref],
    show: card => {
      if (!anything) return card
      const now = shown.get(card) ?? showNow(card, rootOf)
      shown.set(card, now)
      return now
    },
  }
}

function showNow(card: Card, rootOf: Record<MergedKind, RootOf>): Card {
  const [people, tags] = [isOutdated(card.people, rootOf.person), isOutdated(card.tags, rootOf.tag)]
  if (!people && !tags) return card
  return {
    ...card,
    people: people ? joinPeople(splitPeople(card.people), rootOf.person) : card.people,
    tags: tags ? joinTags(splitTags(card.tags), rootOf.tag).map(tagOf) : card.tags,
  }
}

type Link = EntityRef & { parts?: readonly EntityRef[] }

/** Does any part of these links lead elsewhere by now? */
function isOutdated(links: readonly Link[], rootOf: RootOf): boolean {
  const leads = (part: EntityRef, { id }: Link) => rootOf(part).id === id
  return links.some(link => !(link.parts?.every(part => leads(part, link)) ?? leads(link, link)))
}
