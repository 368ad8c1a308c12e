import type { DraftNotice, StoryDraft } from '../domain/draft.ts'
import type { RelatedRead } from './read-story.ts'

/** As for the headline of a story: a longer line is a paragraph. UTF-16 units. */
const MAX_HEADLINE_LENGTH = 300

/**
 * A "read also" story as it is stored. Where its line is too long for a headline the words that fit serve as one, the
 * line stays whole as its first paragraph, and a notice tells.
 */
export function relatedOf({ headline, paragraphs }: RelatedRead): {
  story: StoryDraft['related'][number]
  notice: DraftNotice | null
} {
  const texts = paragraphs.map(paragraph => paragraph.value)
  const line = headline.value
  if (line.length <= MAX_HEADLINE_LENGTH) return { story: { headline: line, paragraphs: texts }, notice: null }
  const message = 'The line of a related story is a paragraph: its beginning serves as headline.'
  return {
    story: { headline: beginningOf(line), paragraphs: [line, ...texts] },
    notice: { code: 'RELATED_HEADLINE_CUT', message, line: headline.origin.line },
  }
}

function beginningOf(line: string): string {
  const start = line.slice(0, MAX_HEADLINE_LENGTH)
  const blank = start.lastIndexOf(' ')
  // Never between the halves of a character beyond the basic plane.
  return blank > 0 ? start.slice(0, blank) : start.replace(/[\ud800-\udbff]$/, '')
}
