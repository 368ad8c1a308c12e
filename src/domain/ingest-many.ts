import type { Actor } from './actor.ts'
import { RawiError } from './errors.ts'
import * as given from './given.ts'
import type { IngestRequest } from './request.ts'
import type { StoreResult } from './story.ts'

/** The most stories of one request. */
export const MOST_STORIES = 500

/** What takes in one story; it comes from outside. */
type Ingest = (request: IngestRequest, by: Actor) => Promise<StoreResult>

/** `idempotencyKey`: the actor's name for all of it; stories that have a key of their own keep it. */
export type ManyStories = { stories: readonly IngestRequest[]; idempotencyKey?: string | null }

/** What became of one of many stories. */
export type OneOutcome = { stored: StoreResult } | { failure: unknown }

/**
 * Takes in stories one after the other, in their order, each in a transaction of its own: one that fails keeps none back.
 * Under one key each has its place; so a retry answers for those that were stored as at first, and takes in the others.
 * @returns one outcome for each, in order
 * @throws RawiError BAD_USER_INPUT where there are none or too many, or the key is none
 */
export async function ingestMany(
  ingest: Ingest,
  by: Actor,
  { stories, idempotencyKey }: ManyStories,
): Promise<OneOutcome[]> {
  if (stories.length === 0 || stories.length > MOST_STORIES) {
    const message = `\`stories\` has ${stories.length} stories; it takes 1 to ${MOST_STORIES}.`
    throw new RawiError('BAD_USER_INPUT', message, { field: 'stories' })
  }
  const key = given.idempotencyKey(idempotencyKey)
  const outcomes: OneOutcome[] = []
  for (const [place, story] of stories.entries()) {
    const own = story.idempotencyKey == null ? { idempotencyKey: key, place } : {}
    outcomes.push(
      await ingest({ ...story, ...own }, by).then(
        stored => ({ stored }),
        (failure: unknown) => ({ failure }),
      ),
    )
  }
  return outcomes
}
