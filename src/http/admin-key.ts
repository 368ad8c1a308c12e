import { createHash, timingSafeEqual } from 'node:crypto'
import { allowedBy } from '../graphql/access.ts'
import type { Viewer } from '../graphql/context.ts'

/** Judges Authorization headers against the key. Hashes are compared: equally long, and in equal time. */
export function createKeyCheck(key: string): (authorization: string | null) => Viewer {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  const expected = hash(key)
  const root: Viewer = { actor: { kind: 'ROOT', id: 'root', name: 'The admin key' }, scopes: allowedBy(['admin']) }
  const anonymous: Viewer = { actor: null, scopes: allowedBy(['read']) }
  return authorization => {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
    return token !== undefined && timingSafeEqual(hash(token), expected) ? root : anonymous
  }
}
