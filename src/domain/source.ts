import type { Db } from '../db/client.ts'
import type { SourceKind } from '../db/generated/enums.ts'
import { prepared } from '../db/prepared.ts'
import { type Name, type Names, namesOf, selectNames } from './names.ts'
import { shownEntity, type Sight } from './sight.ts'

/** Who wrote or published stories. */
export type Source = {
  id: string
  slug: string
  revision: number
  kind: SourceKind
  homepage: string | null
  language: string | null
  names: Names
}

/** The sources of these ids, in one statement; one that is not there is left out. */
export async function readSources(db: Db, ids: readonly string[]): Promise<Map<string, Source>> {
  const rows = await db.$queryRaw<(Omit<Source, 'names'> & { names: Name[] })[]>`
    ${prepared} SELECT e.id, e.slug, e.revision, e.kind, e.homepage, e.language, ${selectNames('source_name', 'source_id')} AS names
    FROM source e WHERE e.id = ANY(${ids}::uuid[])`
  return new Map(rows.map(row => [row.id, { ...row, names: namesOf(row.names) }]))
}

/** The source with this slug. */
export async function findSource(db: Db, slug: string): Promise<Source | null> {
  const found = await db.source.findUnique({ where: { slug }, select: { id: true } })
  return found === null ? null : ((await readSources(db, [found.id])).get(found.id) ?? null)
}

/** The ids of sources that somebody may be shown, in the order of their slugs: those behind `after`, at most `limit`. */
export async function listSources(db: Db, after: string, limit: number, sight: Sight): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM source e WHERE e.slug > ${after} AND ${shownEntity('source', sight)} ORDER BY e.slug LIMIT ${limit}`
  return rows.map(({ id }) => id)
}
