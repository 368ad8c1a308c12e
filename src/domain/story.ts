/**
 * Storing a story: the one way in, whichever door it came by.
 *
 * Article, entities, links, revision, the log's event and the audit's row are one transaction: there is never half a story,
 * and never a story without its event. Retries of the same request are recognised by their key, deliveries of the same
 * story by its identity; both are looked up under an advisory lock, so that two at once end as one.
 *
 * What an editor set in a story stays when it comes in again. Names are then looked for in the text as it will be, and
 * that takes long: who finds under the locks that it has other edits than it looked in lets go of them, and looks again.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Db, Tx } from '../db/client.ts'
import type { Article } from '../db/generated/client.ts'
import type { IngestOutcome } from '../db/generated/enums.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import type { Card } from './card.ts'
import type { StoryDraft, UnlinkedDraft } from './draft.ts'
import { applyEdits, editedFields, editFields, type Edits, editsOf, keptNotices } from './edits.ts'
import { lockOutMerges } from './entity.ts'
import { RawiError } from './errors.ts'
import { contentHashOf, identityOf, requestHashOf } from './identity.ts'
import type { Lookups } from './kept-names.ts'
import type { FindMentions, FoundMentions } from './linking/relink.ts'
import { lockName } from './named-lock.ts'
import { writeNew, writeRevision } from './story-write.ts'
import { writing } from './transaction.ts'

/** What became of a story. `revision` is the one that the article has now. */
export type StoreResult = { articleId: string; outcome: IngestOutcome; revision: number; headline: string }

/**
 * `idempotencyKey`: the actor's name for this request. `publishAt`: from when on readers may see it, if it is new; an
 * instant that is past by the database's clock, or null, is at once. `now`: when the story came in.
 */
export type StoreOptions = {
  idempotencyKey?: string | null
  publishAt?: Date | null
  now: Date
  find: FindMentions
}

/**
 * Finds the people and countries of a story and stores it, or finds that it is there already.
 * @returns CREATED, REVISED (the same story with another text; the old text is kept) or UNCHANGED; for a retried key
 *   the first answer
 * @throws RawiError IDEMPOTENCY_KEY_REUSED where the actor gave the key before with another story
 */
export async function storeStory(db: Db, by: Actor, draft: UnlinkedDraft, options: StoreOptions): Promise<StoreResult> {
  let edits: Edits = {}
  for (;;) {
    const found = await options.find(applyEdits(draft, edits))
    const result = await writing(db, tx => storeInTransaction(tx, by, { draft, edits, found }, options))
    if ('articleId' in result) return result
    edits = result.edits
  }
}

/** A draft, and what was found in it with these edits over it. */
type ReadDraft = { draft: UnlinkedDraft; edits: Edits; found: FoundMentions }

/** The story has these edits: nothing was stored. */
type OtherEdits = { edits: Edits }

async function storeInTransaction(tx: Tx, by: Actor, story: ReadDraft, options: StoreOptions) {
  const key = options.idempotencyKey ?? null
  const own = { actorKind: by.kind, actorId: by.id }
  if (key !== null) {
    await lockName(tx, `key ${by.kind} ${by.id} ${key}`)
    const answer = await firstAnswer(tx, { ...own, key }, story.draft)
    if (answer !== null) return answer
  }
  const result = await storeOnce(tx, by, story, options)
  if (key !== null && 'articleId' in result) {
    const { articleId, outcome } = result
    const inputHash = requestHashOf(story.draft)
    await tx.idempotencyKey.create({ data: { ...own, key, inputHash, articleId, outcome } })
  }
  return result
}

async function storeOnce(
  tx: Tx,
  by: Actor,
  { draft, edits, found }: ReadDraft,
  { publishAt, now }: StoreOptions,
): Promise<StoreResult | OtherEdits> {
  const identity = identityOf(draft)
  await lockOutMerges(tx)
  await lockName(tx, identity)
  const existing = await findStory(tx, identity, draft.url)
  const contentHash = contentHashOf(draft)
  if (existing?.contentHash === contentHash) {
    const { id, revision, headline } = existing
    return { articleId: id, outcome: 'UNCHANGED', revision, headline }
  }
  const edited = existing === null ? await firstEdits(tx, publishAt ?? null) : { edits: editsOf(existing), due: null }
  if (existing !== null && !isDeepStrictEqual(edited.edits, edits)) return { edits: edited.edits }
  const { mentions, linkedWith } = found
  const notices = [...draft.notices, ...keptNotices(draft, edits), ...found.notices]
  const whole: StoryDraft = { ...applyEdits(draft, edited.edits), mentions, linkedWith, notices }
  const common = { by, note: null, now, contentHash, edited: edited.edits }
  const card =
    existing === null
      ? await writeNew(tx, whole, { ...common, identity, publishAt: edited.due })
      : await writeRevision(tx, whole, { ...common, existing, lookups: lookupsOf(edited.edits) })
  const outcome = existing === null ? 'CREATED' : 'REVISED'
  await audit(tx, by, {
    operation: 'ingestStory',
    target: { type: 'Article', id: card.id },
    before: existing === null ? null : auditedPart(existing.card as unknown as Card, existing.contentHash),
    after: { outcome, ...auditedPart(card, contentHash), ...(existing === null && shownFrom(card, edited.due)) },
  })
  return { articleId: card.id, outcome, revision: card.revision, headline: card.headline }
}

/** Whether readers see a new story, and from when on they will where they do not. */
function shownFrom({ status }: Card, publishAt: Date | null) {
  return { status, ...(publishAt !== null && { publishAt }) }
}

/** What comes in is looked up; what an editor set instead is what it was. */
function lookupsOf(edits: Edits): Lookups {
  const given = editedFields(edits)
  return { anew: editFields.filter(field => !given.includes(field)), given }
}

function auditedPart({ revision, headline, source, url }: Card, contentHash: string) {
  return { revision, headline, source: source.slug, url, contentHash }
}

/**
 * The story of an identity, or one that an editor gave the URL. Locked: who withdraws a story, or edits one that came
 * with another URL, holds its row only.
 */
async function findStory(tx: Tx, identity: string, url: string | null): Promise<Article | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM article WHERE identity = ${identity} OR url = ${url}
    ORDER BY identity = ${identity} DESC LIMIT 1 FOR UPDATE`
  return row === undefined ? null : await tx.article.findUnique({ where: { id: row.id } })
}

/** When a new story is due, if it is to wait; one whose time is past bears it, and is seen at once. */
async function firstEdits(tx: Tx, publishAt: Date | null): Promise<{ edits: Edits; due: Date | null }> {
  if (publishAt === null) return { edits: {}, due: null }
  const [clock] = await tx.$queryRaw<{ waits: boolean }[]>`SELECT ${publishAt}::timestamptz > now() AS waits`
  return clock!.waits ? { edits: {}, due: publishAt } : { edits: { publishedAt: publishAt.toISOString() }, due: null }
}

type OwnKey = { actorKind: string; actorId: string; key: string }

async function firstAnswer(tx: Tx, own: OwnKey, draft: UnlinkedDraft): Promise<StoreResult | null> {
  const first = await tx.idempotencyKey.findUnique({ where: { actorKind_actorId_key: own } })
  if (first === null) return null
  if (first.inputHash !== requestHashOf(draft)) {
    throw new RawiError('IDEMPOTENCY_KEY_REUSED', 'This idempotency key was used for another story.', {
      field: 'idempotencyKey',
    })
  }
  const article = await tx.article.findUniqueOrThrow({ where: { id: first.articleId } })
  return { articleId: article.id, outcome: first.outcome, revision: article.revision, headline: article.headline }
}
