import type { DraftOrigin } from '../domain/draft.ts'
import type { IngestRequest } from '../domain/request.ts'
import type { Origin, ReadStory } from './read-story.ts'

/** Where the values that were read stood; a value that a field of the request replaced has no place in the text. */
export function originsOf(read: ReadStory, request: IngestRequest): DraftOrigin[] {
  const all = {
    headline: request.headline == null ? [read.headline.origin] : [],
    publishedAt: request.publishedAt == null && read.published !== null ? [read.published.origin] : [],
    paragraphs: request.body == null ? read.paragraphs.map(paragraph => paragraph.origin) : [],
    credits: request.source == null && request.credits == null ? read.credits.map(credit => credit.origin) : [],
    tags: request.tags == null ? read.keywords.map(keyword => keyword.origin) : [],
    related: read.related.map(related => related.headline.origin),
  }
  return Object.entries(all).flatMap(([field, origins]) =>
    origins.map(({ line, start, end }: Origin, index) => ({ field, index, line, start, end })),
  )
}
