/**
 * The one definition of a filter on articles. It compiles to SQL for lists, and to a predicate over the card for
 * streams; the two must agree on every article. A filter that is null or left out filters nothing; `OR: []` matches
 * nothing, `AND: []` and `NOT: []` everything, as in Prisma.
 */
import { Prisma } from '../db/generated/client.ts'
import { fold } from '../text/fold.ts'
import { canonicalLanguage } from '../text/language.ts'
import { wordsOf } from '../text/words.ts'
import type { Card, Snapshot } from './card.ts'
import type { EntityRef } from './entity.ts'
import type { MergedKind, Merges } from './merges.ts'
import { all, any, type Condition, each, type Maybe, not } from './condition.ts'
import {
  type Compared,
  type ComparedText,
  type DateFilter,
  dates,
  type IdFilter,
  inCapitals,
  ids,
  type StringFilter,
  strings,
} from './filter.ts'
import { allWords } from './search/compile.ts'

export type EntityWhere = { id?: Maybe<IdFilter>; slug?: Maybe<StringFilter> }
export type CountryWhere = { id?: Maybe<IdFilter>; code?: Maybe<StringFilter> }
export type ListFilter<T> = Partial<Record<'some' | 'every' | 'none', Maybe<T>>>

export type ArticleWhere = {
  AND?: Maybe<ArticleWhere[]>
  OR?: Maybe<ArticleWhere[]>
  NOT?: Maybe<ArticleWhere[]>
  id?: Maybe<IdFilter>
  language?: Maybe<StringFilter>
  /** Compared as folded: text/fold.ts. */
  headline?: Maybe<StringFilter>
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

/**
 * What a filter is compiled with. `merges`: who was merged into whom, for the predicate; SQL finds it in the tables.
 * `publishedAt`: where the time of publication stands, if not in the article: a walk along links has it there.
 */
export type WhereOptions = { merges?: Pick<Merges, 'allOf' | 'show'>; publishedAt?: Prisma.Sql }

/**
 * Compiles a filter.
 * @returns `sql`: a condition on the table `article` under the alias `a`; `test`: the same on a story of the log
 */
export function compileWhere(where: Maybe<ArticleWhere>, options: WhereOptions = {}): Condition<Snapshot> {
  if (where == null) return all([])
  const { merges = noMerges, publishedAt: column = Prisma.sql`a.published_at` } = options
  const compile = (part: ArticleWhere) => compileWhere(part, options)
  const [person, tag] = [known('person', merges), known('tag', merges)]
  return all([
    ...each(where.AND, list => all(list.map(compile))),
    ...each(where.OR, list => any(list.map(compile))),
    ...each(where.NOT, list => all(list.map(compile).map(not))),
    ...each(where.id, filter => ids(filter, id)),
    ...each(where.language, filter => strings(filter, language)),
    ...each(where.headline, filter => strings(filter, headline)),
    ...each(where.publishedAt, filter => dates(filter, { ...publishedAt, column })),
    ...each(where.ingestedAt, filter => dates(filter, ingestedAt)),
    ...each(where.updatedAt, filter => dates(filter, updatedAt)),
    ...each(where.source, filter => ofSource(filter)),
    ...each(where.people, filter =>
      ofList(
        filter,
        part => entity(part, person),
        'article_person',
        card => merges.show(card).people,
      ),
    ),
    ...each(where.countries, filter =>
      ofList(
        filter,
        part => country(part),
        'article_country',
        card => card.countries,
      ),
    ),
    ...each(where.tags, filter =>
      ofList(
        filter,
        part => entity(part, tag),
        'article_tag',
        card => merges.show(card).tags,
      ),
    ),
    ...each(where.text, hasWords),
  ])
}

const id: Compared<Snapshot, string> = { column: Prisma.sql`a.id`, read: ({ card }) => card.id }
/** Stored in its canonical form, which is what a whole tag is brought to; of a part, only the case is put aside. */
const language: ComparedText<Snapshot> = {
  column: Prisma.sql`a.language`,
  read: ({ card }) => card.language,
  form: tag => canonicalLanguage(tag) ?? tag,
  part: {
    column: Prisma.sql`lower(a.language COLLATE "C")`,
    read: ({ card }) => card.language.toLowerCase(),
    form: tag => tag.toLowerCase(),
  },
}
const headline: ComparedText<Snapshot> = { column: Prisma.sql`a.headline_folded`, read: foldedHeadline(), form: fold }
const publishedAt = instant(Prisma.sql`a.published_at`, card => card.publishedAt)
const ingestedAt = instant(Prisma.sql`a.ingested_at`, card => card.ingestedAt)
const updatedAt = instant(Prisma.sql`a.updated_at`, card => card.updatedAt)

function instant(column: Prisma.Sql, read: (card: Card) => string) {
  return { column, read: ({ card }: Snapshot) => Date.parse(read(card)) }
}

/** Folds the headline of a story once for as long as the story is in memory: a thousand streams may ask for it. */
function foldedHeadline(): (story: Snapshot) => string {
  const known = new WeakMap<Card, string>()
  return ({ card }) => {
    const folded = known.get(card) ?? fold(card.headline)
    known.set(card, folded)
    return folded
  }
}

const noMerges: Pick<Merges, 'allOf' | 'show'> = { allOf: (_, ref) => [ref], show: card => card }

/** How an entity of a link is found: by the table that it stands in, and by all that it is known by. */
type Known = {
  within: NonNullable<Compared<EntityRef, string>['within']>
  allOf: (ref: EntityRef) => readonly EntityRef[]
}

function known(kind: MergedKind, merges: Pick<Merges, 'allOf'>, key = Prisma.raw(`l.${kind}_id`)): Known {
  const table = Prisma.raw(kind)
  return {
    // One that was merged stands for what it was merged into; links only ever name that.
    within: among(key, sql => Prisma.sql`SELECT coalesce(e.merged_into_id, e.id) FROM ${table} e WHERE ${sql}`),
    allOf: ref => merges.allOf(kind, ref),
  }
}

/** A condition on a row of entities, as one on the column that refers to them. */
function among(key: Prisma.Sql, select: (condition: Prisma.Sql) => Prisma.Sql): Known['within'] {
  return condition => Prisma.sql`${key} IN (${select(condition)})`
}

function entity(where: EntityWhere, { within, allOf }: Known): Condition<EntityRef> {
  const own = <K extends keyof EntityRef>(name: K) => ({
    column: Prisma.raw(`e.${name}`),
    read: (x: EntityRef) => allOf(x).map(ref => ref[name]),
    within,
  })
  return all([
    ...each(where.id, filter => ids(filter, own('id'))),
    ...each(where.slug, filter => strings(filter, own('slug'))),
  ])
}

type Country = { id: string; code: string }

function country(where: CountryWhere, key = Prisma.sql`l.country_id`): Condition<Country> {
  const within = among(key, sql => Prisma.sql`SELECT e.id FROM country e WHERE ${sql}`)
  const code = { column: Prisma.sql`e.code`, read: (x: Country) => x.code, form: inCapitals, within }
  return all([
    ...each(where.id, filter => ids(filter, { column: Prisma.sql`e.id`, read: (x: Country) => x.id, within })),
    ...each(where.code, filter => strings(filter, code)),
  ])
}

/**
 * Compiles a filter on people, countries or tags themselves, for lists of them.
 * @returns a condition on the table of that kind under the alias `e`
 */
export function compileListed(kind: MergedKind | 'country', where: EntityWhere | CountryWhere): Prisma.Sql {
  const key = Prisma.sql`e.id`
  if (kind === 'country') return country(where, key).sql
  const { within } = known(kind, noMerges, key)
  return entity(where, { within, allOf: ref => [ref] }).sql
}

function ofSource(where: EntityWhere): Condition<Snapshot> {
  const within = among(Prisma.sql`a.source_id`, sql => Prisma.sql`SELECT e.id FROM source e WHERE ${sql}`)
  const { sql, test } = entity(where, { within, allOf: ref => [ref] })
  return { sql, test: ({ card }) => test(card.source) }
}

/** `some`, `every` and `none` over the entities that an article is linked to. */
function ofList<F, X>(
  filter: ListFilter<F>,
  compile: (where: F) => Condition<X>,
  links: 'article_person' | 'article_country' | 'article_tag',
  items: (card: Card) => X[],
): Condition<Snapshot> {
  const some = ({ sql, test }: Condition<X>) => ({
    sql: Prisma.sql`EXISTS (SELECT 1 FROM ${Prisma.raw(links)} l WHERE l.article_id = a.id AND ${sql})`,
    test: ({ card }: Snapshot) => items(card).some(test),
  })
  return all([
    ...each(filter.some, where => some(compile(where))),
    ...each(filter.none, where => not(some(compile(where)))),
    ...each(filter.every, where => not(some(not(compile(where))))),
  ])
}

function hasWords(text: string): Condition<Snapshot> {
  const words = wordsOf(text)
  return {
    sql: words.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`a.search @@ (SELECT ${allWords(words)}::tsquery)`,
    test: story => words.every(word => story.words.includes(` ${word} `)),
  }
}
