/**
 * Who was merged into whom, in memory: few pairs, and asked for with every story that a filter looks at. A filter that
 * names a merged person by the old id or slug means the one that it was merged into, and an event of before the merge,
 * which names the old one, is still found by the new.
 */
import type { Db } from '../db/client.ts'
import { bySalience, type Card, type CardPerson } from './card.ts'
import type { EntityRef } from './entity.ts'
import type { EntityChange } from './event.ts'

/** What can be merged. */
export type MergedKind = 'person' | 'tag'

export type Merges = {
  /** Reads all pairs. */
  begin: (db: Db) => Promise<void>
  /** Takes in one more. */
  add: (entity: EntityChange['entity'], merge: { from: EntityRef; into: EntityRef }) => void
  /** All that an entity is known by: itself, what it was merged into, and what else was merged into that. */
  allOf: (entity: MergedKind, ref: EntityRef) => readonly EntityRef[]
  /** A card of the log as of now: it names whom its people and tags were merged into since. */
  show: (card: Card) => Card
}

/** Makes merges without any pair in it. */
export function createMerges(): Merges {
  /** By each id the whole group, in which the one that is left comes first. */
  const groups = { person: new Map<string, EntityRef[]>(), tag: new Map<string, EntityRef[]>() }

  const add: Merges['add'] = (entity, { from, into }) => {
    if (entity !== 'person' && entity !== 'tag') return
    const known = groups[entity]
    const [left, gone] = [known.get(into.id) ?? [into], known.get(from.id) ?? [from]]
    if (left === gone) return
    const group = [...left, ...gone]
    for (const { id } of group) known.set(id, group)
  }

  return {
    begin: async db => {
      const select = { id: true, slug: true, mergedInto: { select: { id: true, slug: true } } }
      const where = { mergedIntoId: { not: null } }
      const merged = {
        person: await db.person.findMany({ where, select }),
        tag: await db.tag.findMany({ where, select }),
      }
      for (const entity of ['person', 'tag'] as const) {
        groups[entity].clear()
        for (const { mergedInto, ...from } of merged[entity]) add(entity, { from, into: mergedInto! })
      }
    },
    add,
    allOf: (entity, ref) => groups[entity].get(ref.id) ?? [ref],
    show: card => {
      const [people, tags] = [renamed(groups.person, card.people), renamed(groups.tag, card.tags)]
      if (people === null && tags === null) return card
      return { ...card, people: joinLinks(people ?? card.people), tags: unique(tags ?? card.tags) }
    },
  }
}

/** The references with those that were merged replaced; null where none was. */
function renamed<Ref extends EntityRef>(groups: Map<string, EntityRef[]>, refs: readonly Ref[]): Ref[] | null {
  if (groups.size === 0 || !refs.some(({ id }) => (groups.get(id)?.[0]?.id ?? id) !== id)) return null
  return refs.map(ref => ({ ...ref, ...groups.get(ref.id)?.[0] }))
}

/** Two links to one person are one, as merge.ts joins them in the table. */
function joinLinks(links: readonly CardPerson[]): CardPerson[] {
  const joined = Map.groupBy(links, ({ id }) => id)
  return [...joined.values()].map(([first, ...rest]) => rest.reduce(join, first!)).sort(bySalience)
}

function join(a: CardPerson, b: CardPerson): CardPerson {
  return {
    ...a,
    mentionCount: a.mentionCount + b.mentionCount,
    salience: Number(Math.min(1, a.salience + b.salience).toFixed(4)),
    inHeadline: a.inHeadline || b.inHeadline,
  }
}

function unique(refs: readonly EntityRef[]): EntityRef[] {
  return [...new Map(refs.map(ref => [ref.id, ref])).values()]
}
