/** The names of people, countries, tags and sources as an edit finds and leaves them: the one place that writes an edit down. */
import { v7 as uuid } from 'uuid'
import type { Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { fold } from '../text/fold.ts'
import { keyOf } from './entity.ts'
import { RawiError } from './errors.ts'
import type { EntityChange } from './event.ts'
import { namesBetween, placeOf, type StoredName } from './name-change.ts'
import { writeNearKeys } from './near-keys.ts'

/** What has names. */
export type Named = EntityChange['entity']

/**
 * `keyOf`: what its names are known by. `unique`: a name leads to one entity only. `remembers`: its names come from
 * elsewhere too, so that what an editor said of one must be kept. `merges`: they have owners (merge.ts).
 */
export const naming = {
  person: { names: 'person_name', of: 'person_id', keyOf, unique: false, remembers: true, merges: true },
  country: { names: 'country_name', of: 'country_id', keyOf: fold, unique: false, remembers: true, merges: false },
  tag: { names: 'tag_label', of: 'tag_id', keyOf, unique: true, remembers: false, merges: true },
  source: { names: 'source_name', of: 'source_id', keyOf, unique: true, remembers: false, merges: false },
} as const

function tableOf(kind: Named) {
  return { names: Prisma.raw(naming[kind].names), of: Prisma.raw(naming[kind].of) }
}

/** The names of an entity, in the order they became known; also those of whom was merged into it. */
export async function readNames(tx: Tx, kind: Named, id: string): Promise<(StoredName & { id: string })[]> {
  const { names, of } = tableOf(kind)
  const owner = Prisma.raw(naming[kind].merges ? 'owner_id' : 'NULL::uuid')
  return await tx.$queryRaw<(StoredName & { id: string })[]>`
    SELECT id, text, folded, language, kind, ${owner} AS "ownerId" FROM ${names} WHERE ${of} = ${id}::uuid ORDER BY id`
}

/**
 * Writes the names of an entity as they are after an edit, and what the edit said of them where that must be remembered.
 * Whoever calls holds the lock of entity.ts: no name comes in between.
 */
export async function writeNames(
  tx: Tx,
  kind: Named,
  id: string,
  before: readonly StoredName[],
  after: readonly StoredName[],
): Promise<void> {
  const { names } = tableOf(kind)
  const kept = new Set(after.map(name => name.id))
  const gone = before.filter(name => !kept.has(name.id))
  const changed = namesBetween(before, after).after
  if (naming[kind].remembers) await remember(tx, kind, id, gone, changed)
  await tx.$executeRaw`DELETE FROM ${names} WHERE id = ANY(${gone.flatMap(name => name.id ?? [])}::uuid[])`
  const old = changed.filter(name => name.id !== null)
  await tx.$executeRaw`
    UPDATE ${names} n SET text = row.text, kind = row.kind
    FROM json_to_recordset(${JSON.stringify(old)}::json) AS row (id uuid, text text, kind name_kind) WHERE n.id = row.id`
  const added = changed.flatMap(name => (name.id === null ? [{ ...name, id: uuid() }] : []))
  await insertNames(tx, kind, id, added)
  if (kind === 'person') await writeNearKeys(tx, [...old, ...added] as (StoredName & { id: string })[])
}

async function insertNames(tx: Tx, kind: Named, id: string, added: readonly StoredName[]): Promise<void> {
  const { names, of } = tableOf(kind)
  await tx.$executeRaw`
    INSERT INTO ${names} (id, ${of}, text, folded, language, kind)
    SELECT id, ${id}::uuid, text, folded, language, kind FROM json_to_recordset(${JSON.stringify(added)}::json)
      AS row (id uuid, text text, folded text, language text, kind name_kind)`
}

/** What is taken away is no name of the entity, nor of the one whose it was when the two are two again. */
async function remember(
  tx: Tx,
  kind: Named,
  id: string,
  gone: readonly StoredName[],
  changed: readonly StoredName[],
): Promise<void> {
  const away = gone.flatMap(name => [id, name.ownerId ?? id].map(of => ({ ...name, of, kind: null })))
  const said = [...away, ...changed.map(name => ({ ...name, of: name.ownerId ?? id }))]
  const once = new Map(said.map(name => [`${name.of} ${placeOf(name)}`, { ...name, id: uuid() }]))
  await tx.$executeRaw`
    INSERT INTO name_edit (id, entity, entity_id, text, folded, language, kind)
    SELECT id, ${kind}, "of", text, folded, language, kind FROM json_to_recordset(${JSON.stringify([...once.values()])}::json)
      AS row (id uuid, "of" uuid, text text, folded text, language text, kind name_kind)
    ON CONFLICT (entity, entity_id, language, folded)
    DO UPDATE SET text = excluded.text, kind = excluded.kind`
}

/**
 * SQL: no editor said that this is no name of theirs.
 * @param people SQL for their ids, with commas between: of the person and of whose name it is, which may be NULL
 * @param place SQL for the language and the key
 */
export function notTakenAway(people: Prisma.Sql, place: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM name_edit x WHERE x.entity = 'person' AND x.entity_id IN (${people})
    AND (x.language, x.folded) = (${place}) AND x.kind IS NULL)`
}

/**
 * Refuses names that lead to another tag or source already.
 * @param field of the input
 * @throws RawiError ALREADY_EXISTS naming the first of them, and the one that has it
 */
export async function checkFree(
  tx: Tx,
  kind: 'tag' | 'source',
  id: string,
  names: readonly StoredName[],
  field: string,
): Promise<void> {
  const table = tableOf(kind)
  const [taken] = await tx.$queryRaw<{ text: string; id: string; slug: string }[]>`
    SELECT n.text, e.id, e.slug FROM ${table.names} n JOIN ${Prisma.raw(kind)} e ON e.id = n.${table.of}
    WHERE n.folded = ANY(${names.map(({ folded }) => folded)}) AND e.id <> ${id}::uuid ORDER BY n.id LIMIT 1`
  if (taken === undefined) return
  const message = `"${taken.text}" leads to another ${kind} already, "${taken.slug}".`
  throw new RawiError('ALREADY_EXISTS', message, { field, id: taken.id, slug: taken.slug })
}
