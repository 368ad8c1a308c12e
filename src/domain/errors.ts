/**
 * Every failure that a caller can act on, with its stable code. A code is part of the API: it is never renamed, and its
 * text may change. Anything else that goes wrong is INTERNAL_SERVER_ERROR: logged whole, shown masked.
 */
export const errorCodes = {
  BAD_USER_INPUT: 'A value is out of its range, or two values contradict each other.',
  BAD_REQUEST: 'The request is not one of GraphQL over HTTP: no JSON, or no document in it.',
  UNSUPPORTED_MEDIA_TYPE: 'The body of the request is not sent as application/json.',
  NOT_ACCEPTABLE: 'The request accepts nothing that its operation can be answered with.',
  PERSISTED_QUERY_NOT_FOUND: 'The hub does not know the document of that hash: send both.',
  PERSISTED_QUERY_MISMATCH: 'The document is not the one of the hash that came with it.',
  PERSISTED_QUERY_ONLY: 'The hub answers only documents that it was given beforehand, and this is none of them.',
  OPERATION_RESOLUTION_FAILURE: 'The document holds no operation of that name, or several and the request names none.',
  DOCUMENT_TOO_LONG: 'The document has more tokens or characters than one may have.',
  DOCUMENT_TOO_DEEP: 'The document selects fields inside fields further down than one may.',
  TOO_MANY_ALIASES: 'The document has more aliases than one may have.',
  TOO_MANY_DIRECTIVES: 'The document has more directives than one may have.',
  COST_EXCEEDED: 'The operation asks for more objects than one may; extensions.cost tells its cost and the limit.',
  UNAUTHENTICATED: 'The operation needs a key and none came, or one came that is not good.',
  ISSUER_UNAVAILABLE: 'Whether a token is good cannot be found out now: its issuer does not answer.',
  FORBIDDEN: 'The key that came does not have the scope that the operation needs.',
  RATE_LIMITED:
    'As much was asked within a minute as one may; extensions.retryAfter tells in how many seconds to ask again.',
  TOO_MANY_SUBSCRIPTIONS: 'The socket carries as many subscriptions as one may, or its client has as many connections.',
  REQUEST_TOO_LARGE: 'The body of the request is larger than one may be, or its URL is, or its headers are.',
  STORY_EMPTY: 'The story holds no letter at all.',
  STORY_TOO_LARGE: 'The story is longer than one story may be.',
  STORY_NOT_TEXT: 'The input is not readable text: binary, or not UTF-8.',
  STORY_UNREADABLE: 'The file cannot be read: it is gone, or closed to this user.',
  STORY_WITHOUT_HEADLINE: 'There are source, date or keyword lines, but no story beside them.',
  KNOWLEDGE_UNREADABLE: 'The file of people is in no form that is read, or its packing is broken.',
  KNOWLEDGE_RECORD_INVALID: 'A record of a file of people is none: broken, or without a name.',
  KNOWLEDGE_RECORD_TOO_LARGE: 'A record of a file of people is longer than one may be.',
  KNOWLEDGE_BUSY: 'Another import of the same file is under way.',
  MODEL_UNREADABLE: 'The file of the model cannot be read: it is gone, or closed to this user.',
  MODEL_FOREIGN: 'The file is no model.',
  MODEL_DAMAGED: 'Bytes of the model are missing or changed.',
  MODEL_OUTDATED: 'The model was trained by another version: train it again.',
  CORPUS_UNREADABLE: 'A file of the corpus cannot be read, or a directory holds no corpus.',
  CORPUS_INVALID: 'A line of the corpus is no record, or marks something outside of its text.',
  CORPUS_TOO_SMALL: 'The corpus marks too few people in every language to learn from.',
  NOT_FOUND: 'There is nothing with this id.',
  ALREADY_EXISTS: 'Somebody or something else has what may be had once only; the message names them.',
  STALE_REVISION: 'What is to be changed was changed since the revision that the caller expects.',
  MERGE_WITH_ITSELF: 'Two that are to be one are one and the same already.',
  MERGED_ALREADY: 'This one was merged into another already.',
  NOT_MERGED: 'This one was not merged into another.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used before, for another input.',
  QUERY_TIMEOUT: 'The database took longer to answer than a query may.',
  SERVER_BUSY: 'More is asked than the server takes at once, or what is asked for is being changed: try again.',
  URL_NOT_ALLOWED: 'The URL is none of http or https, holds a password, or leads to a port that is not allowed.',
  ADDRESS_NOT_ALLOWED: 'The URL leads to a machine that is not of the public net.',
  FETCH_FAILED: 'There was no connection to the host, or none that could be trusted.',
  FETCH_TIMEOUT: 'The host took too long to answer.',
  FETCH_TOO_LARGE: 'The answer of the host is larger than one may be.',
  TOO_MANY_REDIRECTS: 'The URL redirects more often than one may.',
  CURSOR_INVALID: 'The cursor is not one that this API gives out, or belongs to another list.',
  CURSOR_UNKNOWN: 'The cursor names an event that this stream does not hold: the database was restored or replaced.',
  CURSOR_EXPIRED: 'The events after the cursor are no longer kept; extensions.oldestCursor names the oldest kept.',
} as const

export type ErrorCode = keyof typeof errorCodes

/**
 * A failure with a stable code, safe to show as it is: its message names no host, SQL or path.
 * `details` are added to the GraphQL error's extensions, or shown by the CLI.
 */
export class RawiError extends Error {
  override readonly name = 'RawiError'
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message)
    this.code = code
    this.details = details
  }
}
