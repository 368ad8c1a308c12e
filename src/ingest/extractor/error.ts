/**
 * Why an extraction service is of no use for a text. The message goes on from "The extraction service" and is fit to be
 * read by anybody: it names no host. What lies behind it is the `cause`.
 */
export class ExtractorError extends Error {
  override readonly name = 'ExtractorError'
}
