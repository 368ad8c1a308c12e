/** The least that can be asked of each field at the root of the schema, made from the schema: what is new is in it. */
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  OperationTypeNode,
} from 'graphql'
import { schema } from '../../src/graphql/schema.ts'

/** A field, a valid document that selects it, and all fields that this selects: those that lead to it, and itself. */
export type AskedField = { operation: OperationTypeNode; coordinate: string; needs: readonly string[]; query: string }

/** What fits where a scalar is asked for. */
const values: Record<string, string> = {
  ...{ ID: '"x"', String: '"x"', Int: '1', Float: '1', Boolean: 'true', EventCursor: '"x"' },
  ...{ DateTime: '"2099-01-01T00:00:00Z"', Date: '"2024-01-01"', URL: '"https://news.example/x"' },
}

export const rootFields: readonly AskedField[] = Object.values(OperationTypeNode).flatMap(operation => {
  const root = schema.getRootType(operation)!
  return Object.values(root.getFields()).map(field => ({
    operation,
    coordinate: `${root.name}.${field.name}`,
    needs: [`${root.name}.${field.name}`],
    query: `${operation} { ${field.name}${argumentsOf(field)}${selectionOf(field)} }`,
  }))
})

/** What a field must be given. A stream with `backfill` sends something at once, where there is a story. */
export function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
  const isAsked = (arg: GraphQLArgument) => isRequiredArgument(arg) || arg.name === 'backfill'
  const asked = args.filter(isAsked).map(({ name, type }) => `${name}: ${valueOf(type)}`)
  return asked.length === 0 ? '' : `(${asked.join(', ')})`
}

/** The least that must be selected of what a field leads to. */
export function selectionOf({ type }: GraphQLField<unknown, unknown>): string {
  return isCompositeType(getNamedType(type)) ? ' { __typename }' : ''
}

function valueOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueOf(type.ofType)
  if (isListType(type)) return `[${valueOf(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField)
    return `{ ${fields.map(field => `${field.name}: ${valueOf(field.type)}`).join(', ')} }`
  }
  const value = values[type.name]
  if (value === undefined) throw new Error(`tests/support/documents.ts knows no value of ${type.name}`)
  return value
}
