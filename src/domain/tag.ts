import type { Db } from '../db/client.ts'
import { prepared } from '../db/prepared.ts'
import { byAsked, leadsFrom, selectMerged } from './merged.ts'
import { type Names, namesOf, type OwnedName, ownedNames, selectOwnedNames } from './names.ts'

/** A keyword of stories, with its labels. */
export type Tag = { id: string; slug: string; revision: number; names: Names }

/** The tags of these ids, in one statement, by the id that was asked for: a merged one leads to its other. */
export async function readTags(db: Db, ids: readonly string[]): Promise<Map<string, Tag>> {
  const rows = await db.$queryRaw<(Omit<Tag, 'names'> & { names: OwnedName[]; merged: string[] })[]>`
    ${prepared} SELECT e.id, e.slug, e.revision, ${selectOwnedNames('tag_label', 'tag_id')} AS names, ${selectMerged('tag', ids)} AS merged
    FROM tag e WHERE ${leadsFrom('tag', ids)}`
  return byAsked(rows.map(({ names, ...tag }) => ({ ...tag, names: namesOf(ownedNames(names)) })))
}

/** The tag with this slug; of one that was merged, the tag that it was merged into. */
export async function findTag(db: Db, slug: string): Promise<Tag | null> {
  const found = await db.tag.findUnique({ where: { slug }, select: { id: true } })
  return found === null ? null : ((await readTags(db, [found.id])).get(found.id) ?? null)
}
