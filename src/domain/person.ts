import type { Db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { prepared } from '../db/prepared.ts'
import { byAsked, leadsFrom, ownOrMerged, selectMerged } from './merged.ts'
import { type Names, namesOf, type OwnedName, ownedNames, selectOwnedNames } from './names.ts'

/** Somebody whom stories name. */
export type Person = {
  id: string
  slug: string
  revision: number
  wikidataId: string | null
  description: string | null
  names: Names
}

/**
 * The people of these ids, in one statement, by the id that was asked for: one that was merged into another leads to
 * that other. One that is not there is left out.
 */
export async function readPeople(db: Db, ids: readonly string[]): Promise<Map<string, Person>> {
  return byAsked(await select(db, leadsFrom('person', ids), selectMerged('person', ids)))
}

/** The person with this slug or Wikidata item, in one statement; for one who was merged, the one they were merged into. */
export async function findPerson(db: Db, by: 'slug' | 'wikidataId', value: string): Promise<Person | null> {
  const column = by === 'slug' ? Prisma.sql`m.slug` : Prisma.sql`m.wikidata_id`
  const isTheirs = by === 'slug' ? Prisma.sql`TRUE` : Prisma.sql`${value} <> ALL(e.disowned)`
  const found = Prisma.sql`e.id = (SELECT coalesce(m.merged_into_id, m.id) FROM person m WHERE ${column} = ${value}) AND ${isTheirs}`
  return (await select(db, found))[0] ?? null
}

async function select(db: Db, condition: Prisma.Sql, merged = Prisma.sql`'{}'::uuid[]`) {
  const rows = await db.$queryRaw<(Omit<Person, 'names'> & { names: OwnedName[]; merged: string[] })[]>`
    ${prepared} SELECT e.id, e.slug, e.revision, ${ownOrMerged(Prisma.sql`e`, 'wikidata_id')} AS "wikidataId",
           ${ownOrMerged(Prisma.sql`e`, 'description')} AS description,
           ${selectOwnedNames('person_name', 'person_id')} AS names, ${merged} AS merged
    FROM person e WHERE ${condition}`
  return rows.map(({ names, ...person }) => ({ ...person, names: namesOf(ownedNames(names)) }))
}
