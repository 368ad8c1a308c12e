import type { ArticleWhere, CountryWhere, EntityWhere, IdFilter, ListFilter } from '../domain/where.ts'
import { builder } from './builder.ts'
import { idOf } from './global-id.ts'

/** The input as it arrives: as the domain's filter, but with opaque ids. */
export type ArticleWhereArg = ArticleWhere

const IDFilter = builder.inputType('IDFilter', {
  description: 'Conditions on an id; all that are given must hold.',
  fields: t => ({ equals: t.id(), in: t.idList(), notIn: t.idList() }),
})

const StringFilter = builder.inputType('StringFilter', {
  description: 'Conditions on a text; all that are given must hold.',
  fields: t => ({ equals: t.string(), in: t.stringList(), notIn: t.stringList() }),
})

const DateTimeFilter = builder.inputType('DateTimeFilter', {
  description: 'Conditions on an instant; all that are given must hold.',
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
const PersonWhereInput = entityWhere('PersonWhereInput', 'Which people.')
const TagWhereInput = entityWhere('TagWhereInput', 'Which tags.')
const CountryWhereInput = builder.inputType('CountryWhereInput', {
  description: 'Which countries.',
  fields: t => ({ id: t.field({ type: IDFilter }), code: t.field({ type: StringFilter }) }),
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
  description: 'Which articles: all conditions that are given must hold. The same filter serves lists and streams.',
  fields: t => ({
    AND: t.field({ type: [ArticleWhereInput], description: 'All of these hold.' }),
    OR: t.field({ type: [ArticleWhereInput], description: 'At least one of these holds.' }),
    NOT: t.field({ type: [ArticleWhereInput], description: 'None of these holds.' }),
    id: t.field({ type: IDFilter }),
    language: t.field({ type: StringFilter, description: 'BCP 47.' }),
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
 * The domain's filter behind the input: opaque ids become UUIDs.
 * @throws RawiError BAD_USER_INPUT where an id is none, or of another type
 */
export function toArticleWhere(input: ArticleWhereArg | null | undefined): ArticleWhere | null {
  if (input == null) return null
  return {
    ...input,
    AND: input.AND?.map(part => toArticleWhere(part) ?? {}),
    OR: input.OR?.map(part => toArticleWhere(part) ?? {}),
    NOT: input.NOT?.map(part => toArticleWhere(part) ?? {}),
    id: toIds('Article', input.id),
    source: toEntity('Source', input.source),
    people: toList('Person', input.people),
    countries: toList('Country', input.countries),
    tags: toList('Tag', input.tags),
  }
}

function toIds(type: string, filter: IdFilter | null | undefined): IdFilter | null {
  if (filter == null) return null
  const { equals, in: within, notIn } = filter
  const read = (id: string) => idOf(type, id)
  return { equals: equals == null ? null : read(equals), in: within?.map(read), notIn: notIn?.map(read) }
}

function toEntity<T extends EntityWhere | CountryWhere>(type: string, where: T | null | undefined): T | null {
  return where == null ? null : { ...where, id: toIds(type, where.id) }
}

function toList<T extends EntityWhere | CountryWhere>(type: string, filter: ListFilter<T> | null | undefined) {
  if (filter == null) return null
  const { some, every, none } = filter
  return { some: toEntity(type, some), every: toEntity(type, every), none: toEntity(type, none) }
}
