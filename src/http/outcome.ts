import { type DocumentNode, getOperationAST, OperationTypeNode, visit } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../graphql/context.ts'

/**
 * What became of a request: whether it was a query whose answer is the same for all who may ask it, and whether that had
 * no error. Set while it is executed.
 */
export type Outcome = { isShared: boolean; clean: boolean }

/** Tells the outcome to whoever handed one in with the request. */
export const outcomes: Plugin<Context & { outcome?: Outcome }> = {
  onExecute: ({ args: { document, operationName, contextValue } }) => {
    const { outcome } = contextValue
    const type = getOperationAST(document, operationName)?.operation
    if (outcome === undefined || type !== OperationTypeNode.QUERY || asksWho(document)) return
    outcome.isShared = true
    return {
      onExecuteDone: ({ result }) => {
        outcome.clean = 'data' in result && result.errors === undefined
      },
    }
  },
}

/** Whether an answer is about whoever asks. No other type has a field of this name. */
function asksWho(document: DocumentNode): boolean {
  let asks = false
  visit(document, { Field: ({ name }) => void (asks ||= name.value === 'viewer') })
  return asks
}
