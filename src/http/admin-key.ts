import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The admin's key, and whether it was made just now. */
export type AdminKey = { key: string; file: string; made: boolean }

/**
 * The admin's key under the data directory, made where there is none: 32 random bytes, readable by the owner only.
 * Of two processes that make it at once, the first one's stays.
 */
export async function readAdminKey(dataDir: string): Promise<AdminKey> {
  const file = join(dataDir, 'admin.key')
  await mkdir(dataDir, { recursive: true })
  const made = await writeFile(file, `rawi_${randomBytes(32).toString('base64url')}\n`, {
    flag: 'wx',
    mode: 0o600,
  }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
  return { key: (await readFile(file, 'utf8')).trim(), file, made }
}

/** Judges Authorization headers against the key. Hashes are compared: equally long, and in equal time. */
export function createKeyCheck(key: string): (authorization: string | null) => boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  const expected = hash(key)
  return authorization => {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
    return token !== undefined && timingSafeEqual(hash(token), expected)
  }
}
