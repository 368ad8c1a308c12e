/** How lists of articles are walked: along the articles themselves, or along the links of one entity. */
import { Prisma } from '../db/generated/client.ts'
import type { Maybe } from './condition.ts'
import { inCapitals, isStorable, type StringFilter } from './filter.ts'
import { type LinkKind, linkTables } from './link-tables.ts'
import type { ArticleWhere, CountryWhere, EntityWhere } from './where.ts'

/**
 * What is read, what of it readers may see, and where its time of publication and its id stand: in the links of an
 * entity, which are in the order of their articles, or in the articles themselves.
 */
export type Walk = { from: Prisma.Sql; visible: Prisma.Sql; publishedAt: Prisma.Sql; id: Prisma.Sql }

/** What articles belong to, or name. */
export type WalkKind = LinkKind | 'source'

/** Along all articles. */
export const allArticles: Walk = {
  from: Prisma.sql`article a`,
  visible: Prisma.sql`a.status = 'PUBLISHED'`,
  publishedAt: Prisma.sql`a.published_at`,
  id: Prisma.sql`a.id`,
}

/** Along the articles of one entity; `id` is SQL for its id. */
export function articlesOf(kind: WalkKind, id: Prisma.Sql): Walk {
  if (kind === 'source') return { ...allArticles, visible: Prisma.sql`a.status = 'PUBLISHED' AND a.source_id = ${id}` }
  const { table, entity } = linkTables[kind]
  return {
    from: Prisma.sql`${table} w JOIN article a ON a.id = w.article_id`,
    // A link without an instant belongs to an article that readers may not see.
    visible: Prisma.sql`w.${entity} = ${id} AND w.published_at IS NOT NULL`,
    publishedAt: Prisma.sql`w.published_at`,
    id: Prisma.sql`w.article_id`,
  }
}

/** A walk for a filter, and what of the filter is still to be asked of every article on the way. */
type Planned = { walk: Walk; rest: Maybe<ArticleWhere> }

/**
 * The walk for a filter: where it asks for one entity by id, slug or code, along the links of that one. Left to itself
 * the planner would walk all articles from the newest, trusting that those of the entity are spread evenly: where they
 * are years old, it reads a million.
 *
 * EXPLAIN (ANALYZE, BUFFERS) of 20 by person, country and year, of 1,000,000; the person has 515 in that year:
 *
 *     Limit (rows=9)  Buffers: hit=5666  8.8 ms
 *       Nested Loop Semi Join
 *         Index Only Scan using article_person_person_id_published_at_article_id_idx on article_person w (rows=515)
 *         Index Scan using article_pkey on article a (loops=515)
 *         Index Only Scan using article_country_pkey on article_country l (loops=515)
 *         Index Scan using country_pkey on country e (loops=1024)
 */
export function walkFor(where: Maybe<ArticleWhere>): Planned {
  return planOf(where) ?? { walk: allArticles, rest: where }
}

function planOf(where: Maybe<ArticleWhere>): Planned | null {
  if (where == null) return null
  for (const [kind, field] of lists) {
    const list = where[field]
    const walk = along(kind, list?.some)
    if (walk === null) continue
    return { walk, rest: asksOnce(list!.some!) ? { ...where, [field]: { ...list, some: null } } : where }
  }
  const walk = along('source', where.source)
  if (walk !== null) return { walk, rest: asksOnce(where.source!) ? { ...where, source: null } : where }
  for (const [i, part] of (where.AND ?? []).entries()) {
    const plan = planOf(part)
    if (plan !== null) return { walk: plan.walk, rest: { ...where, AND: where.AND!.with(i, plan.rest ?? {}) } }
  }
  return null
}

/** Those with fewer articles first, as a rule. */
const lists = [
  ['person', 'people'],
  ['tag', 'tags'],
  ['country', 'countries'],
] as const

function along(kind: WalkKind, where: Maybe<EntityWhere & CountryWhere>): Walk | null {
  const [id, slug, code] = [only(where?.id), only(where?.slug), only(where?.code)]
  const condition =
    id !== undefined
      ? Prisma.sql`e.id = ${id}::uuid`
      : slug !== undefined
        ? Prisma.sql`e.slug = ${slug}`
        : code !== undefined
          ? Prisma.sql`e.code = ${inCapitals(code)}`
          : null
  if (condition === null) return null
  const merged = kind === 'person' || kind === 'tag'
  const found = merged ? Prisma.sql`coalesce(e.merged_into_id, e.id)` : Prisma.sql`e.id`
  return articlesOf(kind, Prisma.sql`(SELECT ${found} FROM ${Prisma.raw(kind)} e WHERE ${condition})`)
}

/** The one value that a filter asks for, if it is one that can be stored. */
function only(filter: Maybe<StringFilter>): string | undefined {
  const value = filter?.equals ?? (filter?.in?.length === 1 ? filter.in[0] : undefined)
  return value != null && isStorable(value) ? value : undefined
}

/** Whether the walk answers all that is asked of the entity: one condition on one of its values. */
function asksOnce(where: EntityWhere & CountryWhere): boolean {
  const filters = Object.values(where).filter(filter => filter != null)
  const asked = filters.flatMap(filter => Object.values(filter).filter(value => value != null))
  return filters.length === 1 && asked.length === 1
}
