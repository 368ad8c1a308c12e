import { extract } from '../extract/extract.ts'

/** A record of `rawi extract`: `lang` is found out where it is left out. */
type Record = { id: unknown; lang?: string; text: string }

/**
 * Answers one line of `rawi extract`: a JSON record `{id, lang?, text}` becomes `{id, entities}`, where an entity is
 * `{type, start, end, text, code?, evidence?, name?, rule, confidence}` with offsets in UTF-16 units of the text.
 * No line knows of another.
 * @throws Error naming what is wrong with the line
 */
export function extractLine(line: string): string {
  const { id, lang, text } = parseRecord(line)
  const entities = extract(text, lang === undefined ? {} : { language: lang })
  return JSON.stringify({ id, entities })
}

function parseRecord(line: string): Record {
  const record: unknown = JSON.parse(line)
  if (typeof record !== 'object' || record === null || !('text' in record) || typeof record.text !== 'string') {
    throw new Error('a record is a JSON object with "id" and "text"')
  }
  const { text } = record
  const lang = 'lang' in record && typeof record.lang === 'string' ? record.lang : undefined
  return { id: 'id' in record ? record.id : null, text, ...(lang === undefined ? {} : { lang }) }
}
