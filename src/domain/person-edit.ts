/** Making people, and correcting what the hub knows of them. */
import type { Db, Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { cleanTitle } from '../text/clean.ts'
import type { Actor } from './actor.ts'
import type { Maybe } from './condition.ts'
import { createEntity, editEntity, type EntityTarget, fieldsBetween } from './entity-edit.ts'
import { naming } from './entity-names.ts'
import { RawiError } from './errors.ts'
import { nameHubPeople } from './known-hub.ts'
import { ownOrMerged } from './merged.ts'
import { checkedNames, type NameFields, nameFields, type NamesEdit } from './name-edit.ts'
import type { Person } from './person.ts'

/** What is said of somebody. Null takes a description or an item away; undefined leaves it. */
export type PersonEdit = NamesEdit & { description?: Maybe<string>; wikidataId?: Maybe<string> }

/** A sentence or two: it stands beside the name. */
const LONGEST_DESCRIPTION = 500

/**
 * Makes a person, also where somebody else has the same name: names are no keys.
 * @returns the id
 * @throws RawiError BAD_USER_INPUT; ALREADY_EXISTS where the Wikidata item is somebody else's
 */
export async function createPerson(db: Db, by: Actor, edit: PersonEdit): Promise<string> {
  return await createEntity(db, by, 'person', changesOf(edit, { ...nameFields, add: 'names' }))
}

/**
 * Changes what is known of a person; of one who was merged, of the other. A new name to show takes the place of the one
 * shown in its language so far, which stays as another name.
 * @returns the id of the person who was changed
 * @throws RawiError NOT_FOUND; STALE_REVISION; BAD_USER_INPUT; ALREADY_EXISTS where the Wikidata item is somebody else's
 */
export async function updatePerson(db: Db, by: Actor, edit: EntityTarget & PersonEdit): Promise<string> {
  return await editEntity(db, by, 'person', edit, changesOf(edit, nameFields))
}

function changesOf(edit: PersonEdit, fields: NameFields) {
  const wanted = { description: checkedDescription(edit.description), wikidataId: checkedItem(edit.wikidataId) }
  return {
    names: checkedNames(edit, naming.person.keyOf, fields),
    fields,
    rest: async (tx: Tx, id: string) => {
      const shown = await readShown(tx, id)
      const changed = fieldsBetween(shown, wanted)
      if (changed === null) return null
      const isNew = wanted.wikidataId !== undefined && wanted.wikidataId !== shown.wikidataId
      if (isNew && wanted.wikidataId != null) await checkItemFree(tx, wanted.wikidataId)
      await tx.person.update({ where: { id }, data: changed.after })
      await takeAway(tx, id, changed.after)
      if (isNew && wanted.wikidataId != null) await meetKnown(tx, id, wanted.wikidataId)
      return changed
    },
  }
}

type Outside = Pick<Person, 'description' | 'wikidataId'>

/** As it is shown: their own, else that of somebody who was merged into them. */
async function readShown(tx: Tx, id: string): Promise<Outside> {
  const [shown] = await tx.$queryRaw<Outside[]>`
    SELECT ${ownOrMerged(Prisma.sql`e`, 'description')} AS description,
           ${ownOrMerged(Prisma.sql`e`, 'wikidata_id')} AS "wikidataId" FROM person e WHERE e.id = ${id}::uuid`
  return shown!
}

/** What is taken away must not show again as that of somebody who was merged into them. */
async function takeAway(tx: Tx, id: string, changed: Partial<Outside>): Promise<void> {
  const gone = Object.fromEntries(Object.entries(changed).filter(([, value]) => value === null))
  if (Object.keys(gone).length > 0) await tx.person.updateMany({ where: { mergedIntoId: id }, data: gone })
}

/** Cleaned; null where it is to go, as an empty one is. */
function checkedDescription(given: Maybe<string>): Maybe<string> {
  if (given == null) return given
  const text = cleanTitle(given)
  if (text.length <= LONGEST_DESCRIPTION) return text === '' ? null : text
  const message = `A description has at most ${LONGEST_DESCRIPTION} characters.`
  throw new RawiError('BAD_USER_INPUT', message, { field: 'description' })
}

/** As it is given, null where it is to go. Nobody will ever count items with sixteen digits. */
function checkedItem(given: Maybe<string>): Maybe<string> {
  if (given == null || /^Q[1-9]\d{0,14}$/.test(given)) return given
  throw new RawiError('BAD_USER_INPUT', 'A Wikidata item is a Q and a number: Q7747.', { field: 'wikidataId' })
}

async function checkItemFree(tx: Tx, wikidataId: string): Promise<void> {
  const bearer = await tx.person.findUnique({ where: { wikidataId }, include: { mergedInto: true } })
  if (bearer === null) return
  const { id, slug } = bearer.mergedInto ?? bearer
  const message = `${wikidataId} is the item of "${slug}" already; mergePeople makes one person of two.`
  throw new RawiError('ALREADY_EXISTS', message, { field: 'wikidataId', id, slug })
}

/**
 * The item says who somebody is in the reference data, whoever was taken for that one before: else the next story that
 * names them would make another person with the same item.
 */
async function meetKnown(tx: Tx, id: string, wikidataId: string): Promise<void> {
  const known = await tx.knownPerson.findUnique({ where: { wikidataId } })
  if (known === null) return
  await tx.person.updateMany({ where: { knownPersonId: known.id }, data: { knownPersonId: null } })
  await tx.person.update({ where: { id }, data: { knownPersonId: known.id } })
  await nameHubPeople(tx, [known.id])
}
