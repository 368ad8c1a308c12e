/**
 * What a filter may ask for. A filter becomes one condition of SQL and, in streams, one test of every story that comes
 * by; these limits bound both, and are far above what a reader asks.
 */
import { isLanguage } from '../text/language.ts'
import type { Maybe } from './condition.ts'
import { RawiError } from './errors.ts'
import type { DateFilter, StringFilter } from './filter.ts'
import type { ArticleWhere, CountryWhere, EntityWhere } from './where.ts'

/** AND, OR and NOT within each other. */
const MAX_DEPTH = 5
/** Operators in all; a filter without one counts as one. */
const MAX_CONDITIONS = 100
/** Values of one `in` or `notIn`. */
const MAX_VALUES = 100
/** UTF-16 units of one value. */
const MAX_LENGTH = 500

/**
 * Checks a filter as it comes from outside, its ids still opaque. All that takes a filter calls this first.
 * @throws RawiError BAD_USER_INPUT where it is beyond a limit, names a language that there is none of, or has an end
 *   before its beginning; `details.field` is the place: `where.AND[0].language.equals`
 */
export function checkWhere(where: Maybe<ArticleWhere>): void {
  if (where == null) return
  // First, and without recursion: one request has room for a nesting that no stack has room for.
  const depth = depthOf(where)
  if (depth > MAX_DEPTH) refuse('where', `nests AND, OR and NOT ${depth} deep; ${MAX_DEPTH} are allowed`)
  const count = checkFilter(where, 'where')
  if (count > MAX_CONDITIONS) refuse('where', `has ${count} conditions; ${MAX_CONDITIONS} are allowed`)
}

/**
 * Checks a filter on one kind of entity, as it comes from outside.
 * @throws RawiError BAD_USER_INPUT where it is beyond a limit; `details.field` is the place
 */
export function checkEntityWhere(where: Maybe<EntityWhere | CountryWhere>): void {
  const count = checkOperands(where, 'where')
  if (count > MAX_CONDITIONS) refuse('where', `has ${count} conditions; ${MAX_CONDITIONS} are allowed`)
}

function refuse(field: string, message: string): never {
  throw new RawiError('BAD_USER_INPUT', `\`${field}\` ${message}.`, { field })
}

function depthOf(where: ArticleWhere): number {
  const inner = (filters: ArticleWhere[]) =>
    filters.flatMap(({ AND, OR, NOT }) => [...(AND ?? []), ...(OR ?? []), ...(NOT ?? [])])
  let depth = 0
  for (let level = inner([where]); level.length > 0; level = inner(level)) depth++
  return depth
}

/** Checks a filter and all within it, and answers with how many conditions that is. */
function checkFilter({ AND, OR, NOT, ...own }: ArticleWhere, field: string): number {
  let count = 0
  for (const [name, parts] of Object.entries({ AND, OR, NOT })) {
    for (const [index, part] of (parts ?? []).entries()) count += checkFilter(part, `${field}.${name}[${index}]`)
  }
  for (const [name, value] of Object.entries(own)) count += checkOperands(value, `${field}.${name}`)
  checkLanguages(own.language, `${field}.language`)
  for (const name of ['publishedAt', 'ingestedAt', 'updatedAt'] as const) checkInterval(own[name], `${field}.${name}`)
  return Math.max(count, 1)
}

/** Checks what an operator is given, or the operators within: `{ some: { slug: { in: ["a", "b"] } } }` is one. */
function checkOperands(value: unknown, field: string): number {
  if (value == null) return 0
  if (typeof value === 'string' && value.length > MAX_LENGTH) {
    refuse(field, `has ${value.length} characters; ${MAX_LENGTH} are allowed`)
  }
  if (Array.isArray(value)) {
    if (value.length > MAX_VALUES) refuse(field, `has ${value.length} values; ${MAX_VALUES} are allowed`)
    for (const [index, one] of value.entries()) checkOperands(one, `${field}[${index}]`)
    return 1
  }
  if (typeof value !== 'object' || value instanceof Date) return 1
  const counts = Object.entries(value).map(([name, inner]) => checkOperands(inner, `${field}.${name}`))
  return Math.max(
    counts.reduce((a, b) => a + b, 0),
    1,
  )
}

/** Whole tags only: what `contains` and `startsWith` are given is no tag. */
function checkLanguages(filter: Maybe<StringFilter>, field: string): void {
  for (const name of ['equals', 'in', 'notIn'] as const) {
    const tags = [filter?.[name] ?? []].flat()
    const unknown = tags.find(tag => !isLanguage(tag))
    if (unknown === undefined) continue
    const message = `names the language ${JSON.stringify(unknown)}, which is not known; a BCP 47 tag is "ar" or "pt-BR"`
    refuse(`${field}.${name}`, message)
  }
}

/** An interval of one instant, or of none between two that are the same, is merely narrow. */
function checkInterval(filter: Maybe<DateFilter>, field: string): void {
  const instants = (...names: (keyof DateFilter)[]) => names.flatMap(name => filter?.[name]?.getTime() ?? [])
  const [start, end] = [Math.max(...instants('gt', 'gte')), Math.min(...instants('lt', 'lte'))]
  if (start <= end) return
  const [from, to] = [start, end].map(time => new Date(time).toISOString())
  refuse(field, `begins at ${from} and ends before that, at ${to}`)
}
