/** Lists of articles: all of them, and those of each entity. One connection type serves them all. */
import type { ArgBuilder } from '@pothos/core'
import { validate } from 'uuid'
import {
  type ArticleKey,
  type ArticlePage,
  type ArticleOrder,
  type ArticleRow,
  countArticles,
  findArticles,
  keyOf,
} from '../domain/article.ts'
import { RawiError } from '../domain/errors.ts'
import { gateFor } from '../domain/search/gate.ts'
import type { Highlight as HighlightRow } from '../domain/search/highlights.ts'
import { listFiltered } from '../domain/search/articles.ts'
import type { SearchOrder } from '../domain/search/steps.ts'
import { Highlight, searchConnection } from './article-search.ts'
import { ArticleWhereInput, type ArticleWhereArg, toArticleWhere } from './article-where.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import { type Context, sightOf } from './context.ts'
import type { FacetList } from './count-loaders.ts'
import { Country } from './country.ts'
import { idOf } from './global-id.ts'
import type { ListKey } from './loaders.ts'
import { onlyArgument } from './lookup.ts'
import { decodeCursor, encodeCursor, type PageArgs, pageSize, toConnection } from './paging.ts'
import { Person } from './person.ts'
import { isInCalendar } from './scalars.ts'
import { Source } from './source.ts'
import { Tag } from './tag.ts'

const ArticleOrderBy = builder.enumType('ArticleOrderBy', {
  description: 'The order of a list of articles. Equal instants are ordered by id.',
  values: {
    PUBLISHED_AT_DESC: { description: 'Newest first.' },
    PUBLISHED_AT_ASC: { description: 'Oldest first.' },
    INGESTED_AT_DESC: { description: 'Last come in first.' },
    UPDATED_AT_DESC: { description: 'Last changed first.' },
    RELEVANCE: {
      description:
        'Only with `search`: words in the headline before words in the body, words as they were typed before other ' +
        'forms of them, and else newest first.',
    },
  } as const,
})

export const ArticleConnection = builder.connectionObject(
  {
    type: Article,
    name: 'ArticleConnection',
    fields: t => ({
      totalCount: t.int({
        // Every story that matches is counted.
        extensions: { cost: 10 },
        description: 'How many match in all, whatever the page. Counted only where it is asked for.',
        resolve: connection => besideOf(connection).count(),
      }),
    }),
  },
  {
    name: 'ArticleEdge',
    fields: t => ({
      highlights: t.field({
        type: [Highlight],
        description: 'The words that `search` matched, in the order of the story; none in a list without one.',
        resolve: edge => (edge as { highlights?: () => Promise<HighlightRow[]> }).highlights?.() ?? [],
      }),
    }),
  },
)

/** What a connection knows beside its page: which list it is of, and how to count that. */
type Beside = { list: FacetList; count: () => Promise<number> }

/** The shape of connections is Pothos' own, and has no room for it. */
export function besideOf(connection: object): Beside {
  return connection as Beside
}

type ListArgs = PageArgs & { where?: ArticleWhereArg | null; orderBy?: SearchOrder | null }

/** What to read for these arguments: one row more than asked, to know whether there are more. */
function pageFrom(args: ListArgs): ArticlePage {
  const { limit, fromEnd } = pageSize(args)
  const order = args.orderBy ?? 'PUBLISHED_AT_DESC'
  if (order === 'RELEVANCE') throw new RawiError('BAD_USER_INPUT', 'RELEVANCE orders a `search`.', { field: 'orderBy' })
  const where = toArticleWhere(args.where)
  return {
    where,
    order,
    after: keyFrom(order, args.after),
    before: keyFrom(order, args.before),
    limit: limit + 1,
    fromEnd,
  }
}

/** The list of a cursor is its order: a cursor of another order stands on other values. */
const listOf = (order: ArticleOrder) => `articles by ${order}`

function keyFrom(order: ArticleOrder, cursor: string | null | undefined): ArticleKey | null {
  const values = decodeCursor(listOf(order), cursor)
  if (values === null) return null
  const [at, id] = values
  const instant = typeof at === 'number' ? new Date(at) : null
  if (instant !== null && isInCalendar(instant) && typeof id === 'string' && validate(id)) return { at: instant, id }
  throw new RawiError('CURSOR_INVALID', 'This cursor is not one that this API gives out.')
}

