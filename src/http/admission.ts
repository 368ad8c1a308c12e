import { type DocumentNode, getOperationAST, validate } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { checkAccess, checkIntrospection } from '../graphql/access.ts'
import type { Caller } from '../graphql/context.ts'
import { checkCost, type Cost } from '../graphql/cost.ts'
import { codedError } from '../graphql/errors.ts'
import { checkLength, checkVariables, parseUpTo, shapeErrors } from '../graphql/document-limits.ts'
import { schema } from '../graphql/schema.ts'
import { createTill, type Paying } from './till.ts'

/**
 * What an operation has to pass before it is executed: the limits of documents, its cost, what is left to who asks, and their rights.
 * Answers tell their cost in `extensions.cost`. Cost and rights are looked at when an operation gets its context, since
 * both depend on variables: every door does that, once, behind validation - also for the subscriptions that it opens
 * itself.
 */
export function admission(openSchema: boolean): Plugin<Paying, { caller: Caller }> {
  const charge = createTill()
  const documents = new WeakMap<object, DocumentNode>()
  const costs = new WeakMap<object, Cost>()
  return {
    onParse: ({ params, setParseFn }) => {
      // Here, and not when it is parsed: Yoga keeps what could not be parsed by its text.
      checkLength(params.source)
      setParseFn(parseUpTo)
    },
    onValidate: ({ params, context, setValidationFn }) => {
      documents.set(context, params.documentAST)
      setValidationFn((schema, document, rules) => {
        const errors = shapeErrors(document)
        return errors.length > 0 ? errors : validate(schema, document, rules, { hideSuggestions: !openSchema })
      })
    },
    onContextBuilding: ({ context }) => {
      const document = documents.get(context)
      const operation = document && getOperationAST(document, context.params.operationName)
      if (document === undefined || operation == null) return
      const { variables } = context.params
      checkVariables(variables)
      const asked = { schema, document, operation, variables: variables ?? {} }
      const cost = checkCost(asked)
      costs.set(context, cost)
      return ({ context }) => {
        // Before the rights: who tries what they may not do pays for it as well.
        charge(context, cost.requested)
        // Not by a rule of validation, whose verdicts Yoga keeps by the document: this one depends on who asks.
        if (!openSchema) checkIntrospection(document, context.viewer)
        checkAccess(asked, context.viewer)
      }
    },
    // Only Yoga comes by here: it would answer with a stream of its own, that no end of a key ends and nothing bounds.
    onSubscribe: () => {
      throw codedError('NOT_ACCEPTABLE', 'A subscription is answered as text/event-stream, or over a WebSocket.')
    },
    onExecute: ({ args }) => {
      Object.assign(args, { hideSuggestions: !openSchema })
      const cost = costs.get(args.contextValue)
      if (cost === undefined) return
      return {
        onExecuteDone: ({ result, setResult }) => {
          // The answer to a query is one; what streams does not come by this way.
          if (isAsyncIterable(result)) return
          setResult({ ...result, extensions: { ...result.extensions, cost } })
        },
      }
    },
  }
}
