/**
 * Tokens of an issuer outside (JWT), by the keys that it publishes. What a token says of its own keys - `jwk`, `jku`,
 * `x5u` - is not looked at, and `kid` only names one of the published: nothing is fetched that the operator did not name.
 */
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import type { Logger } from 'pino'
import { readScopes } from '../graphql/access.ts'
import { codedError } from '../graphql/errors.ts'
import type { TokenHolder } from './authentication.ts'

/** Asymmetric ones alone: under HS256 the issuer's public key would be a secret that anybody has. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA']
/** How long the issuer may take to answer, in milliseconds. */
const TIMEOUT = 5_000
/** How long published keys are kept, in milliseconds; one that is not among them is looked for sooner. */
const MAX_AGE = 600_000
const COOLDOWN = 30_000
/** In seconds: what an instant in JavaScript can be. */
const LAST_INSTANT = 8.64e12
/** What may stand in a log and in the audit: no controls, no surrogates, no marks that turn the writing around. */
const printable = /^\P{C}{1,200}$/u

/** `jwksUrl`: where the issuer publishes its keys. `issuer`, `audience`: what `iss` and `aud` of a token have to say. */
export type TokenIssuer = { jwksUrl: string; issuer: string; audience: string }

/**
 * Makes what reads tokens of an issuer: whom one names, null where it is none of this issuer's for this hub, or not now.
 * It throws GraphQLError ISSUER_UNAVAILABLE where the issuer's keys cannot be had: then nobody can say.
 */
export function createTokenReader({ jwksUrl, issuer, audience }: TokenIssuer, log: Pick<Logger, 'warn'>) {
  const timing = { timeoutDuration: TIMEOUT, cacheMaxAge: MAX_AGE, cooldownDuration: COOLDOWN }
  const keys = createRemoteJWKSet(new URL(jwksUrl), timing)
  let failing = false
  const expected = { issuer, audience, algorithms: ALGORITHMS }

  return async (text: string): Promise<TokenHolder | null> => {
    try {
      const { payload } = await jwtVerify(text, keys, expected)
      failing = false
      return holderOf(payload)
    } catch (error) {
      if (isBadToken(error)) return null
      if (!failing) log.warn({ err: error }, 'the keys of the issuer of tokens cannot be had')
      failing = true
      throw codedError('ISSUER_UNAVAILABLE', 'The keys of the issuer of tokens cannot be had now: try again.', 503)
    }
  }
}

function holderOf({ sub, exp, name, scope, scopes }: JWTPayload): TokenHolder | null {
  if (typeof sub !== 'string' || !printable.test(sub)) return null
  // `1e999` is Infinity to JSON.parse, and later than any clock.
  if (exp === undefined || !(exp > 0 && exp <= LAST_INSTANT)) return null
  const shown = typeof name === 'string' && printable.test(name) ? name : sub
  return { id: sub, name: shown, scopes: readScopes(scope ?? scopes), expiresAt: new Date(exp * 1000) }
}

/** What is wrong with a token, and not with the way to its keys. A key that was not published is none. */
function isBadToken(error: unknown): boolean {
  const bad = [errors.JWTInvalid, errors.JWTClaimValidationFailed, errors.JWTExpired, errors.JWSInvalid]
  const worse = [errors.JWSSignatureVerificationFailed, errors.JOSEAlgNotAllowed, errors.JOSENotSupported]
  const none = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys]
  return [...bad, ...worse, ...none].some(type => error instanceof type)
}
