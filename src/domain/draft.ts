import type { CountryEvidence, DatePrecision, MentionField, SourceRole } from '../db/generated/enums.ts'

/** Where a name stands: in the headline, or in a paragraph (counted from 0), at UTF-16 offsets [start, end). */
type Place = { field: MentionField; paragraph: number | null; start: number; end: number; text: string }

/** What a story says that a person is: a title in its dictionary form, and the code of its country where one is named. */
export type DraftRole = { title: string; country: string | null }

/** A found name. `person` is the full name as the story gives it, `role` what stands beside it; `country` is a code. */
export type DraftMention = Place & { rule: string; confidence: number } & (
    | { person: string; role?: DraftRole }
    | { country: string; evidence: CountryEvidence }
  )

/** Where a value stood in the input: 1-based line, UTF-16 offsets [start, end) into the text as given. */
export type DraftOrigin = { field: string; index: number; line: number; start: number; end: number }

/** Something odd in the input, and what was done about it. */
export type DraftNotice = { code: string; message: string; line: number | null }

/** What a story came as. */
export type RawType = 'text/plain' | 'application/json'

/**
 * A story that was read and not yet stored: everything in it is cleaned text. `raw` is the input as it came:
 * the bytes of a text, or a request with fields as JSON; null where nothing came in, as with an edit by hand.
 * `publishedAt` null: the story does not say, or is not believed. `people` and `countries`, where given, are the
 * editor's word and replace what was found: names, and country codes.
 */
export type StoryDraft = {
  raw: Uint8Array | null
  rawType: RawType | null
  url: string | null
  headline: string
  summary: string | null
  paragraphs: string[]
  language: string
  publishedAt: { instant: Date; precision: Exclude<DatePrecision, 'ESTIMATED'> } | null
  publishedAtText: string | null
  credits: { role: SourceRole; name: string }[]
  tags: string[]
  related: { headline: string; paragraphs: string[] }[]
  mentions: DraftMention[]
  people: string[] | null
  countries: string[] | null
  /** The version of knowledge and rules (linking/version.ts) that the mentions were found with. */
  linkedWith: number
  origins: DraftOrigin[]
  notices: DraftNotice[]
}

/** A draft in which nobody has looked for people and countries yet. */
export type UnlinkedDraft = Omit<StoryDraft, 'mentions' | 'linkedWith'>

/** The name of the source that published the story: the last line that says so, or null where none does. */
export function publisherOf(draft: Pick<StoryDraft, 'credits'>): string | null {
  return draft.credits.findLast(credit => credit.role === 'PUBLISHER')?.name ?? draft.credits.at(-1)?.name ?? null
}
