import { extract } from '../extract/extract.ts'
import type { Model } from '../extract/model/model.ts'

/** A record of `rawi extract`: `lang` is found out where it is left out. */
type Record = { id: unknown; lang?: string; text: string }

/**
 * The lines of a stream of bytes in UTF-8. A newline ends a line, and nothing else: a text in JSON may hold U+2028 and
 * U+2029 as they are, at which Node's own reader of lines would cut it.
 */
export async function* jsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let begun: string[] = []
  for await (const chunk of chunks) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n')
    begun.push(first)
    for (const next of others) {
      yield begun.join('')
      begun = [next]
    }
  }
  yield begun.join('') + decoder.decode()
}

/**
 * Answers one line of `rawi extract`: a JSON record `{id, lang?, text}` becomes `{id, entities}`, where an entity is
 * `{type, start, end, text, code?, evidence?, name?, rule, confidence}` with offsets in UTF-16 units of the text.
 * No line knows of another. `model`: finds the people of the languages it was trained on.
 * @throws Error naming what is wrong with the line
 */
export function extractLine(line: string, model?: Model): string {
  const { id, lang, text } = parseRecord(line)
  const entities = extract(text, { ...(lang !== undefined && { language: lang }), ...(model && { model }) })
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
