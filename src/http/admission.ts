import { type DocumentNode, getOperationAST, validate } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { checkAccess, checkIntrospection } from '../graphql/access.ts'
import type { Caller, Context } from '../graphql/context.ts'
import { checkCost, type Cost } from '../graphql/cost.ts'
import { codedError } from '../graphql/errors.ts'
import { checkLength, checkVariables, lengthOf, parseUpTo, shapeErrors } from '../graphql/document-limits.ts'
import { schema } from '../graphql/schema.ts'
import { createTill, type Paying, priceOfReading, type Purse } from './till.ts'

/** So many mistakes of a document are told; where there are more, the rest of it is not looked at. */
const MOST_MISTAKES = 10

/**
 * What an operation has to pass before it is executed: the limits of documents, its cost, what is left to who asks, and their rights.
 * It is paid for twice: for being read, before anything is done with it, since to find out what is wrong with a document
 * may take as long as to answer another; and for what it costs, when that is known. Answers tell their cost in `extensions.cost`. Cost and rights are looked at when an operation gets its context, since
 * both depend on variables: every door does that, once, behind validation - also for the subscriptions that it opens
 * itself.
 */
export function admission(
  openSchema: boolean,
  purseOf: (caller: Caller) => Purse,
): Plugin<Paying & Context & { caller: Caller }, { caller: Caller }> {
  const [chargeReading, chargeCost] = [createTill(), createTill()]
  const documents = new WeakMap<object, DocumentNode>()
  const costs = new WeakMap<object, Cost>()
  return {
    onParse: ({ params, context, setParseFn }) => {
      // Here, and not when it is parsed: Yoga keeps by its text what was parsed, and what could not be.
      const { spend, rateLimit } = purseOf(context.caller)
      chargeReading({ res: context.res, spend, rateLimit }, priceOfReading(lengthOf(params.source)))
      checkLength(params.source)
      setParseFn(parseUpTo)
    },
    onValidate: ({ params, context, setValidationFn }) => {
      documents.set(context, params.documentAST)
      setValidationFn((schema, document, rules) => {
        const errors = shapeErrors(document)
        const options = { hideSuggestions: !openSchema, maxErrors: MOST_MISTAKES }
        return errors.length > 0 ? errors : validate(schema, document, rules, options)
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
        chargeCost(context, cost.requested)
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
