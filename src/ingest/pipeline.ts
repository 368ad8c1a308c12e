/** From a request to a stored story: read, find people and countries, store. */
import type { Db } from '../db/client.ts'
import { countryCodes } from '../domain/country.ts'
import type { IngestRequest } from '../domain/request.ts'
import { storeStory, type StoreResult } from '../domain/story.ts'
import { draftStory } from './draft-story.ts'
import { findMentions } from './find-mentions.ts'
import * as given from './given.ts'

/** Takes in one story. `raw` are the bytes as they came, where the request's text was decoded from some. */
export type Ingest = (request: IngestRequest, raw?: Uint8Array) => Promise<StoreResult>

/**
 * Makes the way in for stories, which every door uses.
 * @throws (the function it makes) RawiError STORY_*, BAD_USER_INPUT, IDEMPOTENCY_KEY_REUSED; nothing is stored then
 */
export function createIngest({ db }: { db: Db }): Ingest {
  return async (request, raw) => {
    const now = new Date()
    const idempotencyKey = given.idempotencyKey(request.idempotencyKey)
    const draft = draftStory(request, now)
    const { headline, paragraphs, language, tags, people } = draft
    const countries = request.countries == null ? null : await countryCodes(db, request.countries)
    const mentions = findMentions(headline, paragraphs, { language, keywords: tags, names: people ?? [] })
    const bytes = raw ?? Buffer.from(request.text ?? JSON.stringify(request))
    return await storeStory(db, { ...draft, countries, mentions, raw: bytes }, { idempotencyKey, now })
  }
}
