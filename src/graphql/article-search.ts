/** The list of a search: articles with their places in it, and what of them matched. */
import { validate } from 'uuid'
import { RawiError } from '../domain/errors.ts'
import { countMatches, searchArticles, searchKeyOf } from '../domain/search/articles.ts'
import { compileSearch } from '../domain/search/compile.ts'
import { type Highlight as HighlightRow, highlightsOf } from '../domain/search/highlights.ts'
import type { Rank } from '../domain/search/levels.ts'
import type { SearchKey, SearchOrder } from '../domain/search/steps.ts'
import type { ArticleWhere } from '../domain/where.ts'
import { MentionFieldEnum } from './article-parts.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { decodeCursor, encodeCursor, type PageArgs, pageSize, toConnection } from './paging.ts'
import { isInCalendar } from './scalars.ts'

export const Highlight = builder.objectRef<HighlightRow>('Highlight').implement({
  description: 'A word of a story that a search matched.',
  fields: t => ({
    field: t.expose('field', { type: MentionFieldEnum, description: 'Which part of the story.' }),
    paragraph: t.exposeInt('paragraph', { nullable: true, description: 'Which paragraph, from 0.' }),
    start: t.exposeInt('start', { description: 'Where it begins, in UTF-16 units of that part.' }),
    end: t.exposeInt('end', { description: 'Where it ends: the first unit behind it.' }),
  }),
})

/** `where` is the domain's filter already. */
type SearchArgs = PageArgs & { search: string; where: ArticleWhere | null; order: SearchOrder }

/**
 * A page of the articles that match.
 * @returns a connection; `list` is what facets are of, `count` counts all that match, and an edge's `highlights` marks
 *   what did, for the whole page in two statements; neither costs anything before it is called
 */
export async function searchConnection({ search: text, where, order, ...args }: SearchArgs, context: Context) {
  const { db, load, searching } = context
  const size = pageSize(args)
  const page = {
    ...{ where, order, limit: size.limit + 1, fromEnd: size.fromEnd },
    after: keyFrom(order, args.after),
    before: keyFrom(order, args.before),
  }
  const { search, rows } = await searching.pass(async () => {
    const compiled = await compileSearch(db, text)
    return { search: compiled, rows: await searchArticles(db, compiled, page) }
  })
  const mark = async () => {
    const stories = rows.map(async ({ id, card: { language, headline } }) => ({
      ...{ language, headline },
      paragraphs: await load.text.load(id),
    }))
    return await highlightsOf(db, search, await Promise.all(stories))
  }
  let marked: ReturnType<typeof mark> | undefined
  const places = new Map(rows.map((row, place) => [row, place]))
  const connection = toConnection(rows, size, args, row => {
    const { rank, at, id } = searchKeyOf(row, order)
    return {
      cursor: encodeCursor(listOf(order), [rank, at.getTime(), id]),
      node: row,
      highlights: async () => (await (marked ??= mark()))[places.get(row)!]!,
    }
  })
  const list = { kind: null, id: '', where, search: { text, compiled: search } }
  return { ...connection, list, count: () => searching.pass(() => countMatches(db, search, where)) }
}

const listOf = (order: SearchOrder) => `search by ${order}`

function keyFrom(order: SearchOrder, cursor: string | null | undefined): SearchKey | null {
  const values = decodeCursor(listOf(order), cursor)
  if (values === null) return null
  const [rank, at, id] = values
  const ranks: unknown[] = order === 'RELEVANCE' ? [4, 3, 2, 1] : [0]
  const instant = typeof at === 'number' ? new Date(at) : null
  if (ranks.includes(rank) && instant !== null && isInCalendar(instant) && typeof id === 'string' && validate(id))
    return { rank: rank as Rank, at: instant, id }
  throw new RawiError('CURSOR_INVALID', 'This cursor is not one that this API gives out.')
}
