/**
 * The directory: the people, countries, tags and sources that this process has met, with their names. Cards hold ids; a
 * list of twenty stories shows two hundred names, and nearly all of them were shown a moment ago.
 *
 * What it holds is as of the story log's head: every change to an entity is an event there (event.ts), which the log's
 * reader hands to `heard` on every instance. The race: an entity that was read before a change may arrive after
 * `heard` was told of it, and would then stay for ever; so what was on its way while anything was forgotten is shown
 * once, and not kept.
 */
import { LRUCache } from 'lru-cache'
import type { Db } from '../db/client.ts'
import { type Country, findCountry, readCountries } from './country.ts'
import type { EntityChange } from './event.ts'
import { createMerges, type Merges } from './merges.ts'
import { findPerson, type Person, readPeople } from './person.ts'
import { findSource, readSources, type Source } from './source.ts'
import { findTag, readTags, type Tag } from './tag.ts'

/** About a kilobyte each. More people than that are named in no month of news. */
const MOST_KEPT = 20_000

/** One kind of entity. */
export type Shelf<Entity> = {
  /** The entity of an id, where it is known here. */
  peek: (id: string) => Entity | undefined
  /**
   * Reads entities, in one statement, by the id that was asked for: one that was merged leads to another.
   * @param keep false inside a transaction: its snapshot may be older than what was forgotten
   */
  read: (db: Db, ids: readonly string[], keep: boolean) => Promise<Map<string, Entity>>
  /** The entity of a slug, or of a country's code; of one that was merged, the other. */
  find: (db: Db, slug: string, keep: boolean) => Promise<Entity | null>
}

export type Directory = {
  /** Forgets everything, and learns who was merged into whom as the database has it. */
  begin: (db: Db) => Promise<void>
  /** Takes in a change that the log tells of. */
  heard: (change: EntityChange) => void
  /** Who was merged into whom. */
  merges: Merges
  person: Shelf<Person>
  country: Shelf<Country>
  tag: Shelf<Tag>
  source: Shelf<Source>
}

/** Makes a directory without anything in it. */
export function createDirectory(): Directory {
  const shelves = {
    person: createShelf(readPeople, (db, slug) => findPerson(db, 'slug', slug)),
    country: createShelf(readCountries, findCountry),
    tag: createShelf(readTags, findTag),
    source: createShelf(readSources, findSource),
  }
  const merges = createMerges()
  return {
    ...shelves,
    merges,
    begin: async db => {
      for (const shelf of Object.values(shelves)) shelf.clear()
      await merges.begin(db)
    },
    heard: change => {
      shelves[change.entity].forget(change.ids)
      if (change.merge !== null) merges.set(change.entity, change.merge)
    },
  }
}

function createShelf<Entity extends { id: string }>(
  readRows: (db: Db, ids: readonly string[]) => Promise<Map<string, Entity>>,
  findRow: (db: Db, slug: string) => Promise<Entity | null>,
): Shelf<Entity> & { forget: (ids: readonly string[]) => void; clear: () => void } {
  const known = new LRUCache<string, Entity>({ max: MOST_KEPT })
  /** Which id a slug leads to; with every merge that may be another one, and merges are rare. */
  const ids = new LRUCache<string, string>({ max: MOST_KEPT })
  let forgotten = 0
  return {
    peek: id => known.get(id),
    read: async (db, ids, keep) => {
      const before = forgotten
      const rows = await readRows(db, ids)
      if (keep && forgotten === before) for (const [id, row] of rows) known.set(id, row)
      return rows
    },
    find: async (db, slug, keep) => {
      const found = known.get(ids.get(slug) ?? '')
      if (found !== undefined) return found
      const before = forgotten
      const row = await findRow(db, slug)
      if (row !== null && keep && forgotten === before) {
        ids.set(slug, row.id)
        known.set(row.id, row)
      }
      return row
    },
    forget: gone => {
      forgotten++
      for (const id of gone) known.delete(id)
      ids.clear()
    },
    clear: () => {
      forgotten++
      known.clear()
      ids.clear()
    },
  }
}
