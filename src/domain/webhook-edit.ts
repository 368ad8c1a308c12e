/**
 * Making webhooks, changing them, and taking them away. With every change the version counts up, and the log tells whoever
 * sends: what was under way for the version before may still arrive, and moves nothing any more.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Db, Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { checkUrl } from '../fetch/destination.ts'
import { FetchError } from '../fetch/errors.ts'
import { cleanTitle } from '../text/clean.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import { RawiError } from './errors.ts'
import { appendEntityEvent } from './event.ts'
import { storedWhere } from './stored-where.ts'
import { writing } from './transaction.ts'
import { livingSecrets, shownSecret } from './webhook-secret.ts'
import type { Webhook, WebhookRules } from './webhook.ts'

/** `where`: a filter of the API, which was checked already. `cursor`: everything behind it is sent. */
export type NewWebhook = { name: string; url: string; where: object | null; cursor: string }

/** What is left out stays as it is. `where` null: all stories. */
export type WebhookUpdate = {
  id: string
  name?: string | null
  url?: string | null
  where?: object | null
  enabled?: boolean | null
}

const LONGEST_NAME = 200
/** How long the old secret still signs, so that a receiver can take the new one in when it likes: a day. */
const BOTH_SECRETS_MS = 86_400_000

/** A delivery that is due begins anew: whoever changed something wants to see whether it helped. */
const anew = { failures: 0, failingSince: null, nextAttemptAt: null, lastError: null }

/**
 * Makes a webhook.
 * @returns its id, and the secret, which is shown this once
 * @throws RawiError BAD_USER_INPUT; URL_NOT_ALLOWED, ADDRESS_NOT_ALLOWED by the form of the URL
 */
export async function createWebhook(
  db: Db,
  by: Actor,
  rules: WebhookRules,
  input: NewWebhook,
): Promise<{ id: string; secret: string }> {
  const data = { name: checkedName(input.name), url: checkedUrl(input.url, rules), cursor: input.cursor }
  const made = await writing(db, async tx => {
    const webhook = await tx.webhook.create({ data: { ...data, where: jsonOf(input.where) } })
    const after = { ...data, where: input.where }
    await note(tx, by, { operation: 'createWebhook', id: webhook.id, before: null, after })
    return webhook
  })
  return { id: made.id, secret: shownSecret(rules.pepper, made) }
}

/**
 * Changes a webhook, or enables and disables it. One that is enabled goes on where it stood.
 * @throws RawiError NOT_FOUND; as `createWebhook`
 */
export async function updateWebhook(db: Db, by: Actor, rules: WebhookRules, update: WebhookUpdate): Promise<void> {
  const name = update.name == null ? undefined : checkedName(update.name)
  const url = update.url == null ? undefined : checkedUrl(update.url, rules)
  await writing(db, async tx => {
    const webhook = await lock(tx, update.id)
    const wanted = {
      name: name ?? webhook.name,
      url: url ?? webhook.url,
      where: update.where === undefined ? webhook.where : storedWhere(update.where),
      enabled: update.enabled ?? webhook.status === 'ACTIVE',
    }
    const { before, after } = changes(
      { name: webhook.name, url: webhook.url, where: webhook.where, enabled: webhook.status === 'ACTIVE' },
      wanted,
    )
    if (Object.keys(after).length === 0) return
    const status = wanted.enabled
      ? ({ status: 'ACTIVE', disabledReason: null, disabledAt: null, ...anew } as const)
      : ({ status: 'DISABLED', disabledReason: 'BY_HAND', disabledAt: new Date() } as const)
    await change(tx, webhook.id, {
      name: wanted.name,
      url: wanted.url,
      ...('where' in after ? { where: jsonOf(update.where ?? null) } : {}),
      ...('enabled' in after || wanted.enabled ? status : {}),
    })
    await note(tx, by, { operation: 'updateWebhook', id: webhook.id, before, after })
  })
}

/**
 * Takes a webhook away; what it has not sent yet is never sent.
 * @throws RawiError NOT_FOUND
 */
