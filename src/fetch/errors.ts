/**
 * Why something was not fetched. URL_NOT_ALLOWED: by the form of its URL. ADDRESS_NOT_ALLOWED: its host is, or has an
 * address that is, none of the public net. FETCH_FAILED: no connection, no TLS, no answer that HTTP knows.
 */
export type FetchCode =
  | 'URL_NOT_ALLOWED'
  | 'ADDRESS_NOT_ALLOWED'
  | 'FETCH_FAILED'
  | 'FETCH_TIMEOUT'
  | 'FETCH_TOO_LARGE'
  | 'TOO_MANY_REDIRECTS'

/** A failure to fetch. Its message may be shown to whoever gave the URL: it names no address that a name led to. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly code: FetchCode

  constructor(code: FetchCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
