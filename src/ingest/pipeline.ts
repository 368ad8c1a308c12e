/** From a request to a stored story: read, find people and countries, store. */
import type { Db } from '../db/client.ts'
import { countryCodes } from '../domain/country.ts'
import type { StoryDraft } from '../domain/draft.ts'
import type { IngestRequest } from '../domain/request.ts'
import { storeStory, type StoreResult } from '../domain/story.ts'
import { draftStory } from './draft-story.ts'
import { builtIn, type Extractor } from './extractor/extractor.ts'
import { createFinder } from './finder.ts'
import * as given from './given.ts'

/** Takes in one story. `raw` are the bytes as they came, where the request's text was decoded from some. */
export type Ingest = (request: IngestRequest, raw?: Uint8Array) => Promise<StoreResult>

/** `extract` finds people and countries: the built-in recogniser, if left out. */
export type IngestDeps = { db: Db; extract?: Extractor }

/**
 * Makes the way in for stories, which every door uses.
 * @throws (the function it makes) RawiError STORY_*, BAD_USER_INPUT, IDEMPOTENCY_KEY_REUSED; nothing is stored then
 */
export function createIngest({ db, extract = builtIn() }: IngestDeps): Ingest {
  const find = createFinder(db, extract)
  return async (request, raw) => {
    const now = new Date()
    const idempotencyKey = given.idempotencyKey(request.idempotencyKey)
    const draft = draftStory(request, now)
    const named = given.names('countries', request.countries)
    const countries = named === null ? null : await countryCodes(db, named)
    const found = await find(draft)
    const notices = [...draft.notices, ...found.notices]
    return await storeStory(
      db,
      { ...draft, ...found, countries, notices, ...rawOf(request, raw) },
      { idempotencyKey, now },
    )
  }
}

/** A text alone is kept as it came; a request with fields, or with fields over a text, as JSON with all of them. */
function rawOf(request: IngestRequest, bytes?: Uint8Array): Pick<StoryDraft, 'raw' | 'rawType'> {
  const { text, idempotencyKey: _, ...fields } = request
  if (text != null && Object.values(fields).every(field => field == null)) {
    return { raw: bytes ?? Buffer.from(text), rawType: 'text/plain' }
  }
  return { raw: Buffer.from(JSON.stringify({ text, ...fields })), rawType: 'application/json' }
}
