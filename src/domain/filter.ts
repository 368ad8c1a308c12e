/** The operators of a filter on one column: of ids, texts and instants. */
import { Prisma } from '../db/generated/client.ts'
import { all, any, type Condition, each, type Maybe, not } from './condition.ts'

export type IdFilter = { equals?: Maybe<string>; in?: Maybe<string[]>; notIn?: Maybe<string[]> }
export type StringFilter = IdFilter & { contains?: Maybe<string>; startsWith?: Maybe<string> }
export type DateFilter = Partial<Record<'equals' | 'lt' | 'lte' | 'gt' | 'gte', Maybe<Date>>>

/** What a filter compares: the column, and the same value as the predicate finds it. */
export type Compared<X, T> = { column: Prisma.Sql; read: (x: X) => T }

/**
 * How a text is compared. `form` brings what is asked for into the form that the column holds. Parts of a text are
 * looked for in `part`, where that is another column, with its own form.
 */
export type ComparedText<X> = Compared<X, string> & {
  form?: (asked: string) => string
  part?: ComparedText<X>
}

/** The operators of an id. */
export function ids<X>(filter: IdFilter, compared: Compared<X, string>): Condition<X> {
  return oneOf(filter, Prisma.sql`uuid`, compared)
}

/** The operators of a text. An empty text is part of every other. */
export function strings<X>(filter: StringFilter, compared: ComparedText<X>): Condition<X> {
  const part = compared.part ?? compared
  return all([
    oneOf(filter, Prisma.sql`text`, compared),
    ...each(filter.contains, asked => like(asked, '%', part, (text, wanted) => text.includes(wanted))),
    ...each(filter.startsWith, asked => like(asked, '', part, (text, wanted) => text.startsWith(wanted))),
  ])
}

/** The operators of an instant. */
export function dates<X>(filter: DateFilter, { column, read }: Compared<X, number>): Condition<X> {
  const names = Object.keys(comparisons) as (keyof typeof comparisons)[]
  return all(
    names.flatMap(name =>
      each(filter[name], (value): Condition<X> => {
        const { sql, test } = comparisons[name]
        return { sql: Prisma.sql`${column} ${sql} ${value}`, test: x => test(read(x), value.getTime()) }
      }),
    ),
  )
}

const comparisons = {
  equals: { sql: Prisma.sql`=`, test: (a: number, b: number) => a === b },
  lt: { sql: Prisma.sql`<`, test: (a: number, b: number) => a < b },
  lte: { sql: Prisma.sql`<=`, test: (a: number, b: number) => a <= b },
  gt: { sql: Prisma.sql`>`, test: (a: number, b: number) => a > b },
  gte: { sql: Prisma.sql`>=`, test: (a: number, b: number) => a >= b },
}

function oneOf<X>(filter: IdFilter, type: Prisma.Sql, { column, read, form = same }: ComparedText<X>): Condition<X> {
  const within = (list: string[]): Condition<X> => {
    const values = list.map(form).filter(isStorable)
    const set = new Set(values)
    return { sql: Prisma.sql`${column} = ANY(${values}::${type}[])`, test: x => set.has(read(x)) }
  }
  return all([
    ...each(filter.equals, value => within([value])),
    ...each(filter.in, within),
    ...each(filter.notIn, list => not(within(list))),
  ])
}

/** @param before what may stand before the text that is wanted, as LIKE says it */
function like<X>(
  asked: string,
  before: '%' | '',
  { column, read, form = same }: ComparedText<X>,
  test: (text: string, wanted: string) => boolean,
): Condition<X> {
  const wanted = form(asked)
  if (!isStorable(wanted)) return any([])
  // LIKE takes these three for signs of its own; a backslash before them makes them plain.
  const pattern = `${before}${wanted.replace(/[\\%_]/g, String.raw`\$&`)}%`
  return { sql: Prisma.sql`${column} LIKE ${pattern}`, test: x => test(read(x), wanted) }
}

/**
 * Whether a text can be stored at all. Postgres refuses U+0000 even in a question, and reads half a surrogate pair as
 * U+FFFD, which might be there, while JavaScript finds it in every whole pair: such a text is equal to none, and in none.
 */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

function same(text: string): string {
  return text
}
