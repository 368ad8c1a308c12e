/** The gold: texts in which people have marked the people and countries, one JSON record a line. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A marked piece of text, by UTF-16 offsets. `iso`: the country that a place stands for. */
export type GoldEntity = { type: string; start: number; end: number; text: string; iso?: string }

/**
 * One record. `doc`: the document that it is a part of, where the corpus says. `demonyms`: found by a word list and not by
 * a reader; they excuse a country that is found, and demand none.
 */
export type GoldRecord = {
  id: string
  lang: string
  doc?: string
  text: string
  entities: readonly GoldEntity[]
  demonyms?: readonly { iso: string }[]
}

/** A file of gold; `name` is without the `.jsonl`. */
export type Corpus = { name: string; records: readonly GoldRecord[] }

/**
 * Reads every `*.jsonl` of a directory whose name contains `only`, by name; null where there is no such directory.
 * @throws Error naming the line that is no record
 */
export function readCorpora(directory: string, only: string): Corpus[] | null {
  const names = namesIn(directory)
  if (names === null) return null
  return names
    .filter(name => name.endsWith('.jsonl') && name.includes(only))
    .sort()
    .map(name => ({ name: name.replace(/\.jsonl$/, ''), records: readRecords(join(directory, name)) }))
}

function namesIn(directory: string): string[] | null {
  try {
    return readdirSync(directory)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function readRecords(file: string): GoldRecord[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readRecord(line, `${file}:${index + 1}`)]))
}

function readRecord(line: string, place: string): GoldRecord {
  const record = parse(line)
  if (typeof record?.text === 'string' && typeof record.lang === 'string' && Array.isArray(record.entities)) {
    return record as GoldRecord
  }
  throw new Error(`${place} is no record of gold: {id, lang, text, entities}`)
}

function parse(line: string): Partial<GoldRecord> | null {
  try {
    return JSON.parse(line) as Partial<GoldRecord> | null
  } catch {
    return null
  }
}
