import type { ServerResponse } from 'node:http'
import type { Context } from '../graphql/context.ts'

/** Who pays; `res` is there where the operation has an answer over HTTP of its own. */
export type Paying = Context & { res?: ServerResponse }

type RateLimit = NonNullable<ReturnType<Context['rateLimit']>>

/**
 * Takes the price of each operation from who asks for it: what it costs, and 1 at least. Over HTTP the head of the answer tells
 * what is left, in the two fields of draft-ietf-httpapi-ratelimit-headers-10, and `Retry-After` where it is too little.
 *
 * What is answered from memory comes by here no second time and costs nothing: to refuse it would be as much work.
 */
export function createTill(): (paying: Paying, cost: number) => void {
  // A query that would also take events is prepared as a stream first, and then executed by Yoga: it is paid for once.
  const paid = new WeakSet<ServerResponse>()
  return ({ res, spend, rateLimit }, cost) => {
    if (res !== undefined && paid.has(res)) return
    try {
      spend(Math.max(1, cost))
      if (res !== undefined) paid.add(res)
    } catch (error) {
      const left = rateLimit()
      if (left !== null) res?.setHeader('retry-after', Math.max(1, secondsTo(left)))
      throw error
    } finally {
      tell(res, rateLimit())
    }
  }
}

function tell(response: ServerResponse | undefined, left: RateLimit | null): void {
  if (response === undefined || left === null) return
  const name = left.kind === 'KEY' ? '"key"' : '"address"'
  response.setHeader('ratelimit-policy', `${name};q=${left.limit};w=${left.window};qu="points"`)
  response.setHeader('ratelimit', `${name};r=${left.remaining};t=${secondsTo(left)}`)
}

/** The draft counts in whole seconds, and never below 0. */
function secondsTo({ resetAt }: RateLimit): number {
  return Math.max(0, Math.ceil((resetAt.getTime() - Date.now()) / 1000))
}
