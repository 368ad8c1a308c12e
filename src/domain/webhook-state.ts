/**
 * What becomes of deliveries, as whoever sends writes it down. Each of these moves a webhook only from where the sender has
 * seen it: of one that an admin has changed since, or that another instance has taken over, nothing is written.
 */
import type { Db } from '../db/client.ts'
import type { WebhookDisabledReason } from '../db/generated/enums.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import { writing } from './transaction.ts'

/** A webhook as its sender knows it. */
export type WebhookPlace = { id: string; version: number; cursor: string }

/** Who disables what cannot be delivered. */
const SENDER: Actor = { kind: 'SYSTEM', id: 'webhooks', name: 'Webhooks' }

/**
 * Moves a webhook on, behind what was accepted or did not concern it.
 * @param delivered whether something was accepted
 * @returns false where it stands elsewhere by now
 */
export async function advanceWebhook(
  db: Db,
  place: WebhookPlace,
  cursor: string,
  delivered: boolean,
): Promise<boolean> {
  const accepted = {
    lastDeliveredAt: new Date(),
    failures: 0,
    failingSince: null,
    nextAttemptAt: null,
    lastError: null,
  }
  const data = { cursor, ...(delivered ? accepted : {}) }
  const { count } = await db.webhook.updateMany({ where: { ...place, status: 'ACTIVE' }, data })
  return count === 1
}

/** `failures`: how many in a row, this one included. */
export type WebhookFailure = { error: string; failures: number; failingSince: Date; nextAttemptAt: Date }

/**
 * Writes down that the delivery that is due failed.
 * @returns false where the webhook stands elsewhere by now
 */
export async function noteWebhookFailure(
  db: Db,
  place: WebhookPlace,
  { error, nextAttemptAt, failures, failingSince }: WebhookFailure,
): Promise<boolean> {
  const data = { lastError: error, nextAttemptAt, failures, failingSince }
  const { count } = await db.webhook.updateMany({ where: { ...place, status: 'ACTIVE' }, data })
  return count === 1
}

/** Ends deliveries until an admin enables them again, visibly and with a row in the audit. */
export async function disableWebhook(
  db: Db,
  place: WebhookPlace,
  disabledReason: WebhookDisabledReason,
  lastError: string,
): Promise<void> {
  await writing(db, async tx => {
    const data = { status: 'DISABLED', disabledReason, disabledAt: new Date(), lastError, nextAttemptAt: null } as const
    const { count } = await tx.webhook.updateMany({ where: { ...place, status: 'ACTIVE' }, data })
    if (count === 0) return
    await audit(tx, SENDER, {
      operation: 'updateWebhook',
      target: { type: 'Webhook', id: place.id },
      reason: lastError,
      before: { enabled: true },
      after: { enabled: false, disabledReason },
    })
  })
}
