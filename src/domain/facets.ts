/**
 * Facets: what the stories of a filter are about, who published them, in which languages and when; for all stories or
 * for those of each of many entities. One statement counts what was asked for and nothing else.
 *
 * The stories are found once, into a materialised list of ids. All stories without a filter are no list: a million ids
 * would be written down only to count links that are all counted, so there the links themselves are read.
 *
 * EXPLAIN (ANALYZE, BUFFERS) of people, countries and days of a word that 17,029 visible ones of 1,000,000 stories hold:
 *
 *     Bitmap Heap Scan on article a (rows=17029)  130 ms, with a cold cache
 *       Bitmap Index Scan on article_search_idx (rows=17617)
 *     CTE Scan on matching, Index Only Scan using article_person_pkey, article_country_pkey  408 ms in all
 */
import type { Db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { ArticleScope } from './article.ts'
import { type DayCount, MAX_DAYS, shownDay, utcDay } from './day.ts'
import { RawiError } from './errors.ts'
import { type LinkKind, linkTables } from './link-tables.ts'
import { allArticles, type Walk, walkFor } from './walk.ts'
import { type ArticleWhere, compileWhere } from './where.ts'

/** An entity and how many of the stories name it. */
export type IdCount = { id: string; count: number }
export type LanguageCount = { language: string; count: number }

/** Most first, equal counts by id; days ascending. What was not asked for is empty. */
export type Facets = {
  people: IdCount[]
  countries: IdCount[]
  tags: IdCount[]
  sources: IdCount[]
  languages: LanguageCount[]
  perDay: DayCount[]
}

/** What to count: how many of each entity at the most; languages and days are counted all. */
export type WantedFacets = Partial<Record<'people' | 'countries' | 'tags' | 'sources', number>> &
  Partial<Record<'languages' | 'perDay', boolean>>

/** What answers several at once: of each facet as many as the one that wants most of it. */
export function widest(wanted: readonly WantedFacets[]): WantedFacets {
  const most = (facet: 'people' | 'countries' | 'tags' | 'sources') => {
    const limits = wanted.flatMap(one => one[facet] ?? [])
    return limits.length === 0 ? undefined : Math.max(...limits)
  }
  return {
    ...{ people: most('people'), countries: most('countries'), tags: most('tags'), sources: most('sources') },
    ...{ languages: wanted.some(one => one.languages), perDay: wanted.some(one => one.perDay) },
  }
}

/** Which stories: of a scope, of a filter, of a further condition on the table `article` under the alias `a`. */
export type FacetFilter = { scope: ArticleScope; where?: ArticleWhere | null; search?: Prisma.Sql | null }

/** The facets of all articles (key '') or of those of each entity of the scope, of published ones only: one statement. */
export async function countFacets(db: Db, filter: FacetFilter, wanted: WantedFacets): Promise<Map<string, Facets>> {
  const parents = filter.scope?.ids ?? ['']
  const facets = new Map(parents.map(parent => [parent, emptyFacets()]))
  const reading = readingOf(filter, wanted)
  const counts = countsOf(reading, wanted)
  if (counts.length === 0 || facets.size === 0) return facets
  const rows = await db.$queryRaw<{ facet: keyof Facets; parent: string | null; key: string; count: number }[]>`
    ${reading.list} SELECT facet, parent, key, count::int
    FROM (${Prisma.join(counts, ' UNION ALL ')}) x ORDER BY facet, parent, place`
  for (const { facet, parent, key, count } of rows) {
    const own = facets.get(parent ?? parents[0]!)!
    if (facet === 'languages') own.languages.push({ language: key, count })
    else if (facet === 'perDay') own.perDay.push({ day: key, count })
    else own[facet].push({ id: key, count })
  }
  return facets
}

/**
 * The days of facets. Checked where they are asked for, so that the other facets, and those of others, are answered.
 * @throws RawiError BAD_USER_INPUT where they are more than 3,660
 */
export function daysOf({ perDay }: Facets): DayCount[] {
  if (perDay.length <= MAX_DAYS) return perDay
  const message = `The stories lie on more than ${MAX_DAYS} days; narrow \`publishedAt\` to count them per day.`
  throw new RawiError('BAD_USER_INPUT', message, { field: 'perDay' })
}

function emptyFacets(): Facets {
  return { people: [], countries: [], tags: [], sources: [], languages: [], perDay: [] }
}

/**
 * What is counted: behind FROM, the stories under the alias `m`, and the links of one kind. `parent` is whose they are;
 * null where there is but one, because groups of pairs are more than the planner keeps in memory, and would be sorted.
 */
type Reading = { list: Prisma.Sql; parent: Prisma.Sql; stories: Prisma.Sql; links: (kind: LinkKind) => Prisma.Sql }

function readingOf({ scope, where, search }: FacetFilter, wanted: WantedFacets): Reading {
  const { walk, rest } = scope === null ? walkFor(where) : { walk: allArticles, rest: where }
  const conditions = [compileWhere(rest, walk).sql, search ?? Prisma.sql`TRUE`].filter(({ sql }) => sql !== 'TRUE')
  if (scope === null && walk === allArticles && conditions.length === 0) {
    return {
      list: Prisma.empty,
      parent: Prisma.sql`NULL::uuid`,
      stories: Prisma.sql`article m WHERE m.status = 'PUBLISHED'`,
      links: kind => Prisma.sql`${linkTables[kind].table} l WHERE l.published_at IS NOT NULL`,
    }
  }
  const stories = storiesOf(scope, walk, conditions, wanted)
  return {
    list: Prisma.sql`WITH matching AS MATERIALIZED (${stories})`,
    parent: scope === null || scope.ids.length === 1 ? Prisma.sql`NULL::uuid` : Prisma.sql`m.parent`,
    stories: Prisma.sql`matching m`,
    links: kind => Prisma.sql`matching m JOIN ${linkTables[kind].table} l ON l.article_id = m.id`,
  }
}

/** @param walk along all articles, or along those of an entity that the filter asks for; of no meaning in a scope */
function storiesOf(scope: ArticleScope, walk: Walk, conditions: Prisma.Sql[], wanted: WantedFacets): Prisma.Sql {
  const columns = Prisma.sql`a.id, a.source_id, a.language, a.published_at`
  const visible = Prisma.join([Prisma.sql`a.status = 'PUBLISHED'`, ...conditions], ' AND ')
  if (scope === null) return Prisma.sql`SELECT ${columns} FROM ${walk.from} WHERE ${walk.visible} AND ${visible}`
  const ids = Prisma.sql`ANY(${scope.ids}::uuid[])`
  if (scope.kind === 'source')
    return Prisma.sql`
      SELECT a.source_id AS parent, ${columns} FROM article a WHERE a.source_id = ${ids} AND ${visible}`
  const { table, entity } = linkTables[scope.kind]
  const own = Prisma.sql`own.${entity} = ${ids} AND own.published_at IS NOT NULL`
  if (conditions.length === 0 && wanted.sources === undefined && !wanted.languages)
    return Prisma.sql`
      SELECT own.${entity} AS parent, own.article_id AS id, own.published_at FROM ${table} own WHERE ${own}`
  return Prisma.sql`
    SELECT own.${entity} AS parent, ${columns} FROM ${table} own JOIN article a ON a.id = own.article_id
    WHERE ${own} AND ${visible}`
}

function countsOf({ parent, stories, links }: Reading, wanted: WantedFacets): Prisma.Sql[] {
  const { people, countries, tags, sources, languages, perDay } = wanted
  const top = (limit: number | undefined, facet: keyof Facets, from: Prisma.Sql, key: Prisma.Sql) =>
    limit === undefined ? [] : [countOf(facet, parent, from, { key, most: Prisma.sql`WHERE place <= ${limit}` })]
  return [
    ...top(people, 'people', links('person'), linkTables.person.entity),
    ...top(countries, 'countries', links('country'), linkTables.country.entity),
    ...top(tags, 'tags', links('tag'), linkTables.tag.entity),
    ...top(sources, 'sources', stories, Prisma.sql`m.source_id`),
    ...(languages ? [countOf('languages', parent, stories, { key: Prisma.sql`m.language` })] : []),
    ...(perDay ? [countOf('perDay', parent, stories, days)] : []),
  ]
}

type Count = { key: Prisma.Sql; shown?: Prisma.Sql; order?: Prisma.Sql; most?: Prisma.Sql }

const days: Count = {
  key: utcDay(Prisma.sql`m.published_at`),
  shown: shownDay(Prisma.sql`key`),
  order: Prisma.empty,
  // One more tells that there are too many.
  most: Prisma.sql`WHERE place <= ${MAX_DAYS + 1}`,
}

function countOf(
  facet: keyof Facets,
  parent: Prisma.Sql,
  from: Prisma.Sql,
  { key, shown = Prisma.sql`key::text`, order = Prisma.sql`count(*) DESC,`, most = Prisma.empty }: Count,
): Prisma.Sql {
  return Prisma.sql`
    SELECT ${Prisma.raw(`'${facet}'`)} AS facet, parent, ${shown} AS key, count, place FROM (
      SELECT ${parent} AS parent, ${key} AS key, count(*) AS count,
             row_number() OVER (PARTITION BY ${parent} ORDER BY ${order} ${key}) AS place
      FROM ${from} GROUP BY ${parent}, ${key}) x ${most}`
}
