import { Prisma } from '../db/generated/client.ts'

/**
 * A statement for the distinct folded words of the article under this alias. The one place where it shows how they are
 * kept: in the vector that searches read, beside stems, which begin with a sign that no word begins with.
 */
export function articleWords(alias: 'own' | 'c'): Prisma.Sql {
  return Prisma.sql`SELECT word FROM unnest(tsvector_to_array(${Prisma.raw(alias)}.search)) word WHERE word NOT LIKE '~%'`
}
