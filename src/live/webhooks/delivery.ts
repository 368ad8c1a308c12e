/** One delivery: a request as Standard Webhooks has it (standardwebhooks.com), and what the receiver says to it. */
import { createHmac } from 'node:crypto'
import { FetchError } from '../../fetch/errors.ts'
import type { Fetched, Fetcher } from '../../fetch/fetcher.ts'
import { cleanTitle } from '../../text/clean.ts'
import { retryAfter } from './patience.ts'

/** `id` is the same however often it is sent: the receiver knows by it what it has had. */
export type Message = { url: string; id: string; body: Buffer; secrets: readonly Buffer[] }

/**
 * What became of it. REFUSED: it is to be tried again, not before `retryAfter` milliseconds where the receiver asked for
 * some. GONE: the receiver wants nothing any more.
 */
export type Outcome =
  | { type: 'ACCEPTED' }
  | { type: 'REFUSED'; error: string; retryAfter: number | null }
  | { type: 'GONE'; error: string }

/** A receiver that needs longer is to take the message in, and work on it afterwards. */
const TIMEOUT_MS = 10_000
/** Its answer is read so far, and no further. */
const ANSWER_BYTES = 16 * 1024
/** So much of its answer is shown to admins. */
const EXCERPT = 200

/**
 * Sends a message once. No redirect is followed.
 * @throws the signal's reason where it was aborted: then nobody knows whether it was accepted
 */
export async function deliver(fetcher: Fetcher, message: Message, signal: AbortSignal): Promise<Outcome> {
  try {
    const { url, body } = message
    return judge(
      await fetcher.fetch({
        ...{ url, method: 'POST', body, headers: headersOf(message, new Date()), redirects: 0, signal },
        ...{ timeoutMs: TIMEOUT_MS, maxBytes: ANSWER_BYTES, cut: true },
      }),
    )
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return { type: 'REFUSED', error: `${error.code}: ${error.message}`, retryAfter: null }
  }
}

/** The headers that say what it is, and by whom: over `id.timestamp.body`, one signature for every secret that lives. */
function headersOf({ id, body, secrets }: Message, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000))
  const signatures = secrets.map(secret => {
    const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest('base64')
    return `v1,${signature}`
  })
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}

function judge({ status, headers, body }: Fetched): Outcome {
  if (status >= 200 && status < 300) return { type: 'ACCEPTED' }
  const excerpt = cleanTitle(body.toString('utf8', 0, 4 * EXCERPT))
  const error = `HTTP ${status}${excerpt === '' ? '' : `: ${shortened(excerpt)}`}`
  if (status === 410) return { type: 'GONE', error }
  return { type: 'REFUSED', error, retryAfter: retryAfter(headers['retry-after'], Date.now()) }
}

/** Never a half of a character. */
function shortened(text: string): string {
  return text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT - 1).toWellFormed()}…`
}
