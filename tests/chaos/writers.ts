import { setTimeout as pause } from 'node:timers/promises'
import { randomOf } from './random.ts'
import { ADMIN_KEY, type Servers } from './servers.ts'
import { inputOf, storyOf } from './stories.ts'

const INGEST =
  'mutation ($input: IngestStoryInput!) { ingestStory(input: $input) { outcome userErrors { code message } } }'
/** No answer for so long, in milliseconds, and a writer asks again. */
const PATIENCE_MS = 5_000

/** `written` counts stories that a server said it has; `retries` requests that were sent again, for whatever reason. */
export type Writers = { written: () => number; retries: () => number; done: Promise<void> }

type Options = { seed: number; stories: number; writers: number; servers: Servers; given: AbortSignal }

/**
 * Writes every story until a server says that it has it, under one key for all attempts. A writer that fails goes on with
 * the other server. Some requests are broken off half way and some sent again after their answer, as clients do whose
 * connection breaks at the wrong moment: what became of such a request only the key can tell.
 */
export function startWriters({ seed, stories, writers, servers, given }: Options): Writers {
  let next = 1
  let written = 0
  let retries = 0

  async function send(server: number, n: number, patience: number): Promise<boolean> {
    const url = servers.url(server)
    if (url === null) return false
    const variables = { input: inputOf(storyOf(seed, n), `chaos-${seed}-${n}`) }
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_KEY}` },
        body: JSON.stringify({ query: INGEST, variables }),
        signal: AbortSignal.timeout(patience),
      })
      const answer = (await response.json()) as {
        data?: { ingestStory: { outcome: string | null; userErrors: object[] } }
      }
      const { outcome = null, userErrors = [] } = answer.data?.ingestStory ?? {}
      if (userErrors.length > 0) throw new RefusedError(JSON.stringify(userErrors))
      return outcome !== null
    } catch (error) {
      if (error instanceof RefusedError) throw error
      return false
    }
  }

  async function write(writer: number): Promise<void> {
    const random = randomOf(seed, `writer ${writer}`)
    let server = random.below(2)
    while (next <= stories && !given.aborted) {
      const n = next++
      // Broken off before it can have been answered, most often.
      if (random.chance(0.03)) retries += Number(!(await send(server, n, 1 + random.below(15))))
      while (!given.aborted && !(await send(server, n, PATIENCE_MS))) {
        retries++
        server = 1 - server
        await pause(random.between(5, 60))
      }
      if (random.chance(0.03)) {
        retries++
        await send(1 - server, n, PATIENCE_MS)
      }
      written++
    }
  }

  const all = Array.from({ length: writers }, (_, writer) => write(writer))
  return { written: () => written, retries: () => retries, done: Promise.all(all).then(() => {}) }
}

/** A story that the hub does not take is a mistake of this test. */
class RefusedError extends Error {}
