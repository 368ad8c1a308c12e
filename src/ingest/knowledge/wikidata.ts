/** Lines of a Wikidata dump: one entity a line, with or without the brackets and commas that make the whole an array. */
import { RawiError } from '../../domain/errors.ts'
import type { KnownPersonDraft } from '../../domain/known-draft.ts'
import { byteLines } from './byte-lines.ts'
import { badRecord, inParts, type Part, type Reader } from './reader.ts'
import { partsOf, type EntityParts } from './wikidata-entity.ts'
import { personOf } from './wikidata-person.ts'

/** The largest entities of the dump have some five megabytes. */
const LONGEST_LINE = 16 * 1024 * 1024

/** Reads the humans of a dump; whatever else there is, is passed over. */
export const readWikidata: Reader = async function* (file, start) {
  let number = start.lines
  for await (const all of byteLines(file.bytes(start.position), start.position, LONGEST_LINE)) {
    for (const lines of inParts(all)) {
      const part: Part = { people: [], bad: [], lines: lines.length, position: lines.at(-1)!.end }
      for (const { bytes } of lines) {
        number++
        try {
          const person = readLine(bytes)
          if (person !== null) part.people.push(person)
        } catch (error) {
          part.bad.push(badRecord(number, error))
        }
      }
      yield part
    }
  }
}

/**
 * The human of a line; null where the line is of something else, or is only a bracket.
 * @param line its bytes without the newline; null where it was too long to be kept
 * @throws RawiError KNOWLEDGE_RECORD_INVALID, KNOWLEDGE_RECORD_TOO_LARGE
 */
export function readLine(line: Buffer | null): KnownPersonDraft | null {
  if (line === null) {
    throw new RawiError('KNOWLEDGE_RECORD_TOO_LARGE', `The line is longer than ${LONGEST_LINE} bytes.`)
  }
  const [start, end] = borders(line)
  if (end === start) return null
  if (line[start] !== OPEN || line[end - 1] !== CLOSE) throw broken('The line is no JSON object.')
  const entity = line.subarray(start, end)
  const parts = partsOf(entity) ?? parseWhole(entity)
  return parts === 'OTHER' ? null : personOf(parts)
}

const [OPEN, CLOSE] = [0x7b, 0x7d]
/** Blanks, the comma behind a line, and the brackets around all of them. */
const around = new Set([...Buffer.from(' \t\r,[]'), 0xef, 0xbb, 0xbf])

function borders(line: Buffer): [start: number, end: number] {
  let [start, end] = [0, line.length]
  while (start < end && around.has(line[start]!)) start++
  while (end > start && around.has(line[end - 1]!)) end--
  return [start, end]
}

function parseWhole(bytes: Buffer): EntityParts {
  let entity: unknown
  try {
    entity = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw broken('The line is no JSON.')
  }
  return entity as EntityParts
}

function broken(message: string): RawiError {
  return new RawiError('KNOWLEDGE_RECORD_INVALID', message)
}
