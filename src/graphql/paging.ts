import { RawiError } from '../domain/errors.ts'

export const DEFAULT_PAGE = 20
export const MAX_PAGE = 100

/** The arguments of a connection, as they come in. */
export type PageArgs = { first?: number | null; after?: string | null; last?: number | null; before?: string | null }

/** How many, and from which end. */
export type PageSize = { limit: number; fromEnd: boolean }

/**
 * Reads `first` and `last`: 20 where neither is given.
 * @throws RawiError BAD_USER_INPUT where one is outside 1 to 100, or both are given: never a silent clamp
 */
export function pageSize({ first, last }: PageArgs): PageSize {
  if (first != null && last != null) throw new RawiError('BAD_USER_INPUT', 'Give `first` or `last`, not both.')
  const [name, limit] = last == null ? ['first', first ?? DEFAULT_PAGE] : ['last', last]
  if (limit >= 1 && limit <= MAX_PAGE) return { limit: Number(limit), fromEnd: last != null }
  throw new RawiError('BAD_USER_INPUT', `\`${name}\` is ${limit}; it must be from 1 to ${MAX_PAGE}.`, { field: name })
}

/**
 * Reads the `first` of a list without cursors.
 * @throws RawiError BAD_USER_INPUT where it is outside 1 to 100
 */
export function listSize(first: number | null | undefined): number {
  return pageSize({ first }).limit
}

/** A cursor of a list: which list and order it belongs to, and the values it stands on. */
export function encodeCursor(list: string, values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([list, ...values])).toString('base64url')
}

/**
 * The values of a cursor, or null where none was given.
 * @throws RawiError CURSOR_INVALID where it is no cursor, or one of another list or order
 */
export function decodeCursor(list: string, cursor: string | null | undefined): unknown[] | null {
  if (cursor == null) return null
  const [owner, ...values] = parseList(cursor)
  if (owner === list && values.length > 0) return values
  throw new RawiError('CURSOR_INVALID', `This cursor does not belong to a list of ${list}.`)
}

function parseList(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

/**
 * A Relay connection from one row more than was asked for, in the list's order: the extra one only tells that there
 * are more, and is dropped. Backward, `hasNextPage` tells only that the page was cut by `before`, as Relay allows.
 */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  { limit, fromEnd }: PageSize,
  { after, before }: PageArgs,
  edge: (row: Row) => { cursor: string; node: Node },
) {
  const more = rows.length > limit
  const kept = !more ? rows : fromEnd ? rows.slice(1) : rows.slice(0, limit)
  const edges = kept.map(edge)
  return {
    edges,
    pageInfo: {
      hasNextPage: fromEnd ? before != null : more,
      hasPreviousPage: fromEnd ? more : after != null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
