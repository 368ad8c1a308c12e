/**
 * Labels: the words at the start of a line that say what the line is. A label stands at the very start (bullets, quotes
 * and marks aside) and is followed by a colon or the end of the line; inside a sentence the same words are no label.
 */
import { wordsBesideDate } from '../text/dates.ts'
import { fold, foldWithOffsets } from '../text/fold.ts'
import { labelRows, type LabelKind, type LabelRow, type Mark } from './label-words.ts'
import { cut, isHeadlineShaped, wordCount, type Piece } from './lines.ts'
import { isOutlet, isSentence } from './outlets.ts'

/**
 * `value` is what follows the label on its line; null where the label stands alone. `explicit`: a colon or the end of
 * the line marks the label, so that it can be nothing else.
 */
export type Label = { kind: LabelKind; value: Piece | null; explicit: boolean }

const labels = labelRows.map(row => {
  const words = row.words.split(', ').map(word => fold(word).replaceAll(' ', ' +'))
  const longestFirst = words.sort((a, b) => b.length - a.length).join('|')
  return { ...row, pattern: new RegExp(`^[^\\p{L}\\p{Nd}]*(?:${longestFirst})(?![\\p{L}\\p{M}\\p{Nd}])`, 'u') }
})
const sourceLabels = labels.filter(label => label.kind === 'SOURCE')
const marks: readonly [Mark, RegExp][] = [
  ['COLON', /^["'»”’)\]*_ ]*:["'«“*_ ]*/],
  ['ALONE', /^[^\p{L}\p{Nd}]*$/u],
  ['DASH', /^(?: +[-–—|/=] *|[|/=] *|[-–—] +)/],
  ['OPEN', /^ +/],
]

/** A label and its mark fit into this many UTF-16 units. */
const LABEL_LENGTH = 100
/** The longest values that a date, a source and an inline "read also" have. */
const MAX_VALUE = { PUBLISHED: 120, UPDATED: 120, SOURCE: 160, KEYWORDS: Infinity, RELATED: 200 }
/** How many words may stand beside the date of a label with colon: a place, a byline. Before the headline fewer do. */
const MAX_BESIDE_DATE = { early: 2, late: 6 }
/** The longest value, in words, that stands for a date without being one: "3 hours ago". */
const MAX_UNREADABLE = { PUBLISHED: 6, UPDATED: 3 }

/** A label found at the start of a line: its words, how it is marked, what follows. */
type Match = { row: LabelRow; words: string; mark: Mark; value: Piece }

/**
 * The label of a line. In: a line; whether the headline was read already (some labels begin headlines too). Out: the
 * label with the value on its line, or null where the line is no label line.
 */
export function labelOf(line: Piece, headlineRead: boolean): Label | null {
  for (const match of matchesOf(line, labels)) {
    const { row, mark, value } = match
    const alone = mark === 'ALONE' && line.raw.length <= LABEL_LENGTH
    if (!alone && !(row.marks.includes(mark) && fits(match, headlineRead))) continue
    return {
      kind: row.kind,
      value: alone || value.raw === '' ? null : value,
      explicit: mark === 'COLON' || mark === 'ALONE',
    }
  }
  return null
}

function matchesOf(line: Piece, among: typeof labels): Match[] {
  const { folded, at } = foldWithOffsets(line.raw.slice(0, LABEL_LENGTH))
  return among.flatMap((row): Match[] => {
    const words = row.pattern.exec(folded)?.[0]
    if (words === undefined) return []
    const rest = folded.slice(words.length)
    const [mark, pattern] = marks.find(([, pattern]) => pattern.test(rest)) ?? []
    if (mark === undefined) return []
    const end = words.length + (pattern!.exec(rest)?.[0].length ?? 0)
    return [{ row, words, mark, value: cut(line, at[end] ?? line.raw.length) }]
  })
}

/** Whether the value looks the part: what begins like a label may be a headline or a sentence. */
function fits({ row, words, mark, value }: Match, headlineRead: boolean): boolean {
  if (value.raw.length > MAX_VALUE[row.kind]) return false
  if (value.raw === '') return true
  if (row.kind === 'PUBLISHED' || row.kind === 'UPDATED') return fitsDate(row.kind, words, mark, value, headlineRead)
  if (row.kind === 'SOURCE' && isSentence(value)) return false
  const early = row.beginsHeadlines === true && !headlineRead && wordCount(value.raw) > 2
  if (early && !(row.kind === 'SOURCE' && isOutlet(value))) return false
  return mark === 'COLON' || isHeadlineShaped(value)
}

/**
 * Without a colon a date stands all by itself behind its label: "نشر الجيش قواته يوم 30 سبتمبر 2015" is a sentence. With
 * one it may have words beside it, and below the headline be no date at all; longer values are sentences.
 */
function fitsDate(
  kind: 'PUBLISHED' | 'UPDATED',
  words: string,
  mark: Mark,
  value: Piece,
  headlineRead: boolean,
): boolean {
  const beside = besideDate(splitDateLine(value).date, words)
  if (mark !== 'COLON') return beside === 0
  if (beside <= (headlineRead ? MAX_BESIDE_DATE.late : MAX_BESIDE_DATE.early)) return true
  return headlineRead && beside === Infinity && wordCount(value.raw) <= MAX_UNREADABLE[kind]
}

/**
 * How many words stand beside the date in a value; Infinity where there is none. The words of its label count for
 * nothing, but tell 04/05 from 05/04 by their language.
 */
export function besideDate(value: Piece, label: string): number {
  const beside = wordsBesideDate(value.raw)
  return beside < Infinity ? beside : Math.max(0, wordsBesideDate(`${label} ${value.raw}`) - wordCount(label))
}

/** Parts a date line from a source that stands on the same line: "2022-06-05 00:00 - المصدر: الحرة". */
export function splitDateLine(value: Piece): { date: Piece; source: Piece | null } {
  for (const match of value.raw.matchAll(/\s[-–—|]\s|[،,|]\s*/g)) {
    const [label] = matchesOf(cut(value, match.index + match[0].length), sourceLabels)
    if (label !== undefined && label.row.marks.includes(label.mark) && label.value.raw !== '' && fits(label, true))
      return { date: cut(value, 0, match.index), source: label.value }
  }
  return { date: value, source: null }
}
