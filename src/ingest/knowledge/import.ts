/** Importing a file of people: read, in batches, into the reference data. */
import type { Db } from '../../db/client.ts'
import type { Actor } from '../../domain/actor.ts'
import type { KnownPersonDraft } from '../../domain/known-draft.ts'
import {
  beginImport,
  finishImport,
  importBatch,
  type ImportFile,
  type ImportProgress,
} from '../../domain/knowledge-import.ts'
import { formatOf, type KnowledgeFormat, readers } from './format.ts'
import { openKnowledgeFile } from './open-file.ts'
import type { BadRecord } from './reader.ts'

/** A batch is written when it has so many people; or, where a dump has none for long, when so much was read. */
const BATCH = { people: 1_000, bytes: 64 * 1024 * 1024 }

/** What an import tells while it runs. `size`: of what is read, in the unit of positions where that is bytes. */
export type ImportListener = {
  /** Before anything is read; `progress.position` is above 0 where it goes on behind what was read before. */
  onStart: (file: ImportFile, progress: ImportProgress, size: number | null) => void
  onBad: (bad: BadRecord) => void | Promise<void>
  onBatch: (progress: ImportProgress) => void
}

/** The whole import, those before a stop included. `leftOut`: names, in this run, that are none. */
export type ImportResult = ImportProgress & { leftOut: number }

/**
 * Imports a file of people, or what is left of it.
 * @param by who reads it, for the audit
 * @param format to read it as; by its content and its name if left out
 * @throws RawiError KNOWLEDGE_UNREADABLE, KNOWLEDGE_BUSY; what was read before that stays written
 */
export async function importKnowledge(
  db: Db,
  by: Actor,
  path: string,
  { format: given, ...listener }: ImportListener & { format?: KnowledgeFormat | undefined },
): Promise<ImportResult> {
  const opened = await openKnowledgeFile(path)
  const format = given ?? formatOf(opened)
  const source = format === 'wikidata' ? format : `${format}:${opened.name}`
  const file: ImportFile = { id: `${format} ${opened.id}`, name: opened.name, format, source }
  let progress = await beginImport(db, file)
  listener.onStart(file, progress, format === 'popolo' ? null : opened.size)

  let people: KnownPersonDraft[] = []
  let [read, leftOut] = [{ position: progress.position, lines: 0, bad: 0 }, 0]
  const write = async () => {
    const { leftOut: more, ...written } = await importBatch(db, file, progress.position, { people, ...read })
    leftOut += more
    progress = written
    people = []
    read = { position: progress.position, lines: 0, bad: 0 }
    listener.onBatch(progress)
  }
  for await (const part of readers[format](opened, progress)) {
    for (const bad of part.bad) await listener.onBad(bad)
    people.push(...part.people)
    read = { position: part.position, lines: read.lines + part.lines, bad: read.bad + part.bad.length }
    if (people.length >= BATCH.people || read.position - progress.position >= BATCH.bytes) await write()
  }
  if (read.position > progress.position) await write()
  await finishImport(db, by, file)
  return { ...progress, leftOut }
}
