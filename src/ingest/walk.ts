import { isFurniture } from './furniture.ts'
import { labelOf } from './labels.ts'
import { notice, type Piece } from './lines.ts'
import type { DateLine } from './published.ts'
import type { Notice } from './read-story.ts'
import type { RelatedBlock } from './related.ts'

/** The parts of a story, each as the lines that it was read from. */
export type Parts = {
  headline: Piece | null
  paragraphs: Piece[]
  dates: DateLine[]
  sources: Piece[]
  keywords: Piece[]
  related: RelatedBlock[]
  notices: Notice[]
}

/**
 * A walk over the lines of a text: what was gathered so far, and the next line. `block`: the related story that goes on.
 * `footer`: a source or keyword line stood below a paragraph or a related story, so the main story is over.
 */
export type Walk = Parts & { lines: readonly Piece[]; at: number; block: RelatedBlock | null; footer: boolean }

/** A walk that stands before the first line. */
export function walkOver(lines: readonly Piece[]): Walk {
  return {
    ...{ headline: null, paragraphs: [], dates: [], sources: [], keywords: [], related: [], notices: [] },
    ...{ lines, at: 0, block: null, footer: false },
  }
}

/** Leaves a line out, and says so. */
export function skip(walk: Walk, line: Piece, why: string): void {
  walk.notices.push(notice('LINE_SKIPPED', why, line))
}

/** The following lines that carry no label and pass the test; the walk goes on behind them. */
export function takeWhile(walk: Walk, test: (line: Piece) => boolean): Piece[] {
  const start = walk.at
  while (walk.at < walk.lines.length) {
    const line = walk.lines[walk.at]!
    if (labelOf(line, true) !== null || !test(line)) break
    walk.at++
  }
  return walk.lines.slice(start, walk.at)
}

/** The lines up to the next label, without those of the page; at most `most`. */
export function linesAhead(walk: Walk, most = Infinity): { lines: Piece[]; end: number } {
  const lines: Piece[] = []
  let end = walk.at
  while (end < walk.lines.length && lines.length < most && labelOf(walk.lines[end]!, true) === null) {
    const line = walk.lines[end++]!
    if (!isFurniture(line)) lines.push(line)
  }
  return { lines, end }
}
