import type { DraftMention } from '../domain/draft.ts'
import { extract, type ExtractOptions } from '../extract/extract.ts'
import { cleanTitle } from '../text/clean.ts'

/**
 * Finds the people and countries of a story. Headline and paragraphs are read as one text, a line each, so that the
 * bare surname of a headline finds the person whom the body names in full; the places come out per part.
 * @param options keywords and known names, as evidence
 */
export function findMentions(headline: string, paragraphs: readonly string[], options: ExtractOptions): DraftMention[] {
  const parts = [headline, ...paragraphs]
  const starts = startsOf(parts)
  let part = 0
  // Mentions come in the order of the text, so one walk over the parts is enough.
  return extract(parts.join('\n'), options).flatMap((mention): DraftMention[] => {
    while ((starts[part + 1] ?? Infinity) <= mention.start) part++
    const start = mention.start - starts[part]!
    const end = mention.end - starts[part]!
    if (end > parts[part]!.length) return []
    const place = {
      field: part === 0 ? ('HEADLINE' as const) : ('PARAGRAPH' as const),
      paragraph: part === 0 ? null : part - 1,
      ...{ start, end, text: mention.text, rule: mention.rule, confidence: mention.confidence },
    }
    if (mention.type === 'COUNTRY') return [{ ...place, country: mention.code, evidence: mention.evidence }]
    const { name, role } = mention
    return [{ ...place, person: cleanTitle(name), ...(role && { role }) }]
  })
}

/** Where each part begins in the joined text. */
function startsOf(parts: readonly string[]): number[] {
  let next = 0
  return parts.map(part => {
    const start = next
    next += part.length + 1
    return start
  })
}
