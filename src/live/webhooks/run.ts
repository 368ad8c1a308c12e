/**
 * One webhook at work: it follows the log from its place and sends what matches, one after the other.
 *
 * Invariants:
 * - The next event is sent after the one before was accepted, and never instead of it. The place is stored behind what was
 *   accepted: a crash in between sends it again, under the same id. So everything arrives at least once, in order.
 * - A story is put into words for every attempt anew: what was withdrawn while it waited is not shown any more.
 * - What cannot go on ends visibly in the table, and is never passed over.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { RawiError } from '../../domain/errors.ts'
import { advanceWebhook, disableWebhook, type WebhookPlace } from '../../domain/webhook-state.ts'
import type { Webhook } from '../../domain/webhook.ts'
import type { ArticleWhere } from '../../domain/where.ts'
import type { Live } from '../live.ts'
import type { Reader } from '../reader.ts'
import { type AttemptDeps, createAttempts, Over, type RunSignals } from './attempts.ts'

export type RunDeps = Omit<AttemptDeps, 'words'> & { live: Live; reader: Reader; words: WebhookWords }

/** How the API's words for filters and stories are read and written. */
export type WebhookWords = AttemptDeps['words'] & {
  /** @throws RawiError BAD_USER_INPUT where the filter is none */
  whereOf: (stored: unknown) => ArticleWhere | null
}

/** How often a place that moved over what does not concern the webhook is stored: it must not be pruned behind its back. */
const STORE_MS = 15_000

/**
 * Runs a webhook until it is told to stop, is disabled, or was changed by somebody else.
 * @throws where the log or the database cannot be read or written now: it may be run again
 */
export async function runWebhook(deps: RunDeps, webhook: Webhook, signals: RunSignals): Promise<void> {
  const place = { id: webhook.id, version: webhook.version, cursor: webhook.cursor }
  try {
    await follow(deps, webhook, place, signals)
  } catch (error) {
    if (error instanceof Over || signals.stopping.aborted) return
    if (!(error instanceof RawiError)) throw error
    const { code, message } = error
    const reason = code === 'CURSOR_EXPIRED' || code === 'CURSOR_UNKNOWN' ? code : 'INVALID'
    await disableWebhook(deps.db, place, reason, `${code}: ${message}`)
  }
}

async function follow(deps: RunDeps, webhook: Webhook, place: WebhookPlace, signals: RunSignals): Promise<void> {
  const { db, live, reader, words } = deps
  const { stopping } = signals
  const request = {
    about: 'EVERYTHING',
    where: words.whereOf(webhook.where),
    after: place.cursor,
    backfill: 0,
  } as const
  const stream = await live.open(request)
  const attempts = createAttempts(deps, webhook, place, signals)
  let position = stream.start.after
  let storedAt = Date.now()
  /** Where it has come to, if that is not stored yet. */
  let passed: string | null = null

  async function store(cursor: string, delivered: boolean): Promise<void> {
    if (!(await advanceWebhook(db, place, cursor, delivered))) throw new Over()
    place.cursor = cursor
    passed = null
    storedAt = Date.now()
  }

  while (!stopping.aborted) {
    for (const event of await reader.read(position)) {
      if (stopping.aborted) return
      // Admins may see every story: nothing is a replay to them.
      const kind = stream.judge(event, false)
      position = event.seq
      passed = stream.cursorOf(event)
      if (kind === null || event.kind === 'ENTITY') continue
      await attempts.send(event, () => stream.itemOf(event, kind, event.seq <= stream.start.liveFrom))
      await store(passed, true)
    }
    if (passed !== null && Date.now() >= storedAt + STORE_MS) await store(passed, false)
    const due = passed === null ? null : Math.max(0, storedAt + STORE_MS - Date.now())
    if (reader.head() === position) await advance(reader, position, due, stopping)
  }
  if (passed !== null) await store(passed, false)
}

/** Waits until the head is beyond a position, so many milliseconds have passed, or it is to stop. */
async function advance(reader: Reader, position: number, due: number | null, stopping: AbortSignal): Promise<void> {
  const over = new AbortController()
  const moved = Promise.withResolvers<void>()
  const forget = reader.onAdvance(moved.resolve)
  if (reader.head() > position) moved.resolve()
  const signal = AbortSignal.any([over.signal, stopping])
  const time = due === null ? waitFor(signal) : pause(due, undefined, { signal })
  await Promise.race([moved.promise, time.catch(() => {})])
  forget()
  over.abort()
}

/** Rejects when it is aborted. */
function waitFor(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    signal.throwIfAborted()
  })
}
