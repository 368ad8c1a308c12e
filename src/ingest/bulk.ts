import { DatabaseError } from '../db/errors.ts'
import type { Actor } from '../domain/actor.ts'
import { type ErrorCode, RawiError } from '../domain/errors.ts'
import type { StoreResult } from '../domain/story.ts'
import { decodeStory } from './decode.ts'
import type { BulkSource } from './files.ts'
import type { Ingest } from './pipeline.ts'

/** What became of one file: the story, or why it was not taken in. `name` is its path, or `-`. */
export type BulkResult = { name: string } & ({ stored: StoreResult } | { failure: Failure })

/** Why a story was not taken in. INTERNAL_SERVER_ERROR: it failed in a way that nobody foresaw. */
type Failure = { code: ErrorCode | 'INTERNAL_SERVER_ERROR'; message: string }

/** `by`: who takes them in. `answers` tells whether the database answers. */
type BulkDeps = { ingest: Ingest; by: Actor; answers: () => Promise<boolean> }

/**
 * Takes in stories one after the other, in order, each in a transaction of its own: one that fails keeps none back.
 * @throws DatabaseError where the database does not answer: no other story would fare better
 */
export async function* ingestAll(
  sources: readonly BulkSource[],
  { ingest, by, answers }: BulkDeps,
): AsyncGenerator<BulkResult> {
  for (const { name, read } of sources) {
    let result: BulkResult
    try {
      const bytes = await read()
      result = { name, stored: await ingest({ text: decodeStory(bytes) }, by, bytes) }
    } catch (error) {
      result = { name, failure: expectedFailure(error) ?? (await unforeseenFailure(error, answers)) }
    }
    yield result
  }
}

/** A file that vanished, or that this user may not read, is a failure of that story. */
function expectedFailure(error: unknown): Failure | null {
  if (error instanceof RawiError) return error
  const { code, path } = error as NodeJS.ErrnoException
  if (path === undefined) return null
  return new RawiError('STORY_UNREADABLE', `The file cannot be read (${code}).`)
}

async function unforeseenFailure(cause: unknown, answers: BulkDeps['answers']): Promise<Failure> {
  // Prisma tells first where in the code it was called; what happened stands in its last line.
  const message = (cause as Error).message.trim().split('\n').at(-1)!
  if (await answers()) return { code: 'INTERNAL_SERVER_ERROR', message }
  throw new DatabaseError(`The database does not answer: ${message}`, { cause })
}
