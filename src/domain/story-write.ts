/** Writing a story, new or as another revision, with all that belongs to it and its event: within one transaction. */
import { v7 as uuid } from 'uuid'
import type { Tx } from '../db/client.ts'
import type { Article } from '../db/generated/client.ts'
import { fold } from '../text/fold.ts'
import { joinWords } from '../text/words.ts'
import type { Actor } from './actor.ts'
import { insertArticle, replaceArticle, snapshotOf, type Stored } from './article-write.ts'
import type { Card } from './card.ts'
import { publisherOf, type StoryDraft } from './draft.ts'
import type { Edits } from './edits.ts'
import { keyOf, type Resolved, resolveEntities } from './entity.ts'
import { appendEvent } from './event.ts'
import { type KeptNames, type Lookups, namedNow, nothingKept, readKept } from './kept-names.ts'
import { linkStory } from './links.ts'
import { joinTags, splitPeople, splitTags } from './parts.ts'
import { resolveRelated } from './related.ts'
import { vectorsOf } from './search/vector.ts'
import { UNKNOWN_SOURCE } from './seed.ts'

/**
 * What is written beside the draft. `contentHash`: of what came in last; `edited`: the edits that the draft has over it.
 * `note`: what its author says of the revision. `now`: when it is made.
 */
type Writing = { by: Actor; note: string | null; now: Date; contentHash: string; edited: Edits }

/**
 * Writes a new story. Streams are told of it where readers may see it at once.
 * @param publishAt from when on they may; null: at once
 */
export async function writeNew(
  tx: Tx,
  draft: StoryDraft,
  { identity, publishAt, ...writing }: Writing & { identity: string; publishAt: Date | null },
): Promise<Card> {
  const { now } = writing
  const stored = await storedOf(tx, draft, writing, {
    ...{ id: uuid(), identity, revision: 1, ingestedAt: now },
    ...{ named: {}, kept: nothingKept },
  })
  const card = await insertArticle(tx, draft, stored, publishAt)
  await resolveRelated(tx, card)
  const words = joinWords(stored.vectors.whole.words)
  if (publishAt === null) await appendEvent(tx, { kind: 'INGESTED', story: { card, words } })
  return card
}

/**
 * Writes the next revision of a story. Who calls it holds the lock of its identity, and that of its row. `lookups`: of
 * kept-names.ts.
 */
export async function writeRevision(
  tx: Tx,
  draft: StoryDraft,
  { existing, lookups, ...writing }: Writing & { existing: Article; lookups: Lookups | null },
): Promise<Card> {
  const kept = await readKept(tx, existing, draft, lookups)
  const stored = await storedOf(tx, draft, writing, { ...existing, revision: existing.revision + 1, kept })
  const card = await replaceArticle(tx, draft, stored, existing)
  await resolveRelated(tx, card)
  const story = { card, words: joinWords(stored.vectors.whole.words) }
  await appendEvent(tx, { kind: 'REVISED', story, previous: snapshotOf(existing) })
  return card
}

/** What a draft becomes: sources, tags, people and countries are found, and those that are new are made. */
async function storedOf(
  tx: Tx,
  draft: StoryDraft,
  { by, note, now, contentHash, edited }: Writing,
  { kept, ...article }: Pick<Article, 'id' | 'identity' | 'revision' | 'ingestedAt' | 'named'> & { kept: KeptNames },
): Promise<Stored> {
  const { id, identity, revision, ingestedAt } = article
  const { labels, ...names } = await resolveNames(tx, draft, kept)
  const { given, ...links } = await linkStory(tx, draft, { id, now, kept: kept.person })
  const linked = [...splitPeople(links.people), ...splitTags(names.tags)].map(part => part.id)
  const named = namedNow(article, { tags: labels, people: given }, new Set(linked))
  const vectors = vectorsOf(draft)
  return {
    ...{ id, identity, contentHash, revision, ingestedAt, updatedAt: now },
    ...{ vectors, ...names, links, edited, named, by, note },
  }
}

/** What a draft gives by name. `labels`: by the keys of its tags the ids of those that they are. */
type ResolvedNames = Pick<Stored, 'publisher' | 'credits' | 'tags'> & { labels: Record<string, string> }

/**
 * The sources and tags of a draft.
 * @param kept what the story has already
 */
export async function resolveNames(tx: Tx, draft: StoryDraft, kept: KeptNames): Promise<ResolvedNames> {
  const credited = draft.credits.map(credit => credit.name)
  const sources = await resolveEntities(tx, 'source', credited, draft.language, kept.source)
  const named = sources.get(fold(publisherOf(draft) ?? ''))
  const { id, slug } = named ?? (await tx.source.findUniqueOrThrow({ where: { slug: UNKNOWN_SOURCE } }))
  const tags = await resolveEntities(tx, 'tag', draft.tags, draft.language, kept.tag)
  return {
    publisher: { id, slug },
    credits: draft.credits.map(({ role, name }) => ({ role, text: name, sourceId: sources.get(fold(name))!.id })),
    tags: tagLinks(draft.tags.map(tag => tags.get(fold(tag))!)),
    labels: Object.fromEntries(draft.tags.map(tag => [keyOf(tag), tags.get(fold(tag))!.owner.id])),
  }
}

/** Each tag once, in the order of the story; of those that were merged one link (parts.ts). */
function tagLinks(tags: readonly Resolved[]): Stored['tags'] {
  const roots = new Map(tags.map(({ owner, id, slug }) => [owner.id, { id, slug }]))
  const owners = new Map(tags.map(({ owner }) => [owner.id, owner]))
  const parts = [...owners.values()].map((owner, position) => ({ ...owner, position }))
  return joinTags(parts, ({ id }) => roots.get(id)!)
}
