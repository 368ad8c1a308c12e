/** Whether a key that came is one: the judge of every request that brings one. */
import { timingSafeEqual } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Db } from '../db/client.ts'
import type { Scope } from './actor.ts'
import { createKeyLookup, type LiveKey } from './api-key-lookup.ts'
import { hashOf, type Pepper, readKey } from './api-key-secret.ts'

/** What tells later whether a secret that was taken once still serves: of whose key, and its hash. */
export type KeyProof = { id: string; hash: Uint8Array }

/** Who holds a key; `expiresAt`: when the secret that came ends, null where it does not. */
export type KeyHolder = { id: string; name: string; scopes: readonly Scope[]; expiresAt: Date | null; proof: KeyProof }

export type KeyCheck = {
  /**
   * The holder of a key; null where it is none: not of the form, unknown, revoked, expired, or of another secret. What
   * has not the form, or another checksum, costs no query.
   * @throws the database's error where it cannot be asked
   */
  find: (text: string) => Promise<KeyHolder | null>
  /**
   * Which of these serve no more, asked anew.
   * @throws the database's error where it cannot be asked
   */
  ended: (proofs: readonly KeyProof[]) => Promise<KeyProof[]>
}

/** `onForeign` hears of keys that this instance cannot know since they were made with another pepper, now and then. */
export type KeyCheckDeps = { db: Db; pepper: Pepper; onForeign: (key: { id: string; name: string }) => void }

/** A client that goes on asking with such a key is told of once in so many milliseconds. */
const FOREIGN_MS = 60_000

/** Makes the check of one instance. */
export function createKeyCheck({ db, pepper, onForeign }: KeyCheckDeps): KeyCheck {
  const lookup = createKeyLookup(db)
  const told = new LRUCache<string, true>({ max: 1_000, ttl: FOREIGN_MS })

  function tellIfForeign({ id, name, secrets }: LiveKey): void {
    if (told.has(id) || secrets.every(secret => secret.pepper === pepper.id)) return
    told.set(id, true)
    onForeign({ id, name })
  }

  return {
    find: async text => {
      const given = readKey(text)
      const key = given && (await lookup.find(given.id))
      if (given === null || key === null) return null
      const proof = { id: key.id, hash: hashOf(pepper, given.secret) }
      const secret = secretOf(key, proof.hash)
      if (secret === undefined) {
        tellIfForeign(key)
        return null
      }
      const { id, name, scopes } = key
      return { id, name, scopes, expiresAt: secret.expiresAt, proof }
    },
    ended: async proofs => {
      const keys = await lookup.read([...new Set(proofs.map(({ id }) => id))])
      return proofs.filter(({ id, hash }) => {
        const key = keys.get(id)
        return key === undefined || secretOf(key, hash) === undefined
      })
    },
  }
}

/** The secret of a key that has this hash; compared in a time that says nothing of how much of it is right. */
function secretOf({ secrets }: LiveKey, hash: Uint8Array) {
  return secrets.find(secret => timingSafeEqual(secret.hash, hash))
}
