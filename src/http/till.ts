import type { ServerResponse } from 'node:http'
import type { Context } from '../graphql/context.ts'

/** What who asks pays from. */
export type Purse = Pick<Context, 'spend' | 'rateLimit'>

/** Who pays; `res` is there where the operation has an answer over HTTP of its own. */
export type Paying = Purse & { res?: ServerResponse }

type RateLimit = NonNullable<ReturnType<Context['rateLimit']>>

/**
 * So many characters of a document, in UTF-16 units, are a point. Of documents that may be parsed, the one that takes the
 * longest to validate - 250 fields of one name, which graphql compares each with each - takes 8 ms and has 1,000
 * characters: 0.08 ms a point, which is what the points of an operation take that is executed.
 */
const CHARACTERS_A_POINT = 10

/** What it costs to read a document of so many characters, before anybody knows whether it can be answered. */
export function priceOfReading(length: number): number {
  return Math.max(1, Math.ceil(length / CHARACTERS_A_POINT))
}

/**
 * Takes the price of something, once for each request, from who asks for it. Over HTTP the head of the answer tells what is
 * left, in the two fields of draft-ietf-httpapi-ratelimit-headers-10, and `Retry-After` where it is too little.
 *
 * What is answered from memory comes by here no second time and costs nothing: to refuse it would be as much work.
 */
export function createTill(): (paying: Paying, price: number) => void {
  // What may be a stream is prepared as one first, and then by Yoga where it is none: it is paid for once.
  const paid = new WeakSet<ServerResponse>()
  return ({ res, spend, rateLimit }, price) => {
    if (res !== undefined && paid.has(res)) return
    try {
      spend(price)
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
