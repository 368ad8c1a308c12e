import { parseDate, type ParsedDate } from '../text/dates.ts'
import { cleanTitle } from '../text/clean.ts'
import { notice, type Piece } from './lines.ts'
import type { Notice, ReadStory } from './read-story.ts'

/**
 * A date: `value` as written; `line` with its label, whose language tells 04/05 from 05/04; `explicit`: a label marked
 * off by a colon or the end of its line says that it is the date.
 */
export type DateLine = { kind: 'PUBLISHED' | 'UPDATED'; line: Piece; value: Piece; explicit: boolean }

/** Clocks and zones differ by a day at most; two days allow for a page that was dated ahead. */
const MAX_AHEAD_MS = 2 * 24 * 60 * 60 * 1000
/** Older than this is a slip or another calendar. */
const EARLIEST = Date.UTC(1800, 0, 1)

/**
 * The date of a story. In: its date lines in order; the current time. Out: the first line that can be read and
 * believed, dates of publication before dates of an update, and of each those with an explicit label first; where there is none, the first line with value null; null
 * without any date line. Every other line is named in a notice.
 */
export function readPublished(
  lines: readonly DateLine[],
  now: Date,
): { published: ReadStory['published']; notices: Notice[] } {
  const notices: Notice[] = []
  const rank = ({ kind, explicit }: DateLine) => (kind === 'PUBLISHED' ? 0 : 2) + (explicit ? 0 : 1)
  const ordered = lines.toSorted((a, b) => rank(a) - rank(b))
  const read = ordered.map(line => ({ line, value: believed(line, now, notices) }))
  const chosen = read.find(({ value }) => value !== null) ?? read[0]
  if (chosen === undefined) return { published: null, notices }
  for (const { line } of read) {
    if (line === chosen.line) continue
    const text = cleanTitle(line.value.raw)
    notices.push(notice('DATE_REPEATED', `The story has another date, which was not taken: ${text}`, line.value))
  }
  const { raw, origin } = chosen.line.value
  return { published: { value: chosen.value, text: cleanTitle(raw), origin }, notices }
}

function believed({ line, value }: DateLine, now: Date, notices: Notice[]): ParsedDate | null {
  const date = parseDate(value.raw) ?? parseDate(`${line.raw} ${value.raw}`)
  const refuse = (code: 'DATE_UNREADABLE' | 'DATE_IN_FUTURE' | 'DATE_UNLIKELY', message: string) => {
    notices.push(notice(code, message, value))
    return null
  }
  if (date === null) return refuse('DATE_UNREADABLE', 'Day, month and year of this date are not all certain.')
  const instant = date.instant.getTime()
  if (instant > now.getTime() + MAX_AHEAD_MS)
    return refuse('DATE_IN_FUTURE', 'This date lies more than two days ahead.')
  if (instant < EARLIEST) return refuse('DATE_UNLIKELY', 'This date lies before 1800.')
  return date
}
