import type { StoryDraft, UnlinkedDraft } from '../domain/draft.ts'
import { RawiError } from '../domain/errors.ts'
import type { IngestRequest } from '../domain/request.ts'
import { cleanTitle } from '../text/clean.ts'
import { detectLanguage } from '../text/language.ts'
import { fold } from '../text/fold.ts'
import * as given from '../domain/given.ts'
import { originsOf } from './origins.ts'
import { relatedOf } from './related-headline.ts'
import { readTextStory } from './text-story.ts'

/** A draft without what the database is asked for, and what it was read from. */
type ReadDraft = Omit<UnlinkedDraft, 'countries' | 'raw' | 'rawType'>

/**
 * Makes a draft of a request: what the text says, with the fields over it. A headline that is given beside a text whose
 * first line is another leaves that line as the first paragraph: nothing is lost.
 * @throws RawiError STORY_*, as the reader; BAD_USER_INPUT naming the field in `details.field`
 */
export function draftStory(request: IngestRequest, now: Date): ReadDraft {
  if (request.text == null && request.headline == null) {
    throw new RawiError('BAD_USER_INPUT', 'Give `text`, or at least `headline`.', { field: 'text' })
  }
  const read = request.text == null ? null : readTextStory(request.text, now)
  const headline = given.headline(request.headline) ?? read!.headline.value
  const paragraphs = given.body(request.body) ?? bodyUnder(headline, read)
  const language =
    given.language(request.language) ?? read?.language ?? detectLanguage([headline, ...paragraphs].join('\n'))
  const publishedAt = given.publishedAt(request.publishedAt, now)
  const related = (read?.related ?? []).map(relatedOf)
  return {
    url: given.url(request.url),
    headline,
    summary: null,
    paragraphs,
    language,
    publishedAt: publishedAt ?? read?.published?.value ?? null,
    publishedAtText: publishedAt === null ? (read?.published?.text ?? null) : null,
    credits: creditsOf(request, read),
    tags: given.names('tags', request.tags) ?? read?.keywords.map(keyword => cleanTitle(keyword.value)) ?? [],
    related: related.map(({ story }) => story),
    people: given.names('people', request.people),
    origins: read === null ? [] : originsOf(read, request),
    notices: [
      ...(read?.notices ?? []).map(({ code, message, origin }) => ({ code, message, line: origin?.line ?? null })),
      ...related.flatMap(({ notice }) => notice ?? []),
    ],
  }
}

type Read = ReturnType<typeof readTextStory>

function bodyUnder(headline: string, read: Read | null): string[] {
  if (read === null) return []
  const paragraphs = read.paragraphs.map(paragraph => paragraph.value)
  // A headline that was cut from the first paragraph stands there already.
  if (read.notices.some(notice => notice.code === 'HEADLINE_CUT')) return paragraphs
  return fold(headline) === fold(read.headline.value) ? paragraphs : [read.headline.value, ...paragraphs]
}

/** `source` replaces the publisher that was read, `credits` the origins; what is not given stays. */
function creditsOf(request: IngestRequest, read: Read | null): StoryDraft['credits'] {
  const source = given.names('source', request.source == null ? null : [request.source])
  const credits = given.names('credits', request.credits)
  const readAs = (role: 'ORIGIN' | 'PUBLISHER') =>
    (read?.credits ?? []).flatMap(credit => (credit.role === role ? [cleanTitle(credit.name)] : []))
  const origins = credits ?? readAs('ORIGIN')
  const publishers = source ?? readAs('PUBLISHER')
  return [
    ...origins.map(name => ({ role: 'ORIGIN' as const, name })),
    ...publishers.map(name => ({ role: 'PUBLISHER' as const, name })),
  ]
}
