/** Making people and giving them names. Whoever calls holds the lock of entity.ts. */
import { v7 as uuid } from 'uuid'
import type { Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { NameKind } from '../db/generated/enums.ts'
import { nearKeysOf, SKELETON_VERSION } from '../text/name-skeleton.ts'
import { type EntityRef, keyOf, takenSlugs } from './entity.ts'
import { notTakenAway } from './entity-names.ts'
import { appendEntityEvent } from './event.ts'
import { primaryOf } from './names.ts'
import { freeSlug } from './slug.ts'

/** Somebody of the hub. `ownerId`: who of those merged into the person is meant in truth; null: the person itself. */
export type Bearer = { personId: string; ownerId: string | null }

/** A name to be given to somebody. */
export type NewName = Bearer & { text: string; language: string; kind: NameKind }

/** Somebody to be made: by a name of a story, as somebody of the reference data where `knownId` says so. */
export type NewPerson = { key: string; text: string; knownId: string | null }

/** Who somebody of the reference data is. */
export type Known = {
  id: string
  wikidataId: string | null
  description: string | null
  names: { text: string; language: string; kind: NameKind }[]
}

/** People of the reference data, with their names in the order they stand there. */
export async function readKnown(tx: Tx, ids: readonly string[]): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.knownPerson.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, wikidataId: true, description: true },
      names: { select: { text: true, language: true, kind: true }, orderBy: { id: 'asc' } },
    },
  })
  return new Map(rows.map(row => [row.id, row]))
}

/**
 * Makes people. Those of the reference data get all their names, the one in the story's language first; the others the
 * name as it was found.
 * @returns by key; two names of one person of the reference data lead to one
 */
export async function makePeople(
  tx: Tx,
  drafts: readonly NewPerson[],
  known: ReadonlyMap<string, Known>,
  language: string,
): Promise<Map<string, EntityRef>> {
  if (drafts.length === 0) return new Map()
  const groups = Map.groupBy(drafts, ({ key, knownId }) => knownId ?? `name ${key}`)
  const people = [...groups.values()].map(([first]) => {
    const who = known.get(first!.knownId ?? '')
    const found = { text: first!.text, language, kind: 'CANONICAL' as const }
    const names = who === undefined || who.names.length === 0 ? [found] : shownFirst(who.names, language)
    const [shown] = names
    const text = primaryOf(shown!.language) === primaryOf(language) ? shown!.text : first!.text
    return { id: uuid(), text, names, who }
  })
  const taken = await takenSlugs(tx, 'person', people)
  const made = people.map(person => {
    const slug = freeSlug(person.text, person.id, taken)
    taken.add(slug)
    return { ...person, slug }
  })
  const rows = made.map(({ id, slug, who }) => {
    return { id, slug, known: who?.id ?? null, wikidata: who?.wikidataId ?? null, about: who?.description ?? null }
  })
  await tx.$executeRaw`
    INSERT INTO person (id, slug, known_person_id, wikidata_id, description)
    SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS made (id uuid, slug text, known uuid, wikidata text, about text)`
  await addNames(
    tx,
    made.flatMap(({ id: personId, names }) => names.map(name => ({ ...name, personId, ownerId: null }))),
  )
  const refs = new Map([...groups.keys()].map((group, i) => [group, { id: made[i]!.id, slug: made[i]!.slug }]))
  return new Map(drafts.map(({ key, knownId }) => [key, refs.get(knownId ?? `name ${key}`)!]))
}

/** Canonical names of the language first, then the others as they stand; in a language one is canonical. */
function shownFirst(names: Known['names'], language: string): Known['names'] {
  const primary = primaryOf(language)
  const rank = (name: Known['names'][number]) =>
    (primaryOf(name.language) === primary ? 0 : 2) + (name.kind === 'CANONICAL' ? 0 : 1)
  const seen = new Set<string>()
  return names
    .toSorted((a, b) => rank(a) - rank(b))
    .map(name => {
      const second = seen.has(primaryOf(name.language))
      if (name.kind === 'CANONICAL') seen.add(primaryOf(name.language))
      return name.kind === 'CANONICAL' && second ? { ...name, kind: 'ALIAS' } : name
    })
}

/**
 * Gives names to people; one that a person has in its language already stays as it is, and one that an editor took away
 * from them, or from whoever bears it in truth, stays away. Of a language one is canonical.
 */
export async function addNames(tx: Tx, names: readonly NewName[]): Promise<void> {
  if (names.length === 0) return
  const rows = names.map(name => ({ ...name, id: uuid(), folded: keyOf(name.text), keys: nearKeysOf(name.text) }))
  await tx.$executeRaw`
    INSERT INTO person_name (id, person_id, owner_id, text, folded, language, kind, near_keys, near_version)
    SELECT id, "personId", "ownerId", text, folded, language,
      CASE WHEN kind = 'CANONICAL' AND EXISTS (SELECT 1 FROM person_name o WHERE o.person_id = "personId"
             AND o.owner_id IS NOT DISTINCT FROM "ownerId" AND o.kind = 'CANONICAL' AND lower(split_part(o.language, '-', 1)) = lower(split_part(row.language, '-', 1)))
           THEN 'ALIAS' ELSE kind END, keys, ${SKELETON_VERSION}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row
      (id uuid, "personId" uuid, "ownerId" uuid, text text, folded text, language text, kind name_kind, keys text[])
    WHERE ${notTakenAway(Prisma.sql`"personId", "ownerId"`, Prisma.sql`row.language, row.folded`)}
    ON CONFLICT (person_id, owner_id, language, folded) DO NOTHING`
}

/** Tells people of the hub who they are outside: they get the ids, the description and the names that they lack. */
export async function adopt(tx: Tx, pairs: readonly { bearer: Bearer; known: Known }[]): Promise<void> {
  if (pairs.length === 0) return
  const rows = pairs.map(({ bearer: { personId, ownerId }, known: { id: known, wikidataId, description } }) => {
    return { id: ownerId ?? personId, known, wikidata: wikidataId, about: description }
  })
  await tx.$executeRaw`
    UPDATE person p SET known_person_id = row.known, description = coalesce(p.description, row.about),
      wikidata_id = coalesce(p.wikidata_id,
        (SELECT row.wikidata WHERE NOT EXISTS (SELECT 1 FROM person o WHERE o.wikidata_id = row.wikidata)))
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row (id uuid, known uuid, wikidata text, about text)
    WHERE p.id = row.id AND p.known_person_id IS NULL`
  await addNames(
    tx,
    pairs.flatMap(({ bearer, known: { names } }) => names.map(name => ({ ...name, ...bearer }))),
  )
}

/** Tells every instance that the names of these people are others now. */
export async function tellChanged(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM person WHERE id = ANY(${[...personIds]}::uuid[]) OR merged_into_id = ANY(${[...personIds]}::uuid[])`
  await appendEntityEvent(tx, { entity: 'person', ids: rows.map(({ id }) => id), merge: null })
}
