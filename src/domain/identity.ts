import { fingerprint } from '../text/fingerprint.ts'
import { fold } from '../text/fold.ts'
import { publisherOf, type UnlinkedDraft } from './draft.ts'

/**
 * What makes two deliveries the same story: its URL; without one, publisher, headline and the day it names. The day is
 * part of it because headlines come back ("Weather for tomorrow"). Where a story names neither publisher nor day, its
 * headline alone would let one story overwrite another, so its text is part of it too.
 * @returns a hash to be stored and compared
 */
export function identityOf(draft: UnlinkedDraft): string {
  if (draft.url !== null) return fingerprint(['url', draft.url])
  const day = draft.publishedAt?.instant.toISOString().slice(0, 10) ?? fold(draft.publishedAtText ?? '')
  const publisher = fold(publisherOf(draft) ?? '')
  const text = publisher === '' && day === '' ? draft.paragraphs.map(fold) : []
  return fingerprint(['text', publisher, fold(draft.headline), day, ...text])
}

/**
 * A hash over everything that a reader would notice: two deliveries of one story with the same hash are UNCHANGED.
 * Found names are left out: a better recogniser does not revise a story.
 */
export function contentHashOf(draft: UnlinkedDraft): string {
  const { headline, summary, paragraphs, publishedAt, publishedAtText, language, url, tags } = draft
  return fingerprint([
    headline,
    summary ?? '',
    publishedAt?.instant.toISOString() ?? '',
    publishedAtText ?? '',
    language,
    url ?? '',
    ...listed(paragraphs),
    ...listed(draft.credits.flatMap(credit => [credit.role, credit.name])),
    ...listed(tags),
    ...listed(draft.related.flatMap(related => [related.headline, ...listed(related.paragraphs)])),
    ...listed(draft.people ?? ['found']),
    ...listed(draft.countries ?? ['found']),
  ])
}

/** A list with its length before it, so that no item can slip from one list into the next unnoticed. */
function listed(items: string[]): string[] {
  return [String(items.length), ...items]
}

/**
 * A hash of an ingest request, to tell a retry from another request under the same idempotency key. It is of what came,
 * not of what was made of it: how a date is read depends on the day.
 */
export function requestHashOf({ raw, rawType }: UnlinkedDraft): string {
  return fingerprint([rawType ?? '', Buffer.from(raw ?? '').toString('base64')])
}
