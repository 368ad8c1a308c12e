import { cleanText, cleanTitle } from '../text/clean.ts'
import { isBulleted, isHeadlineShaped, withoutBullet, type Piece } from './lines.ts'
import type { RelatedRead } from './read-story.ts'

/**
 * What stands under one "read also": `inline` is what follows the label on its own line; `shapeTells`: paragraphs of the
 * main story do not look like headlines, as they do where nobody sets full stops.
 */
export type RelatedBlock = { inline: Piece | null; lines: Piece[]; shapeTells: boolean }

/** Whether lines are a list of headlines: every one with a bullet, or, where that tells, shaped like a headline. */
export function isHeadlineList(lines: readonly Piece[], shapeTells: boolean): boolean {
  return lines.every(isBulleted) || (shapeTells && lines.every(isHeadlineShaped))
}

/**
 * The stories under one "read also". In: its lines. Out: one entry for each bullet at the start; of the other lines one
 * entry each where all are shaped like headlines, else one story, whose first line is the headline unless one stands
 * before it already. A subheading within a story is therefore a paragraph of that story.
 */
export function readRelated({ inline, lines, shapeTells }: RelatedBlock): RelatedRead[] {
  const entries: RelatedRead[] = inline === null ? [] : [entryOf(inline)]
  const bullets = lines.findIndex(line => !isBulleted(line))
  const bulleted = bullets === -1 ? lines : lines.slice(0, bullets)
  const rest = lines.slice(bulleted.length)
  entries.push(...bulleted.map(entryOf))
  if (isHeadlineList(rest, shapeTells)) return [...entries, ...rest.map(entryOf)]
  const story = entries.at(-1) ?? entryOf(rest.shift()!)
  if (entries.length === 0) entries.push(story)
  story.paragraphs.push(...rest.map(({ raw, origin }) => ({ value: cleanText(raw), origin })))
  return entries
}

function entryOf(line: Piece): RelatedRead {
  const { raw, origin } = withoutBullet(line)
  return { headline: { value: cleanTitle(raw), origin }, paragraphs: [] }
}
