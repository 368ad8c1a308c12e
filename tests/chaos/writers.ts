import { setTimeout as pause } from 'node:timers/promises'
import { RawiError } from '../../src/domain/errors.ts'
import { HUB } from '../../src/domain/actor.ts'
import type { Ingest } from '../../src/ingest/pipeline.ts'
import { type Random, randomOf } from './random.ts'
import { ADMIN_KEY, type Servers } from './servers.ts'
import { inputOf, storyOf } from './stories.ts'

const INGEST =
  'mutation ($input: IngestStoryInput!) { ingestStory(input: $input) { outcome userErrors { code message } } }'
/** No answer for so long, in milliseconds, and a writer asks again. */
const PATIENCE_MS = 5_000

/** `stored`: the stories that the hub says it has; `retries` counts requests that were sent again, for whatever reason. */
export type Writers = { stored: ReadonlySet<number>; retries: () => number; done: Promise<unknown> }

type Options = {
  seed: number
  stories: number
  writers: number
  servers: Servers
  /** The way in beside the servers, as `rawi ingest` goes. */
  ingest: Ingest
  given: AbortSignal
}

/**
 * Writes every story until the hub says that it has it, under one key for all attempts. Half of the writers use the API,
 * and go on with the other server when one fails; half go past the servers, which is cheaper and has its own connections.
 * Some requests are broken off half way and some sent again after their answer, as by clients whose connection breaks
 * at the wrong moment: what became of such a request only the key can tell.
 */
export function startWriters({ seed, stories, writers, servers, ingest, given }: Options): Writers {
  let next = 1
  let retries = 0
  const stored = new Set<number>()

  const requestOf = (n: number) => inputOf(storyOf(seed, n), `chaos-${seed}-${n}`)

  async function write(writer: number): Promise<void> {
    const random = randomOf(seed, `writer ${writer}`)
    const attempt = writer % 2 === 0 ? throughServers(random) : pastServers
    while (next <= stories && !given.aborted) {
      const n = next++
      while (!(await attempt(n))) {
        if (given.aborted) return
        retries++
        await pause(random.between(5, 60))
      }
      stored.add(n)
      if (random.chance(0.03)) {
        retries++
        await attempt(n)
      }
    }
  }

  async function pastServers(n: number): Promise<boolean> {
    try {
      await ingest(requestOf(n), HUB)
      return true
    } catch (error) {
      if (error instanceof RawiError) throw error
      return false
    }
  }

  function throughServers(random: Random): (n: number) => Promise<boolean> {
    let server = random.below(2)
    return async n => {
      // Now and then it is broken off before it can have been answered, most often.
      const url = servers.url(server)
      const patience = random.chance(0.03) ? 1 + random.below(15) : PATIENCE_MS
      const done = url !== null && (await post(url, requestOf(n), patience))
      if (!done) server = 1 - server
      return done
    }
  }

  const all = Array.from({ length: writers }, (_, writer) => write(writer))
  return { stored, retries: () => retries, done: Promise.all(all) }
}

type Answer = { data?: { ingestStory: { outcome: string | null; userErrors: object[] } | null } }

async function post(url: string, input: object, patience: number): Promise<boolean> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_KEY}` },
    body: JSON.stringify({ query: INGEST, variables: { input } }),
    signal: AbortSignal.timeout(patience),
  })
    .then(
      response => response.json() as Promise<Answer>,
      () => null,
    )
    .catch(() => null)
  const { outcome = null, userErrors = [] } = answer?.data?.ingestStory ?? {}
  // A story that the hub does not take is a mistake of this test.
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors))
  return outcome !== null
}
