/** The corpus that a model is trained on: JSON lines `{text, lang, doc?, entities: [{type, start, end, text?}]}`. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { RawiError } from '../domain/errors.ts'
import type { TrainingRecord } from '../extract/model/passages.ts'
import { jsonLines } from './extract-lines.ts'

const offset = z.int().nonnegative()
const schema = z.object({
  text: z.string(),
  lang: z.string().min(2),
  doc: z.string().optional(),
  entities: z.array(z.object({ type: z.string(), start: offset, end: offset, text: z.string().optional() })),
})

/** Records that can be learnt from, and what is wrong with the other lines: `file:line CODE: why`. */
export type Corpus = { records: TrainingRecord[]; mistakes: string[] }

/**
 * Reads the files, and the `*.jsonl` below the directories, in the order given and in that of their names. Every line is
 * checked, so that all mistakes are told at once.
 * @throws RawiError CORPUS_UNREADABLE naming the path
 */
export async function readCorpus(paths: readonly string[]): Promise<Corpus> {
  const corpus: Corpus = { records: [], mistakes: [] }
  for (const path of paths) {
    for (const file of await told(path, filesOf(path))) await told(file, readFileInto(corpus, file))
  }
  return corpus
}

/**
 * Reads one line.
 * @throws RawiError CORPUS_INVALID saying what is wrong with it
 */
export function parseRecord(line: string): TrainingRecord {
  const parsed = schema.safeParse(parseJson(line))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new RawiError('CORPUS_INVALID', `${issue?.path.join('.') || 'the record'}: ${issue?.message ?? 'is none'}`)
  }
  const { text, lang, doc, entities } = parsed.data
  for (const entity of entities) {
    const { start, end } = entity
    if (start >= end || end > text.length) {
      throw new RawiError('CORPUS_INVALID', `${start}-${end} is no place in a text of ${text.length} UTF-16 units`)
    }
    if (entity.text !== undefined && entity.text !== text.slice(start, end)) {
      throw new RawiError(
        'CORPUS_INVALID',
        `at ${start}-${end} stands "${text.slice(start, end)}", not "${entity.text}"`,
      )
    }
  }
  return { text, lang, entities, ...(doc !== undefined && { doc }) }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new RawiError('CORPUS_INVALID', `it is no JSON: ${(error as Error).message}`)
  }
}

async function readFileInto({ records, mistakes }: Corpus, file: string): Promise<void> {
  let number = 0
  for await (const line of jsonLines(createReadStream(file))) {
    number++
    if (line.trim() === '') continue
    try {
      records.push(parseRecord(line))
    } catch (error) {
      if (!(error instanceof RawiError)) throw error
      mistakes.push(`${file}:${number} ${error.code}: ${error.message}`)
    }
  }
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const files = (await readdir(path, { recursive: true })).filter(name => name.endsWith('.jsonl')).sort()
  if (files.length === 0) throw new RawiError('CORPUS_UNREADABLE', `${path} holds no *.jsonl.`)
  return files.map(name => join(path, name))
}

async function told<T>(path: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof RawiError) throw error
    throw new RawiError('CORPUS_UNREADABLE', `${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}
