import type { Prisma } from '../db/generated/client.ts'
import { RawiError } from './errors.ts'
import { isStorable } from './filter.ts'

/**
 * A filter as it comes back from the database once it is stored: instants as text.
 * @throws RawiError BAD_USER_INPUT where a text in it cannot be stored, which no story can match anyway
 */
export function storedWhere(value: object | null): Prisma.JsonValue {
  if (value === null) return null
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'string' || isStorable(part)) return part
    throw new RawiError('BAD_USER_INPUT', 'The filter holds a NUL, or half of a character.', { field: 'where' })
  })
  return JSON.parse(text) as Prisma.JsonObject
}
