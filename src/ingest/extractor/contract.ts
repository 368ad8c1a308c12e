/**
 * The contract with an extraction service, version 1.
 *
 * Rawi posts one JSON object per story, in UTF-8:
 *
 *     { "version": 1, "text": "...", "language": "ar", "keywords": ["..."], "names": ["..."] }
 *
 * `text` is the headline and the paragraphs, a line each. `language` is a BCP 47 tag, `und` where nothing can be told.
 * `keywords` are the story's tags, `names` people who are in it by the word of an editor; both may be empty.
 *
 * The service answers with status 200 and one JSON object:
 *
 *     { "version": 1, "entities": [
 *       { "type": "PERSON", "start": 6, "end": 19, "text": "Lena Hoffmann", "name": "Lena Hoffmann",
 *         "role": { "title": "minister", "country": "DE" }, "confidence": 0.9, "rule": "crf" },
 *       { "type": "COUNTRY", "start": 23, "end": 30, "code": "DE", "evidence": "NAME" } ] }
 *
 * - `start` and `end` count UTF-16 units of `text` as it was sent, [start, end), and never cut a surrogate pair. A span
 *   holds at least one letter. `text`, if given, is the slice between them: so a service that counts otherwise is
 *   noticed. A span over two lines is left out.
 * - `name` is the longest form of that person in the text, if left out the span itself. `role.country` and `code` are
 *   codes of ISO 3166: two letters of today, four of a former state.
 * - `evidence` is NAME, DEMONYM, CAPITAL or METONYM; NAME if left out. `confidence` lies in 0..1; 1 if left out. `rule`
 *   is up to 60 of `A-Z a-z 0-9 _ . : -`, and is stored as `remote:<rule>`; `remote` if left out.
 * - Of entities of one type that overlap, the one that begins first stays, of those the longest, and of those the first
 *   in the list. A country that overlaps a person is part of the name, and is left out.
 * - `version` may be left out. Fields that are not named here are ignored, and null stands for a field left out. With
 *   anything else that is not as it should be, the whole answer counts as none.
 */
import { z } from 'zod'
import type { ExtractOptions } from '../../extract/extract.ts'
import { countries } from '../../knowledge/countries.ts'
import { cleanTitle } from '../../text/clean.ts'

const VERSION = 1
const codes: ReadonlySet<string> = new Set(countries.map(({ code }) => code))

const code = z.string().refine(text => codes.has(text), 'is no country')
/** What is stored as a name or title. */
const words = z.string().transform(cleanTitle).pipe(z.string().max(200).regex(/\p{L}/u, 'holds no letter'))
const span = {
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string().nullish(),
  confidence: z.number().min(0).max(1).nullish(),
  rule: z
    .string()
    .regex(/^[\w.:-]{1,60}$/, 'is no name of a rule')
    .nullish(),
}
const person = z.object({
  type: z.literal('PERSON'),
  ...span,
  name: words.nullish(),
  role: z.object({ title: words, country: code.nullish() }).nullish(),
})
const country = z.object({
  type: z.literal('COUNTRY'),
  ...span,
  code,
  evidence: z.enum(['NAME', 'DEMONYM', 'CAPITAL', 'METONYM']).nullish(),
})
const entity = z.discriminatedUnion('type', [person, country])

/** One entity of an answer, by itself. */
export type Entity = z.infer<typeof entity>

/** An answer by itself; whether its offsets fit a text is for who has the text to say. */
export const answer = z.object({ version: z.literal(VERSION).nullish(), entities: z.array(entity) })

/** What is posted, as JSON. */
export function requestOf(text: string, { language = 'und', keywords = [], names = [] }: ExtractOptions): string {
  return JSON.stringify({ version: VERSION, text, language, keywords, names })
}
