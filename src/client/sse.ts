import { FollowError, fromErrors, lost, type ResponseError } from './errors.ts'
import { type Block, createBlockReader } from './event-stream.ts'
import { type Attempt, createWatchdog, HEAD, headOf, type Message, type Result, type Transport } from './transport.ts'

type Fetch = typeof globalThis.fetch
export type FetchSettings = { url: URL; silence: number; fetch?: Fetch | undefined }

/** Follows over server-sent events, read from `fetch`: the next piece is read when the last one is processed. */
export function overFetch({ url, silence, fetch = globalThis.fetch }: FetchSettings): Transport {
  return async attempt => {
    const stop = new AbortController()
    let why: FollowError | undefined
    const end = (error: FollowError) => {
      why ??= error
      stop.abort()
    }
    const onAbort = () => end(lost(attempt.signal.reason))
    attempt.signal.addEventListener('abort', onAbort)
    if (attempt.signal.aborted) onAbort()
    const watchdog = createWatchdog(silence, end)
    try {
      const after = await startOf(attempt, fetch, url, stop.signal)
      const response = await post(fetch, url, attempt.operation(after), attempt, stop.signal)
      const { body } = response
      if (!response.ok || body === null || !typeOf(response).startsWith('text/event-stream')) {
        throw await refusalOf(response)
      }
      attempt.onOpen()
      const reader = body.getReader()
      // A `fetch` that is given may not look at the signal.
      stop.signal.addEventListener('abort', () => void reader.cancel().catch(() => {}))
      const decoder = new TextDecoder()
      const blocksIn = createBlockReader()
      for (;;) {
        watchdog.feed()
        const { value, done } = await reader.read()
        if (done) throw lost(null)
        // A consumer that takes its time is no silence of the hub's.
        watchdog.stop()
        for (const block of blocksIn(decoder.decode(value, { stream: true }))) {
          const message = messageOf(block)
          if (message !== null) await attempt.onMessage(message)
        }
      }
    } catch (error) {
      return why ?? (error instanceof FollowError ? error : lost(error))
    } finally {
      watchdog.stop()
      attempt.signal.removeEventListener('abort', onAbort)
      stop.abort()
    }
  }
}

/** Where to begin: asks for the log's head where that is wanted; a hub that refuses to tell it may still stream. */
export async function startOf(attempt: Attempt, fetch: Fetch, url: URL, signal: AbortSignal): Promise<string | null> {
  if (!attempt.askHead) return attempt.after
  const response = await post(fetch, url, { query: HEAD }, attempt, signal, 'application/json')
  if (!response.ok) {
    const refusal = await refusalOf(response)
    if (refusal.code.startsWith('HTTP_')) throw refusal
    return null
  }
  const head = headOf((await response.json()) as Result)
  if (head !== null) await attempt.onMessage({ type: 'HEAD', cursor: head })
  return head
}

/** What a block of the stream says; null where it says nothing. */
function messageOf({ event, data, id }: Block): Message | null {
  if (event === 'complete') throw new FollowError('COMPLETED', 'The hub ended the stream.')
  if (data === null) return id === null || id === '' ? null : { type: 'PROGRESS', cursor: id }
  return event === 'next' ? { type: 'RESULT', result: parse(data) } : null
}

/** Parses a result. */
export function parse(data: string): Result {
  try {
    return JSON.parse(data) as Result
  } catch (error) {
    throw new FollowError('BAD_RESPONSE', 'The stream holds what is no JSON.', {}, error)
  }
}

function post(
  fetch: Fetch,
  url: URL,
  operation: object,
  { authorization }: Attempt,
  signal: AbortSignal,
  accept = 'text/event-stream',
): Promise<Response> {
  const headers = {
    accept,
    'content-type': 'application/json',
    ...(authorization === undefined ? {} : { authorization }),
  }
  return fetch(url.href, { method: 'POST', headers, body: JSON.stringify(operation), signal, cache: 'no-store' })
}

function typeOf(response: Response): string {
  return response.headers.get('content-type') ?? ''
}

/** An answer that is no stream: GraphQL errors, or the status that something between us and the hub gives. */
async function refusalOf(response: Response): Promise<FollowError> {
  const { errors } = (await response.json().catch(() => ({}))) as { errors?: ResponseError[] }
  if (errors?.some(({ extensions }) => typeof extensions?.code === 'string')) return fromErrors(errors)
  const said = errors?.[0]?.message ?? response.statusText
  return new FollowError(response.ok ? 'BAD_RESPONSE' : `HTTP_${response.status}`, `No stream came: ${said}`)
}
