/**
 * Storing a story: the one way in, whichever door it came by.
 *
 * Article, entities, links, revision and the log's event are one transaction: there is never half a story, and never a
 * story without its event. Retries of the same request are recognised by their key, deliveries of the same story by
 * its identity; both are looked up under an advisory lock, so that two at once end as one.
 */
import { v7 as uuid } from 'uuid'
import type { Db, Tx } from '../db/client.ts'
import type { IngestOutcome } from '../db/generated/enums.ts'
import { fold } from '../text/fold.ts'
import { joinWords } from '../text/words.ts'
import { insertArticle, replaceArticle, snapshotOf, type Stored } from './article-write.ts'
import { publisherOf, type StoryDraft } from './draft.ts'
import { lockOutMerges, type Resolved, resolveEntities } from './entity.ts'
import { RawiError } from './errors.ts'
import { appendEvent } from './event.ts'
import { contentHashOf, identityOf, requestHashOf } from './identity.ts'
import { linkStory } from './links.ts'
import { lockName } from './named-lock.ts'
import { joinTags } from './parts.ts'
import { resolveRelated } from './related.ts'
import { vectorsOf } from './search/vector.ts'
import { UNKNOWN_SOURCE } from './seed.ts'
import { writing } from './transaction.ts'

/** What became of a story. `revision` is the one that the article has now. */
export type StoreResult = { articleId: string; outcome: IngestOutcome; revision: number; headline: string }

/** `idempotencyKey`: the caller's name for this request. `now`: when the story came in. */
export type StoreOptions = { idempotencyKey?: string | null; now: Date }

/**
 * Stores a story, or finds that it is there already.
 * @returns CREATED, REVISED (the same story with another text; the old text is kept) or UNCHANGED; for a retried key
 *   the first answer
 * @throws RawiError IDEMPOTENCY_KEY_REUSED where the key came before with another story
 */
export async function storeStory(db: Db, draft: StoryDraft, options: StoreOptions): Promise<StoreResult> {
  return await writing(db, tx => storeInTransaction(tx, draft, options))
}

async function storeInTransaction(tx: Tx, draft: StoryDraft, { idempotencyKey, now }: StoreOptions) {
  const key = idempotencyKey ?? null
  if (key !== null) {
    await lockName(tx, `key ${key}`)
    const answer = await firstAnswer(tx, key, draft)
    if (answer !== null) return answer
  }
  const result = await storeOnce(tx, draft, now)
  if (key !== null) {
    const { articleId, outcome } = result
    await tx.idempotencyKey.create({ data: { key, inputHash: requestHashOf(draft), articleId, outcome } })
  }
  return result
}

async function storeOnce(tx: Tx, draft: StoryDraft, now: Date): Promise<StoreResult> {
  const identity = identityOf(draft)
  await lockOutMerges(tx)
  await lockName(tx, identity)
  const existing = await tx.article.findUnique({ where: { identity } })
  const contentHash = contentHashOf(draft)
  if (existing?.contentHash === contentHash) {
    const { id, revision, headline } = existing
    return { articleId: id, outcome: 'UNCHANGED', revision, headline }
  }
  const { publisher, sources } = await resolveSources(tx, draft)
  const tags = await resolveEntities(tx, 'tag', draft.tags, draft.language)
  const id = existing?.id ?? uuid()
  const links = await linkStory(tx, draft, { id, now })
  const stored: Stored = {
    id,
    identity,
    contentHash,
    revision: (existing?.revision ?? 0) + 1,
    ingestedAt: existing?.ingestedAt ?? now,
    updatedAt: now,
    vectors: vectorsOf(draft),
    publisher,
    credits: draft.credits.map(({ role, name }) => ({ role, text: name, sourceId: sources.get(fold(name))!.id })),
    tags: tagLinks(draft.tags.map(tag => tags.get(fold(tag))!)),
    links,
  }
  const card =
    existing === null ? await insertArticle(tx, draft, stored) : await replaceArticle(tx, draft, stored, existing)
  await resolveRelated(tx, card)
  const outcome = existing === null ? 'CREATED' : 'REVISED'
  const story = { card, words: joinWords(stored.vectors.whole.words) }
  await appendEvent(
    tx,
    existing === null ? { kind: 'INGESTED', story } : { kind: 'REVISED', story, previous: snapshotOf(existing) },
  )
  return { articleId: card.id, outcome, revision: card.revision, headline: card.headline }
}

/** Each tag once, in the order of the story; of those that were merged one link (parts.ts). */
function tagLinks(tags: readonly Resolved[]): Stored['tags'] {
  const roots = new Map(tags.map(({ owner, id, slug }) => [owner.id, { id, slug }]))
  const owners = new Map(tags.map(({ owner }) => [owner.id, owner]))
  const parts = [...owners.values()].map((owner, position) => ({ ...owner, position }))
  return joinTags(parts, ({ id }) => roots.get(id)!)
}

async function resolveSources(tx: Tx, draft: StoryDraft) {
  const names = draft.credits.map(credit => credit.name)
  const sources = await resolveEntities(tx, 'source', names, draft.language)
  const named = sources.get(fold(publisherOf(draft) ?? ''))
  const publisher = named ?? (await tx.source.findUniqueOrThrow({ where: { slug: UNKNOWN_SOURCE } }))
  return { publisher: { id: publisher.id, slug: publisher.slug }, sources }
}

async function firstAnswer(tx: Tx, key: string, draft: StoryDraft): Promise<StoreResult | null> {
  const first = await tx.idempotencyKey.findUnique({ where: { key } })
  if (first === null) return null
  if (first.inputHash !== requestHashOf(draft)) {
    throw new RawiError('IDEMPOTENCY_KEY_REUSED', 'This idempotency key was used for another story.', {
      field: 'idempotencyKey',
    })
  }
  const article = await tx.article.findUniqueOrThrow({ where: { id: first.articleId } })
  return { articleId: article.id, outcome: first.outcome, revision: article.revision, headline: article.headline }
}
