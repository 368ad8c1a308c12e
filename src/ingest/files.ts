import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RawiError } from '../domain/errors.ts'
import { MAX_STORY_LENGTH } from '../domain/given.ts'

/** A story to come: its name, and how to get its bytes. */
export type BulkSource = { name: string; read: () => Promise<Uint8Array> }

/** A character takes four bytes at most in UTF-8: a longer file is too large, and need not be read to know it. */
const MAX_STORY_BYTES = MAX_STORY_LENGTH * 4

/**
 * The stories behind a path: the file itself, or every file below a directory, hidden ones left out, in the order of
 * their names. Links are followed.
 * @throws the system's error where the path cannot be read
 */
export async function sourcesOf(path: string): Promise<BulkSource[]> {
  if (!(await stat(path)).isDirectory()) return [fileSource(path)]
  const files = await filesBelow(path, new Set())
  return files.sort().map(fileSource)
}

/** `entered`: the directories where this was before. One that links lead to again, as in a circle, is not entered twice. */
async function filesBelow(directory: string, entered: Set<string>): Promise<string[]> {
  const place = await realpath(directory)
  if (entered.has(place)) return []
  entered.add(place)
  const files: string[] = []
  const entries = await readdir(directory, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(directory, entry.name)
    // A link to nothing counts as a file: reading it will fail, and say so.
    const found = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry
    if (found?.isDirectory()) files.push(...(await filesBelow(path, entered)))
    else if (found === null || found.isFile()) files.push(path)
  }
  return files
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
