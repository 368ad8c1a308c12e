/**
 * The one definition of a filter on articles. It compiles to SQL for lists, and to a predicate over the card for
 * streams; the two must agree on every article. A filter that is null or left out filters nothing; `OR: []` matches
 * nothing, `AND: []` and `NOT: []` everything, as in Prisma.
 */
import { Prisma } from '../db/generated/client.ts'
import { wordsOf } from '../text/words.ts'
import type { Card, Snapshot } from './card.ts'

type Maybe<T> = T | null | undefined
export type IdFilter = { equals?: Maybe<string>; in?: Maybe<string[]>; notIn?: Maybe<string[]> }
export type StringFilter = IdFilter
export type DateFilter = Partial<Record<'equals' | 'lt' | 'lte' | 'gt' | 'gte', Maybe<Date>>>
export type EntityWhere = { id?: Maybe<IdFilter>; slug?: Maybe<StringFilter> }
export type CountryWhere = { id?: Maybe<IdFilter>; code?: Maybe<StringFilter> }
export type ListFilter<T> = Partial<Record<'some' | 'every' | 'none', Maybe<T>>>

export type ArticleWhere = {
  AND?: Maybe<ArticleWhere[]>
  OR?: Maybe<ArticleWhere[]>
  NOT?: Maybe<ArticleWhere[]>
  id?: Maybe<IdFilter>
  language?: Maybe<StringFilter>
  publishedAt?: Maybe<DateFilter>
  ingestedAt?: Maybe<DateFilter>
  updatedAt?: Maybe<DateFilter>
  source?: Maybe<EntityWhere>
  people?: Maybe<ListFilter<EntityWhere>>
  countries?: Maybe<ListFilter<CountryWhere>>
  tags?: Maybe<ListFilter<EntityWhere>>
  /** Every word of it stands in headline or body; without a word it filters nothing. */
  text?: Maybe<string>
}

/** A condition in both its forms. `X` is what the predicate looks at: a story, or one entity of it. */
type Condition<X> = { sql: Prisma.Sql; test: (x: X) => boolean }

/**
 * Compiles a filter.
 * @returns `sql`: a condition on the table `article` under the alias `a`; `test`: the same on a story of the log
 */
export function compileWhere(where: Maybe<ArticleWhere>): Condition<Snapshot> {
  if (where == null) return all([])
  return all([
    ...each(where.AND, list => all(list.map(compileWhere))),
    ...each(where.OR, list => any(list.map(compileWhere))),
    ...each(where.NOT, list => all(list.map(compileWhere).map(not))),
    ...each(where.id, filter => ids(filter, Prisma.sql`a.id`, ({ card }: Snapshot) => card.id)),
    ...each(where.language, filter => strings(filter, Prisma.sql`a.language`, ({ card }: Snapshot) => card.language)),
    ...each(where.publishedAt, filter => dates(filter, Prisma.sql`a.published_at`, card => card.publishedAt)),
    ...each(where.ingestedAt, filter => dates(filter, Prisma.sql`a.ingested_at`, card => card.ingestedAt)),
    ...each(where.updatedAt, filter => dates(filter, Prisma.sql`a.updated_at`, card => card.updatedAt)),
    ...each(where.source, filter => ofSource(entity(filter))),
    ...each(where.people, filter => ofList(filter, entity, person, card => card.people)),
    ...each(where.countries, filter => ofList(filter, country, countryLink, card => card.countries)),
    ...each(where.tags, filter => ofList(filter, entity, tag, card => card.tags)),
    ...each(where.text, hasWords),
  ])
}

const person = Prisma.sql`article_person l JOIN person e ON e.id = l.person_id`
const countryLink = Prisma.sql`article_country l JOIN country e ON e.id = l.country_id`
const tag = Prisma.sql`article_tag l JOIN tag e ON e.id = l.tag_id`

function entity(where: EntityWhere): Condition<{ id: string; slug: string }> {
  return all([
    ...each(where.id, filter => ids(filter, Prisma.sql`e.id`, (x: { id: string; slug: string }) => x.id)),
    ...each(where.slug, filter => strings(filter, Prisma.sql`e.slug`, (x: { id: string; slug: string }) => x.slug)),
  ])
}

function country(where: CountryWhere): Condition<{ id: string; code: string }> {
  return all([
    ...each(where.id, filter => ids(filter, Prisma.sql`e.id`, (x: { id: string; code: string }) => x.id)),
    ...each(where.code, filter => strings(filter, Prisma.sql`e.code`, (x: { id: string; code: string }) => x.code)),
  ])
}

