/** The lines above the story: mastheads, sections and names of the page, datelines, and the headline among them. */
import { wordsBesideDate } from '../text/dates.ts'
import { isFurniture, isMasthead } from './furniture.ts'
import { labelOf } from './labels.ts'
import { isHeadlineShaped, wordCount, type Piece } from './lines.ts'
import { datelineOf, isSection } from './outlets.ts'
import { linesAhead, skip, type Walk } from './walk.ts'

/** A line of one word above a headline of this many is the name of the page or of a section. */
const MIN_HEADLINE_WORDS = 4
/** So many lines are looked at to see whether a text sets full stops. */
const LOOK_AHEAD = 10

/**
 * Takes a line before the headline. A date there is the day on which the page was shown, in print editions of web pages.
 * A section, the name of a page and a dateline are no headline as long as another line can be it.
 */
export function takeFirst(walk: Walk, line: Piece): void {
  if (isMasthead(line)) takeMasthead(walk, line)
  else if (wordsBesideDate(line.raw) === 0) skip(walk, line, 'A date before the headline is that of the page.')
  else {
    const next = nextStoryLine(walk)
    if (next === null) walk.headline = line
    else if (takeDateline(walk, line)) return
    else if (isSection(line)) skip(walk, line, 'This line names a section of the page.')
    else if (isSiteName(walk, line, next)) skip(walk, line, 'This line names the page or a section, not the story.')
    else walk.headline = line
  }
}

/** Takes a line that says only from where, when and by whom the story is. Out: whether it was one. */
export function takeDateline(walk: Walk, line: Piece): boolean {
  const agencies = datelineOf(line)
  if (agencies === null) return false
  walk.sources.push(...agencies)
  if (agencies[0]?.raw !== line.raw) skip(walk, line, 'This is a dateline: of it only an agency is kept, as a source.')
  return true
}

function takeMasthead(walk: Walk, line: Piece): void {
  skip(walk, line, 'This line belongs to the masthead.')
  const name = walk.lines[walk.at]
  if (name === undefined || labelOf(name, false) !== null || wordCount(name.raw) > 4) return
  skip(walk, name, 'This name belongs to the masthead.')
  walk.at++
}

/** The next line that can be the headline or a paragraph of the story; null where something else comes first. */
function nextStoryLine(walk: Walk): Piece | null {
  for (let at = walk.at; at < walk.lines.length; at++) {
    const line = walk.lines[at]!
    const label = labelOf(line, false)
    if (label !== null && (label.value === null || label.kind === 'RELATED' || label.kind === 'KEYWORDS')) return null
    if (label === null && !isFurniture(line) && wordsBesideDate(line.raw) > 0) return line
  }
  return null
}

/** One word above a headline, where the text below shows by its full stops what a headline is. */
function isSiteName(walk: Walk, line: Piece, next: Piece): boolean {
  if (!/^[\p{L}\p{M}\p{Nd}.]+$/u.test(line.raw)) return false
  if (!isHeadlineShaped(next) || wordCount(next.raw) < MIN_HEADLINE_WORDS) return false
  return linesAhead(walk, LOOK_AHEAD).lines.some(ahead => !isHeadlineShaped(ahead))
}
