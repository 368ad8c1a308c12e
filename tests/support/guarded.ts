/**
 * Documents for fields below the root of the schema that not everybody may have who may have what stands beside them, or
 * what leads to them: one for each, made from the schema and the table of rules, so that what is new is in it.
 */
import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isAbstractType,
  isObjectType,
  OperationTypeNode,
} from 'graphql'
import { rules } from '../../src/graphql/access.ts'
import { schema } from '../../src/graphql/schema.ts'
import { argumentsOf, type AskedField, selectionOf } from './documents.ts'

/** What may be needed, the least first. */
const ranks = ['anyone', 'read', 'ingest', 'edit', 'admin']
const rankOf = (coordinates: readonly string[]) =>
  Math.max(0, ...coordinates.map(coordinate => ranks.indexOf(rules.get(coordinate)!)))

/** How to come to a type: the fields that lead there, and the document before and behind what is selected of it. */
type Way = {
  type: GraphQLObjectType
  operation: OperationTypeNode
  needs: readonly string[]
  before: string
  behind: string
}

type Field = GraphQLField<unknown, unknown>

/** The ways that go on from one by a field: one to each type that it may lead to. */
function onward({ type, operation, needs, before, behind }: Way, field: Field): Way[] {
  const to = getNamedType(field.type)
  const longer = { operation, needs: [...needs, `${type.name}.${field.name}`] }
  const open = `${before} ${field.name}${argumentsOf(field)} {`
  if (isObjectType(to)) return [{ ...longer, type: to, before: open, behind: `${behind} }` }]
  if (!isAbstractType(to)) return []
  return schema.getPossibleTypes(to).map(one => {
    return { ...longer, type: one, before: `${open} ... on ${one.name} {`, behind: `${behind} } }` }
  })
}

/** The way to every type that needs the least: of several the shortest. */
function easiestWays(): Way[] {
  const found = new Map<string, Way>()
  const open = Object.values(OperationTypeNode).map((operation): Way => {
    return { type: schema.getRootType(operation)!, operation, needs: [], before: `${operation} {`, behind: ' }' }
  })
  while (open.length > 0) {
    open.sort((a, b) => rankOf(a.needs) - rankOf(b.needs) || a.needs.length - b.needs.length)
    const way = open.shift()!
    if (found.has(way.type.name)) continue
    found.set(way.type.name, way)
    for (const field of Object.values(way.type.getFields())) open.push(...onward(way, field))
  }
  return [...found.values()]
}

export const guardedFields: readonly AskedField[] = easiestWays().flatMap(
  ({ type, operation, needs, before, behind }) => {
    const fields = needs.length === 0 ? [] : Object.values(type.getFields())
    const ofField = ({ name }: Field) => rankOf([`${type.name}.${name}`])
    const least = Math.min(rankOf(needs), ...fields.map(ofField))
    return fields
      .filter(field => ofField(field) > least)
      .map(field => ({
        operation,
        coordinate: `${type.name}.${field.name}`,
        needs: [...needs, `${type.name}.${field.name}`],
        query: `${before} ${field.name}${argumentsOf(field)}${selectionOf(field)}${behind}`,
      }))
  },
)
