/** The attempts to deliver: one event until it is accepted, and what is written down of those that fail. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Db } from '../../db/client.ts'
import type { StoryEvent } from '../../domain/event.ts'
import { signingSecrets } from '../../domain/webhook-secret.ts'
import { disableWebhook, noteWebhookFailure, type WebhookPlace } from '../../domain/webhook-state.ts'
import type { Webhook } from '../../domain/webhook.ts'
import type { Fetcher } from '../../fetch/fetcher.ts'
import type { Change } from '../stream.ts'
import { deliver, type Outcome } from './delivery.ts'
import type { Patience } from './patience.ts'

/** `words`: the body that tells of a change. */
export type AttemptDeps = {
  db: Db
  fetcher: Fetcher
  words: { bodyOf: (change: Change) => Promise<Buffer> }
  pepper: string
  patience: Patience
  log: Pick<Logger, 'error'>
}

/** `stopping`: nothing new is begun. `cutting`: what is under way is cut off. */
export type RunSignals = { stopping: AbortSignal; cutting: AbortSignal }

/** The webhook stands elsewhere by now, or is disabled: whoever works for it is through. */
export class Over extends Error {}

/**
 * Makes what sends the events of a webhook one after the other, each as often as it takes.
 * @param place where the webhook stands; who makes it moves it on
 */
export function createAttempts(
  { db, fetcher, words, pepper, patience, log }: AttemptDeps,
  webhook: Webhook,
  place: WebhookPlace,
  { stopping, cutting }: RunSignals,
) {
  let { failures, failingSince, nextAttemptAt } = webhook

  async function attempt(event: StoryEvent, item: Change): Promise<Outcome> {
    let body: Buffer
    try {
      body = await words.bodyOf(item)
    } catch (error) {
      log.error({ err: error, webhook: webhook.id }, 'an event could not be told to a webhook; it is tried again')
      return {
        type: 'REFUSED',
        error: 'The hub could not put the event into words; it is in its log.',
        retryAfter: null,
      }
    }
    const secrets = signingSecrets(pepper, webhook, new Date())
    return await deliver(fetcher, { url: webhook.url, id: `evt_${event.eventId}`, body, secrets }, cutting)
  }

  async function refused({ error, retryAfter }: Extract<Outcome, { type: 'REFUSED' }>): Promise<void> {
    const now = Date.now()
    failures++
    failingSince ??= new Date(now)
    nextAttemptAt = new Date(now + patience.delay(failures, retryAfter))
    if (now - failingSince.getTime() >= patience.giveUpMs) return await disable('FAILING', error)
    if (!(await noteWebhookFailure(db, place, { error, failures, failingSince, nextAttemptAt }))) throw new Over()
  }

  async function disable(reason: 'FAILING' | 'GONE', error: string): Promise<never> {
    await disableWebhook(db, place, reason, error)
    throw new Over()
  }

  return {
    /**
     * Returns when the event was accepted. `itemNow` tells of it as of the moment it is called.
     * @throws Over where it never will be; the signal's reason where it is to stop
     */
    send: async (event: StoryEvent, itemNow: () => Change): Promise<void> => {
      for (;;) {
        const wait = nextAttemptAt === null ? 0 : nextAttemptAt.getTime() - Date.now()
        if (wait > 0) await pause(wait, undefined, { signal: stopping })
        stopping.throwIfAborted()
        const outcome = await attempt(event, itemNow())
        if (outcome.type === 'GONE') await disable('GONE', outcome.error)
        if (outcome.type === 'REFUSED') await refused(outcome)
        if (outcome.type !== 'ACCEPTED') continue
        failures = 0
        failingSince = nextAttemptAt = null
        return
      }
    },
  }
}
