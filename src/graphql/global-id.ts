import { validate } from 'uuid'
import { RawiError } from '../domain/errors.ts'

/** The opaque id that clients see: it names the type, so that `node(id:)` finds any of them. */
export function encodeGlobalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url')
}

/** The type and the UUID behind an opaque id; null where it is not one that this API gave out. */
export function parseGlobalId(globalId: string): { typename: string; id: string } | null {
  const [typename = '', id = '', ...rest] = Buffer.from(globalId, 'base64url').toString('utf8').split(':')
  if (!/^[A-Z]\w*$/.test(typename) || !validate(id) || rest.length > 0) return null
  // UUIDs are compared as text in places: by the predicate of a filter, for one.
  return { typename, id: id.toLowerCase() }
}

/**
 * As `parseGlobalId`.
 * @throws RawiError BAD_USER_INPUT where it is not one that this API gave out
 */
export function decodeGlobalId(globalId: string): { typename: string; id: string } {
  const parsed = parseGlobalId(globalId)
  if (parsed !== null) return parsed
  throw new RawiError('BAD_USER_INPUT', 'This is not an id that this API gives out.', { id: globalId.slice(0, 100) })
}

/**
 * The UUID behind the opaque id of one type.
 * @throws RawiError BAD_USER_INPUT where it is none, or the id of another type
 */
export function idOf(type: string, globalId: string): string {
  const { typename, id } = decodeGlobalId(globalId)
  if (typename === type) return id
  throw new RawiError('BAD_USER_INPUT', `This is the id of ${one(typename)}, not of ${one(type)}.`, { id: globalId })
}

function one(type: string): string {
  return `${/^[AEIOU]/.test(type) ? 'an' : 'a'} ${type}`
}
