import { createHash, timingSafeEqual } from 'node:crypto'

/** Judges Authorization headers against the key. Hashes are compared: equally long, and in equal time. */
export function createKeyCheck(key: string): (authorization: string | null) => boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  const expected = hash(key)
  return authorization => {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
    return token !== undefined && timingSafeEqual(hash(token), expected)
  }
}
