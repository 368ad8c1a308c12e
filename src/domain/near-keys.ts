import type { Db, Tx } from '../db/client.ts'
import { nearKeysOf, SKELETON_VERSION } from '../text/name-skeleton.ts'

/** So many names at once: a transaction of a tenth of a second. */
const BATCH = 2_000

/**
 * Gives the next names their keys that have none yet, or those of an older version: until then nobody is found by what
 * is near them. A name that somebody writes to is passed over.
 * @returns how many; 0 where nothing is left
 */
export async function renewNearKeys(db: Db): Promise<number> {
  return await db.$transaction(async tx => {
    const rows = await tx.$queryRaw<{ id: string; text: string }[]>`
      SELECT id, text FROM person_name WHERE near_version < ${SKELETON_VERSION} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`
    await writeNearKeys(tx, rows)
    return rows.length
  })
}

/** Writes the keys of names of people, by the ids of the names. */
export async function writeNearKeys(tx: Tx, names: readonly { id: string; text: string }[]): Promise<void> {
  const keys = JSON.stringify(names.map(({ id, text }) => ({ id, keys: nearKeysOf(text) })))
  await tx.$executeRaw`
    UPDATE person_name n SET near_keys = row.keys, near_version = ${SKELETON_VERSION}
    FROM json_to_recordset(${keys}::json) AS row (id uuid, keys text[]) WHERE n.id = row.id`
}
