import type { Db } from '../db/client.ts'
import { type Name, type Names, namesOf, selectNames } from './names.ts'

/** Somebody whom stories name. */
export type Person = { id: string; slug: string; wikidataId: string | null; description: string | null; names: Names }

/**
 * The people of these ids, in one statement, by the id that was asked for: one that was merged into another leads to
 * that other. One that is not there is left out.
 */
export async function readPeople(db: Db, ids: readonly string[]): Promise<Map<string, Person>> {
  const rows = await db.$queryRaw<(Omit<Person, 'names'> & { asked: string; names: Name[] })[]>`
    SELECT asked.id AS asked, e.id, e.slug, e.wikidata_id AS "wikidataId", e.description,
           ${selectNames('person_name', 'person_id')} AS names
    FROM person asked JOIN person e ON e.id = coalesce(asked.merged_into_id, asked.id)
    WHERE asked.id = ANY(${ids}::uuid[])`
  return new Map(rows.map(({ asked, names, ...person }) => [asked, { ...person, names: namesOf(names) }]))
}

/** The id of the person with this slug or Wikidata item; of one that was merged, that of whom it was merged into. */
export async function findPerson(db: Db, by: 'slug' | 'wikidataId', value: string): Promise<string | null> {
  const where = by === 'slug' ? { slug: value } : { wikidataId: value }
  const found = await db.person.findUnique({ where, select: { id: true, mergedIntoId: true } })
  return found === null ? null : (found.mergedIntoId ?? found.id)
}
