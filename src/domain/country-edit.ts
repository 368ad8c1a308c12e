/** Correcting the names of countries. Their codes are those of ISO 3166, and nobody edits them. */
import type { Db } from '../db/client.ts'
import type { Actor } from './actor.ts'
import { editEntity, type EntityTarget } from './entity-edit.ts'
import { naming } from './entity-names.ts'
import { checkedNames, nameFields, type NamesEdit } from './name-edit.ts'

/**
 * Changes the names of a country. What an editor said of a name stays, also where the facts that come with the hub say
 * otherwise, now or later: seed.ts goes over them.
 * @returns the id
 * @throws RawiError NOT_FOUND; STALE_REVISION; BAD_USER_INPUT
 */
export async function updateCountry(db: Db, by: Actor, edit: EntityTarget & NamesEdit): Promise<string> {
  const names = checkedNames(edit, naming.country.keyOf, nameFields)
  return await editEntity(db, by, 'country', edit, { names, fields: nameFields })
}
