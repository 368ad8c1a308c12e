/**
 * What a document may be, whoever sends it and by whichever door: so long, so deep, with so many aliases and directives.
 * Each is found in one walk over what was written, before graphql validates it: what a document could grow to when its
 * fragments are spread everywhere plays no part.
 */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type ParseOptions,
  type SelectionNode,
  type SelectionSetNode,
  type Source,
  visit,
} from 'graphql'
import type { ErrorCode } from '../domain/errors.ts'
import { codedError } from './errors.ts'

const MAX_TOKENS = 1_000
/** In UTF-16 units: a comment or a text of a megabyte is one token, and parsed documents are kept. As a WebSocket frame. */
const MAX_LENGTH = 64 * 1024
const MAX_DEPTH = 8
const MAX_ALIASES = 15
const MAX_DIRECTIVES = 5
const MAX_VALUE_DEPTH = 32

/** A document that is refused is one that is not valid, also to HTTP. */
const refusal = (code: ErrorCode, message: string) => codedError(code, message, 400)

/** How long the text of a document is, in UTF-16 units. */
export function lengthOf(source: string | Source): number {
  return typeof source === 'string' ? source.length : source.body.length
}

/** @throws the refusal of a document that is longer than its text may be */
export function checkLength(source: string | Source): void {
  if (lengthOf(source) <= MAX_LENGTH) return
  throw refusal('DOCUMENT_TOO_LONG', `The document is longer than ${MAX_LENGTH} characters; send values as variables.`)
}

/**
 * A filter is 15 deep where it is as deep as filters may be (where-limits.ts). Graphql reads values by calling itself, and a
 * thousand lists in each other would end in an overflow of the stack.
 * @throws the refusal of variables that lie deeper in each other than that
 */
export function checkVariables(variables: unknown): void {
  let level = [variables]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_VALUE_DEPTH) {
      throw refusal('BAD_USER_INPUT', `The variables hold values more than ${MAX_VALUE_DEPTH} deep.`)
    }
    level = level.flatMap(value => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
}

/** Parses a document, and stops at the first token that is too many. @throws its refusal, or graphql's syntax error */
export function parseUpTo(source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: MAX_TOKENS })
  } catch (error) {
    // Graphql has no other mark for it. Nothing that a document holds comes this early in a message.
    if (!(error instanceof GraphQLError && error.message.startsWith('Syntax Error: Document contains more than')))
      throw error
    throw refusal('DOCUMENT_TOO_LONG', `The document has more than ${MAX_TOKENS} tokens.`)
  }
}

/** The refusals of a document by its shape: one for each limit that it exceeds. It need not be valid. */
export function shapeErrors(document: DocumentNode): GraphQLError[] {
  let [aliases, directives] = [0, 0]
  visit(document, {
    Field: ({ alias }) => void (aliases += alias === undefined ? 0 : 1),
    Directive: () => void directives++,
  })
  const depth = depthOf(document)
  const errors: GraphQLError[] = []
  if (depth > MAX_DEPTH)
    errors.push(refusal('DOCUMENT_TOO_DEEP', `The document is ${depth} fields deep; ${MAX_DEPTH} are allowed.`))
  if (aliases > MAX_ALIASES)
    errors.push(refusal('TOO_MANY_ALIASES', `The document has ${aliases} aliases; ${MAX_ALIASES} are allowed.`))
  if (directives > MAX_DIRECTIVES)
    errors.push(
      refusal('TOO_MANY_DIRECTIVES', `The document has ${directives} directives; ${MAX_DIRECTIVES} are allowed.`),
    )
  return errors
}

/**
 * How many fields stand inside each other, through fragments. Introspection does not count: graphql's own rules keep its
 * lists from nesting, and GraphiQL's query is deeper than any other.
 */
function depthOf({ definitions }: DocumentNode): number {
  const fragments = new Map(
    definitions.flatMap(each => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  )
  const known = new Map<FragmentDefinitionNode, number>()

  function ofSet(set: SelectionSetNode | undefined): number {
    return Math.max(0, ...(set?.selections.map(ofSelection) ?? []))
  }

  function ofSelection(selection: SelectionNode): number {
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet)
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(fragments.get(selection.name.value))
    return selection.name.value === '__schema' || selection.name.value === '__type'
      ? 0
      : 1 + ofSet(selection.selectionSet)
  }

  function ofFragment(fragment: FragmentDefinitionNode | undefined): number {
    if (fragment === undefined) return 0
    const depth = known.get(fragment)
    if (depth !== undefined) return depth
    // A circle of fragments has no depth; graphql refuses it, and this walk comes back to it once.
    known.set(fragment, 0)
    known.set(fragment, ofSet(fragment.selectionSet))
    return known.get(fragment)!
  }

  return Math.max(
    0,
    ...definitions.map(each => (each.kind === Kind.OPERATION_DEFINITION ? ofSet(each.selectionSet) : 0)),
  )
}
