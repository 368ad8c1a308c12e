/**
 * What rises: entities that more stories name now than is usual for them.
 *
 * Each entity is held against itself. `expected` is how many stories named it in a window of this length on average
 * over the four weeks before the window, and its score is (count - expected) / sqrt(expected + 1): the distance from
 * what is usual in standard deviations of a Poisson count. The one story added to the variance keeps the score of a
 * newcomer, who has no past, finite: it is the number of its stories.
 */
import type { Db } from '../db/client.ts'
import { DAY_MS } from './day.ts'
import { type LinkKind, linkTables } from './link-tables.ts'

export type TrendWindow = 'HOUR' | 'DAY' | 'WEEK'

/** `count`: stories in the window; `expected`: as many as usual in such a window. */
export type Trend = { id: string; count: number; expected: number; score: number }

/** One story is told by several sources, and a pair of them is soon together; three are the least that is a rise. */
const LEAST_STORIES = 3
const BASELINE_MS = 28 * DAY_MS

const windows: Record<TrendWindow, number> = { HOUR: DAY_MS / 24, DAY: DAY_MS, WEEK: 7 * DAY_MS }

/**
 * The entities of one kind that rise, the highest score first, equal ones by id. Only what was published in the window,
 * which ends at `now`, and in the four weeks before it is read, and of these weeks only what names an entity of the
 * window.
 */
export async function listTrends(
  db: Db,
  kind: LinkKind,
  { window, now, first }: { window: TrendWindow; now: Date; first: number },
): Promise<Trend[]> {
  const { table, entity } = linkTables[kind]
  const start = new Date(now.getTime() - windows[window])
  const past = new Date(start.getTime() - BASELINE_MS)
  const rate = windows[window] / BASELINE_MS
  return await db.$queryRaw<Trend[]>`
    SELECT id, count, expected, (count - expected) / sqrt(expected + 1) AS score FROM (
      SELECT recent.id, recent.count, usual.count * ${rate}::float8 AS expected FROM (
        SELECT l.${entity} AS id, count(*)::int AS count FROM article a JOIN ${table} l ON l.article_id = a.id
        WHERE a.status = 'PUBLISHED' AND a.published_at > ${start} AND a.published_at <= ${now}
        GROUP BY l.${entity} HAVING count(*) >= ${LEAST_STORIES}) recent
      CROSS JOIN LATERAL (
        SELECT count(*) FROM ${table} l
        WHERE l.${entity} = recent.id AND l.published_at > ${past} AND l.published_at <= ${start}) usual) x
    WHERE count > expected
    ORDER BY score DESC, id LIMIT ${first}`
}
