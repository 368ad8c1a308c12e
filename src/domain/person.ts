import { v7 as uuid } from 'uuid'
import type { Db, Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { prepared } from '../db/prepared.ts'
import { cleanTitle } from '../text/clean.ts'
import { canonicalLanguage, isLanguage } from '../text/language.ts'
import { nearKeysOf, SKELETON_VERSION } from '../text/name-skeleton.ts'
import { keyOf, lockOutMerges } from './entity.ts'
import { RawiError } from './errors.ts'
import { appendEntityEvent } from './event.ts'
import { byAsked, leadsFrom, selectMerged } from './merged.ts'
import { type Name, type Names, namesOf, primaryOf, selectNames } from './names.ts'
import { writing } from './transaction.ts'

/** Somebody whom stories name. */
export type Person = { id: string; slug: string; wikidataId: string | null; description: string | null; names: Names }

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
  const found = Prisma.sql`e.id = (SELECT coalesce(m.merged_into_id, m.id) FROM person m WHERE ${column} = ${value})`
  return (await select(db, found))[0] ?? null
}

async function select(db: Db, condition: Prisma.Sql, merged = Prisma.sql`'{}'::uuid[]`) {
  const rows = await db.$queryRaw<(Omit<Person, 'names'> & { names: Name[]; merged: string[] })[]>`
    ${prepared} SELECT e.id, e.slug, e.wikidata_id AS "wikidataId", e.description,
           ${selectNames('person_name', 'person_id')} AS names, ${merged} AS merged
    FROM person e WHERE ${condition}`
  return rows.map(({ names, ...person }) => ({ ...person, names: namesOf(names) }))
}

/** A name that nobody has is longer. */
const LONGEST_NAME = 200

/**
 * Gives a person the name to show in a language; the one shown in it so far stays as another name, unless it is another
 * spelling of this one.
 * @param id of a person, also of one who was merged into another
 * @returns the id of the person who bears the name now
 * @throws RawiError NOT_FOUND; BAD_USER_INPUT where the name or the language is none
 */
export async function renamePerson(db: Db, id: string, name: string, language: string): Promise<string> {
  const text = cleanTitle(name)
  if (keyOf(text) === '' || text.length > LONGEST_NAME) {
    throw new RawiError('BAD_USER_INPUT', `A name has from 1 to ${LONGEST_NAME} characters.`, { field: 'name' })
  }
  const tag = isLanguage(language) ? canonicalLanguage(language) : null
  if (tag === null) {
    throw new RawiError('BAD_USER_INPUT', 'This is no language; a BCP 47 tag is "ar" or "pt-BR".', {
      field: 'language',
    })
  }
  return await writing(db, tx => rename(tx, id, text, tag))
}

async function rename(tx: Tx, id: string, text: string, language: string): Promise<string> {
  await lockOutMerges(tx)
  const asked = await tx.person.findUnique({ where: { id } })
  if (asked === null) throw new RawiError('NOT_FOUND', 'There is no such person.', { field: 'id' })
  const personId = asked.mergedIntoId ?? asked.id
  // Of several who rename one person at once, each sees the name that the one before has given.
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
  // Names are shown by the first part of their tag (names.ts): one of `ar-EG` is in the way of one of `ar`.
  await tx.$executeRaw`
    UPDATE person_name SET kind = 'ALIAS' WHERE person_id = ${personId}::uuid AND kind = 'CANONICAL'
      AND lower(split_part(language, '-', 1)) = ${primaryOf(language)}`
  const known = { personId, language, folded: keyOf(text) }
  const shown = { text, kind: 'CANONICAL' as const, nearKeys: nearKeysOf(text), nearVersion: SKELETON_VERSION }
  await tx.personName.upsert({
    where: { personId_language_folded: known },
    create: { id: uuid(), ...known, ...shown },
    update: shown,
  })
  const leading = await tx.person.findMany({ where: { mergedIntoId: personId }, select: { id: true } })
  await appendEntityEvent(tx, { entity: 'person', ids: [personId, ...leading.map(row => row.id)], merge: null })
  return personId
}
