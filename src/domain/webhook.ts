/** Webhooks: where stories are sent to. One is a position in the story log that moves only over what its receiver took. */
import type { Allowed } from '../fetch/allowed.ts'
import type { Db } from '../db/client.ts'
import type { Webhook } from '../db/generated/client.ts'

/** `where` null: all stories. `failures`, `failingSince` and `nextAttemptAt` are of the delivery that is due. */
export type { Webhook }

/** What webhooks are made with: what their secrets are reckoned from, and where they may lead to. */
export type WebhookRules = { pepper: string; allowed: Allowed }

/** Webhooks in the order in which they were made: those after an id, at most `take`. */
export async function listWebhooks(db: Db, after: string | null, take: number): Promise<Webhook[]> {
  const where = after === null ? {} : { id: { gt: after } }
  return await db.webhook.findMany({ where, orderBy: { id: 'asc' }, take })
}

/** Those that are sent to. */
export async function listActiveWebhooks(db: Db): Promise<Webhook[]> {
  return await db.webhook.findMany({ where: { status: 'ACTIVE' }, orderBy: { id: 'asc' } })
}

/** The webhook of an id, or null. */
export async function readWebhook(db: Db, id: string): Promise<Webhook | null> {
  return await db.webhook.findUnique({ where: { id } })
}
