import { Prisma } from '../db/generated/client.ts'

/** What stories are linked to by what they say. */
export type LinkKind = 'person' | 'country' | 'tag'

/**
 * The tables of links. A link has `published_at` while readers may see its article and none while they may not, and an
 * index on (entity, published_at, article): what is counted over links alone needs no look at the articles.
 */
export const linkTables: Record<LinkKind, { table: Prisma.Sql; entity: Prisma.Sql }> = {
  person: { table: Prisma.raw('article_person'), entity: Prisma.raw('person_id') },
  country: { table: Prisma.raw('article_country'), entity: Prisma.raw('country_id') },
  tag: { table: Prisma.raw('article_tag'), entity: Prisma.raw('tag_id') },
}
