/**
 * Tells the parts of a story apart, line by line: headline, dates, paragraphs, sources, keywords, "read also".
 *
 * Where a "read also" ends is nowhere marked, so these rules decide, and a notice says so where they had to:
 * - A label alone on its line begins a related story, which goes on to the next label. Nothing of it is the main story's.
 * - A label with a headline on its own line, before a source or keyword line has ended the story, is a teaser inside the story: the
 *   story goes on after it, unless only headlines follow.
 * - After the related stories a source or keyword line is the story's own if it has none yet, and ends them; else it is
 *   the related story's and is left out. A date line there is always the related story's.
 */
import { parseDate, wordsBesideDate } from '../text/dates.ts'
import { isFurniture, isMasthead } from './furniture.ts'
import { isKeywordLine } from './keywords.ts'
import { labelOf, type LabelKind } from './labels.ts'
import { isBulleted, isHeadlineShaped, notice, saysTheSame, wordCount, type Piece } from './lines.ts'
import { splitDateLine, type DateLine } from './published.ts'
import type { Notice } from './read-story.ts'
import { isHeadlineList, type RelatedBlock } from './related.ts'

export type Parts = {
  headline: Piece | null
  paragraphs: Piece[]
  dates: DateLine[]
  sources: Piece[]
  keywords: Piece[]
  related: RelatedBlock[]
  notices: Notice[]
}
/** `footer`: a source or keyword line stood below a paragraph, so the main story is over. */
type Walk = Parts & { lines: readonly Piece[]; at: number; block: RelatedBlock | null; footer: boolean }

/** Sorts the lines of a text into parts. In: its lines. Out: the parts; every line is in one of them or in a notice. */
export function gatherParts(lines: readonly Piece[]): Parts {
  const empty: Parts = {
    headline: null,
    paragraphs: [],
    dates: [],
    sources: [],
    keywords: [],
    related: [],
    notices: [],
  }
  const walk: Walk = { ...empty, lines, at: 0, block: null, footer: false }
  while (walk.at < lines.length) {
    const line = lines[walk.at++]!
    const label = labelOf(line, walk.headline !== null)
    if (label === null) takeLine(walk, line)
    else if (label.kind === 'RELATED') beginRelated(walk, line, label.value)
    else takeLabel(walk, line, label.kind, label.value)
  }
  return walk
}

function skip(walk: Walk, line: Piece, why: string): void {
  walk.notices.push(notice('LINE_SKIPPED', why, line))
}

function takeLine(walk: Walk, line: Piece): void {
  const same = [walk.headline, walk.paragraphs.at(-1), walk.block?.lines.at(-1), walk.block?.inline]
  if (isFurniture(line)) skip(walk, line, 'This line belongs to the page, not to the story.')
  else if (same.some(other => other && saysTheSame(other, line))) skip(walk, line, 'This line says what another said.')
  else if (walk.block !== null) {
    if (wordsBesideDate(line.raw) === 0) skip(walk, line, 'This date belongs to a related story.')
    else walk.block.lines.push(line)
  } else if (walk.headline === null) takeFirst(walk, line)
  else if (isBeforeStory(walk) && isUnlabelledDate(line)) {
    walk.dates.push({ kind: 'PUBLISHED', line, value: line })
  } else if (walk.paragraphs.length === 0 && isBulleted(line)) takeBullets(walk, line)
  else walk.paragraphs.push(line)
}

/** A line before the headline. A date there is the day on which the page was shown, in print editions of web pages. */
function takeFirst(walk: Walk, line: Piece): void {
  if (isMasthead(line)) {
    skip(walk, line, 'This line belongs to the masthead.')
    const name = walk.lines[walk.at]
    if (name === undefined || labelOf(name, false) !== null || wordCount(name.raw) > 4) return
    skip(walk, name, 'This name belongs to the masthead.')
    walk.at++
  } else if (wordsBesideDate(line.raw) === 0) skip(walk, line, 'A date before the headline is that of the page.')
  else walk.headline = line
}

/** Nothing but captions and the like came since the headline. */
function isBeforeStory({ paragraphs }: Walk): boolean {
  return paragraphs.length <= 2 && paragraphs.every(isHeadlineShaped)
}

