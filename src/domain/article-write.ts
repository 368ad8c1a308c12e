import type { Tx } from '../db/client.ts'
import type { Article } from '../db/generated/client.ts'
import type { SourceRole } from '../db/generated/enums.ts'
import { fold } from '../text/fold.ts'
import { joinWords } from '../text/words.ts'
import type { Actor } from './actor.ts'
import type { Card, Snapshot } from './card.ts'
import type { StoryDraft } from './draft.ts'
import type { Edits } from './edits.ts'
import type { EntityRef } from './entity.ts'
import type { NamedIds } from './kept-names.ts'
import type { Links } from './links.ts'
import { insertMentions } from './mention.ts'
import { type LinkedTag, tagOf } from './parts.ts'
import { indexArticle } from './search/indexing.ts'
import { searchableWords, type StoryVectors } from './search/vector.ts'
import { freeSlug, slugCandidates } from './slug.ts'

/**
 * What storing adds to a draft: identity, revision, and every name resolved. `edited`: the edits that the draft has over it.
 * `named`: what its names were found to be.
 * `by`, `note`: whose revision it is, and what they say of it.
 */
export type Stored = {
  id: string
  identity: string
  contentHash: string
  revision: number
  ingestedAt: Date
  updatedAt: Date
  vectors: StoryVectors
  publisher: EntityRef
  credits: { role: SourceRole; text: string; sourceId: string }[]
  tags: LinkedTag[]
  links: Links
  edited: Edits
  named: NamedIds
  by: Actor
  note: string | null
}

/**
 * Writes a new article with all that belongs to it, and answers with its card.
 * @param publishAt from when on readers may see it; null: at once
 */
export async function insertArticle(tx: Tx, draft: StoryDraft, stored: Stored, publishAt: Date | null): Promise<Card> {
  const slug = await newSlug(tx, { id: stored.id, headline: draft.headline })
  const status = publishAt === null ? 'PUBLISHED' : 'SCHEDULED'
  const card = cardOf(draft, stored, { slug, status })
  const seen = publishAt === null
  const { named } = stored
  await tx.article.create({ data: { ...columnsOf(draft, stored), named, slug, status, publishAt, seen, card } })
  await insertParts(tx, draft, stored, card)
  return card
}

/**
 * A slug made of the headline that an article has. Of two that choose the same at once, one fails on the unique index and
 * is tried again (retry.ts).
 */
export async function newSlug(tx: Tx, { id, headline }: Pick<Article, 'id' | 'headline'>): Promise<string> {
  const slug = { in: slugCandidates(headline, id) }
  const rows = await tx.article.findMany({ where: { slug, NOT: { id } }, select: { slug: true } })
  return freeSlug(headline, id, new Set(rows.map(row => row.slug)))
}

/** Writes a new revision over an article; its slug, id and status stay, and the texts of its earlier revisions. */
export async function replaceArticle(tx: Tx, draft: StoryDraft, stored: Stored, existing: Article): Promise<Card> {
  const card = cardOf(draft, stored, existing)
  const { id, named } = stored
  await tx.article.update({ where: { id }, data: { ...columnsOf(draft, stored), named, card } })
  const parts = { where: { articleId: stored.id } }
  await tx.articleCredit.deleteMany(parts)
  await tx.articleTag.deleteMany(parts)
  await deleteLinks(tx, stored.id)
  await tx.relatedStory.deleteMany(parts)
  await insertParts(tx, draft, stored, card)
  return card
}

/** What filters look at of an article as it is stored. */
export function snapshotOf({ card, ...story }: Pick<Article, 'card' | 'headline' | 'paragraphs'>): Snapshot {
  return { card: card as unknown as Card, words: joinWords(searchableWords(story)) }
}

/** The columns of an article but for its slug, status, card and what is remembered of its names. */
export function columnsOf(draft: StoryDraft, stored: Stored) {
  const { id, identity, contentHash, revision, ingestedAt, updatedAt } = stored
  return {
    ...{ id, identity, contentHash, revision, ingestedAt, updatedAt },
    sourceId: stored.publisher.id,
    url: draft.url,
    headline: draft.headline,
    headlineFolded: fold(draft.headline),
    summary: draft.summary,
    paragraphs: draft.paragraphs,
    language: draft.language,
    publishedAt: draft.publishedAt?.instant ?? ingestedAt,
    publishedAtPrecision: draft.publishedAt?.precision ?? ('ESTIMATED' as const),
    publishedAtText: draft.publishedAtText,
    origins: draft.origins,
    notices: [...draft.notices, ...stored.vectors.notices],
    linkedWith: draft.linkedWith,
    edited: stored.edited,
  }
}

