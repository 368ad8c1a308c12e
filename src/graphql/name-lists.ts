/** Lists of people, countries and tags, searched by their names or not. */
import { compileListed, type CountryWhere, type EntityWhere } from '../domain/where.ts'
import { findSimilar, type Listed, listEntities, type NameOrder, type NamePlace } from '../domain/search/names.ts'
import { gateFor } from '../domain/search/gate.ts'
import { RawiError } from '../domain/errors.ts'
import { type Context, sightOf } from './context.ts'
import { decodeCursor, encodeCursor, type PageArgs, pageSize, toConnection } from './paging.ts'

/** How many that may have been meant are named. */
const MOST_SIMILAR = 5

/** `where` is the domain's filter already: with ids, not opaque ones. */
type NameArgs = Pick<PageArgs, 'first' | 'after'> & {
  search?: string | null
  where?: EntityWhere | CountryWhere | null
  order?: Exclude<NameOrder, 'RELEVANCE'> | null
}

/**
 * A page of entities. A search is ordered by how well a name matches, unless another order is asked for.
 * @param load the entity of an id
 * @returns a connection; `similar` gives those that may have been meant, where the search found nothing
 */
export async function nameConnection<Entity>(
  kind: Listed,
  args: NameArgs,
  { db, searching, viewer }: Pick<Context, 'db' | 'searching' | 'viewer'>,
  load: (id: string) => Entity | Promise<Entity>,
) {
  const size = pageSize(args)
  const search = args.search ?? null
  const sight = sightOf(viewer)
  const order = args.order ?? (search === null ? 'KEY_ASC' : 'RELEVANCE')
  const list = `${kind} by ${order}`
  const after = placeFrom(list, args.after)
  const where = compileListed(kind, args.where ?? {})
  const read = () => listEntities(db, kind, { search, order, where, after, limit: size.limit + 1, sight })
  const rows = await (search === null ? gateFor(args.where, searching) : searching).pass(read)
  const nodes = new Map<string, Entity>()
  await Promise.all(rows.map(async ({ id }) => nodes.set(id, await load(id))))
  const connection = toConnection(rows, size, args, ({ id, rank, key }) => ({
    cursor: encodeCursor(list, [rank, key]),
    node: nodes.get(id)!,
  }))
  const similar = async () => {
    if (search === null || rows.length > 0 || after !== null) return []
    const ids = await searching.pass(() => findSimilar(db, kind, { search, limit: MOST_SIMILAR, sight }))
    return await Promise.all(ids.map(load))
  }
  return { ...connection, similar }
}

/** Those of a connection that may have been meant; the shape of connections is Pothos' own, and has no room for them. */
export function similarOf<Entity>(connection: object): Promise<Entity[]> {
  return (connection as { similar: () => Promise<Entity[]> }).similar()
}

function placeFrom(list: string, cursor: string | null | undefined): NamePlace | null {
  const values = decodeCursor(list, cursor)
  if (values === null) return null
  const [rank, key] = values
  const isRank = typeof rank === 'number' && Number.isInteger(rank) && rank >= 0 && rank <= 3
  if (isRank && typeof key === 'string' && !key.includes('\0')) return { rank, key: key.toWellFormed() }
  throw new RawiError('CURSOR_INVALID', `This cursor is not one of ${list}.`)
}
