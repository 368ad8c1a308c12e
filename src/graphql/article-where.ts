import type { Maybe } from '../domain/condition.ts'
import { RawiError } from '../domain/errors.ts'
import type { IdFilter } from '../domain/filter.ts'
import { checkEntityWhere, checkWhere } from '../domain/where-limits.ts'
import type { ArticleWhere, CountryWhere, EntityWhere, ListFilter } from '../domain/where.ts'
import { builder } from './builder.ts'
import { idOf } from './global-id.ts'

/** The input as it arrives: as the domain's filter, but with opaque ids. */
export type ArticleWhereArg = ArticleWhere

const IDFilter = builder.inputType('IDFilter', {
  description: 'Conditions on an id; all that are given must hold.',
  fields: t => ({
    equals: t.id(),
    in: t.idList({ description: '100 values at the most.' }),
    notIn: t.idList({ description: '100 values at the most.' }),
  }),
})

const StringFilter = builder.inputType('StringFilter', {
  description: 'Conditions on a text; all that are given must hold. How the text is compared, its field says.',
  fields: t => ({
    equals: t.string(),
    in: t.stringList({ description: '100 values at the most.' }),
    notIn: t.stringList({ description: '100 values at the most.' }),
    contains: t.string({ description: 'It stands anywhere in the text; `%` and `_` are characters like any other.' }),
    startsWith: t.string({ description: 'The text begins with it.' }),
  }),
})

const DateTimeFilter = builder.inputType('DateTimeFilter', {
  description: 'Conditions on an instant; all that are given must hold. What begins after its end is an error.',
  fields: t => ({
    equals: t.field({ type: 'DateTime' }),
    lt: t.field({ type: 'DateTime' }),
    lte: t.field({ type: 'DateTime' }),
    gt: t.field({ type: 'DateTime' }),
    gte: t.field({ type: 'DateTime' }),
  }),
})

function entityWhere(name: string, description: string) {
  return builder.inputType(name, {
    description,
    fields: t => ({ id: t.field({ type: IDFilter }), slug: t.field({ type: StringFilter }) }),
  })
}

const SourceWhereInput = entityWhere('SourceWhereInput', 'Which source.')
export const PersonWhereInput = entityWhere('PersonWhereInput', 'Which people.')
const TagWhereInput = entityWhere('TagWhereInput', 'Which tags.')
export const CountryWhereInput = builder.inputType('CountryWhereInput', {
  description: 'Which countries.',
  fields: t => ({
    id: t.field({ type: IDFilter }),
    code: t.field({ type: StringFilter, description: 'ISO 3166; case does not matter.' }),
  }),
})

const some = { description: 'At least one matches.' }
const every = { description: 'All match; also true of none at all.' }
const none = { description: 'None matches.' }

const PersonListFilter = builder.inputType('PersonListFilter', {
  description: 'Conditions on the people of an article.',
  fields: t => ({
    some: t.field({ type: PersonWhereInput, ...some }),
    every: t.field({ type: PersonWhereInput, ...every }),
    none: t.field({ type: PersonWhereInput, ...none }),
  }),
})

const CountryListFilter = builder.inputType('CountryListFilter', {
  description: 'Conditions on the countries of an article.',
  fields: t => ({
    some: t.field({ type: CountryWhereInput, ...some }),
    every: t.field({ type: CountryWhereInput, ...every }),
    none: t.field({ type: CountryWhereInput, ...none }),
  }),
})

const TagListFilter = builder.inputType('TagListFilter', {
  description: 'Conditions on the tags of an article.',
  fields: t => ({
    some: t.field({ type: TagWhereInput, ...some }),
    every: t.field({ type: TagWhereInput, ...every }),
    none: t.field({ type: TagWhereInput, ...none }),
  }),
})

