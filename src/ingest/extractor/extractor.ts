import type { DraftNotice } from '../../domain/draft.ts'
import { extract, type ExtractOptions } from '../../extract/extract.ts'
import type { Model } from '../../extract/model/model.ts'
import type { Mention } from '../../extract/mentions.ts'

/** What was found in a text, and what the reader of the story should know about how. */
export type Extraction = { mentions: readonly Mention[]; notice: DraftNotice | null }

/** Finds the people and countries of one text; it never rejects. */
export type Extractor = (text: string, options: ExtractOptions) => Promise<Extraction>

/** The recogniser that is built in: it needs nobody else. `model`: what it finds people with, beside its rules. */
export function builtIn(model?: Model): Extractor {
  const given = model && { model }
  return async (text, options) => ({ mentions: extract(text, { ...options, ...given }), notice: null })
}
