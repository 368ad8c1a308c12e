import type { ParsedDate } from '../text/dates.ts'

/** Where a value stands in the text as given: 1-based line, UTF-16 offsets [start, end) into that very string. */
export type Origin = { line: number; start: number; end: number }
export type Read<T> = { value: T; origin: Origin }

/** Something odd in the text, and what was done about it. */
export type Notice = { code: NoticeCode; message: string; origin: Origin | null }

/** What a reader makes of one story; nothing is stored yet. */
export type ReadStory = {
  headline: Read<string>
  paragraphs: Read<string>[]
  /** `text` is the date as written; `value` is null when it could not be understood or is not believed. */
  published: (Read<ParsedDate | null> & { text: string }) | null
  /** In the order of the lines; of several the last is PUBLISHER, those before ORIGIN; a single one is PUBLISHER. */
  credits: { role: 'ORIGIN' | 'PUBLISHER'; name: string; origin: Origin }[]
  keywords: Read<string>[]
  related: RelatedRead[]
  /** BCP 47 primary tag, `und` where nothing can be told. */
  language: string
  notices: Notice[]
}

export type RelatedRead = { headline: Read<string>; paragraphs: Read<string>[] }

/** Every notice a reader gives, with its meaning. */
export type NoticeCode =
  | 'DATE_UNREADABLE' // day, month and year are not all certain
  | 'DATE_IN_FUTURE' // more than two days after now
  | 'DATE_UNLIKELY' // before 1800
  | 'DATE_REPEATED' // a further date line, not taken
  | 'TEXT_CLEANED' // characters that no text needs were dropped or replaced
  | 'LINE_SKIPPED' // a line that is part of neither the story nor a related one
  | 'HEADLINE_CUT' // the first line is too long for a headline
  | 'KEYWORDS_UNLABELLED' // a bulleted list of short lines before the story was taken for its keywords
  | 'KEYWORDS_UNSEPARATED' // words of a keyword line that nothing parts, kept as one keyword
  | 'KEYWORDS_CUT' // more keywords than one story may have
  | 'RELATED_IN_BODY' // "read also" in the middle of the story
  | 'RELATED_HEADLINE_CUT' // a related story's first line is too long for a headline; all of it is its first paragraph
  | 'NOTICES_CUT' // more notices than are worth listing
