/**
 * Who may do what. An operation is judged as a whole before anything of it is executed, by every field that it selects: so
 * there is one verdict, the same by every door, and no half of an answer.
 */
import {
  BREAK,
  type DocumentNode,
  getNamedType,
  type GraphQLCompositeType,
  isCompositeType,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { type Actor, type Scope, scopes as allScopes } from '../domain/actor.ts'
import { RawiError } from '../domain/errors.ts'
import { type Access, accessRules } from './access-rules.ts'
import type { Viewer } from './context.ts'
import { type Asked, readSelections } from './selected.ts'

/** The rules by `Type.field`. */
export const rules: ReadonlyMap<string, Access> = new Map(
  Object.entries(accessRules).flatMap(([type, byAccess]) =>
    Object.entries(byAccess).flatMap(([access, names]) =>
      names.split(/\s+/).map((name): [string, Access] => [`${type}.${name}`, access as Access]),
    ),
  ),
)

/** What a scope holds beside itself. */
const held: Record<Scope, readonly Scope[]> = {
  read: [],
  ingest: [],
  edit: ['read'],
  admin: ['read', 'ingest', 'edit'],
}

/** All that these scopes allow, in a fixed order. */
export function allowedBy(scopes: readonly Scope[]): Scope[] {
  return [...new Set(scopes.flatMap(scope => [scope, ...held[scope]]))].sort()
}

/** The scopes that a claim of a token names: a list, or a text with blanks between them; those that are none of ours are passed over. */
export function readScopes(claim: unknown): Scope[] {
  const named: unknown[] = typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim : []
  return allScopes.filter(scope => named.includes(scope))
}

/**
 * Judges an operation of a valid document.
 * @throws RawiError UNAUTHENTICATED where it needs a key and none came; FORBIDDEN where the key that came lacks a scope
 */
export function checkAccess(asked: Asked, { actor, scopes }: Viewer): void {
  for (const coordinate of selectedFields(asked)) {
    const needed = rules.get(coordinate) ?? 'admin'
    if (needed === 'anyone' || scopes.includes(needed)) continue
    if (actor === null) throw unauthenticated()
    const message = `${coordinate} needs the scope "${needed}", which this key does not have.`
    throw new RawiError('FORBIDDEN', message, { scope: needed })
  }
}

/**
 * Refuses a document that asks for the schema to those who brought no key.
 * @throws RawiError UNAUTHENTICATED
 */
export function checkIntrospection(document: DocumentNode, { actor }: Viewer): void {
  if (actor !== null) return
  let asked = false
  visit(document, {
    Field: ({ name }) => {
      asked ||= name.value === '__schema' || name.value === '__type'
      return asked ? BREAK : undefined
    },
  })
  if (asked) throw new RawiError('UNAUTHENTICATED', 'The schema is shown to those who bring a key.')
}

/** Every field that an operation selects, as `Type.field`. */
function selectedFields(asked: Asked): Iterable<string> {
  const { fieldsOf } = readSelections(asked)
  const found = new Set<string>()
  // A fragment may be spread in many places: its fields on one type are the same everywhere.
  const seen = new Map<SelectionSetNode, Set<string>>()

  function collect(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): void {
    const fresh = sets.filter(set => !seen.get(set)?.has(type.name))
    for (const set of fresh) seen.set(set, (seen.get(set) ?? new Set()).add(type.name))
    for (const { parent, field, below } of fieldsOf(type, fresh)) {
      found.add(`${parent.name}.${field.name}`)
      const inner = getNamedType(field.type)
      if (isCompositeType(inner)) collect(inner, below)
    }
  }

  const root = asked.schema.getRootType(asked.operation.operation)
  if (root != null) collect(root, [asked.operation.selectionSet])
  return found
}

/**
 * Who does what a mutation does.
 * @throws RawiError UNAUTHENTICATED where nobody is known, which the rules of mutations let nobody come to
 */
export function actorOf({ viewer: { actor } }: { viewer: Viewer }): Actor {
  if (actor === null) throw unauthenticated()
  return actor
}

function unauthenticated(): RawiError {
  return new RawiError('UNAUTHENTICATED', 'This operation needs a key: send "Authorization: Bearer <key>".')
}
