/** From a request to a stored story: read, find people and countries, store. */
import type { Db } from '../db/client.ts'
import type { Actor } from '../domain/actor.ts'
import type { StoryReaders } from '../domain/article-edit.ts'
import { countryCodes } from '../domain/country.ts'
import type { UnlinkedDraft } from '../domain/draft.ts'
import * as given from '../domain/given.ts'
import type { IngestRequest } from '../domain/request.ts'
import { storeStory, type StoreResult } from '../domain/story.ts'
import { draftStory } from './draft-story.ts'
import { builtIn, type Extractor } from './extractor/extractor.ts'
import { createFinder } from './finder.ts'
import { requestOf } from './stored.ts'

/** Takes in one story for somebody. `raw` are the bytes as they came, where the request's text was decoded from some. */
export type Ingest = (request: IngestRequest, by: Actor, raw?: Uint8Array) => Promise<StoreResult>

/** `extract` finds people and countries: the built-in recogniser, if left out. */
export type IngestDeps = { db: Db; extract?: Extractor }

/**
 * Makes the way in for stories, which every door uses.
 * @throws (the function it makes) RawiError STORY_*, BAD_USER_INPUT, IDEMPOTENCY_KEY_REUSED; nothing is stored then
 */
export function createIngest({ db, extract = builtIn() }: IngestDeps): Ingest {
  const find = createFinder(db, extract)
  return async (request, by, raw) => {
    const now = new Date()
    const idempotencyKey = given.idempotencyKey(request.idempotencyKey, request.place)
    const draft = await readRequest(db, request, now)
    const { publishAt } = request
    return await storeStory(db, by, { ...draft, ...rawOf(request, raw) }, { idempotencyKey, publishAt, now, find })
  }
}

/** Makes what reads stored stories anew, and finds names in them. */
export function createReaders({ db, extract = builtIn() }: IngestDeps): StoryReaders {
  return {
    find: createFinder(db, extract),
    read: async ({ raw, rawType, at }) => ({
      ...(await readRequest(db, requestOf(raw, rawType), at)),
      ...{ raw: null, rawType: null },
    }),
  }
}

async function readRequest(db: Db, request: IngestRequest, now: Date): Promise<Omit<UnlinkedDraft, 'raw' | 'rawType'>> {
  const draft = draftStory(request, now)
  const named = given.names('countries', request.countries)
  return { ...draft, countries: named === null ? null : await countryCodes(db, named) }
}

/** A text alone is kept as it came; a request with fields, or with fields over a text, as JSON with all of them. */
function rawOf(request: IngestRequest, bytes?: Uint8Array): Pick<UnlinkedDraft, 'raw' | 'rawType'> {
  const { text, idempotencyKey: _, place: __, ...fields } = request
  if (text != null && Object.values(fields).every(field => field == null)) {
    return { raw: bytes ?? Buffer.from(text), rawType: 'text/plain' }
  }
  return { raw: Buffer.from(JSON.stringify({ text, ...fields })), rawType: 'application/json' }
}