export const ArticleWhereInput = builder.inputRef<ArticleWhereArg>('ArticleWhereInput').implement({
  description:
    'Which articles: all conditions that are given must hold. The same filter serves lists and streams. AND, OR and NOT ' +
    'may be nested 5 deep; 100 conditions in all are allowed, and 500 characters in each value.',
  fields: t => ({
    AND: t.field({ type: [ArticleWhereInput], description: 'All of these hold.' }),
    OR: t.field({ type: [ArticleWhereInput], description: 'At least one of these holds.' }),
    NOT: t.field({ type: [ArticleWhereInput], description: 'None of these holds.' }),
    id: t.field({ type: IDFilter }),
    language: t.field({
      type: StringFilter,
      description:
        'BCP 47. `equals`, `in` and `notIn` take whole tags of known languages, compared in their canonical form: `AR` ' +
        'finds `ar`, and `en` does not find `en-GB`, which `startsWith` does. Case does not matter.',
    }),
    headline: t.field({
      type: StringFilter,
      description: 'Compared as search does: case, vowel marks, hamza and blanks at the ends do not matter.',
    }),
    publishedAt: t.field({ type: DateTimeFilter }),
    ingestedAt: t.field({ type: DateTimeFilter }),
    updatedAt: t.field({ type: DateTimeFilter }),
    source: t.field({ type: SourceWhereInput, description: 'The source that published it.' }),
    people: t.field({ type: PersonListFilter }),
    countries: t.field({ type: CountryListFilter }),
    tags: t.field({ type: TagListFilter }),
    text: t.string({
      description:
        'Words that all stand in headline or body, in any order, compared as search does: case, vowel marks ' +
        'and spelling variants aside. Without a word it filters nothing.',
    }),
  }),
})

/**
 * The domain's filter behind the input: within its limits, and with UUIDs for opaque ids.
 * @throws RawiError BAD_USER_INPUT as `checkWhere` does, and where an id is none, or of another type
 */
export function toArticleWhere(input: Maybe<ArticleWhereArg>): ArticleWhere | null {
  checkWhere(input)
  return input == null ? null : toUuids(input, 'where')
}

/**
 * The domain's filter on people or countries themselves.
 * @throws RawiError BAD_USER_INPUT as above
 */
export function toListedWhere<T extends EntityWhere | CountryWhere>(type: string, input: Maybe<T>): T | null {
  checkEntityWhere(input)
  return toEntity(type, input, 'where')
}

function toUuids(input: ArticleWhereArg, field: string): ArticleWhere {
  const parts = (name: 'AND' | 'OR' | 'NOT') =>
    input[name]?.map((part, index) => toUuids(part, `${field}.${name}[${index}]`))
  return {
    ...input,
    AND: parts('AND'),
    OR: parts('OR'),
    NOT: parts('NOT'),
    id: toIds('Article', input.id, `${field}.id`),
    source: toEntity('Source', input.source, `${field}.source`),
    people: toList('Person', input.people, `${field}.people`),
    countries: toList('Country', input.countries, `${field}.countries`),
    tags: toList('Tag', input.tags, `${field}.tags`),
  }
}

function toIds(type: string, filter: Maybe<IdFilter>, field: string): IdFilter | null {
  if (filter == null) return null
  const { equals } = filter
  const list = (name: 'in' | 'notIn') =>
    filter[name]?.map((id, index) => toUuid(type, id, `${field}.${name}[${index}]`))
  return {
    equals: equals == null ? null : toUuid(type, equals, `${field}.equals`),
    in: list('in'),
    notIn: list('notIn'),
  }
}

/** The UUID of an id; an error says where in the filter the id stands. */
function toUuid(type: string, id: string, field: string): string {
  try {
    return idOf(type, id)
  } catch (error) {
    if (error instanceof RawiError) throw new RawiError(error.code, error.message, { ...error.details, field })
    throw error
  }
}

function toEntity<T extends EntityWhere | CountryWhere>(type: string, where: Maybe<T>, field: string): T | null {
  return where == null ? null : { ...where, id: toIds(type, where.id, `${field}.id`) }
}

function toList<T extends EntityWhere | CountryWhere>(type: string, filter: Maybe<ListFilter<T>>, field: string) {
  if (filter == null) return null
  const one = (name: 'some' | 'every' | 'none') => toEntity(type, filter[name], `${field}.${name}`)
  return { some: one('some'), every: one('every'), none: one('none') }
}
