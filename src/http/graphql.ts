import { sendNodeResponse } from '@whatwg-node/server'
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Caller } from '../graphql/context.ts'
import { acceptable, notAcceptable } from './accept.ts'
import { type Answer, readAnswer, send, sendOrConfirm, withTag } from './answer.ts'
import type { Admitted, Authentication } from './authentication.ts'
import { readBody, withBody } from './body.ts'
import { protectPage } from './headers.ts'
import type { Outcome } from './outcome.ts'
import { refusalOf, refuse } from './refusal.ts'
import type { ResponseCache } from './response-cache.ts'
import { answerStream, type SseDeps } from './sse.ts'

/** `graphiql`: whether Yoga shows its page. */
export type GraphQLDeps = SseDeps & { cache: ResponseCache; admit: Authentication['admit']; graphiql: boolean }

/** What of a request's head its answer depends on, beside method and URL: all that Yoga or a resolver looks at. */
const HEADERS = ['host', 'accept', 'accept-language', 'content-type', 'last-event-id'] as const

/**
 * Answers a GraphQL request, when it is known who asks, and that they can be answered: a query that anybody may see from
 * memory where it is there, a stream as one, everything else through GraphQL Yoga. Nothing but a query that somebody without a key asked by GET, and that had no
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
  const { json, events, page } = acceptable(request, deps.graphiql)
  if (!json && !events && !page) return refuse(request, response, notAcceptable)
  const body = await readBody(request, response)
  if (body === null) return
  const caller = callerOf(deps, request, admitted)
  // Not by way of the cache: thousands who come back to their streams at once do not wait for the first one.
  if (events && !page && (await answerStream(deps, request, response, { body, caller, watch: admitted.watch }))) return
  let own: Response | null = null
  const execute = async () => {
    const [answered, answer] = await executeQuery(deps, request, response, { body, caller })
    if (answer === null) own = answered
    return answer?.keep && anonymous && byGet ? withTag(answer) : answer
  }
  const shared = anonymous && (byGet || request.method === 'POST')
  const answer = await (shared ? deps.cache.get(keyOf(request, body), execute) : execute())
  // Not while it is executed: others may wait for that, and a client that is slow or gone would hold them up.
  if (own !== null) return await sendNodeResponse(own, response, request, true)
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
    refuse(request, response, refusalOf(mask(error)))
    return null
  }
}

function callerOf({ addressOf }: GraphQLDeps, request: IncomingMessage, { viewer }: Admitted): Caller {
  const { 'last-event-id': lastEventId = '', 'accept-language': acceptLanguage = null } = request.headers
  return { viewer, address: addressOf(request), acceptLanguage, lastEventId: String(lastEventId) || null }
}

/** What Yoga answers, and the same as an answer for all where it is one; null where it is for this request alone. */
async function executeQuery(
  { yoga }: GraphQLDeps,
  request: IncomingMessage,
  response: ServerResponse,
  { body, caller }: { body: Buffer; caller: Caller },
): Promise<[Response, Answer | null]> {
  const outcome: Outcome = { isShared: false, clean: false }
  const context = { req: request, res: response, caller, outcome }
  const answered = await yoga.handleNodeRequestAndResponse(withBody(request, body), response, context)
  const answer = outcome.isShared ? await readAnswer(answered, outcome.clean) : null
  if (/^text\/html\b/.test(answered.headers.get('content-type') ?? '')) protectPage(response)
  return [answered, answer]
}

function keyOf({ method, url, headers }: IncomingMessage, body: Buffer): string {
  const head = [method, url, ...HEADERS.map(name => headers[name] ?? null)]
  return createHash('sha256').update(JSON.stringify(head)).update(body).digest('base64url')
}
