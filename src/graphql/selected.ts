/** What an operation selects, as it is executed: what stands under one name is one field, whatever it was written as. */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'

/** An operation of a document that is valid, with its variables as they came: nothing of them need fit. */
export type Asked = {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Readonly<Record<string, unknown>>
}

/** A field that is selected on objects of a type, once or several times, and what is selected below it. */
export type Selected = {
  parent: GraphQLCompositeType
  field: GraphQLField<unknown, unknown>
  node: FieldNode
  below: SelectionSetNode[]
}

/**
 * Reads a number, a truth value, a text, a list or an object from a literal or a variable; what else a variable holds comes
 * as it is. The items of a literal list are not read.
 */
export type ValueReader = (node: ValueNode | undefined) => unknown

/**
 * Reads an operation. `fieldsOf` are the fields that several selections on one object come to, without introspection and
 * without what `@skip` and `@include` leave out.
 */
export function readSelections({ schema, document, operation, variables }: Asked) {
  const valueOf = readerOf(operation, variables)
  const fragments = new Map(
    document.definitions.flatMap(each => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  )

  function fieldsOf(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Iterable<Selected> {
    const fields = new Map<string, Selected>()
    const spread = new Set<string>()

    function collect(parent: GraphQLCompositeType, { selections }: SelectionSetNode): void {
      for (const selection of selections) {
        if (isLeftOut(selection, valueOf)) continue
        if (selection.kind === Kind.FIELD) add(parent, selection)
        else if (selection.kind === Kind.INLINE_FRAGMENT) {
          collect(typeOf(selection.typeCondition?.name.value, parent), selection.selectionSet)
        } else {
          const fragment = fragments.get(selection.name.value)
          if (fragment === undefined || spread.has(selection.name.value)) continue
          spread.add(selection.name.value)
          collect(typeOf(fragment.typeCondition.name.value, parent), fragment.selectionSet)
        }
      }
    }

    function add(parent: GraphQLCompositeType, node: FieldNode): void {
      const field = schema.getField(parent, node.name.value)
      if (field === undefined || field.name.startsWith('__')) return
      // By type as well: on objects of different types, one name may stand for different arguments.
      const key = `${parent.name}.${(node.alias ?? node.name).value}`
      const selected = fields.get(key) ?? { parent, field, node, below: [] }
      if (node.selectionSet !== undefined) selected.below.push(node.selectionSet)
      fields.set(key, selected)
    }

    for (const set of sets) collect(type, set)
    return fields.values()
  }

  function typeOf(name: string | undefined, parent: GraphQLCompositeType): GraphQLCompositeType {
    const type = name === undefined ? parent : schema.getType(name)
    return isCompositeType(type) ? type : parent
  }

  return { fieldsOf, valueOf }
}

function isLeftOut({ directives = [] }: SelectionNode, valueOf: ValueReader): boolean {
  return directives.some(({ name, arguments: [condition] = [] }) => {
    if (name.value === 'skip') return valueOf(condition?.value) === true
    return name.value === 'include' && valueOf(condition?.value) === false
  })
}

function readerOf(operation: OperationDefinitionNode, variables: Asked['variables']): ValueReader {
  const presets = new Map(operation.variableDefinitions?.map(each => [each.variable.name.value, each.defaultValue]))
  return function read(node): unknown {
    if (node?.kind === Kind.INT) return Number(node.value)
    if (node?.kind === Kind.BOOLEAN || node?.kind === Kind.STRING) return node.value
    if (node?.kind === Kind.LIST) return node.values
    if (node?.kind === Kind.OBJECT) {
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, read(value)]))
    }
    if (node?.kind !== Kind.VARIABLE) return undefined
    const { value: name } = node.name
    return Object.hasOwn(variables, name) ? variables[name] : read(presets.get(name))
  }
}
