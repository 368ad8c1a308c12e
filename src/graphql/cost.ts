/**
 * What an operation costs: about how many objects its answer holds where every list is as long as it may be. An object is 1,
 * a scalar 0, introspection is free. A field that takes `first` or `last` multiplies what its lists hold by that number, so
 * that three connections of 100 inside each other are a million, however short the document is.
 *
 * A field that is dearer or cheaper than that says so: `extensions: { cost: 10 }` among its options is what each object of
 * it costs instead of 1, or what a scalar costs instead of 0. And a list that takes no number but is no handful says how
 * long it may be: `extensions: { length: 50 }`; an object that has such lists says it for them. Either may be a function of
 * the arguments, which are read by name and as they came.
 */
import {
  type FieldNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLCompositeType,
  type GraphQLField,
  isCompositeType,
  isListType,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { RawiError } from '../domain/errors.ts'
import { DEFAULT_PAGE, MAX_PAGE } from './paging.ts'
import { type Asked, readSelections, type Selected, type ValueReader } from './selected.ts'

/** The most that an operation may cost. */
export const MAX_COST = 5_000

/**
 * How many a list holds that takes no number: such a list belongs to its object as a whole - tags, credits and notices of a
 * story, names of an entity - and is a handful; whatever grows without end is a connection.
 */
const HANDFUL = 5

/** What an operation costs and may cost, as its answer tells. */
export type Cost = { requested: number; limit: number }

/**
 * The cost of an operation that may be executed.
 * @throws GraphQLError COST_EXCEEDED, with the cost and the HTTP status of a document that is not valid
 */
export function checkCost(asked: Asked): Cost {
  const cost = { requested: costOf(asked), limit: MAX_COST }
  if (cost.requested <= MAX_COST) return cost
  const message = `The operation costs ${cost.requested}; ${MAX_COST} is the most. Ask for fewer at once.`
  const originalError = new RawiError('COST_EXCEEDED', message, { cost })
  throw new GraphQLError(message, { originalError, extensions: { http: { status: 400, spec: true } } })
}

/** The cost of an operation of a valid document; above 2^53 - 1, that number. */
export function costOf(asked: Asked): number {
  const { fieldsOf, valueOf } = readSelections(asked)
  const numbers = new Map<SelectionSetNode, number>()
  // Fragments that each spread two others are few, with very many ways to each: no selection is priced twice.
  const priced = new Map<string, number>()

  /** `listLength`: how many the lists of the object hold. In a connection they are the page that it was asked for. */
  function priceOf(type: GraphQLCompositeType, sets: readonly SelectionSetNode[], listLength: number): number {
    let key = `${type.name} ${listLength}`
    for (const set of sets) key += ` ${numberOf(set)}`
    const known = priced.get(key)
    if (known !== undefined) return known
    let price = 0
    for (const selected of fieldsOf(type, sets)) price += priceOfField(selected, listLength)
    priced.set(key, price)
    return price
  }

  function priceOfField({ parent, field, node, below }: Selected, listLength: number): number {
    const type = getNamedType(field.type)
    const page = pageOf(field, node, valueOf)
    const isList = isListType(getNullableType(field.type))
    const declared = (name: 'cost' | 'length') => declaredNumber(name, field, node, valueOf)
    const length = page ?? declared('length')
    const count = isList ? (length ?? listLength) : 1
    if (!isCompositeType(type)) return count * (declared('cost') ?? 0)
    const each = declared('cost') ?? (isFree(parent, field, type) ? 0 : 1)
    return count * (each + priceOf(type, below, isList ? HANDFUL : (length ?? HANDFUL)))
  }

  function numberOf(set: SelectionSetNode): number {
    if (!numbers.has(set)) numbers.set(set, numbers.size)
    return numbers.get(set)!
  }

  const root = asked.schema.getRootType(asked.operation.operation)
  if (root == null) return 0
  return Math.min(priceOf(root, [asked.operation.selectionSet], HANDFUL), Number.MAX_SAFE_INTEGER)
}

type Field = GraphQLField<unknown, unknown>

/** How long a list says that it may be, or what a field says that it costs. */
export type Declared = number | ((valueOf: (argument: string) => unknown) => number)

function declaredNumber(
  what: 'cost' | 'length',
  { extensions }: Field,
  node: FieldNode,
  valueOf: ValueReader,
): number | null {
  const declared = extensions[what] as Declared | undefined
  return typeof declared === 'function' ? declared(name => valueOf(argumentOf(node, name))) : (declared ?? null)
}

function argumentOf(node: FieldNode, name: string): ValueNode | undefined {
  return node.arguments?.find(argument => argument.name.value === name)?.value
}

/** An edge and its node are one row, by Relay's names; page info says nothing that was not read for the page. */
function isFree(parent: GraphQLCompositeType, field: Field, type: GraphQLCompositeType): boolean {
  return (field.name === 'node' && parent.name.endsWith('Edge')) || type.name === 'PageInfo'
}

/**
 * How many a field answers with: `first` or `last`, or as many as it is given ids; null where it takes none of them. A
 * number that no page can have is its resolver's to refuse, and counts as the nearest that one can.
 */
function pageOf({ args }: Field, node: FieldNode, valueOf: ValueReader): number | null {
  const given = (name: string) => valueOf(argumentOf(node, name))
  if (args.some(({ name }) => name === 'ids')) {
    const ids = given('ids')
    return Array.isArray(ids) ? ids.length : 1
  }
  const sizes = args.filter(({ name }) => name === 'first' || name === 'last')
  if (sizes.length === 0) return null
  // Pothos declares defaults as `defaultValue`.
  const numbers = sizes.map(({ name, defaultValue }) => given(name) ?? defaultValue).filter(Number.isFinite) as number[]
  return numbers.length === 0 ? DEFAULT_PAGE : Math.min(Math.max(...numbers, 1), MAX_PAGE)
}
