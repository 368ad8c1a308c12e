/**
 * Who sends: of all instances one, which holds a lock in Postgres, runs every webhook that is enabled.
 *
 * Invariants:
 * - Without a webhook it costs nothing: no connection, no timer, no query. That there are some now, it hears by the log.
 * - A webhook runs once. One that was changed is run anew when the run before it is over: whatever that was waiting for.
 * - Correctness does not hang on the lock: a holder that was frozen may send something a second time, which "at least once"
 *   allows, and can move nothing that another has moved since.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { type Lock, openLock } from '../../db/lock.ts'
import { listActiveWebhooks, type Webhook } from '../../domain/webhook.ts'
import { patient, type Patience } from './patience.ts'
import type { RunSignals } from './attempts.ts'
import { type RunDeps, runWebhook } from './run.ts'

/** The number of the sender's lock. */
const LOCK = 13
/** How often the lock is asked for, and what failed is tried again. */
const TICK_MS = 1_000
/** How long deliveries that are under way may go on when the instance stops: a stop as a whole takes 15 s at the most. */
const GRACE_MS = 5_000

export type SenderDeps = Omit<RunDeps, 'patience'> & { url: string; patience?: Patience }

type Run = { version: number; stop: () => void; done: Promise<void> }

/** Sends to webhooks in the background until the function that comes back is called; before the reader is stopped. */
export function startWebhooks({ url, patience = patient, ...rest }: SenderDeps): () => Promise<void> {
  const deps: RunDeps = { ...rest, patience }
  const { db, reader, log } = deps
  const runs = new Map<string, Run>()
  const [stopping, cutting] = [new AbortController(), new AbortController()]
  let bell = Promise.withResolvers<void>()
  let changed = true
  let active: Webhook[] = []
  let lock: Lock | null = null
  let holding = false
  let failing = false
  let heard = reader.head()

  /** Looks through what is new in the log for changes of webhooks. */
  function listen(): void {
    for (; heard < reader.head(); heard++) {
      const event = reader.peek(heard + 1)
      // What memory does not hold any more may have been one.
      if (event === undefined || (event.kind === 'ENTITY' && event.change.entity === 'webhook')) lookAgain()
    }
  }

  function lookAgain(): void {
    changed = true
    bell.resolve()
  }

  async function turn(): Promise<void> {
    if (changed) {
      changed = false
      active = await listActiveWebhooks(db)
    }
    // An instance that does not follow the log leaves it to one that does.
    if (active.length === 0 || !reader.ready()) return await letGo()
    lock ??= await openLock(url, LOCK)
    const held = await lock.hold()
    // Who sent before has moved them since they were read.
    if (held && !holding) active = await listActiveWebhooks(db)
    holding = held
    settle(held ? active : [])
  }

  async function letGo(): Promise<void> {
    settle([])
    holding = false
    const gone = lock
    lock = null
    await gone?.close().catch(() => {})
  }

  /** Runs these and no others. */
  function settle(wanted: readonly Webhook[]): void {
    const versions = new Map(wanted.map(({ id, version }) => [id, version]))
    for (const [id, run] of runs) if (versions.get(id) !== run.version) run.stop()
    for (const webhook of wanted) if (!runs.has(webhook.id)) start(webhook)
  }

  function start(webhook: Webhook): void {
    const over = new AbortController()
    const signals = { stopping: AbortSignal.any([over.signal, stopping.signal]), cutting: cutting.signal }
    runs.set(webhook.id, { version: webhook.version, stop: () => over.abort(), done: work(webhook, signals) })
  }

  async function work(webhook: Webhook, signals: RunSignals): Promise<void> {
    try {
      await runWebhook(deps, webhook, signals)
    } catch (error) {
      log.error({ err: error, webhook: webhook.id }, 'a webhook broke off; it goes on')
    }
    runs.delete(webhook.id)
    // Read anew, and run again where it is still to be: at the next turn, so that what is broken is not tried at once.
    changed = true
    if (signals.stopping.aborted) bell.resolve()
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      bell = Promise.withResolvers()
      try {
        await turn()
        failing = false
      } catch (error) {
        if (!failing) log.error({ err: error }, 'webhooks wait for the database')
        failing = changed = true
        await letGo()
      }
      const over = new AbortController()
      const idle = active.length === 0 && !changed
      await Promise.race([bell.promise, ...(idle ? [] : [pause(TICK_MS, undefined, { signal: over.signal })])])
      over.abort()
    }
  }

  const forget = reader.onAdvance(listen)
  const running = run()
  return async () => {
    forget()
    stopping.abort()
    bell.resolve()
    const cut = setTimeout(() => cutting.abort(), GRACE_MS)
    await running
    await Promise.all([...runs.values()].map(({ done }) => done))
    clearTimeout(cut)
    await letGo()
  }
}
