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
      const { description, wikidataId: item } = changed.after as Partial<Outside>
      if (description === null) await disown(tx, id, 'description', [])
      if (description !== undefined) await tx.person.update({ where: { id }, data: { description } })
      if (item !== undefined) await setItem(tx, id, item)
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

/**
 * What they and those merged into them have in this column is not theirs any more, for an editor said so. It stays on the rows
 * of whoever was merged, who have it when they are by themselves again.
 * @param except what is theirs, whatever was said before
 */
async function disown(tx: Tx, id: string, column: keyof typeof columns, except: readonly string[]): Promise<void> {
  const value = columns[column]
  await tx.$executeRaw`
    UPDATE person e SET disowned = ARRAY(
      SELECT v FROM (SELECT unnest(e.disowned) UNION
        SELECT ${value}::text FROM person g WHERE g.id = e.id OR g.merged_into_id = e.id) x (v)
      WHERE v IS NOT NULL AND v <> ALL(${[...except]}::text[])) WHERE e.id = ${id}::uuid`
}

const columns = {
  description: Prisma.sql`g.description`,
  item: Prisma.sql`g.wikidata_id`,
  /** Whom the reference data knows without an item may have any. */
  known: Prisma.sql`(SELECT k.id FROM known_person k WHERE k.id = g.known_person_id AND k.wikidata_id IS NOT NULL)`,
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

/**
 * Gives them an item, or none, and with it who they are in the reference data, whoever was taken for that one before: else
 * the next story that names them would make another person with the same item. An item of somebody merged into them stays
 * where it is, and is shown.
 * @throws RawiError ALREADY_EXISTS where it is somebody else's
 */
async function setItem(tx: Tx, id: string, item: string | null): Promise<void> {
  const bearer = item === null ? null : await findBearer(tx, id, item)
  const known = item === null ? null : await tx.knownPerson.findUnique({ where: { wikidataId: item } })
  await disown(tx, id, 'item', item === null ? [] : [item])
  await disown(tx, id, 'known', known === null ? [] : [known.id])
  await tx.$executeRaw`
    UPDATE person SET wikidata_id = ${bearer === null ? item : null},
      known_person_id = CASE WHEN known_person_id::text <> ALL(disowned) THEN known_person_id END WHERE id = ${id}::uuid`
  if (known === null) return
  await tx.person.updateMany({ where: { knownPersonId: known.id }, data: { knownPersonId: null } })
  await tx.person.update({ where: { id: bearer?.id ?? id }, data: { knownPersonId: known.id } })
  await nameHubPeople(tx, [known.id])
}

/** Who of those merged into them has this item. */
async function findBearer(tx: Tx, id: string, wikidataId: string): Promise<{ id: string } | null> {
  const bearer = await tx.person.findUnique({ where: { wikidataId }, include: { mergedInto: true } })
  const { id: root, slug } = bearer?.mergedInto ?? bearer ?? { id, slug: '' }
  if (root === id) return bearer
  const message = `${wikidataId} is the item of "${slug}" already; mergePeople makes one person of two.`
  throw new RawiError('ALREADY_EXISTS', message, { field: 'wikidataId', id: root, slug })
}
