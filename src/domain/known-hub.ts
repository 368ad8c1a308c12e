/** Where the reference data and the people of the hub meet. */
import type { Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { notTakenAway } from './entity-names.ts'
import { appendEntityEvent } from './event.ts'

/**
 * Gives the people of the hub the names of those that they are in the reference data, by its id or by the Wikidata item.
 * A name to show that the hub has already stays the one to show, and one that an editor took away stays away.
 * Whoever calls holds the lock of entity.ts: an editor may give the same name.
 * @param known ids of known people
 */
export async function nameHubPeople(tx: Tx, known: readonly string[]): Promise<void> {
  if (known.length === 0) return
  await tx.$executeRaw`
    UPDATE person p SET known_person_id = k.id FROM known_person k
    WHERE k.id = ANY(${known}::uuid[]) AND p.wikidata_id = k.wikidata_id AND p.known_person_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM person o WHERE o.known_person_id = k.id)`
  const named = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO person_name (id, person_id, owner_id, text, folded, language, kind)
    SELECT uuidv7(), e.id, NULLIF(p.id, e.id), n.text, n.folded, n.language,
           CASE WHEN n.kind = 'CANONICAL' AND EXISTS (SELECT 1 FROM person_name o
             WHERE o.person_id = e.id AND coalesce(o.owner_id, o.person_id) = p.id AND o.kind = 'CANONICAL'
               AND lower(split_part(o.language, '-', 1)) = lower(split_part(n.language, '-', 1)))
             THEN 'ALIAS' ELSE n.kind END
    FROM known_name n JOIN person p ON p.known_person_id = n.known_person_id
    JOIN person e ON e.id = coalesce(p.merged_into_id, p.id)
    WHERE n.known_person_id = ANY(${known}::uuid[])
      AND ${notTakenAway(Prisma.sql`e.id, p.id`, Prisma.sql`n.language, n.folded`)} ORDER BY n.id
    ON CONFLICT (person_id, owner_id, language, folded) DO NOTHING RETURNING person_id AS id`
  const ids = [...new Set(named.map(({ id }) => id))]
  if (ids.length === 0) return
  const leading = await tx.person.findMany({ where: { mergedIntoId: { in: ids } }, select: { id: true } })
  await appendEntityEvent(tx, { entity: 'person', ids: [...ids, ...leading.map(({ id }) => id)], merge: null })
}
