/**
 * Tells the parts of a story apart, line by line: headline, dates, paragraphs, sources, keywords, "read also".
 *
 * Where a "read also" ends is nowhere marked, so these rules decide, and a notice says so where they had to:
 * - A label alone on its line begins a related story, which goes on to the next label. Nothing of it is the main story's.
 * - A label with a headline on its own line, before a source or keyword line has ended the story, is a teaser inside the story: the
 *   story goes on after it, unless only headlines follow.
 * - After a list of related headlines a source or keyword line is the story's own, and ends the list, unless the story had
 *   its footer before. Behind the text of a related story it is that story's and is left out, as a date line always is.
 */
import { parseDate, wordsBesideDate } from '../text/dates.ts'
import { takeDateline, takeFirst } from './first-lines.ts'
import { isFurniture } from './furniture.ts'
import { isKeywordLine } from './keywords.ts'
import type { LabelKind } from './label-words.ts'
import { besideDate, labelOf, splitDateLine, type Label } from './labels.ts'
import { isBulleted, isHeadlineShaped, notice, saysTheSame, wordCount, type Piece } from './lines.ts'
import { isSentence } from './outlets.ts'
import { isHeadlineList, type RelatedBlock } from './related.ts'
import { linesAhead, skip, takeWhile, walkOver, type Parts, type Walk } from './walk.ts'

/** Sorts the lines of a text into parts. In: its lines. Out: the parts; every line is in one of them or in a notice. */
export function gatherParts(lines: readonly Piece[]): Parts {
  const walk = walkOver(lines)
  while (walk.at < lines.length) {
    const line = lines[walk.at++]!
    const label = labelOf(line, walk.headline !== null)
    if (label === null) takeLine(walk, line)
    else if (label.kind === 'RELATED') beginRelated(walk, line, label.value)
    else takeLabel(walk, line, { ...label, kind: label.kind })
  }
  return walk
}

/** How many words may stand beside a date on the line below its label, or on a line without label. */
const MAX_BESIDE_DATE = 2

function takeLine(walk: Walk, line: Piece): void {
  const same = [walk.headline, walk.paragraphs.at(-1), walk.block?.lines.at(-1), walk.block?.inline]
  if (isFurniture(line)) skip(walk, line, 'This line belongs to the page, not to the story.')
  else if (same.some(other => other && saysTheSame(other, line))) skip(walk, line, 'This line says what another said.')
  else if (walk.block !== null) {
    if (wordsBesideDate(line.raw) === 0) skip(walk, line, 'This date belongs to a related story.')
    else walk.block.lines.push(line)
  } else if (walk.headline === null) takeFirst(walk, line)
  else if (isBeforeStory(walk) && isUnlabelledDate(line)) {
    walk.dates.push({ kind: 'PUBLISHED', line, value: line, explicit: false })
  } else if (isBeforeStory(walk) && takeDateline(walk, line)) return
  else if (walk.paragraphs.length === 0 && isBulleted(line)) takeBullets(walk, line)
  else walk.paragraphs.push(line)
}

/** Nothing but captions and the like came since the headline. */
function isBeforeStory({ paragraphs }: Walk): boolean {
  return paragraphs.length <= 2 && paragraphs.every(isHeadlineShaped)
}

/** A date by itself, or date and time with up to two words beside them, such as the name of a section. */
function isUnlabelledDate({ raw }: Piece): boolean {
  const beside = wordsBesideDate(raw)
  return beside === 0 || (beside <= MAX_BESIDE_DATE && parseDate(raw)?.precision !== 'DAY')
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

function beginRelated(walk: Walk, label: Piece, inline: Piece | null): void {
  const sentences = walk.paragraphs.slice(-3)
  const shapeTells = sentences.length === 0 || !sentences.every(isHeadlineShaped)
  const block: RelatedBlock = { inline, lines: [], shapeTells }
  walk.related.push(block)
  walk.block = block
  if (walk.footer) return
  const { lines: following, end } = linesAhead(walk)
  const inBody = inline !== null && following.length > 0 && !isHeadlineList(following, shapeTells)
  if (inBody) {
    walk.block = null
    walk.notices.push(notice('RELATED_IN_BODY', 'Read as a teaser: the story goes on after this line.', label))
  } else if (end < walk.lines.length && walk.paragraphs.length > 0) {
    walk.notices.push(notice('RELATED_IN_BODY', 'Read as a related story up to the next label.', label))
  }
}

type Footer = Label & { kind: Exclude<LabelKind, 'RELATED'> }

function takeLabel(walk: Walk, line: Piece, { kind, value, explicit }: Footer): void {
  const values = value === null ? valuesBelow(walk, line, kind) : [value]
  if (values.length === 0) return skip(walk, line, 'This label has no value.')
  const isFooter = kind === 'SOURCE' || kind === 'KEYWORDS'
  if (walk.block !== null) {
    if (!isFooter || walk.footer || holdsStory(walk.block)) {
      for (const other of value === null ? [line, ...values] : [line])
        skip(walk, other, 'This line belongs to a related story.')
      walk.footer ||= isFooter
      return
    }
    walk.block = null
  }
  walk.footer ||= isFooter && walk.paragraphs.length > 0
  if (kind === 'SOURCE') walk.sources.push(...values)
  else if (kind === 'KEYWORDS') walk.keywords.push(...values)
  else {
    for (const part of values.map(splitDateLine)) {
      walk.dates.push({ kind, line, value: part.date, explicit })
      if (part.source !== null) walk.sources.push(part.source)
    }
  }
}

/** Whether a block holds more than headlines, so that a footer below it may be that of a related story. */
function holdsStory({ lines, shapeTells }: RelatedBlock): boolean {
  return lines.length > 0 && !isHeadlineList(lines, shapeTells)
}

/** The values of a label that stands alone: the next line, or the list of short lines below "keywords". */
function valuesBelow(walk: Walk, label: Piece, kind: Footer['kind']): Piece[] {
  if (kind === 'KEYWORDS') return takeWhile(walk, isKeywordLine)
  const next = walk.lines[walk.at]
  if (next === undefined || labelOf(next, true) !== null || !isHeadlineShaped(next)) return []
  const isName = next.raw.length <= 80 && !isSentence(next)
  if (kind === 'SOURCE' ? !isName : besideDate(next, label.raw) > MAX_BESIDE_DATE) return []
  walk.at++
  return [next]
}
