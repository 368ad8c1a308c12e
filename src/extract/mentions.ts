import type { CountryEvidence } from './country-lexicon.ts'

/**
 * A found piece of text. `start` and `end` are UTF-16 offsets, `text` is the slice between them, `rule` the stable id of
 * the rule that found it, `confidence` lies in 0..1.
 */
type Span = { start: number; end: number; text: string; rule: string; confidence: number }

/** A person. `name` is the canonical, longest form of that person in the text; all mentions of one person share it. */
export type PersonMention = Span & { type: 'PERSON'; name: string }

/** A country, by alpha-2 code (former states: four-letter code), and what kind of word said so. */
export type CountryMention = Span & { type: 'COUNTRY'; code: string; evidence: CountryEvidence }

/** What `extract` gives. */
export type Mention = PersonMention | CountryMention
