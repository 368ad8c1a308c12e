/** A GraphQL error, as it comes over the wire. */
export type ResponseError = { message: string; extensions?: Record<string, unknown> }

/**
 * Why a connection ended. `code` is the hub's own (`CURSOR_EXPIRED`), the code that a WebSocket was closed with
 * (`4403`), an HTTP status (`HTTP_503`), or one of this helper's:
 *
 * - `CONNECTION_LOST`: it could not be opened, or broke.
 * - `SILENT`: nothing came for so long that it must be dead.
 * - `COMPLETED`: the hub ended the stream, which a story stream never does by itself.
 * - `BEHIND`: stories came faster than `onItem` took them; the rest is fetched when it has caught up.
 * - `BAD_RESPONSE`: what came is no answer of a GraphQL server.
 * - `DOCUMENT_INVALID`: the operation cannot be resumed; the message says what it lacks.
 */
export class FollowError extends Error {
  override readonly name = 'FollowError'
  readonly code: string
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(code: string, message: string, extensions: Record<string, unknown> = {}, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.extensions = extensions
  }
}

/**
 * What a later attempt would meet again. Whatever is not here may pass: an unknown code is waited out, since the
 * caller sees it in every WAITING, and a stream that stops by mistake is the greater harm.
 */
const fatal: ReadonlySet<string> = new Set([
  ...['CURSOR_INVALID', 'CURSOR_UNKNOWN', 'DOCUMENT_INVALID', 'BAD_USER_INPUT', 'BAD_REQUEST', 'UNCODED'],
  ...['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'UNAUTHENTICATED', 'FORBIDDEN', 'PERSISTED_QUERY_ONLY'],
  // Bad request, unauthorized, forbidden, no common protocol, and a document above the size of a frame.
  ...['4400', '4401', '4403', '4406', '1009'],
  ...['HTTP_400', 'HTTP_401', 'HTTP_403'],
])

/** Whether trying again is of no use. What is no FollowError was thrown by the caller's own functions. */
export function isFatal(error: unknown): boolean {
  return !(error instanceof FollowError) || fatal.has(error.code)
}

/** What the hub, or something in between, says of credentials that are not good, or no more. */
const refusals: ReadonlySet<string> = new Set(['UNAUTHENTICATED', '4403', 'HTTP_401'])

/** Whether other credentials may be taken where those that were sent are not, or no more. */
export function isRefusal(error: unknown): boolean {
  return error instanceof FollowError && refusals.has(error.code)
}

/** The one error that stands for a list of them: a fatal one where there is one. */
export function fromErrors(errors: readonly ResponseError[] | undefined): FollowError {
  const all = (errors ?? []).map(({ message, extensions = {} }) => {
    const { code } = extensions
    return new FollowError(typeof code === 'string' ? code : 'UNCODED', message, extensions)
  })
  return all.find(isFatal) ?? all[0] ?? new FollowError('BAD_RESPONSE', 'The answer has neither data nor errors.')
}

/** A connection that could not be opened or broke; `cause` is what the platform says about it. */
export function lost(cause: unknown): FollowError {
  const said = (cause as { message?: unknown } | null)?.message
  const message = typeof said === 'string' && said !== '' ? `: ${said}` : ''
  return new FollowError('CONNECTION_LOST', `The connection was lost${message}.`, {}, cause)
}
