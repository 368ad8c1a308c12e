/**
 * Reading a stored story anew: what came in last is read by the rules of today, with the edits of its editors over it. Its id,
 * its slug and its place stay, and it is another revision only where its text or its other values are others now.
 *
 * As with linking (linking/relink.ts) no lock is held while it is read. The race: it may be revised or edited meanwhile; then
 * it is read once more.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Db, Tx } from '../../db/client.ts'
import type { Article } from '../../db/generated/client.ts'
import type { Actor } from '../actor.ts'
import type { StoryReaders } from '../article-edit.ts'
import { audit } from '../audit.ts'
import type { Card } from '../card.ts'
import { changedParts } from '../changed-parts.ts'
import type { StoryDraft, UnlinkedDraft } from '../draft.ts'
import { applyEdits, editsOf } from '../edits.ts'
import type { EntityRef } from '../entity.ts'
import { contentHashOf } from '../identity.ts'
import { findAll, lockUnchanged, type RelinkOutcome, writeLinks } from '../linking/relink.ts'
import { readKept } from '../kept-names.ts'
import { linkStory } from '../links.ts'
import { vectorsOf } from '../search/vector.ts'
import { readInput, readStoredDraft } from '../stored-draft.ts'
import { resolveNames, writeRevision } from '../story-write.ts'
import { writing } from '../transaction.ts'

/** Who has it read anew, and what they say of it. */
export type Order = { by: Actor; note: string | null }

/**
 * Reads a story anew.
 * @throws RawiError STORY_* or BAD_USER_INPUT where its input is no story by the rules of today; Error where names could be
 *   looked for only in part
 */
export async function reprocessStory(
  db: Db,
  id: string,
  order: Order,
  { find, read }: StoryReaders,
): Promise<RelinkOutcome> {
  for (;;) {
    const article = await db.article.findUnique({ where: { id } })
    if (article === null) return 'GONE'
    const machine = await read(await readInput(db, id))
    const before = await readStoredDraft(db, article)
    const draft = applyEdits(machine, editsOf(article))
    const kept = before.notices.filter(({ code }) => code === 'EDIT_KEPT')
    const whole = { ...draft, ...(await findAll(find, draft)), notices: [...draft.notices, ...kept] }
    const reading = { before, draft: whole, contentHash: contentHashOf(machine) }
    const outcome = await writing(db, tx => write(tx, article, order, reading))
    if (outcome !== null) return outcome
  }
}

/** `contentHash`: of what came in, as it is read today. */
type Reading = { before: UnlinkedDraft; draft: StoryDraft; contentHash: string }

/** @returns null where the story was changed since it was seen */
async function write(tx: Tx, seen: Article, { by, note }: Order, reading: Reading): Promise<RelinkOutcome | null> {
  const existing = await lockUnchanged(tx, seen)
  if (existing === null) return null
  const { before, draft, contentHash } = reading
  const { id, revision } = existing
  const names = await readKept(tx, existing, draft, null)
  const { tags } = await resolveNames(tx, draft, names)
  const idsOf = (list: readonly EntityRef[]) => list.map(tag => tag.id)
  const { tags: known } = existing.card as unknown as Card
  if (isSame(before, draft) && isDeepStrictEqual(idsOf(tags), idsOf(known))) {
    await renew(tx, existing, reading)
    const links = await linkStory(tx, draft, { id, now: existing.ingestedAt, kept: names.person })
    if ((await writeLinks(tx, existing, draft, links)) === 'SAME') return 'SAME'
  } else {
    const edited = editsOf(existing)
    await writeRevision(tx, draft, { existing, by, note, now: new Date(), contentHash, edited, lookups: null })
  }
  const now = await tx.article.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  const parts = changedParts(before, draft)
  await audit(tx, by, {
    operation: 'reprocessArticles',
    target: { type: 'Article', id },
    reason: note,
    before: { revision, ...parts.before },
    after: { ...now, ...parts.after },
  })
  return 'CHANGED'
}

/** Whether two drafts are one story to its readers, its tags aside: a tag may have many spellings. */
function isSame(before: UnlinkedDraft, draft: UnlinkedDraft): boolean {
  const partsOf = ({ headline, summary, paragraphs, language, url, ...rest }: UnlinkedDraft) => {
    const { publishedAt, publishedAtText, credits, related } = rest
    const time = publishedAt && [publishedAt.instant, publishedAt.precision]
    return { headline, summary, paragraphs, language, url, time, publishedAtText, credits, related }
  }
  return isDeepStrictEqual(partsOf(before), partsOf(draft))
}

/** What no list and no stream shows: where values stood, what was odd, and what the same input is known by. */
async function renew(tx: Tx, { id, ...article }: Article, { draft, contentHash }: Reading): Promise<void> {
  const { origins } = draft
  const notices = [...draft.notices, ...vectorsOf(draft).notices]
  const stored = { origins: article.origins, notices: article.notices, contentHash: article.contentHash }
  if (isDeepStrictEqual(stored, { origins, notices, contentHash })) return
  await tx.article.update({ where: { id }, data: { origins, notices, contentHash } })
}
