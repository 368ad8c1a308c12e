import type { CountryEvidence } from './country-rules.ts'

/**
 * A found piece of text. `start` and `end` are UTF-16 offsets, `text` is the slice between them, `rule` the stable id of
 * the rule that found it, `confidence` lies in 0..1.
 */
type Span = { start: number; end: number; text: string; rule: string; confidence: number }

/** An office or a title in its dictionary form (رئيس, وزير الخارجية, Chancellor), and the code of its country where one is named. */
export type Role = { title: string; country: string | null }

/**
 * A person. `name` is the canonical, longest form of that person in the text; all mentions of one person share it. `role`:
 * the title that stands at this mention, left out where none does.
 */
export type PersonMention = Span & { type: 'PERSON'; name: string; role?: Role }

/** A country, by alpha-2 code (former states: four-letter code), and what kind of word said so. */
export type CountryMention = Span & { type: 'COUNTRY'; code: string; evidence: CountryEvidence }

/** What `extract` gives. */
export type Mention = PersonMention | CountryMention
