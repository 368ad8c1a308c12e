import type { Logger } from 'pino'
import type { KeyProof } from '../graphql/context.ts'

/**
 * How often those who are connected are looked at, in milliseconds: a socket is to be closed within five seconds of its
 * key's end, with the time that the question and the close take.
 */
const LOOK_MS = 2_000

/** `keys.ended`: which of these serve no more. */
export type WatchDeps = {
  keys: { ended: (proofs: readonly KeyProof[]) => Promise<readonly KeyProof[]> }
  log: Pick<Logger, 'warn'>
}

/** A connection that was let in: by a key, with its proof, or by a token; `expiresAt`: when either ends, as it was known then. */
export type Watched = { proof: KeyProof | null; expiresAt: Date | null; onEnd: () => void }

export type Watch = {
  /** Watches a connection until the function that comes back is called, or its credential has ended. */
  add: (watched: Watched) => () => void
  stop: () => void
}

/**
 * Watches over those who are connected: one question for all of their keys, and none where there are none. What is known
 * to have expired ends without a question: an end may only come nearer, by a rotation or a revocation. While the database
 * cannot be asked everybody else stays; their keys are asked for anew when it can.
 */
export function createWatch({ keys, log }: WatchDeps): Watch {
  const all = new Set<Watched>()
  let timer: NodeJS.Timeout | undefined
  let failing = false

  function end(watched: Watched): void {
    // Its connection may have gone while the question ran.
    if (all.delete(watched)) watched.onEnd()
  }

  async function look(): Promise<void> {
    for (const watched of [...all]) if (isPast(watched.expiresAt)) end(watched)
    const connected = [...all]
    const proofs = connected.flatMap(({ proof }) => (proof === null ? [] : [proof]))
    try {
      const ended = new Set(proofs.length === 0 ? [] : await keys.ended(proofs))
      for (const watched of connected) if (watched.proof !== null && ended.has(watched.proof)) end(watched)
      failing = false
    } catch (error) {
      if (!failing) log.warn({ err: error }, 'the keys of those who are connected could not be looked at')
      failing = true
    }
  }

  function lookLater(): void {
    if (timer !== undefined || all.size === 0) return
    timer = setTimeout(async () => {
      await look()
      timer = undefined
      lookLater()
    }, LOOK_MS)
    timer.unref()
  }

  return {
    add: watched => {
      all.add(watched)
      lookLater()
      return () => void all.delete(watched)
    },
    stop: () => {
      clearTimeout(timer)
      all.clear()
    },
  }
}

function isPast(instant: Date | null): boolean {
  return instant !== null && instant.getTime() <= Date.now()
}
