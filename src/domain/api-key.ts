/**
 * API keys: who may ask, with what scopes. A key is its row; its secret is shown when it is made and kept nowhere. A
 * rotation gives it another secret, and lets the one before serve for a while, so that no client need be changed at one
 * moment with the hub: two live secrets at the most. What a key may do never changes: that would be another key.
 */
import type { Db, Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { cleanTitle } from '../text/clean.ts'
import { type Actor, type Scope, scopes as allScopes } from './actor.ts'
import { isKeyId, makeKey, type Pepper } from './api-key-secret.ts'
import { audit } from './audit.ts'
import { RawiError } from './errors.ts'
import { writing } from './transaction.ts'

const LONGEST_NAME = 100
/** In hours: thirty days. */
const LONGEST_OVERLAP = 720
/** A day is time enough to bring a secret to all who use it. */
const USUAL_OVERLAP = 24
const HOUR_MS = 3_600_000

/** A key as it may be shown. `previousUntil`: until when the secret before the last rotation serves. */
export type ApiKey = {
  id: string
  name: string
  prefix: string
  scopes: Scope[]
  createdAt: Date
  createdBy: string
  rotatedAt: Date | null
  previousUntil: Date | null
  expiresAt: Date | null
  lastUsedAt: Date | null
  revokedAt: Date | null
}

/** What a key is to be. `expiresAt` null: it serves until it is revoked. */
export type ApiKeyDraft = { name: string; scopes: readonly Scope[]; expiresAt?: Date | null }

/** A key, and its secret as its holder sends it: there is no other moment at which it can be had. */
export type WithSecret = { apiKey: ApiKey; secret: string }

const shown = {
  ...{ id: true, name: true, prefix: true, scopes: true, createdAt: true, createdBy: true, rotatedAt: true },
  ...{ previousUntil: true, expiresAt: true, lastUsedAt: true, revokedAt: true },
} satisfies Prisma.ApiKeySelect

/**
 * Makes a key.
 * @throws RawiError BAD_USER_INPUT where it has no name or a long one, no scope, or an end that is past
 */
export async function createApiKey(db: Db, by: Actor, pepper: Pepper, draft: ApiKeyDraft): Promise<WithSecret> {
  const { name, scopes, expiresAt } = checked(draft)
  return await writing(db, async tx => {
    const { text, id, prefix, hash } = makeKey(pepper)
    const data = {
      id,
      name,
      scopes,
      expiresAt,
      prefix,
      hash: new Uint8Array(hash),
      pepper: pepper.id,
      createdBy: by.name,
    }
    const apiKey = apiKeyOf(await tx.apiKey.create({ data, select: shown }))
    const after = { name, scopes, expiresAt }
    await audit(tx, by, { operation: 'createApiKey', target: { type: 'ApiKey', id }, before: null, after })
    return { apiKey, secret: text }
  })
}

/**
 * Gives a key another secret. The one that it had serves for so many hours more, a day if nothing is said; one that was
 * on its way out already is out at once.
 * @throws RawiError NOT_FOUND where there is no such key, or it has ended; BAD_USER_INPUT where the hours are out of range
 */
export async function rotateApiKey(
  db: Db,
  by: Actor,
  pepper: Pepper,
  { id, overlapHours }: { id: string; overlapHours?: number | null },
): Promise<WithSecret> {
  const hours = overlapHours ?? USUAL_OVERLAP
  if (!(hours >= 0 && hours <= LONGEST_OVERLAP)) {
    const message = `\`overlapHours\` is ${hours}; it must be from 0 to ${LONGEST_OVERLAP}.`
    throw new RawiError('BAD_USER_INPUT', message, { field: 'overlapHours' })
  }
  return await writing(db, async tx => {
    const before = await lockKey(tx, id)
    const now = await clockOf(tx)
    if (before.revokedAt !== null || (before.expiresAt !== null && before.expiresAt <= now)) throw noKey()
    const { hash: previousHash, pepper: previousPepper } = before
    const previousUntil = new Date(now.getTime() + hours * HOUR_MS)
    const { text, prefix, hash } = makeKey(pepper, id)
    const previous = { previousHash, previousPepper, previousUntil, rotatedAt: now }
    const data = { prefix, hash: new Uint8Array(hash), pepper: pepper.id, ...previous }
    const apiKey = apiKeyOf(await tx.apiKey.update({ where: { id }, data, select: shown }))
    await audit(tx, by, {
      operation: 'rotateApiKey',
      target: { type: 'ApiKey', id },
      before: { rotatedAt: before.rotatedAt, previousUntil: before.previousUntil },
      after: { rotatedAt: now, previousUntil },
    })
    return { apiKey, secret: text }
  })
}

/**
 * Ends a key for good, whatever secrets it has; one that was revoked before stays as it is.
 * @throws RawiError NOT_FOUND
 */
export async function revokeApiKey(db: Db, by: Actor, id: string): Promise<ApiKey> {
  return await writing(db, async tx => {
    const before = await lockKey(tx, id)
    if (before.revokedAt !== null) return apiKeyOf(before)
    const revokedAt = await clockOf(tx)
    const apiKey = apiKeyOf(await tx.apiKey.update({ where: { id }, data: { revokedAt }, select: shown }))
    const entry = { operation: 'revokeApiKey', target: { type: 'ApiKey', id } }
    await audit(tx, by, { ...entry, before: { revokedAt: null }, after: { revokedAt } })
    return apiKey
  })
}

/** Where a list of keys goes on: behind the key that was made then and has this id. */
export type KeyPlace = { createdAt: Date; id: string }

/** Keys, the newest first, also those that have ended. */
export async function listApiKeys(db: Db, after: KeyPlace | null, take: number): Promise<ApiKey[]> {
  const { createdAt, id } = after ?? {}
  const where =
    after === null ? {} : { OR: [{ createdAt: { lt: createdAt! } }, { createdAt: createdAt!, id: { lt: id! } }] }
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
  return (await db.apiKey.findMany({ where, orderBy, take, select: shown })).map(apiKeyOf)
}

function checked({ name: given, scopes: asked, expiresAt = null }: ApiKeyDraft) {
  const wrong = (field: string, message: string) => new RawiError('BAD_USER_INPUT', message, { field })
  const name = cleanTitle(given)
  if (name === '' || name.length > LONGEST_NAME) {
    throw wrong('name', `A key has a name of 1 to ${LONGEST_NAME} characters.`)
  }
  const scopes = allScopes.filter(scope => asked.includes(scope))
  if (scopes.length === 0) throw wrong('scopes', `A key has at least one scope: ${allScopes.join(', ')}.`)
  if (expiresAt !== null && !(expiresAt.getTime() > Date.now())) {
    throw wrong('expiresAt', '`expiresAt` is past: the key would never serve.')
  }
  return { name, scopes, expiresAt }
}

/** Of two who change a key at once, the second sees what the first has made of it. */
async function lockKey(tx: Tx, id: string) {
  if (!isKeyId(id)) throw noKey()
  await tx.$queryRaw`SELECT 1 FROM api_key WHERE id = ${id} FOR UPDATE`
  const key = await tx.apiKey.findUnique({ where: { id } })
  if (key === null) throw noKey()
  return key
}

/** By the clock of the database, which is one for all instances. */
async function clockOf(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`
  return row!.now
}

/** Named field by field: hashes stay here. */
function apiKeyOf(row: Omit<ApiKey, 'scopes'> & { scopes: string[] }): ApiKey {
  const { id, name, prefix, createdAt, createdBy, rotatedAt, previousUntil, expiresAt, lastUsedAt, revokedAt } = row
  const times = { createdAt, rotatedAt, previousUntil, expiresAt, lastUsedAt, revokedAt }
  return { id, name, prefix, createdBy, scopes: row.scopes as Scope[], ...times }
}

function noKey(): RawiError {
  return new RawiError('NOT_FOUND', 'There is no such key, or it has ended.', { field: 'id' })
}