function ofSource({ sql, test }: Condition<{ id: string; slug: string }>): Condition<Snapshot> {
  return {
    sql: Prisma.sql`a.source_id IN (SELECT e.id FROM source e WHERE ${sql})`,
    test: ({ card }) => test(card.source),
  }
}

/** `some`, `every` and `none` over the entities that an article is linked to. */
function ofList<F, X>(
  filter: ListFilter<F>,
  compile: (where: F) => Condition<X>,
  from: Prisma.Sql,
  items: (card: Card) => X[],
): Condition<Snapshot> {
  const exists = (sql: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM ${from} WHERE l.article_id = a.id AND ${sql})`
  const some = ({ sql, test }: Condition<X>) => ({
    sql: exists(sql),
    test: ({ card }: Snapshot) => items(card).some(test),
  })
  return all([
    ...each(filter.some, where => some(compile(where))),
    ...each(filter.none, where => not(some(compile(where)))),
    ...each(filter.every, where => not(some(not(compile(where))))),
  ])
}

function ids<X>(filter: IdFilter, column: Prisma.Sql, read: (x: X) => string): Condition<X> {
  return oneOf(filter, column, Prisma.sql`uuid`, read)
}

function strings<X>(filter: StringFilter, column: Prisma.Sql, read: (x: X) => string): Condition<X> {
  return oneOf(filter, column, Prisma.sql`text`, read)
}

function oneOf<X>(filter: IdFilter, column: Prisma.Sql, type: Prisma.Sql, read: (x: X) => string): Condition<X> {
  const within = (list: string[]): Condition<X> => {
    // Postgres refuses U+0000 even in a question; nothing that is stored holds it, so such a value equals nothing.
    const values = list.filter(value => !value.includes('\0'))
    const set = new Set(values)
    return { sql: Prisma.sql`${column} = ANY(${values}::${type}[])`, test: x => set.has(read(x)) }
  }
  return all([
    ...each(filter.equals, value => within([value])),
    ...each(filter.in, within),
    ...each(filter.notIn, list => not(within(list))),
  ])
}

function hasWords(text: string): Condition<Snapshot> {
  const words = wordsOf(text)
  return {
    sql: words.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`a.words @> ${words}::text[]`,
    test: story => words.every(word => story.words.includes(` ${word} `)),
  }
}

const operators = {
  equals: { sql: Prisma.sql`=`, test: (a: number, b: number) => a === b },
  lt: { sql: Prisma.sql`<`, test: (a: number, b: number) => a < b },
  lte: { sql: Prisma.sql`<=`, test: (a: number, b: number) => a <= b },
  gt: { sql: Prisma.sql`>`, test: (a: number, b: number) => a > b },
  gte: { sql: Prisma.sql`>=`, test: (a: number, b: number) => a >= b },
}

function dates(filter: DateFilter, column: Prisma.Sql, read: (card: Card) => string): Condition<Snapshot> {
  const names = Object.keys(operators) as (keyof typeof operators)[]
  return all(
    names.flatMap(name =>
      each(filter[name], (value): Condition<Snapshot> => {
        const { sql, test } = operators[name]
        return {
          sql: Prisma.sql`${column} ${sql} ${value}`,
          test: ({ card }) => test(Date.parse(read(card)), value.getTime()),
        }
      }),
    ),
  )
}

function all<X>(conditions: Condition<X>[]): Condition<X> {
  const sql =
    conditions.length === 0
      ? Prisma.sql`TRUE`
      : Prisma.sql`(${Prisma.join(
          conditions.map(c => c.sql),
          ' AND ',
        )})`
  return { sql, test: x => conditions.every(c => c.test(x)) }
}

function any<X>(conditions: Condition<X>[]): Condition<X> {
  const sql =
    conditions.length === 0
      ? Prisma.sql`FALSE`
      : Prisma.sql`(${Prisma.join(
          conditions.map(c => c.sql),
          ' OR ',
        )})`
  return { sql, test: x => conditions.some(c => c.test(x)) }
}

function not<X>({ sql, test }: Condition<X>): Condition<X> {
  return { sql: Prisma.sql`NOT ${sql}`, test: x => !test(x) }
}

/** Zero or one condition: what is null or left out filters nothing. */
function each<F, X>(filter: Maybe<F>, compile: (filter: F) => Condition<X>): Condition<X>[] {
  return filter == null ? [] : [compile(filter)]
}
