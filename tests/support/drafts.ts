import type { Db } from '../../src/db/client.ts'
import type { StoryDraft } from '../../src/domain/draft.ts'
import type { FindMentions } from '../../src/domain/linking/relink.ts'
import { storeStory, type StoreResult } from '../../src/domain/story.ts'
import { EDITOR } from './actor.ts'

/** A draft that says nothing but its headline; the rest is the test's own. */
export function draftOf(headline: string, given: Partial<StoryDraft> = {}): StoryDraft {
  return {
    headline,
    raw: Buffer.from(headline),
    rawType: 'text/plain',
    url: null,
    summary: null,
    paragraphs: [],
    language: 'en',
    publishedAt: null,
    publishedAtText: null,
    credits: [],
    tags: [],
    related: [],
    mentions: [],
    people: null,
    countries: null,
    linkedWith: 0,
    origins: [],
    notices: [],
    ...given,
  }
}

/** An instant of May 2024, as a draft has it. */
export function inMay(day: number, hour = 0): NonNullable<StoryDraft['publishedAt']> {
  return { instant: new Date(Date.UTC(2024, 4, day, hour)), precision: 'INSTANT' }
}

/** Finds in a draft what the draft says. */
export function found({ mentions, linkedWith }: StoryDraft): FindMentions {
  return async () => ({ mentions, linkedWith, notices: [] })
}

/** Stores a draft as if it came in now, or at the given time. */
export function store(db: Db, draft: StoryDraft, now = new Date()): Promise<StoreResult> {
  return storeStory(db, EDITOR, draft, { now, find: found(draft) })
}

/** How many rows the tables hold that a story writes to: what is left behind shows here. */
export async function countRows(db: Db): Promise<Record<string, number>> {
  const tables = [
    ...[
      'article',
      'article_revision',
      'article_credit',
      'article_tag',
      'article_person',
      'article_country',
      'article_role',
    ],
    ...['mention', 'related_story', 'person', 'person_name', 'tag', 'tag_label', 'source', 'source_name'],
    ...['event_log', 'event_pending', 'idempotency_key'],
  ]
  const counts = tables.map(table => `SELECT '${table}' AS name, count(*)::int AS count FROM ${table}`)
  const rows = await db.$queryRawUnsafe<{ name: string; count: number }[]>(counts.join(' UNION ALL '))
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}
