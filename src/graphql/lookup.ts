import { RawiError } from '../domain/errors.ts'
import type { builder } from './builder.ts'
import { decodeCursor, encodeCursor, type PageArgs, pageSize, toConnection } from './paging.ts'

/**
 * The one argument that was given, for lookups by exactly one of several.
 * @throws RawiError BAD_USER_INPUT where none or several were given, or one that no text of the hub can equal
 */
export function onlyArgument<Name extends string>(args: { [K in Name]?: string | number | null }): [Name, string] {
  const given = (Object.keys(args) as Name[]).filter(name => args[name] != null)
  const [name] = given
  if (name !== undefined && given.length === 1) return [name, withoutNul(name, String(args[name]))]
  throw new RawiError('BAD_USER_INPUT', `Give exactly one argument; ${given.length} were given.`, { given })
}

/**
 * A text that may be looked for: Postgres refuses U+0000 even in a question.
 * @throws RawiError BAD_USER_INPUT where it holds one
 */
export function withoutNul(name: string, value: string): string {
  if (!value.includes('\0')) return value
  throw new RawiError('BAD_USER_INPUT', `\`${name}\` holds a NUL character.`, { field: name })
}

type QueryBuilder = Parameters<Parameters<typeof builder.queryFields>[0]>[0]

/** What a search by name looks for. */
export const nameSearch =
  'Words of a name, in any language and spelling, each of them whole or as far as it was typed: بوت, Vladimir Pu.'

/** The arguments of a list that is read forward only. */
export function forwardArgs(t: QueryBuilder) {
  return {
    first: t.arg.int({ description: 'How many: 1 to 100, 20 if left out.' }),
    after: t.arg.string({ description: 'The cursor to go on after.' }),
  }
}

/**
 * A page of entities in the order of a unique text column, forward only.
 * @param list the name of the list, part of its cursors
 * @param read the rows whose key is greater than `after`, in order, at most `take`
 * @param keyOf the column of a row
 */
export async function keysetConnection<Row>(
  list: string,
  args: Pick<PageArgs, 'first' | 'after'>,
  read: (after: string, take: number) => Promise<Row[]>,
  keyOf: (row: Row) => string,
) {
  const size = pageSize(args)
  const [after = ''] = decodeCursor(list, args.after) ?? []
  if (typeof after !== 'string' || after.includes('\0'))
    throw new RawiError('CURSOR_INVALID', `This cursor is not one of ${list}.`)
  const rows = await read(after, size.limit + 1)
  return toConnection(rows, size, args, row => ({ cursor: encodeCursor(list, [keyOf(row)]), node: row }))
}
