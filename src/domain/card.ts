/**
 * The card: what lists, filters and the stream need of an article, as one JSON snapshot, written in the transaction
 * that changes the article. A nested list is then one index scan without joins, and the story log carries the same
 * snapshot, so that replay and filters on it are deterministic and fan-out reads no database.
 *
 * A card holds ids, slugs, counts and evidence. Names are not in it: they change, and are read when they are shown.
 */
import type { ArticleStatus, CountryEvidence, DatePrecision, SourceRole } from '../db/generated/enums.ts'

/** How an article names one entity. `salience` is 0 to 1; lists are sorted by it, most salient first. */
export type CardLink = { id: string; mentionCount: number; salience: number; inHeadline: boolean }
/** What a story says of one person, whomever that person is merged into. */
export type PersonPart = CardLink & { slug: string }
/** `parts`: what the link is put together of, where anybody was merged (parts.ts); left out where it is all their own. */
export type CardPerson = PersonPart & { parts?: PersonPart[] }
export type CardCountry = CardLink & { code: string; evidence: CountryEvidence[] }

/** A tag as one story has it; `position`: among its tags, from 0. */
export type TagPart = { id: string; slug: string; position: number }
/** `parts` as of people. */
export type CardTag = { id: string; slug: string; parts?: TagPart[] }

/** All instants are ISO 8601 in UTC with milliseconds. */
export type Card = {
  id: string
  slug: string
  url: string | null
  headline: string
  summary: string | null
  language: string
  publishedAt: string
  publishedAtPrecision: DatePrecision
  publishedAtText: string | null
  ingestedAt: string
  updatedAt: string
  status: ArticleStatus
  revision: number
  source: { id: string; slug: string }
  credits: { role: SourceRole; sourceId: string }[]
  people: CardPerson[]
  countries: CardCountry[]
  tags: CardTag[]
}

/**
 * What a filter looks at: the card, and the distinct folded words of headline and body (text/words.ts), with a blank
 * before and behind each: one string takes a third of the memory of a list.
 */
export type Snapshot = { card: Card; words: string }

/** What links are sorted by. */
export type SalienceKey = Pick<CardLink, 'salience' | 'mentionCount' | 'id'>

/** Most salient first; equal ones in a fixed order, so that the same article always gives the same card. */
export function bySalience(a: SalienceKey, b: SalienceKey): number {
  return b.salience - a.salience || b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : Number(a.id > b.id))
}
