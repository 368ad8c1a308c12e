import { Prisma } from '../db/generated/client.ts'

/** The distinct folded words of the article under this alias, as rows. The one place where it shows how they are kept. */
export function articleWords(alias: 'own' | 'c'): Prisma.Sql {
  return Prisma.sql`unnest(${Prisma.raw(alias)}.words)`
}
