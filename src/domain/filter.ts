/** The operators of a filter on one column: of ids, texts and instants. */
import { Prisma } from '../db/generated/client.ts'
import { all, any, type Condition, each, type Maybe, not } from './condition.ts'

export type IdFilter = { equals?: Maybe<string>; in?: Maybe<string[]>; notIn?: Maybe<string[]> }
export type StringFilter = IdFilter & { contains?: Maybe<string>; startsWith?: Maybe<string> }
export type DateFilter = Partial<Record<'equals' | 'lt' | 'lte' | 'gt' | 'gte', Maybe<Date>>>

/**
 * What a filter compares: the column, and the same value as the predicate finds it. What is known by several values (an
 * entity that others were merged into) is found by each of them: `read` gives them all, and `within` makes a condition on
 * the rows that hold them into one on what they stand for.
 */
export type Compared<X, T> = {
  column: Prisma.Sql
  read: (x: X) => T | readonly T[]
  within?: (condition: Prisma.Sql) => Prisma.Sql
}

/**
 * How a text is compared. `form` brings what is asked for into the form that the column holds. Parts of a text are
 * looked for in `part`, where that is another column, with its own form.
 */
export type ComparedText<X> = Compared<X, string> & {
  form?: (asked: string) => string
  part?: ComparedText<X>
}

/** How an instant is compared: in milliseconds since 1970. */
export type ComparedInstant<X> = { column: Prisma.Sql; read: (x: X) => number }

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
export function dates<X>(filter: DateFilter, { column, read }: ComparedInstant<X>): Condition<X> {
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

function oneOf<X>(filter: IdFilter, type: Prisma.Sql, compared: ComparedText<X>): Condition<X> {
  const { column, form = same } = compared
  const isIn = (list: string[]): Condition<X> => {
    const values = list.map(form).filter(isStorable)
    const set = new Set(values)
    return found(compared, Prisma.sql`${column} = ANY(${values}::${type}[])`, value => set.has(value))
  }
  return all([
    ...each(filter.equals, value => isIn([value])),
    ...each(filter.in, isIn),
    ...each(filter.notIn, list => not(isIn(list))),
  ])
}

/** @param before what may stand before the text that is wanted, as LIKE says it */
function like<X>(
  asked: string,
  before: '%' | '',
  compared: ComparedText<X>,
  test: (text: string, wanted: string) => boolean,
): Condition<X> {
  const { column, form = same } = compared
  const wanted = form(asked)
  if (!isStorable(wanted)) return any([])
  // LIKE takes these three for signs of its own; a backslash before them makes them plain.
  const pattern = `${before}${wanted.replace(/[\\%_]/g, String.raw`\$&`)}%`
  return found(compared, Prisma.sql`${column} LIKE ${pattern}`, text => test(text, wanted))
}

/** A condition on a value, as one on what is known by it. */
function found<X>(
  { read, within = same }: ComparedText<X>,
  sql: Prisma.Sql,
  test: (value: string) => boolean,
): Condition<X> {
  const testAny = (x: X) => {
    const values = read(x)
    return typeof values === 'string' ? test(values) : values.some(test)
  }
  return { sql: within(sql), test: testAny }
}

/**
 * Whether a text can be stored at all. Postgres refuses U+0000 even in a question, and reads half a surrogate pair as
 * U+FFFD, which might be there, while JavaScript finds it in every whole pair: such a text is equal to none, and in none.
 */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/** Codes are ASCII. JavaScript's own capitals make SS of ß, which would be South Sudan. */
export function inCapitals(code: string): string {
  return code.replace(/[a-z]/g, letter => letter.toUpperCase())
}

function same<T>(value: T): T {
  return value
}
