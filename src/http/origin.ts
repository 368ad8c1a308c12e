import type { IncomingMessage, ServerResponse } from 'node:http'

/** Which pages may use the hub from a browser. Programs send no Origin, and are not asked. */
export type OriginPolicy = {
  /** Whether the page behind a request, if there is one, may use the hub. */
  allows: (request: IncomingMessage) => boolean
  /**
   * Writes the CORS headers of an answer, and answers a preflight.
   * @returns whether the request is answered
   */
  answer: (request: IncomingMessage, response: ServerResponse) => boolean
}

/**
 * Makes the policy: pages that the hub serves itself - of the host that the request names - and those of the origins
 * given; `*` allows all. A foreign page may send a simple request all the same, as browsers have it: it cannot read the
 * answer, and simple requests change nothing here.
 */
export function createOriginPolicy(allowed: readonly string[]): OriginPolicy {
  const everyone = allowed.includes('*')
  const listed = new Set(allowed)

  const allows = ({ headers }: IncomingMessage) => {
    const { origin, host } = headers
    if (origin === undefined || everyone || listed.has(origin)) return true
    return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase()
  }

  return {
    allows,
    answer: (request, response) => {
      const { origin } = request.headers
      if (origin !== undefined) {
        response.setHeader('vary', 'origin')
        if (allows(request)) {
          response.setHeader('access-control-allow-origin', origin)
          response.setHeader('access-control-expose-headers', 'ratelimit, ratelimit-policy, retry-after')
        }
      }
      if (request.method !== 'OPTIONS') return false
      response.writeHead(204, {
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'authorization, content-type, last-event-id',
        'access-control-max-age': '86400',
      })
      response.end()
      return true
    },
  }
}
