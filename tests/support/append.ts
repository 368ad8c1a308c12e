import type { Db } from '../../src/db/client.ts'

/** What bare events tell: as much of a card as filters and lean documents look at. `headline` counts on: "story 1". */
export type Bare = { language?: string; kind?: string; headline?: string; padding?: number }

/** Appends events of stories that are in the log alone, all in one transaction, as the domain does. */
export async function append(db: Db, count: number, options: Bare = {}): Promise<void> {
  const { language = 'en', kind = 'INGESTED', headline = 'story', padding = 0 } = options
  await db.$executeRaw`
    INSERT INTO event_pending (id, kind, payload)
    SELECT uuidv7(), ${kind}, jsonb_build_object('card', jsonb_build_object(
      'id', uuidv7(), 'language', ${language}::text, 'revision', 1, 'status', 'PUBLISHED',
      'people', '[]'::jsonb, 'tags', '[]'::jsonb, 'headline', ${headline} || ' ' || n || repeat('.', ${padding}::int)))
    FROM generate_series(1, ${count}::int) n`
}
