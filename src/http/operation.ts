import { type ExecutionArgs, getOperationAST, GraphQLError, type OperationTypeNode } from 'graphql'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Caller } from '../graphql/context.ts'
import { codedError, type ErrorMask } from '../graphql/errors.ts'
import type { Params } from './params.ts'
import type { PersistedDocuments } from './persisted.ts'
import type { GraphQLHandler } from './yoga.ts'

type Enveloped = ReturnType<GraphQLHandler['getEnveloped']>

/** An operation that may be executed, and with what. */
export type Operation = { type: OperationTypeNode; args: ExecutionArgs; execute: Enveloped['execute'] }

/** What operations that come over a socket are prepared with. */
export type Preparing = {
  yoga: GraphQLHandler
  mask: ErrorMask
  documents: PersistedDocuments
  /** Whether the schema is open to all: see YogaDeps. */
  openSchema: boolean
}

/** `response` is there where the operation has an answer over HTTP of its own. */
type Arrival = { request: IncomingMessage; response?: ServerResponse; caller: Caller; params: Params }

/**
 * Parses and validates an operation that came over a socket, and makes its context, in the pipeline that HTTP requests go
 * through: every door gives the same verdict.
 * @returns the operation, or its errors, masked
 */
export async function prepareOperation(
  { yoga, mask, documents, openSchema }: Preparing,
  { request, response, caller, params: given }: Arrival,
): Promise<Operation | { errors: GraphQLError[] }> {
  try {
    const params = documents.resolve(given, caller.viewer)
    const { query, operationName, variables } = params
    const enveloped = yoga.getEnveloped({ req: request, ...(response && { res: response }), caller, params })
    const { schema, parse, validate, contextFactory, execute } = enveloped
    const document = parseWith(parse, query)
    const errors = validate(schema, document)
    if (errors.length > 0) return { errors: errors.map(mask) }
    const operation = getOperationAST(document, operationName)
    if (operation == null) throw unidentified()
    const contextValue = await contextFactory()
    const hideSuggestions = !openSchema
    const args = { schema, document, operationName, variableValues: variables, contextValue, hideSuggestions }
    return { type: operation.operation, args, execute }
  } catch (error) {
    return { errors: [mask(error)] }
  }
}

/** Parses, with the code for a syntax error that it has over HTTP, where Yoga adds it. */
function parseWith(parse: Enveloped['parse'], query: string): ReturnType<Enveloped['parse']> {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) error.extensions.code ??= 'GRAPHQL_PARSE_FAILED'
    throw error
  }
}

/** No operation of this name, or several and none is named; in Yoga's words. */
function unidentified(): GraphQLError {
  return codedError('OPERATION_RESOLUTION_FAILURE', 'Could not determine what operation to execute.')
}
