/** Conditions in their two forms, and how they are joined: in both forms at once, so that the two cannot drift apart. */
import { Prisma } from '../db/generated/client.ts'

export type Maybe<T> = T | null | undefined

/** A condition in both its forms. `X` is what the predicate looks at: a story, or one entity of it. */
export type Condition<X> = { sql: Prisma.Sql; test: (x: X) => boolean }

/** All hold; true of none at all. */
export function all<X>(conditions: Condition<X>[]): Condition<X> {
  return { sql: joined(conditions, ' AND ') ?? Prisma.sql`TRUE`, test: x => conditions.every(c => c.test(x)) }
}

/** At least one holds; false of none at all. */
export function any<X>(conditions: Condition<X>[]): Condition<X> {
  return { sql: joined(conditions, ' OR ') ?? Prisma.sql`FALSE`, test: x => conditions.some(c => c.test(x)) }
}

/** It does not hold. */
export function not<X>({ sql, test }: Condition<X>): Condition<X> {
  return { sql: Prisma.sql`NOT ${sql}`, test: x => !test(x) }
}

/** Zero or one condition: what is null or left out filters nothing. */
export function each<F, X>(filter: Maybe<F>, compile: (filter: F) => Condition<X>): Condition<X>[] {
  return filter == null ? [] : [compile(filter)]
}

function joined<X>(conditions: Condition<X>[], word: ' AND ' | ' OR '): Prisma.Sql | null {
  if (conditions.length === 0) return null
  const parts = conditions.map(condition => condition.sql)
  return Prisma.sql`(${Prisma.join(parts, word)})`
}
