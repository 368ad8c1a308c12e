import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ignore } from './cluster.ts'
import { DatabaseError } from './errors.ts'

/** A secret that is kept in a file, and whether it was made just now. */
export type SecretFile = { secret: string; made: boolean }

/**
 * Reads a secret from a file in the data directory that its owner alone can read; where there is none, makes one of 32
 * random bytes, in base64url behind `prefix`. It is written beside and then linked into place: of two processes that
 * make it at once the first one's stays, and nobody reads half of it.
 * @throws DatabaseError saying what to do, where the directory cannot be made, written or read
 */
export async function readSecretFile(dataDir: string, name: string, prefix = ''): Promise<SecretFile> {
  const file = join(dataDir, name)
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await makeDirectory(dataDir)
    const known = await readFile(file, 'utf8').catch(ignore('ENOENT'))
    if (known !== undefined) return { secret: known.trim(), made: false }
    const secret = `${prefix}${randomBytes(32).toString('base64url')}`
    await writeFile(draft, `${secret}\n`, { flag: 'wx', mode: 0o600 })
    const made = await link(draft, file).then(() => true, ignore('EEXIST'))
    return made ? { secret, made } : { secret: (await readFile(file, 'utf8')).trim(), made: false }
  } catch (cause) {
    throw new DatabaseError(
      `DATA_DIR ${dataDir} cannot be used by this user (${(cause as Error).message}). ` +
        'Give the directory to the user that runs Rawi, name another one in DATA_DIR, or set DATABASE_URL, ' +
        'RAWI_ADMIN_KEY and RAWI_KEY_PEPPER, which need none.',
      { cause },
    )
  } finally {
    await rm(draft, { force: true }).catch(() => {})
  }
}

/** Not with `recursive`: where a directory is there and none can be made in it, as in /proc, Node then tries for ever. */
async function makeDirectory(path: string): Promise<void> {
  const make = () => mkdir(path).catch(ignore('EEXIST'))
  try {
    await make()
  } catch (error) {
    ignore('ENOENT')(error as NodeJS.ErrnoException)
    await makeDirectory(dirname(path))
    await make()
  }
}
