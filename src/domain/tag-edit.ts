/** Making tags, and correcting their labels. */
import type { Db } from '../db/client.ts'
import type { Actor } from './actor.ts'
import { createEntity, editEntity, type EntityTarget } from './entity-edit.ts'
import { naming } from './entity-names.ts'
import { checkedNames, type NameFields, type NamesEdit } from './name-edit.ts'

const fields: NameFields = { name: 'label', language: 'language', add: 'addLabels', remove: 'removeLabels' }

/**
 * Makes a tag.
 * @returns the id
 * @throws RawiError BAD_USER_INPUT; ALREADY_EXISTS where a label is another tag's
 */
export async function createTag(db: Db, by: Actor, edit: NamesEdit): Promise<string> {
  const place = { ...fields, add: 'labels' }
  return await createEntity(db, by, 'tag', { names: checkedNames(edit, naming.tag.keyOf, place), fields: place })
}

/**
 * Changes the labels of a tag; of one that was merged, those of the other. Stories keep their tags.
 * @returns the id of the tag that was changed
 * @throws RawiError NOT_FOUND; STALE_REVISION; BAD_USER_INPUT; ALREADY_EXISTS where a label is another tag's
 */
export async function updateTag(db: Db, by: Actor, edit: EntityTarget & NamesEdit): Promise<string> {
  return await editEntity(db, by, 'tag', edit, { names: checkedNames(edit, naming.tag.keyOf, fields), fields })
}
