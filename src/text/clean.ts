/**
 * Cleaning: what every text goes through before it is stored, hashed or compared.
 *
 * Postgres refuses U+0000 and stores a lone surrogate silently as U+FFFD, so both are settled here, before hashing.
 * Bidi controls are part of running text (a body may need them), but in a name or a title they only serve to deceive.
 */

/** Line ends after Unicode 16, section 5.8: CR LF, CR, LF, VT, FF, NEL, LS, PS. A dropped CR would glue two words. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\u{e0000}-\u{e007f}]/gu
const titleControls = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * Cleans running text. In: any string. Out: well-formed NFC text, every line end as a newline, without C0 and C1
 * controls (tab and newline stay), U+FEFF and tag characters (U+E0000 to U+E007F, invisible writing).
 * `cleanText(cleanText(x)) === cleanText(x)`.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(lineEnds, '\n').replace(controls, '').normalize('NFC')
}

/**
 * Cleans a name or a title. In: any string. Out: cleaned text on one line, bidi controls and U+200B removed, blanks
 * collapsed and trimmed. ZWNJ (U+200C) stays: Persian spelling needs it. Idempotent.
 */
export function cleanTitle(text: string): string {
  // Made well-formed first: dropping a control between two lone surrogates would join them to another character.
  const plain = cleanText(text.toWellFormed().replace(titleControls, ''))
  return plain.replace(/\s+/g, ' ').trim()
}

/** Text scanned from paper or badly decoded in places stays far below a tenth; UTF-16 read as UTF-8 has a half. */
const BINARY_SHARE = 0.1
/** A short text with a stray NUL or two is still a text. */
const BINARY_LEAST = 4

/**
 * Whether the input is no text. In: any string. Out: true where at least four characters, and more than a tenth of
 * all, are controls other than white space, U+FFFD (bytes that were not UTF-8) or lone surrogates. A PNG or ZIP read
 * as UTF-8 has 30 to 60 %, Arabic in windows-1256 read as UTF-8 about 80 %.
 */
export function looksBinary(text: string): boolean {
  const odd = text.match(/[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\ufffd]|\p{Cs}/gu)?.length ?? 0
  return odd >= BINARY_LEAST && odd > text.length * BINARY_SHARE
}
