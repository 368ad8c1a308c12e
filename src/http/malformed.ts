import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Refuses a GET whose `variables` or `extensions` are no JSON: Yoga lets the parser's own error out, as a failure of ours. */
export const malformed: Plugin = {
  onRequestParse: ({ request, requestParser, setRequestParser }) => {
    if (request.method !== 'GET' || requestParser === undefined) return
    setRequestParser(asked => {
      try {
        return requestParser(asked)
      } catch {
        throw new GraphQLError('`variables` and `extensions` are JSON where the URL has them.', {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        })
      }
    })
  },
}
