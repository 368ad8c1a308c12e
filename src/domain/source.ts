import type { Db } from '../db/client.ts'
import { prepared } from '../db/prepared.ts'
import type { SourceKind } from '../db/generated/enums.ts'
import { type Name, type Names, namesOf, selectNames } from './names.ts'

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
