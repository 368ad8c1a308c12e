/**
 * How much a story is about an entity. In: its mentions, and how many mentions of all entities the story has. Out: 0..1;
 * half the weight is the headline, three tenths the lead (first paragraph), two tenths the entity's share of mentions.
 * No mention gives 0. The weights are ours: news puts what matters first.
 */
export function salience(spans: readonly { inHeadline: boolean; inLead: boolean }[], totalMentions: number): number {
  if (spans.length === 0) return 0
  const headline = spans.some(span => span.inHeadline) ? 0.5 : 0
  const lead = spans.some(span => span.inLead) ? 0.3 : 0
  const share = Math.min(1, spans.length / Math.max(1, totalMentions))
  return Math.min(1, headline + lead + 0.2 * share)
}
