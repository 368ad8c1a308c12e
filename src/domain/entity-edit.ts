/**
 * Making people, tags and sources, and correcting these and countries: the same for all of them. What is written: the
 * names, what else there is to them, the revision, the event that tells every instance, and the row of the audit.
 *
 * The race: two editors, or an editor and a story that brings the same name. Whoever writes names holds the lock of
 * entity.ts until commit, so that the second one sees what the first has made of them. Lock order: as there.
 */
import { v7 as uuid } from 'uuid'
import type { Db, Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import type { Maybe } from './condition.ts'
import { lockNewEntities, lockOutMerges, takenSlugs } from './entity.ts'
import { checkFree, type Named, naming, readNames, writeNames } from './entity-names.ts'
import { RawiError } from './errors.ts'
import { appendEntityEvent } from './event.ts'
import { checkRevision } from './expected-revision.ts'
import { changeNames, changeOwned, type NameChange, namesBetween, placeOf, type StoredName } from './name-change.ts'
import type { NameFields } from './name-edit.ts'
import { isCanonical, type Name } from './names.ts'
import { freeSlug } from './slug.ts'
import { writing } from './transaction.ts'

/** What of an entity was changed: as it was, and as it is. */
export type Difference = { before: object; after: object }

/** What is to become of an entity. `fields`: where its names stand in the input, for errors. */
export type EntityChanges = {
  names: NameChange
  fields: NameFields
  /** Writes what there is to it beside names; null where that is nothing new. */
  rest?: (tx: Tx, id: string) => Promise<Difference | null>
}

/** Which entity is to be changed. `expectedRevision`: the one that the editor saw; null takes any. */
export type EntityTarget = { id: string; expectedRevision?: Maybe<number> }

const types = { person: 'Person', country: 'Country', tag: 'Tag', source: 'Source' } as const

/**
 * Changes an entity; where nothing is new, nothing is written.
 * @returns its id: of one that was merged, that of the other, which was changed
 * @throws RawiError NOT_FOUND, also of a name that is to go; STALE_REVISION; ALREADY_EXISTS where a label of a tag or a name
 *   of a source is another one's; BAD_USER_INPUT where no name would be left; what `rest` throws
 */
export async function editEntity(
  db: Db,
  by: Actor,
  kind: Named,
  { id: asked, expectedRevision }: EntityTarget,
  changes: EntityChanges,
): Promise<string> {
  return await writing(db, async tx => {
    await lock(tx)
    const { id, revision } = await findEdited(tx, kind, asked)
    checkRevision(kind, revision, expectedRevision)
    const changed = await change(tx, kind, id, changes)
    if (changed === null) return id
    const kept = kind === 'country' ? Prisma.empty : Prisma.sql`, kept = TRUE`
    await tx.$executeRaw`UPDATE ${Prisma.raw(kind)} SET revision = revision + 1 ${kept} WHERE id = ${id}::uuid`
    await tell(tx, kind, id)
    await audit(tx, by, { operation: `update${types[kind]}`, target: { type: types[kind], id }, ...changed })
    return id
  })
}

/**
 * Makes an entity. Its slug comes from the first name to show, and stays.
 * @returns its id
 * @throws RawiError as `editEntity`
 */
export async function createEntity(
  db: Db,
  by: Actor,
  kind: Exclude<Named, 'country'>,
  changes: EntityChanges,
): Promise<string> {
  return await writing(db, async tx => {
    await lock(tx)
    const id = uuid()
    const names = changeNames([], changes.names)
    const { text } = names.find(isCanonical) ?? noNameLeft(kind, changes.fields.add)
    const slug = freeSlug(text, id, await takenSlugs(tx, kind, [{ id, text }]))
    await tx.$executeRaw`INSERT INTO ${Prisma.raw(kind)} (id, slug, kept) VALUES (${id}::uuid, ${slug}, TRUE)`
    const changed = await change(tx, kind, id, changes)
    await tell(tx, kind, id)
    const after = { slug, ...changed?.after }
    await audit(tx, by, { operation: `create${types[kind]}`, target: { type: types[kind], id }, before: null, after })
    return id
  })
}

async function lock(tx: Tx): Promise<void> {
  await lockOutMerges(tx)
  await lockNewEntities(tx)
}

/** SQL for the id of the one that a row `a` leads to. */
function leadOf(kind: Named): Prisma.Sql {
  return Prisma.raw(kind === 'person' || kind === 'tag' ? 'coalesce(a.merged_into_id, a.id)' : 'a.id')
}

async function findEdited(tx: Tx, kind: Named, asked: string): Promise<{ id: string; revision: number }> {
  const table = Prisma.raw(kind)
  const [found] = await tx.$queryRaw<{ id: string; revision: number }[]>`
    SELECT e.id, e.revision FROM ${table} a JOIN ${table} e ON e.id = ${leadOf(kind)} WHERE a.id = ${asked}::uuid`
  if (found === undefined) throw new RawiError('NOT_FOUND', `There is no such ${kind}.`, { field: 'id' })
  return found
}

/** The names first: those that come with what else there is to somebody stand behind the editor's. */
async function change(tx: Tx, kind: Named, id: string, changes: EntityChanges): Promise<Difference | null> {
  const before = await readNames(tx, kind, id)
  await giveNames(tx, kind, id, before, changes)
  const rest = (await changes.rest?.(tx, id)) ?? null
  const names = namesBetween(before, await readNames(tx, kind, id))
  const renamed = names.before.length + names.after.length > 0
  if (!renamed && rest === null) return null
  const listed = (list: readonly StoredName[]) => (renamed ? { names: list.map(shortOf) } : {})
  return { before: { ...listed(names.before), ...rest?.before }, after: { ...listed(names.after), ...rest?.after } }
}

function shortOf({ text, language, kind }: StoredName): Name {
  return { text, language, kind }
}

async function giveNames(
  tx: Tx,
  kind: Named,
  id: string,
  before: readonly StoredName[],
  { names: change, fields }: EntityChanges,
): Promise<void> {
  if (change.add.length + change.remove.length === 0) return
  const known = new Set(before.map(placeOf))
  if (change.remove.some(name => !known.has(placeOf(name)))) {
    throw new RawiError('NOT_FOUND', `The ${kind} has no such name in this language.`, { field: fields.remove })
  }
  // The names that came with a merge go where their owner goes.
  const after = changeOwned(before, change, naming[kind].unique)
  const isNamed = (owner: string | null) => after.some(name => name.ownerId === owner && name.kind !== 'SURNAME')
  if (!isNamed(null)) noNameLeft(kind, fields.remove)
  if (before.some(({ ownerId }) => !isNamed(ownerId))) {
    const message = `That is all the name of a ${kind} that was merged into this one: it needs it when it is by itself again.`
    throw new RawiError('BAD_USER_INPUT', message, { field: fields.remove })
  }
  if (kind === 'tag' || kind === 'source') {
    if (new Set(after.map(({ folded }) => folded)).size < after.length) {
      const message = `The ${kind} has this one in another language; take it away there to have it in this one.`
      throw new RawiError('BAD_USER_INPUT', message, { field: fields.add })
    }
    await checkFree(tx, kind, id, after, fields.add)
  }
  await writeNames(tx, kind, id, before, after)
}

function noNameLeft(kind: Named, field: string): never {
  throw new RawiError('BAD_USER_INPUT', `A ${kind} has at least one name that is no surname.`, { field })
}

/** Every instance is told, under all ids that lead to it. */
async function tell(tx: Tx, kind: Named, id: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM ${Prisma.raw(kind)} a WHERE ${leadOf(kind)} = ${id}::uuid`
  await appendEntityEvent(tx, { entity: kind, ids: rows.map(row => row.id), merge: null })
}

/** How the fields of a row differ from those that are wanted, of which an undefined one is as it is; null: not at all. */
export function fieldsBetween<Row extends object>(row: Row, wanted: Partial<Row>): Difference | null {
  const names = (Object.keys(wanted) as (keyof Row & string)[]).filter(
    name => wanted[name] !== undefined && wanted[name] !== row[name],
  )
  if (names.length === 0) return null
  const pick = (from: Partial<Row>) => Object.fromEntries(names.map(name => [name, from[name]]))
  return { before: pick(row), after: pick(wanted) }
}
