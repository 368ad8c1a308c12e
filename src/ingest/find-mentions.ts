import type { DraftMention, DraftNotice } from '../domain/draft.ts'
import type { ExtractOptions } from '../extract/extract.ts'
import type { Mention } from '../extract/mentions.ts'
import { cleanTitle } from '../text/clean.ts'
import type { Extractor } from './extractor/extractor.ts'

/** What was found in a story. */
type Found = { mentions: DraftMention[]; notices: DraftNotice[] }

/**
 * Finds the people and countries of a story. Headline and paragraphs are read as one text, a line each, so that the
 * bare surname of a headline finds the person whom the body names in full; the places come out per part.
 * @param options keywords and known names, as evidence
 */
export async function findMentions(
  extract: Extractor,
  headline: string,
  paragraphs: readonly string[],
  options: ExtractOptions,
): Promise<Found> {
  const parts = [headline, ...paragraphs]
  const { mentions, notice } = await extract(parts.join('\n'), options)
  return { mentions: placed(mentions, parts), notices: notice === null ? [] : [notice] }
}

function placed(mentions: readonly Mention[], parts: readonly string[]): DraftMention[] {
  const starts = startsOf(parts)
  let part = 0
  // Mentions come in the order of the text, so one walk over the parts is enough.
  return mentions.flatMap((mention): DraftMention[] => {
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
