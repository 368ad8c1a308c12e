import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RawiError } from '../domain/errors.ts'
import type { StoreResult } from '../domain/story.ts'
import type { Ingest } from './pipeline.ts'
import { MAX_STORY_LENGTH } from './text-story.ts'

/** What became of one file: the story, or why it was not taken in. `name` is its path, or `-`. */
export type BulkResult = { name: string } & ({ stored: StoreResult } | { failure: RawiError })

/** A story to come: its name, and how to get its bytes. */
export type BulkSource = { name: string; read: () => Promise<Uint8Array> }

/** A character takes four bytes at most in UTF-8: a longer file is too large, and need not be read to know it. */
const MAX_STORY_BYTES = MAX_STORY_LENGTH * 4

/**
 * The stories behind a path: the file itself, or every file below a directory, hidden ones left out, in the order of
 * their names.
 * @throws the system's error where the path cannot be read
 */
export async function sourcesOf(path: string): Promise<BulkSource[]> {
  if (!(await stat(path)).isDirectory()) return [fileSource(path)]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.flatMap(entry => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
  const visible = files.filter(file => !/(^|[\\/])\.[^\\/]/.test(file.slice(path.length)))
  return visible.sort().map(fileSource)
}

function fileSource(name: string): BulkSource {
  return {
    name,
    read: async () => {
      const { size } = await stat(name)
      if (size <= MAX_STORY_BYTES) return await readFile(name)
      throw new RawiError('STORY_TOO_LARGE', `The file has ${size} bytes; one story may have up to ${MAX_STORY_BYTES}.`)
    },
  }
}

/**
 * Takes in stories one after the other, in order, each in a transaction of its own: one that fails keeps none back.
 * What is no fault of a story, such as a database that is gone, ends the run.
 */
export async function* ingestAll(sources: readonly BulkSource[], ingest: Ingest): AsyncGenerator<BulkResult> {
  for (const { name, read } of sources) {
    try {
      const bytes = await read()
      yield { name, stored: await ingest({ text: decodeStory(bytes) }, bytes) }
    } catch (error) {
      yield { name, failure: failureOf(error) }
    }
  }
}

/** A file that vanished, or that this user may not read, is one failed story; another error is none of a story's. */
function failureOf(error: unknown): RawiError {
  if (error instanceof RawiError) return error
  const { code, path } = error as NodeJS.ErrnoException
  if (path === undefined) throw error
  return new RawiError('STORY_UNREADABLE', `The file cannot be read (${code}).`)
}

/**
 * The text of a file: UTF-16 where its byte order mark says so, else UTF-8.
 * @throws RawiError STORY_NOT_TEXT where the bytes are neither: a guess would store wrong letters silently
 */
export function decodeStory(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    // The byte order mark stays: places are counted in the text as it came.
    return new TextDecoder(mark, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new RawiError('STORY_NOT_TEXT', 'The file is not text in UTF-8 or UTF-16.')
  }
}
