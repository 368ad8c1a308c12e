import type { ServerResponse } from 'node:http'

/** What a browser may do with an answer of the API, should it ever show one as a page: nothing. */
const FOR_DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * What GraphiQL may do. Its page is one file: scripts, styles, fonts and pictures stand in it, its workers are made from
 * text. It may ask nobody but the hub.
 */
const FOR_PAGE = [
  "default-src 'self'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  'worker-src blob:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What every answer says to browsers. That the hub is to be asked by HTTPS alone is for the proxy to say that speaks it. */
const everywhere = new Map([
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['content-security-policy', FOR_DATA],
])

/** Sets the headers of every answer. */
export function protect(response: ServerResponse): void {
  response.setHeaders(everywhere)
}

/** Sets those of a page instead. */
export function protectPage(response: ServerResponse): void {
  response.setHeader('content-security-policy', FOR_PAGE)
}
