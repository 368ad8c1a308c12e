/**
 * The response cache: what anonymous readers ask between two stories is executed once, and sent to all of them.
 *
 * Invariants:
 * - What it holds belongs to one position of the story log: the last event that this instance had heard of before the
 *   execution began. With the next event everything is dropped, on every instance, since every instance hears every event.
 * - So nothing is served that an event contradicts. What began to be read after event n was heard sees n: a fact and its
 *   event are one transaction, and what is held in memory - names, who is hidden - was moved before the head was. If n + 1
 *   was committed while it was read, the answer shows the one state or the other, and is dropped when n + 1 is heard, as
 *   everything of n is; who asks after that waits for no execution of before.
 * - Where the log is not followed, nothing is served from memory, nothing is kept, and nobody waits for another's answer.
 * - What changes without an event - what is reckoned by the clock, a word of the log that is lost on its way - is bounded
 *   by age: MAX_AGE_MS.
 */
import { LRUCache } from 'lru-cache'
import type { Reader } from '../live/reader.ts'
import type { Answer } from './answer.ts'

/** 32 MiB hold 3,000 lists of stories; the server at rest is to stay below 200 MB. */
const MAX_BYTES = 32 * 1024 * 1024
/** Around a body: key, headers and the objects that hold them, in bytes. */
const OVERHEAD = 1024
/**
 * Two seconds are what any change may take to show everywhere, and so they are the most where the log's word is late. A
 * query that is asked a thousand times a second is still executed once for two thousand.
 */
const MAX_AGE_MS = 2_000

/** What the cache asks of the log's reader. */
export type LogPosition = Pick<Reader, 'head' | 'ready'>

export type ResponseCache = {
  /**
   * The answer under a key: from memory, from an execution of the same that runs, or from `execute`.
   * @param execute answers with what may be sent to all who ask the same now - it is stored where `keep` says so - or
   *   with null where it is nobody else's: then everybody executes alone
   */
  get: (key: string, execute: () => Promise<Answer | null>) => Promise<Answer | null>
}

/** Something of an execution, and when that began, in milliseconds. */
type Timed<T> = { since: number; answer: T }

/** Makes an empty cache. */
export function createResponseCache(log: LogPosition): ResponseCache {
  const answers = new LRUCache<string, Timed<Answer>>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ answer }) => answer.body.length + OVERHEAD,
  })
  const running = new Map<string, Timed<Promise<Answer | null>>>()
  /** Of which position all of the above is. */
  let position = -1

  /** Forgets what belongs to an earlier position; those who wait for it are still answered. */
  function moveTo(head: number): void {
    if (head === position) return
    answers.clear()
    running.clear()
    position = head
  }

  async function lead(key: string, execute: () => Promise<Answer | null>): Promise<Answer | null> {
    const since = performance.now()
    const executed = execute()
    // One that fails is nobody else's: its client may have broken off.
    const own = { since, answer: executed.catch(() => null) }
    running.set(key, own)
    try {
      const answer = await executed
      // It may have been dropped, or overtaken by a younger one.
      if (answer?.keep && running.get(key) === own && log.ready()) answers.set(key, { since, answer })
      return answer
    } finally {
      if (running.get(key) === own) running.delete(key)
    }
  }

  return {
    get: async (key, execute) => {
      if (!log.ready()) return await execute()
      moveTo(log.head())
      const known = young(answers.get(key))
      if (known !== undefined) return known.answer
      const other = young(running.get(key))
      return other === undefined ? await lead(key, execute) : ((await other.answer) ?? (await execute()))
    },
  }
}

function young<T>(timed: Timed<T> | undefined): Timed<T> | undefined {
  return timed !== undefined && performance.now() - timed.since <= MAX_AGE_MS ? timed : undefined
}
