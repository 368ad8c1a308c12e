import { fold } from '../text/fold.ts'
import type { Notice, NoticeCode, Origin } from './read-story.ts'

/** A part of the text exactly as given, and where it stands. */
export type Piece = { raw: string; origin: Origin }

const lineEnd = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g
const edge = /[\s\p{Cc}\ufeff\u200b]/u
const visible = /[^\s\p{C}]/u
const bullet = /^(?:[-–—•▪●◦*·»>✅🔴🔹🔸]|\d{1,2}[.)])\s*(?=\S)/u

/** The lines of a text that show anything, trimmed. Line ends are those that cleaning knows (text/clean.ts). */
export function linesOf(text: string): Piece[] {
  const lines: Piece[] = []
  let start = 0
  let line = 0
  const add = (end: number) => {
    line++
    const piece = cut({ raw: text, origin: { line, start: 0, end: text.length } }, start, end)
    if (visible.test(piece.raw)) lines.push(piece)
  }
  for (const match of text.matchAll(lineEnd)) {
    add(match.index)
    start = match.index + match[0].length
  }
  add(text.length)
  return lines
}

/** A part of a piece by offsets into its `raw`, without the blanks and controls at its edges. */
export function cut(piece: Piece, start: number, end = piece.raw.length): Piece {
  let [from, to] = [start, end]
  while (from < to && edge.test(piece.raw[from]!)) from++
  while (to > from && edge.test(piece.raw[to - 1]!)) to--
  const { line, start: base } = piece.origin
  return { raw: piece.raw.slice(from, to), origin: { line, start: base + from, end: base + to } }
}

/** Cuts at every match of a separator (a global expression); empty parts leave. */
export function split(piece: Piece, separator: RegExp): Piece[] {
  const parts: Piece[] = []
  let start = 0
  for (const match of piece.raw.matchAll(separator)) {
    parts.push(cut(piece, start, match.index))
    start = match.index + match[0].length
  }
  parts.push(cut(piece, start))
  return parts.filter(part => visible.test(part.raw))
}

/** Whether a line begins with a list mark. */
export function isBulleted(piece: Piece): boolean {
  return bullet.test(piece.raw)
}

/** A line behind its list mark, or all of it where it has none. */
export function withoutBullet(piece: Piece): Piece {
  return cut(piece, bullet.exec(piece.raw)?.[0].length ?? 0)
}

/** Without the quotes or brackets that enclose all of it, and without a full stop; that of "A.P." stays. */
export function bare(piece: Piece): Piece {
  const enclosed = /^["'«“‘(][^"«»“”()]*["'»”’)]\.?$/.test(piece.raw)
  if (enclosed) return cut(piece, 1, piece.raw.length - (piece.raw.endsWith('.') ? 2 : 1))
  const stop = piece.raw.endsWith('.') && !/\.\S\.$/.test(piece.raw)
  return stop ? cut(piece, 0, piece.raw.length - 1) : piece
}

/** Whether two lines say the same, spelling variants aside. Lengths are compared first: folding a megabyte takes time. */
export function saysTheSame(a: Piece, b: Piece): boolean {
  return Math.abs(a.raw.length - b.raw.length) < 20 && fold(a.raw) === fold(b.raw)
}

/** Longest and wordiest headline: of 400 Arabic news headlines the longest has 102 characters and 18 words. */
const HEADLINE = { length: 110, words: 18 }

/**
 * Whether a line has the shape of a headline: short, and without the full stop that ends a paragraph. A question mark,
 * an exclamation mark and an ellipsis may end a headline.
 */
export function isHeadlineShaped({ raw }: Piece): boolean {
  if (raw.length > HEADLINE.length || wordCount(raw) > HEADLINE.words) return false
  return !/(?:^|[^.])\.["'»”’)\]]*$/.test(raw)
}

/** How many runs of visible characters a text has. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/** A notice about a place in the text, or about the text as a whole. */
export function notice(code: NoticeCode, message: string, piece: Piece | null): Notice {
  return { code, message, origin: piece?.origin ?? null }
}
