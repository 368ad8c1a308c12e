/**
 * The reader of plain-text stories: headline, date line, paragraphs, source lines, keywords, "read also" with another
 * story behind it. The words of the labels stand in labels.ts, the order of decisions in parts.ts.
 *
 * Every value says where it stands in the text as given, and is that very slice, cleaned: nothing is invented, and a
 * line that is left out is named in a notice.
 */
import { RawiError } from '../domain/errors.ts'
import { MAX_STORY_LENGTH } from '../domain/given.ts'
import { cleanText, cleanTitle, looksBinary } from '../text/clean.ts'
import { detectLanguage } from '../text/language.ts'
import { readCredits } from './credits.ts'
import { readKeywords } from './keywords.ts'
import { cut, linesOf, notice, type Piece } from './lines.ts'
import { gatherParts } from './parts.ts'
import { readPublished } from './published.ts'
import type { Notice, Read, ReadStory } from './read-story.ts'
import { readRelated } from './related.ts'

/** Three times the longest headline met; a longer first line is a paragraph without a headline above it. */
const MAX_HEADLINE_LENGTH = 300
const MAX_NOTICES = 100

/**
 * Reads one story. In: the text in any encoding's decoded form, up to MAX_STORY_LENGTH; the current time, against which
 * the date is judged. Out: its parts.
 * Throws RawiError STORY_TOO_LARGE, STORY_NOT_TEXT, STORY_EMPTY, or STORY_WITHOUT_HEADLINE where there are labels only.
 */
export function readTextStory(text: string, now: Date): ReadStory {
  checkReadable(text)
  const parts = gatherParts(linesOf(text))
  const first = parts.headline
  if (first === null) {
    throw new RawiError('STORY_WITHOUT_HEADLINE', 'No line of the story can be its headline: every line is a label.')
  }
  const headline = headlineOf(first)
  const isCut = headline.raw.length < first.raw.length
  const paragraphs = isCut ? [first, ...parts.paragraphs] : parts.paragraphs
  const body = paragraphs.map(paragraph => readText(paragraph))
  const story = [cleanTitle(headline.raw), ...body.map(paragraph => paragraph.value)].join('\n')
  const { published, notices: dateNotices } = readPublished(parts.dates, now)
  const { keywords, notices: keywordNotices } = readKeywords(parts.keywords, story)
  const cutNotice = notice('HEADLINE_CUT', 'The first line is a paragraph: its beginning serves as headline.', first)
  return {
    headline: { value: cleanTitle(headline.raw), origin: headline.origin },
    paragraphs: body,
    published,
    credits: readCredits(parts.sources),
    keywords,
    related: parts.related.flatMap(readRelated),
    language: detectLanguage(story),
    notices: listed([
      ...cleaningNotices(text, headline),
      ...(isCut ? [cutNotice] : []),
      ...dateNotices,
      ...keywordNotices,
      ...parts.notices,
    ]),
  }
}

function checkReadable(text: string): void {
  if (text.length > MAX_STORY_LENGTH) {
    const message = `The story has ${text.length} characters; one story may have up to ${MAX_STORY_LENGTH}.`
    throw new RawiError('STORY_TOO_LARGE', message, { length: text.length, maxLength: MAX_STORY_LENGTH })
  }
  if (looksBinary(text)) throw new RawiError('STORY_NOT_TEXT', 'The story is no readable text: binary, or not UTF-8.')
  if (!/\p{L}/u.test(text)) throw new RawiError('STORY_EMPTY', 'The story holds no letter at all.')
}

/** A first line as headline: whole, or where it is too long its first sentence, or as many words as fit. */
function headlineOf(line: Piece): Piece {
  if (line.raw.length <= MAX_HEADLINE_LENGTH) return line
  const start = line.raw.slice(0, MAX_HEADLINE_LENGTH)
  const sentence = /^.{20,}?[.!?؟](?=\s)/s.exec(start)?.[0].length
  const words = start.search(/\s\S*$/)
  // Never between the halves of a character beyond the basic plane.
  const whole = /[\ud800-\udbff]$/.test(start) ? MAX_HEADLINE_LENGTH - 1 : MAX_HEADLINE_LENGTH
  return cut(line, 0, sentence ?? (words > 0 ? words : whole))
}

function readText({ raw, origin }: Piece): Read<string> {
  return { value: cleanText(raw), origin }
}

/** What cleaning changed beyond line ends: a reader of the story should know that it is not quite what came. */
function cleaningNotices(text: string, headline: Piece): Notice[] {
  const notices: Notice[] = []
  const changes: [RegExp, string][] = [
    [/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, 'control characters were dropped'],
    [/\p{Cs}/gu, 'broken characters (lone surrogates) were replaced by U+FFFD'],
    [/(?<!^)\ufeff|[\u{e0000}-\u{e007f}]/gu, 'invisible characters were dropped'],
  ]
  for (const [pattern, what] of changes) {
    const count = text.match(pattern)?.length ?? 0
    if (count > 0) notices.push(notice('TEXT_CLEANED', `${count} ${what}.`, null))
  }
  if (cleanTitle(headline.raw) !== cleanText(headline.raw).replace(/\s+/g, ' ')) {
    notices.push(notice('TEXT_CLEANED', 'Invisible direction marks were removed from the headline.', headline))
  }
  return notices
}

/** So many notices that the story is no story are cut short. */
function listed(notices: Notice[]): Notice[] {
  if (notices.length <= MAX_NOTICES) return notices
  const more = `${notices.length - MAX_NOTICES} more notices of this kind are not listed.`
  return [...notices.slice(0, MAX_NOTICES), notice('NOTICES_CUT', more, null)]
}