export async function deleteWebhook(db: Db, by: Actor, id: string): Promise<void> {
  await writing(db, async tx => {
    const { name, url, where, cursor } = await lock(tx, id)
    await tx.webhook.delete({ where: { id } })
    await note(tx, by, { operation: 'deleteWebhook', id, before: { name, url, where, cursor }, after: null })
  })
}

/**
 * Sets a webhook to a place in the log, to send from there on again, or to leave something out.
 * @param cursor one that the log knows
 * @throws RawiError NOT_FOUND
 */
export async function redeliverWebhook(
  db: Db,
  by: Actor,
  { id, cursor }: { id: string; cursor: string },
): Promise<void> {
  await writing(db, async tx => {
    const webhook = await lock(tx, id)
    if (webhook.cursor === cursor) return
    await change(tx, id, { cursor, ...anew })
    await note(tx, by, { operation: 'redeliverWebhook', id, before: { cursor: webhook.cursor }, after: { cursor } })
  })
}

/**
 * Gives a webhook a new secret. For a day deliveries carry the signature of the one of before as well, however often it is
 * rotated meanwhile.
 * @returns the new secret, which is shown this once
 * @throws RawiError NOT_FOUND
 */
export async function rotateWebhookSecret(db: Db, by: Actor, { pepper }: WebhookRules, id: string): Promise<string> {
  return await writing(db, async tx => {
    const before = await lock(tx, id)
    const now = new Date()
    const previousSecretUntil = new Date(now.getTime() + BOTH_SECRETS_MS).toISOString()
    const replaced = { version: before.secretVersion, until: previousSecretUntil }
    const previousSecrets = [replaced, ...livingSecrets(before, now)]
    const after = await change(tx, id, { secretVersion: { increment: 1 }, previousSecrets })
    await note(tx, by, {
      operation: 'rotateWebhookSecret',
      id,
      before: { secretVersion: before.secretVersion },
      after: { secretVersion: after.secretVersion, previousSecretUntil },
    })
    return shownSecret(pepper, after)
  })
}

async function lock(tx: Tx, id: string): Promise<Webhook> {
  await tx.$queryRaw`SELECT 1 FROM webhook WHERE id = ${id}::uuid FOR UPDATE`
  const webhook = await tx.webhook.findUnique({ where: { id } })
  if (webhook === null) throw new RawiError('NOT_FOUND', 'There is no such webhook.', { field: 'id' })
  return webhook
}

async function change(tx: Tx, id: string, data: Prisma.WebhookUpdateInput): Promise<Webhook> {
  return await tx.webhook.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
}

type Note = { operation: string; id: string; before: object | null; after: object | null }

async function note(tx: Tx, by: Actor, { operation, id, before, after }: Note): Promise<void> {
  await audit(tx, by, { operation, target: { type: 'Webhook', id }, before, after })
  await appendEntityEvent(tx, { entity: 'webhook', ids: [id] })
}

function checkedName(given: string): string {
  const name = cleanTitle(given)
  if (name !== '' && name.length <= LONGEST_NAME) return name
  throw new RawiError('BAD_USER_INPUT', `A name has from 1 to ${LONGEST_NAME} characters.`, { field: 'name' })
}

function checkedUrl(given: string, { allowed }: WebhookRules): string {
  try {
    return checkUrl(given, allowed).href
  } catch (error) {
    if (error instanceof FetchError) throw new RawiError(error.code, error.message, { field: 'url' })
    throw error
  }
}

/** What is different in two objects of the same keys, of each. */
function changes<T extends object>(before: T, after: T): { before: Partial<T>; after: Partial<T> } {
  const keys = (Object.keys(after) as (keyof T)[]).filter(key => !isDeepStrictEqual(before[key], after[key]))
  const part = (of: T) => Object.fromEntries(keys.map(key => [key, of[key]])) as Partial<T>
  return { before: part(before), after: part(after) }
}

function jsonOf(value: object | null): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : (storedWhere(value) as Prisma.InputJsonObject)
}