/** A date by itself, or date and time with up to two words beside them, such as the name of a section. */
function isUnlabelledDate({ raw }: Piece): boolean {
  const beside = wordsBesideDate(raw)
  return beside === 0 || (beside <= 2 && parseDate(raw)?.precision !== 'DAY')
}

/** Three bulleted lines or more of up to six words each, before the story begins, are keywords; others paragraphs. */
function takeBullets(walk: Walk, first: Piece): void {
  const run = [first, ...takeWhile(walk, line => isBulleted(line))]
  const short = run.every(line => wordCount(line.raw) <= 6)
  if (run.length < 3 || !short) {
    walk.paragraphs.push(...run)
    return
  }
  walk.keywords.push(...run)
  walk.notices.push(notice('KEYWORDS_UNLABELLED', 'The list that begins here was read as keywords.', first))
}

/** The following lines that carry no label and pass the test; the walk goes on behind them. */
function takeWhile(walk: Walk, test: (line: Piece) => boolean): Piece[] {
  const start = walk.at
  while (walk.at < walk.lines.length) {
    const line = walk.lines[walk.at]!
    if (labelOf(line, true) !== null || !test(line)) break
    walk.at++
  }
  return walk.lines.slice(start, walk.at)
}

function beginRelated(walk: Walk, label: Piece, inline: Piece | null): void {
  const sentences = walk.paragraphs.slice(-3)
  const shapeTells = sentences.length === 0 || !sentences.every(isHeadlineShaped)
  const block: RelatedBlock = { inline, lines: [], shapeTells }
  walk.related.push(block)
  walk.block = block
  if (walk.footer) return
  const end = nextLabel(walk)
  const following = walk.lines.slice(walk.at, end).filter(line => !isFurniture(line))
  const inBody = inline !== null && following.length > 0 && !isHeadlineList(following, shapeTells)
  if (inBody) {
    walk.block = null
    walk.notices.push(notice('RELATED_IN_BODY', 'Read as a teaser: the story goes on after this line.', label))
  } else if (end < walk.lines.length && walk.paragraphs.length > 0) {
    walk.notices.push(notice('RELATED_IN_BODY', 'Read as a related story up to the next label.', label))
  }
}

/** Where the next label line stands, or the end of the text. */
function nextLabel(walk: Walk): number {
  let at = walk.at
  while (at < walk.lines.length && labelOf(walk.lines[at]!, true) === null) at++
  return at
}

type Footer = Exclude<LabelKind, 'RELATED'>

function takeLabel(walk: Walk, line: Piece, kind: Footer, value: Piece | null): void {
  const values = value === null ? valuesBelow(walk, line, kind) : [value]
  if (values.length === 0) return skip(walk, line, 'This label has no value.')
  if (walk.block !== null) {
    const own = kind === 'SOURCE' ? walk.sources : kind === 'KEYWORDS' ? walk.keywords : null
    if (own === null || own.length > 0) {
      for (const other of value === null ? [line, ...values] : [line])
        skip(walk, other, 'This line belongs to a related story.')
      return
    }
    walk.block = null
  }
  const isFooter = kind === 'SOURCE' || kind === 'KEYWORDS'
  walk.footer ||= isFooter && walk.paragraphs.length > 0
  if (kind === 'SOURCE') walk.sources.push(...values)
  else if (kind === 'KEYWORDS') walk.keywords.push(...values)
  else {
    for (const part of values.map(splitDateLine)) {
      walk.dates.push({ kind, line, value: part.date })
      if (part.source !== null) walk.sources.push(part.source)
    }
  }
}

/** The values of a label that stands alone: the next line, or the list of short lines below "keywords". */
function valuesBelow(walk: Walk, label: Piece, kind: Footer): Piece[] {
  if (kind === 'KEYWORDS') return takeWhile(walk, isKeywordLine)
  const next = walk.lines[walk.at]
  if (next === undefined || labelOf(next, true) !== null) return []
  const isName = next.raw.length <= 80 && isHeadlineShaped(next)
  const isDate = (parseDate(next.raw) ?? parseDate(`${label.raw} ${next.raw}`)) !== null
  if (kind === 'SOURCE' ? !isName : !isDate) return []
  walk.at++
  return [next]
}