function connectionOf(rows: ArticleRow[], page: ArticlePage, args: ListArgs, beside: Beside) {
  const connection = toConnection(rows, pageSize(args), args, row => {
    const { at, id } = keyOf(row, page.order)
    return { cursor: encodeCursor(listOf(page.order), [at.getTime(), id]), node: row }
  })
  return { ...connection, ...beside }
}

/** Arguments of every list of articles. */
function listArgs(t: ArgBuilder<(typeof builder)['$inferSchemaTypes']>) {
  return {
    first: t.int({ description: 'How many from the start: 1 to 100, 20 if left out.' }),
    after: t.string({ description: 'The cursor to go on after.' }),
    last: t.int({ description: 'How many from the end, instead of `first`.' }),
    before: t.string({ description: 'The cursor to stop before.' }),
    where: t({ type: ArticleWhereInput, description: 'Which articles.' }),
    orderBy: t({ type: ArticleOrderBy, description: 'The order; newest first if left out.' }),
  }
}

builder.queryFields(t => ({
  articles: t.field({
    type: ArticleConnection,
    description: 'All stories that readers may see.',
    args: {
      ...listArgs(t.arg),
      search: t.arg.string({
        description:
          'Words that must all stand in a story, in whatever spelling and form: harbour "night train" -ferry tunn*. ' +
          'Words between quotes stand together, `-` takes out, `*` stands for any ending. Ordered by RELEVANCE unless ' +
          '`orderBy` says otherwise.',
      }),
    },
    resolve: async (_, { search, ...args }, context) => {
      const { db, searching } = context
      if (search != null) {
        const [where, order] = [toArticleWhere(args.where), args.orderBy ?? 'RELEVANCE']
        return await searchConnection({ ...args, search, where, order }, context)
      }
      const page = pageFrom(args)
      const list = { kind: null, id: '', where: page.where }
      const { pass } = gateFor(page.where, searching)
      const count = async () => (await pass(() => countArticles(db, null, page.where))).get('') ?? 0
      return connectionOf(await pass(() => listFiltered(db, page)), page, args, { list, count })
    },
  }),
  article: t.field({
    type: Article,
    nullable: true,
    description: 'One story, by exactly one of the arguments; of one that was withdrawn, a tombstone.',
    args: {
      id: t.arg.id({ description: 'Opaque id.' }),
      slug: t.arg.string({ description: 'The readable address.' }),
      url: t.arg({ type: 'URL', description: 'Where it was published.' }),
    },
    resolve: async (_, args, { db, viewer }) => {
      const [name, value] = onlyArgument(args)
      const key = name === 'id' ? idOf('Article', value) : value
      const [row] = await findArticles(db, name, [key], sightOf(viewer))
      return row ?? null
    },
  }),
}))

builder.objectField(Person, 'articles', t =>
  t.field({
    type: ArticleConnection,
    description: 'The stories that name this person.',
    args: listArgs(t.arg),
    resolve: ({ id }, args, context) => articlesOf('person', id, args, context),
  }),
)

builder.objectField(Country, 'articles', t =>
  t.field({
    type: ArticleConnection,
    description: 'The stories that name this country.',
    args: listArgs(t.arg),
    resolve: ({ id }, args, context) => articlesOf('country', id, args, context),
  }),
)

builder.objectField(Tag, 'articles', t =>
  t.field({
    type: ArticleConnection,
    description: 'The stories with this tag.',
    args: listArgs(t.arg),
    resolve: ({ id }, args, context) => articlesOf('tag', id, args, context),
  }),
)

builder.objectField(Source, 'articles', t =>
  t.field({
    type: ArticleConnection,
    description: 'The stories that it published.',
    args: listArgs(t.arg),
    resolve: ({ id }, args, context) => articlesOf('source', id, args, context),
  }),
)

/** The articles of one entity; asked of many entities at the same moment, they are read in one statement. */
async function articlesOf(kind: ListKey['kind'], id: string, args: ListArgs, { load }: Context) {
  const page = pageFrom(args)
  const rows = await load.articlesOf.load({ kind, id, page })
  const list = { kind, id, where: page.where }
  return connectionOf(rows, page, args, { list, count: () => load.articleCount.load(list) })
}
