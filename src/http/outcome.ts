import { getOperationAST, OperationTypeNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../graphql/context.ts'

/** What became of a request: whether it was a query, and whether that had no error. Set while it is executed. */
export type Outcome = { isQuery: boolean; clean: boolean }

/** Tells the outcome to whoever handed one in with the request. */
export const outcomes: Plugin<Context & { outcome?: Outcome }> = {
  onExecute: ({ args: { document, operationName, contextValue } }) => {
    const { outcome } = contextValue
    const type = getOperationAST(document, operationName)?.operation
    if (outcome === undefined || type !== OperationTypeNode.QUERY) return
    outcome.isQuery = true
    return {
      onExecuteDone: ({ result }) => {
        outcome.clean = 'data' in result && result.errors === undefined
      },
    }
  },
}
