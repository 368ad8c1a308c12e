import { type DocumentNode, getOperationAST, type GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { Context } from '../graphql/context.ts'
import { costOf, MAX_COST } from '../graphql/cost.ts'
import { checkLength, parseUpTo, refusal, shapeErrors } from '../graphql/document-limits.ts'
import { schema } from '../graphql/schema.ts'

/** What an operation costs and may cost, as its answer tells. */
type Cost = { requested: number; limit: number }

/**
 * Holds documents to their limits, and operations to what they may cost; answers tell their cost in `extensions.cost`.
 * The cost depends on variables, so it is found when an operation gets its context: every door does that, once, behind
 * validation - also for the subscriptions that it opens itself.
 */
export function documentLimits(): Plugin<Context> {
  const documents = new WeakMap<object, DocumentNode>()
  const costs = new WeakMap<object, Cost>()
  return {
    onParse: ({ params, setParseFn }) => {
      // Here, and not when it is parsed: Yoga keeps what could not be parsed by its text.
      checkLength(params.source)
      setParseFn(parseUpTo)
    },
    onValidate: ({ params, context, validateFn, setValidationFn }) => {
      documents.set(context, params.documentAST)
      setValidationFn((schema, document, ...rest) => {
        const errors = shapeErrors(document)
        return errors.length > 0 ? errors : validateFn(schema, document, ...rest)
      })
    },
    onContextBuilding: ({ context }) => {
      const document = documents.get(context)
      const operation = document && getOperationAST(document, context.params.operationName)
      if (document === undefined || operation == null) return
      const requested = costOf({ schema, document, operation, variables: context.params.variables ?? {} })
      if (requested > MAX_COST) throw tooDear({ requested, limit: MAX_COST })
      costs.set(context, { requested, limit: MAX_COST })
    },
    onExecute: ({ args }) => {
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

function tooDear(cost: Cost): GraphQLError {
  const { requested, limit } = cost
  return refusal('COST_EXCEEDED', `The operation costs ${requested}; ${limit} is the most. Ask for fewer at once.`, {
    cost,
  })
}