/** The card of an article as it is stored. */
export function cardOf(draft: StoryDraft, stored: Stored, { slug, status }: Pick<Card, 'slug' | 'status'>): Card {
  const { publishedAt, publishedAtPrecision } = columnsOf(draft, stored)
  const { id, revision, ingestedAt, updatedAt, publisher, credits, tags, links } = stored
  return {
    ...{ id, slug, url: draft.url, headline: draft.headline, summary: draft.summary, language: draft.language },
    publishedAt: publishedAt.toISOString(),
    publishedAtPrecision,
    publishedAtText: draft.publishedAtText,
    ingestedAt: ingestedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    status,
    revision,
    source: publisher,
    credits: credits.map(({ role, sourceId }) => ({ role, sourceId })),
    people: links.people,
    countries: links.countries,
    tags: tags.map(tagOf),
  }
}

/** When readers may see an article, as its links have it: null while they may not. */
export function visibleAt({ status, publishedAt }: Pick<Card, 'status' | 'publishedAt'>): string | null {
  return status === 'PUBLISHED' ? publishedAt : null
}

async function insertParts(tx: Tx, draft: StoryDraft, stored: Stored, card: Card): Promise<void> {
  const { id: articleId, revision, contentHash, updatedAt: createdAt, credits, tags, links, by, note } = stored
  const { headline, paragraphs, rawType } = draft
  const publishedAt = visibleAt(card)
  const seen = publishedAt !== null
  const raw = draft.raw === null ? null : new Uint8Array(draft.raw)
  await indexArticle(tx, articleId, draft.language, stored.vectors)
  await tx.articleRevision.create({
    data: { articleId, revision, headline, paragraphs, contentHash, raw, rawType, by, note, seen, createdAt },
  })
  await tx.articleCredit.createMany({ data: credits.map((credit, position) => ({ articleId, position, ...credit })) })
  await tx.articleTag.createMany({
    data: tags.map(({ id, position, parts }) => ({ articleId, tagId: id, position, publishedAt, parts })),
  })
  await insertLinks(tx, articleId, links, publishedAt)
  await tx.relatedStory.createMany({
    data: draft.related.map(({ headline, paragraphs }, position) => {
      return { articleId, position, headline, headlineFolded: fold(headline), paragraphs }
    }),
  })
}

/** Writes the links of an article in the place of those it has, and the card that names them. */
export async function replaceLinks(tx: Tx, card: Card, links: Links, linkedWith: number): Promise<void> {
  await tx.article.update({ where: { id: card.id }, data: { card, linkedWith } })
  await deleteLinks(tx, card.id)
  await insertLinks(tx, card.id, links, visibleAt(card))
}

async function deleteLinks(tx: Tx, articleId: string): Promise<void> {
  const parts = { where: { articleId } }
  await tx.articlePerson.deleteMany(parts)
  await tx.articleCountry.deleteMany(parts)
  await tx.articleRole.deleteMany(parts)
  await tx.mention.deleteMany(parts)
}

async function insertLinks(tx: Tx, articleId: string, links: Links, publishedAt: string | null): Promise<void> {
  await tx.articlePerson.createMany({
    data: links.people.map(({ id: personId, mentionCount, salience, inHeadline, parts }) => {
      return { articleId, personId, mentionCount, salience, inHeadline, publishedAt, parts }
    }),
  })
  await tx.articleCountry.createMany({
    data: links.countries.map(({ id: countryId, mentionCount, salience, inHeadline, evidence }) => {
      return { articleId, countryId, mentionCount, salience, inHeadline, evidence, publishedAt }
    }),
  })
  await tx.articleRole.createMany({
    data: links.roles.map((role, position) => ({ articleId, position, ...role, publishedAt })),
  })
  await insertMentions(tx, articleId, links.mentions)
}
