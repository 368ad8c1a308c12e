import { Prisma } from '../db/generated/client.ts'

/** Which stories somebody may look into: all of them, as editors do, or those that are published. */
export type Sight = 'ALL' | 'PUBLISHED'

/** SQL for those of these ids of articles whose texts, names and links somebody may be shown. */
export function shownIds(ids: readonly string[], sight: Sight): Prisma.Sql {
  return sight === 'ALL'
    ? Prisma.sql`SELECT id FROM unnest(${ids}::uuid[]) AS id`
    : Prisma.sql`SELECT id FROM article WHERE id = ANY(${ids}::uuid[]) AND status = 'PUBLISHED'`
}
