/**
 * The guarded fetcher: the one way from the hub to addresses that others gave it. Whatever URL it is handed, it reaches the
 * public net and what the operator allows (allowed.ts), and nothing else.
 *
 * Invariants:
 * - A name is resolved once for a connection, every answer is judged, and the connection goes to one of those. The judging
 *   is done where the connection is made, so that nothing comes around it: no redirect, no name that changes.
 * - A body is measured as it is unpacked, and never held beyond its bound. A request has one time for all of it.
 */
import { lookup as lookUp } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector, type Dispatcher, interceptors } from 'undici'
import { type Allowed, portOf } from './allowed.ts'
import { checkUrl, type Lookup, resolve, type Resolved } from './destination.ts'
import { FetchError } from './errors.ts'

/** Of one request, with all its redirects, in milliseconds. */
const TIMEOUT_MS = 20_000
/** Until a connection stands, in milliseconds: a host that takes longer is gone, or does not want to be reached. */
const CONNECT_MS = 10_000
/** A long page or a feed of a thousand items has 2 MB. */
const MAX_BYTES = 10 * 1024 * 1024
const REDIRECTS = 5
/** A redirect's body says nothing; where it is longer than that, its connection is given up. */
const REDIRECT_BYTES = 16 * 1024

/**
 * What is asked for. `redirects`: how many are followed, 5 if left out; only a GET may have any. `cut`: a body longer than
 * `maxBytes` (10 MB if left out) is cut off there, instead of being a failure. Headers go along to every redirect: no secret
 * belongs in them.
 */
export type FetchRequest = {
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: Buffer
  redirects?: number
  timeoutMs?: number
  maxBytes?: number
  cut?: boolean
  signal?: AbortSignal
}

/** What came. `url`: where it came from in the end. The body is unpacked. */
export type Fetched = {
  url: string
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

export type Fetcher = {
  /** @throws FetchError; the signal's reason where it was aborted */
  fetch: (request: FetchRequest) => Promise<Fetched>
  /** Ends what is under way, and its connections. */
  close: () => Promise<void>
}

/** `lookup`: how names are resolved; by the system's resolver if left out. */
export type FetcherOptions = { allowed: Allowed; lookup?: Lookup }

const systemLookup: Lookup = name => lookUp(name, { all: true })

/** Makes a fetcher. It holds no connection before its first request. */
export function createFetcher({ allowed, lookup = systemLookup }: FetcherOptions): Fetcher {
  async function connect(options: buildConnector.Options, callback: buildConnector.Callback): Promise<void> {
    try {
      const place = { hostname: options.hostname, port: portOf(options), allowed }
      const found = answering(await resolve(place, lookup))
      buildConnector({ lookup: found, timeout: CONNECT_MS, allowH2: false })(options, callback)
    } catch (error) {
      callback(error as Error, null)
    }
  }

  const agent = new Agent({ connect: (options, callback) => void connect(options, callback), allowH2: false })
  const dispatcher = agent.compose(interceptors.decompress({ skipErrorResponses: false }))

  async function follow(request: FetchRequest, signal: AbortSignal): Promise<Fetched> {
    const { redirects = REDIRECTS, maxBytes = MAX_BYTES, cut = false } = request
    let url = checkUrl(request.url, allowed)
    for (let hop = 0; ; hop++) {
      const response = await send(dispatcher, url, request, signal)
      const next = redirects > 0 ? redirectOf(response, url) : null
      if (next === null) {
        const body = await readBody(response, { maxBytes, cut })
        return { url: url.href, status: response.statusCode, headers: response.headers, body }
      }
      await response.body.dump({ limit: REDIRECT_BYTES, signal })
      if (hop === redirects) throw new FetchError('TOO_MANY_REDIRECTS', `The URL redirects more than ${hop} times.`)
      url = checkUrl(next, allowed)
    }
  }

  return {
    fetch: async request => {
      const late = AbortSignal.timeout(request.timeoutMs ?? TIMEOUT_MS)
      const signal = AbortSignal.any([late, ...(request.signal === undefined ? [] : [request.signal])])
      try {
        return await follow(request, signal)
      } catch (error) {
        if (error instanceof FetchError) throw error
        if (request.signal?.aborted) throw request.signal.reason
        if (late.aborted) throw new FetchError('FETCH_TIMEOUT', 'The host took too long to answer.', { cause: error })
        throw failure(error)
      }
    },
    close: () => agent.destroy(),
  }
}

/** In the way that sockets ask: for one address, or for all. */
function answering(found: readonly Resolved[]): LookupFunction {
  return (_, { all }, callback) => {
    if (all) callback(null, [...found])
    else callback(null, found[0]!.address, found[0]!.family)
  }
}

type Response = Dispatcher.ResponseData

async function send(
  dispatcher: Dispatcher,
  url: URL,
  { method = 'GET', headers, body }: FetchRequest,
  signal: AbortSignal,
): Promise<Response> {
  return await dispatcher.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method,
    headers: { 'user-agent': 'Rawi', 'accept-encoding': 'gzip, br', ...headers },
    body: body ?? null,
    signal,
  })
}

function redirectOf({ statusCode, headers }: Response, url: URL): string | null {
  if (![301, 302, 303, 307, 308].includes(statusCode) || typeof headers.location !== 'string') return null
  // What is no URL at all is refused as any other.
  return URL.parse(headers.location, url)?.href ?? headers.location
}

async function readBody({ body }: Response, { maxBytes, cut }: { maxBytes: number; cut: boolean }): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    // Leaving the loop ends the connection: nothing more is taken in.
    if (size > maxBytes) break
  }
  if (size <= maxBytes) return Buffer.concat(chunks)
  if (cut) return Buffer.concat(chunks).subarray(0, maxBytes)
  throw new FetchError('FETCH_TOO_LARGE', `The answer is longer than ${maxBytes} bytes.`)
}

/** By the code of the system or of TLS, which names no address. */
function failure(cause: unknown): FetchError {
  const { code } = cause as { code?: unknown }
  const name = typeof code === 'string' && /^\w+$/.test(code) ? `: ${code}` : ''
  return new FetchError('FETCH_FAILED', `The connection failed${name}.`, { cause })
}
