/** What a request may be answered with: its Accept header, judged before anything of it is executed. */
import type { IncomingMessage } from 'node:http'
import type { Refusal } from './refusal.ts'

/** Whether JSON may come, events, or - where there is one - the page of GraphiQL. */
export type Acceptable = { json: boolean; events: boolean; page: boolean }

const JSON_TYPES = ['application/graphql-response+json', 'application/json']
const EVENTS = 'text/event-stream'

/** None of what the hub answers with may come. */
export const notAcceptable: Refusal = {
  status: 406,
  code: 'NOT_ACCEPTABLE',
  message: `The hub answers with ${JSON_TYPES.join(', ')} or ${EVENTS}; the Accept header takes none of them.`,
}

/**
 * Reads what a request accepts; without an Accept header that is all.
 * @param graphiql whether the hub shows GraphiQL; Yoga does so to any GET that names text/html
 */
export function acceptable({ method, headers }: IncomingMessage, graphiql: boolean): Acceptable {
  const accept = headers.accept?.trim() || '*/*'
  const ranges = accept.toLowerCase().split(',').map(readRange)
  const takes = (type: string) => accepts(ranges, type)
  return {
    json: JSON_TYPES.some(takes),
    events: takes(EVENTS),
    page: graphiql && method === 'GET' && accept.includes('text/html'),
  }
}

type Range = { name: string; refused: boolean }

/** Yoga knows no other charset than UTF-8, written like this; a range with another one takes nothing from it. */
function readRange(text: string): Range {
  const [name = '', ...parameters] = text.replace(/\s/g, '').split(';')
  const foreign = parameters.some(parameter => parameter.includes('charset=') && parameter !== 'charset=utf-8')
  return { name, refused: foreign || parameters.some(parameter => /^q=0(\.0*)?$/.test(parameter)) }
}

/** As HTTP has it, the range that names a type most closely decides. */
function accepts(ranges: readonly Range[], type: string): boolean {
  const named = [type, type.replace(/\/.*/, '/*'), '*/*'].map(name => ranges.filter(range => range.name === name))
  return named.find(found => found.length > 0)?.some(({ refused }) => !refused) ?? false
}
