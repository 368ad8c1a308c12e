/**
 * Who asks: the judge of Authorization headers, once for each request, for every door. A credential that came and is not
 * good is refused whatever is asked with it; nobody is taken for anonymous whose key was mistyped, or was revoked.
 */
import type { GraphQLError } from 'graphql'
import { createHash, timingSafeEqual } from 'node:crypto'
import { allowedBy } from '../graphql/access.ts'
import type { KeyHolder, Viewer } from '../graphql/context.ts'
import { codedError } from '../graphql/errors.ts'
import { createWatch, type WatchDeps } from './watch.ts'

type Actor = NonNullable<Viewer['actor']>

/** Whom a token names. */
export type TokenHolder = Pick<Actor, 'id' | 'name'> & Pick<Viewer, 'scopes'> & { expiresAt: Date }

/**
 * `keys.find`: the holder of an API key, null where it is none. `used` hears of each request with one. `readToken`: the
 * holder of a token of an issuer outside, null where it is none; null where no issuer is configured.
 */
export type AuthenticationDeps = {
  adminKey: string
  anonymousRead: boolean
  keys: { find: (text: string) => Promise<KeyHolder | null> } & WatchDeps['keys']
  used: (id: string) => void
  readToken: ((text: string) => Promise<TokenHolder | null>) | null
  log: WatchDeps['log']
}

/** Somebody who may come in. `watch` calls back once, when the credential that came serves no more, until it is undone. */
export type Admitted = { viewer: Viewer; watch: (onEnd: () => void) => () => void }

export type Authentication = {
  /**
   * Judges an Authorization header, null where none came.
   * @throws GraphQLError UNAUTHENTICATED; what the database or the issuer of tokens has for an error where they cannot be asked
   */
  admit: (authorization: string | null) => Promise<Admitted>
  stop: () => void
}

/** Makes the judge of one instance. */
export function createAuthentication(deps: AuthenticationDeps): Authentication {
  const { adminKey, anonymousRead, keys, used, readToken, log } = deps
  const watch = createWatch({ keys, log })
  const open = anonymousRead ? (['read'] as const) : []
  // Hashes are compared: equally long, and in equal time.
  const hash = (text: string) => createHash('sha256').update(text).digest()
  const expected = hash(adminKey)
  const forever = (viewer: Viewer): Admitted => ({ viewer, watch: () => () => {} })
  const anonymous = forever({ actor: null, scopes: allowedBy(open), expiresAt: null })
  const actor: Actor = { kind: 'ROOT', id: 'root', name: 'The admin key' }
  const root = forever({ actor, scopes: allowedBy(['admin']), expiresAt: null })

  /** Nobody may do less with a credential than without. */
  function admitted(kind: Actor['kind'], holder: KeyHolder | TokenHolder): Admitted {
    const { id, name, scopes, expiresAt } = holder
    const viewer = { actor: { kind, id, name }, scopes: allowedBy([...open, ...scopes]), expiresAt }
    const proof = 'proof' in holder ? holder.proof : null
    return { viewer, watch: onEnd => watch.add({ proof, expiresAt, onEnd }) }
  }

  return {
    admit: async authorization => {
      if (authorization === null) return anonymous
      const text = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
      if (text === undefined) throw badCredential()
      if (timingSafeEqual(hash(text), expected)) return root
      const key = await keys.find(text)
      if (key !== null) {
        used(key.id)
        return admitted('KEY', key)
      }
      const token = await readToken?.(text)
      if (token == null) throw badCredential()
      return admitted('TOKEN', token)
    },
    stop: watch.stop,
  }
}

/** One for all that is wrong with a credential: whoever tries some learns nothing of how near they came. */
export function badCredential(): GraphQLError {
  return codedError('UNAUTHENTICATED', 'This key or token is not known here, was revoked, or has expired.', 401)
}
