/**
 * Importing a file of people: how far it was read is written in the transaction that writes the people, so an import that
 * was killed goes on behind its last batch, and nothing is written twice.
 */
import type { Db } from '../db/client.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import { RawiError } from './errors.ts'
import type { KnownPersonDraft } from './known-draft.ts'
import { writeKnownPeople } from './known-person.ts'
import { raiseLinking } from './linking/version.ts'
import { writing } from './transaction.ts'

/** `id`: what the file is known by, whatever its name. `source`: of the people in it, as known_person has it. */
export type ImportFile = { id: string; name: string; format: string; source: string }

/** How far a file is read: `position` in bytes or records, as its reader counts; the others are counts so far. */
export type ImportProgress = { position: number; lines: number; people: number; changed: number; bad: number }

/** What was read of a file from one place to the next. `lines`, `bad`: how many of each. */
export type ImportBatch = { people: readonly KnownPersonDraft[]; position: number; lines: number; bad: number }

/** Where to go on with a file: behind the last batch, or at its beginning where it is new or was read to its end. */
export async function beginImport(db: Db, { id, ...file }: ImportFile): Promise<ImportProgress> {
  const row = await db.knowledgeImport.findUnique({ where: { file: id } })
  if (row !== null && row.finishedAt === null) return progressOf(row)
  const fresh = { position: 0, lines: 0, people: 0, changed: 0, bad: 0 }
  const data = { ...file, ...fresh, startedAt: new Date(), finishedAt: null }
  await db.knowledgeImport.upsert({ where: { file: id }, create: { file: id, ...data }, update: data })
  return fresh
}

/**
 * Writes a batch and the place behind it.
 * @param from the place that the batch begins at
 * @returns the progress, and how many names were left out because they are none
 * @throws RawiError KNOWLEDGE_BUSY where somebody else has moved on from there
 */
export async function importBatch(
  db: Db,
  { id, source }: ImportFile,
  from: number,
  { people, position, lines, bad }: ImportBatch,
): Promise<ImportProgress & { leftOut: number }> {
  return await writing(db, async tx => {
    const { changed, leftOut } = await writeKnownPeople(tx, source, people)
    const counts = { lines, people: people.length, changed, bad }
    const moved = await tx.knowledgeImport.updateManyAndReturn({
      where: { file: id, position: from },
      data: { position, ...mapValues(counts, increment => ({ increment })) },
    })
    if (moved[0] === undefined) throw new RawiError('KNOWLEDGE_BUSY', 'Another import of this file is under way.')
    return { ...progressOf(moved[0]), leftOut }
  })
}

/**
 * The file is read to its end; if it brought anything new, stories are to be linked anew. The audit has one row for a file,
 * however often its import was stopped: two imports of one file at once may both come to its end, and the first one counts.
 * @param by who reads it
 */
export async function finishImport(db: Db, by: Actor, { id }: ImportFile): Promise<void> {
  await writing(db, async tx => {
    const [finished] = await tx.knowledgeImport.updateManyAndReturn({
      where: { file: id, finishedAt: null },
      data: { finishedAt: new Date() },
    })
    if (finished === undefined) return
    const { name, format } = finished
    const { lines, people, changed, bad } = progressOf(finished)
    const after = { name, format, lines, people, changed, bad }
    await audit(tx, by, { operation: 'importKnowledge', target: { type: 'KnowledgeImport', id }, before: null, after })
    if (changed > 0) await raiseLinking(tx)
  })
}

function progressOf(row: Record<keyof ImportProgress, bigint>): ImportProgress {
  const { position, lines, people, changed, bad } = row
  return mapValues({ position, lines, people, changed, bad }, Number)
}

function mapValues<K extends string, A, B>(values: Record<K, A>, change: (value: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(values).map(([key, value]) => [key, change(value)])) as Record<K, B>
}
