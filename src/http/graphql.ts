import { sendNodeResponse } from '@whatwg-node/server'
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Caller } from '../graphql/context.ts'
import { type Answer, readAnswer, send, sendOrConfirm, withTag } from './answer.ts'
import type { Admitted, Authentication } from './authentication.ts'
import { readBody, withBody } from './body.ts'
import type { Outcome } from './outcome.ts'
import { refuse } from './refuse.ts'
import type { ResponseCache } from './response-cache.ts'
import { answerStream, type SseDeps } from './sse.ts'

export type GraphQLDeps = SseDeps & { cache: ResponseCache; admit: Authentication['admit'] }

/** What of a request's head its answer depends on, beside method and URL: all that Yoga or a resolver looks at. */
const HEADERS = ['host', 'accept', 'accept-language', 'content-type', 'last-event-id'] as const

/**
 * Answers a GraphQL request, when it is known who asks: a query that anybody may see from memory where it is there, a
 * stream as one, everything else through GraphQL Yoga. Nothing but a query that somebody without a key asked by GET, and that had no
 * error, may be kept by those who are sent it.
 * @throws the connection's error where it breaks before the body has come; what Yoga throws before it has an answer
 */
export async function answerGraphQL(
  deps: GraphQLDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const byGet = request.method === 'GET'
  const anonymous = request.headers.authorization === undefined
  response.setHeader('cache-control', anonymous ? 'no-store' : 'private, no-store')
  const admitted = await admit(deps, request, response)
  if (admitted === null) return
  const body = await readBody(request, response)
  if (body === null) return
  const caller = callerOf(request, admitted)
  const execute = async () => {
    if (await answerStream(deps, request, response, { body: byGet ? null : body, caller, watch: admitted.watch }))
      return null
    const answer = await executeQuery(deps, request, response, { body, caller })
    return answer?.keep && anonymous && byGet ? withTag(answer) : answer
  }
  const shared = anonymous && (byGet || request.method === 'POST') && !wantsStream(request)
  const answer = await (shared ? deps.cache.get(keyOf(request, body), execute) : execute())
  if (answer === null) return
  if (byGet) sendOrConfirm(request, response, answer)
  else send(response, answer)
}

/** Null where the request is answered already: with a credential that is not good, nothing of it is looked at. */
async function admit(
  { admit, mask }: GraphQLDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Admitted | null> {
  try {
    return await admit(request.headers.authorization ?? null)
  } catch (error) {
    refuse(request, response, mask(error))
    return null
  }
}

function callerOf({ headers }: IncomingMessage, { viewer }: Admitted): Caller {
  const lastEventId = String(headers['last-event-id'] ?? '') || null
  return { viewer, acceptLanguage: headers['accept-language'] ?? null, lastEventId }
}

/** Answers through Yoga; a query's answer is handed back to be sent, all else is sent, and null comes back. */
async function executeQuery(
  { yoga }: GraphQLDeps,
  request: IncomingMessage,
  response: ServerResponse,
  { body, caller }: { body: Buffer; caller: Caller },
): Promise<Answer | null> {
  const outcome: Outcome = { isQuery: false, clean: false }
  const context = { req: request, caller, outcome }
  const answered = await yoga.handleNodeRequestAndResponse(withBody(request, body), response, context)
  const answer = outcome.isQuery ? await readAnswer(answered, outcome.clean) : null
  if (answer === null) await sendNodeResponse(answered, response, request, true)
  return answer
}

/** EventSource asks for nothing else. Thousands who come back to their streams at once do not wait for the first one. */
function wantsStream({ headers }: IncomingMessage): boolean {
  return /^\s*text\/event-stream\s*$/i.test(headers.accept ?? '')
}

function keyOf({ method, url, headers }: IncomingMessage, body: Buffer): string {
  const head = [method, url, ...HEADERS.map(name => headers[name] ?? null)]
  return createHash('sha256').update(JSON.stringify(head)).update(body).digest('base64url')
}
