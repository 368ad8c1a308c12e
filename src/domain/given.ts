/**
 * The fields of a request, each checked and cleaned. What is null or left out is null here: the text may say it.
 * All throw RawiError BAD_USER_INPUT with the field's name in `details.field`.
 */
import { cleanText, cleanTitle } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import { canonicalLanguage } from '../text/language.ts'
import { RawiError } from './errors.ts'

/** Longest text of one story, in UTF-16 units. */
export const MAX_STORY_LENGTH = 1_000_000

const MAX_HEADLINE = 1_000
const MAX_NAME = 200
const MAX_SUMMARY = 2_000
/** As long as addresses get that every browser and server takes, and shorter than a row of an index may be. */
const MAX_URL = 2_000
const MAX_NAMES = 100
const MAX_KEY = 200
/** A clock may be wrong, and the day begins earlier in the east; a story from next week is a mistake. */
const MOST_AHEAD_MS = 2 * 24 * 3_600_000

type Given<T> = T | null | undefined

function reject(field: string, message: string): never {
  throw new RawiError('BAD_USER_INPUT', message, { field })
}

/** One line with at least a letter. */
export function headline(value: Given<string>): string | null {
  if (value == null) return null
  const clean = cleanTitle(value)
  if (!/[\p{L}\p{N}]/u.test(clean)) reject('headline', 'The headline holds no letter.')
  if (clean.length > MAX_HEADLINE) reject('headline', `The headline is longer than ${MAX_HEADLINE} characters.`)
  return clean
}

/** One line, or none where nothing is in it. */
export function summary(value: Given<string>): string | null {
  const clean = cleanTitle(value ?? '')
  if (clean.length > MAX_SUMMARY) reject('summary', `The summary is longer than ${MAX_SUMMARY} characters.`)
  return clean === '' ? null : clean
}

/** A body: a paragraph a line. */
export function body(value: Given<string>): string[] | null {
  if (value == null) return null
  if (value.length > MAX_STORY_LENGTH) {
    throw new RawiError('STORY_TOO_LARGE', `The body is longer than ${MAX_STORY_LENGTH} characters.`, { field: 'body' })
  }
  return cleanText(value)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** A BCP 47 tag in its canonical form. */
export function language(value: Given<string>): string | null {
  if (value == null) return null
  const tag = canonicalLanguage(value)
  return tag ?? reject('language', 'The language is not a BCP 47 tag, such as "ar" or "pt-BR".')
}

/** An instant that is not beyond the day after tomorrow. */
export function publishedAt(value: Given<Date>, now: Date): { instant: Date; precision: 'INSTANT' } | null {
  if (value == null) return null
  if (value.getTime() > now.getTime() + MOST_AHEAD_MS) reject('publishedAt', 'The publication date is in the future.')
  return { instant: value, precision: 'INSTANT' }
}

/** An http or https address, without its fragment: that is a place on the page, not another page. */
export function url(value: Given<string>): string | null {
  if (value == null) return null
  const parsed = URL.canParse(value) ? new URL(value) : null
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    return reject('url', 'The URL is not an http or https address.')
  parsed.hash = ''
  if (parsed.href.length > MAX_URL) reject('url', `The URL is longer than ${MAX_URL} characters.`)
  return parsed.href
}

/** Names of people, countries, sources or tags. */
export function names(field: string, values: Given<readonly string[]>): string[] | null {
  if (values == null) return null
  if (values.length > MAX_NAMES) reject(field, `\`${field}\` has ${values.length} names; ${MAX_NAMES} are allowed.`)
  return values.map(value => {
    const clean = cleanTitle(value)
    // Folded, because that is what a name is known by: a tatweel alone is a letter to Unicode, and folds to nothing.
    if (!/[\p{L}\p{N}]/u.test(fold(clean))) reject(field, `\`${field}\` has a name without a letter.`)
    if (clean.length > MAX_NAME) reject(field, `\`${field}\` has a name longer than ${MAX_NAME} characters.`)
    return clean
  })
}

/**
 * A caller's name for a request.
 * @param place which of the stories under this name it is, where they came together: its key has a blank in it then, which
 *   no given key has
 */
export function idempotencyKey(value: Given<string>, place?: Given<number>): string | null {
  if (value == null) return null
  if (/^[\x21-\x7e]+$/.test(value) && value.length <= MAX_KEY) return place == null ? value : `${value} ${place}`
  return reject('idempotencyKey', `The idempotency key must be 1 to ${MAX_KEY} printable ASCII characters.`)
}
