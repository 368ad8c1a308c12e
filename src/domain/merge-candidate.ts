import type { Tx } from '../db/client.ts'
import type { StoryDraft } from './draft.ts'
import { keyOf } from './entity.ts'

/**
 * What becomes of the pairs of a person who is merged: those with others are pairs of the one that is left, and two of
 * them that meet are one, which stays judged if either was. The pair of the two themselves is settled and goes.
 */
export async function moveCandidates(tx: Tx, from: string, into: string): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM merge_candidate WHERE ${from}::uuid IN (person_id, other_id) RETURNING *),
         kept AS (SELECT *, CASE WHEN person_id = ${from}::uuid THEN other_id ELSE person_id END AS third FROM gone)
    INSERT INTO merge_candidate AS c (id, person_id, other_id, score, reason, contexts, decided, created_at)
    SELECT id, least(third, ${into}::uuid), greatest(third, ${into}::uuid), score, reason,
           replace(contexts::text, ${from}, ${into})::jsonb, decided, created_at
    FROM kept WHERE third <> ${into}::uuid
    ON CONFLICT (person_id, other_id) DO UPDATE
    SET decided = coalesce(c.decided, excluded.decided), score = greatest(c.score, excluded.score)`
}

/** A pair who may be one. `key`: of the name under which the story names the first of them. */
export type ProposedPair = { key: string; personId: string; otherId: string; score: number; reason: string }

/** What was read of somebody, to judge by. `field` and `paragraph` are null where no place names them. */
type Context = { personId: string; articleId: string; field: string | null; paragraph: number | null; text: string }

/** Of a paragraph so much around the name, in UTF-16 units. */
const AROUND = 160

/**
 * Writes down pairs of people who may be one, each with a place where either is named. A pair that was judged is not
 * proposed again, and one with more evidence takes the place of what was known of it.
 */
export async function propose(
  tx: Tx,
  story: { draft: StoryDraft; articleId: string },
  pairs: readonly ProposedPair[],
): Promise<void> {
  const real = pairs.filter(({ personId, otherId }) => personId !== otherId)
  if (real.length === 0) return
  const others = await latestContexts(
    tx,
    real.map(({ otherId }) => otherId),
  )
  const rows = real.map(({ key, personId, otherId, score, reason }) => {
    const contexts = [contextOf(story, key, personId), ...(others.get(otherId) ?? [])]
    const [one, other] = personId < otherId ? [personId, otherId] : [otherId, personId]
    return { one, other, score, reason, contexts: contexts.sort((a, b) => (a.personId < b.personId ? -1 : 1)) }
  })
  await tx.$executeRaw`
    INSERT INTO merge_candidate AS c (id, person_id, other_id, score, reason, contexts)
    SELECT DISTINCT ON (one, other) uuidv7(), one, other, score, reason, contexts
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row
      (one uuid, other uuid, score float8, reason text, contexts jsonb) ORDER BY one, other, score DESC
    ON CONFLICT (person_id, other_id) DO UPDATE
    SET score = excluded.score, reason = excluded.reason, contexts = excluded.contexts
    WHERE c.decided IS NULL AND excluded.score > c.score`
}

function contextOf(
  { draft, articleId }: { draft: StoryDraft; articleId: string },
  key: string,
  personId: string,
): Context {
  const mention = draft.mentions.find(one => 'person' in one && keyOf(one.person) === key)
  if (mention === undefined) return { personId, articleId, field: null, paragraph: null, text: draft.headline }
  const { field, paragraph } = mention
  const text = paragraph === null ? draft.headline : (draft.paragraphs[paragraph] ?? '')
  return { personId, articleId, field, paragraph, text: around(text, mention) }
}

type Place = { start: number; end: number }

/** The part of a text around a name, whole words. */
function around(text: string, { start, end }: Place): string {
  const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)]
  const part = text.slice(from, to)
  const [before, behind] = [from > 0 ? part.replace(/^\S*\s/, '… ') : part, to < text.length]
  return (behind ? before.replace(/\s\S*$/, ' …') : before).toWellFormed()
}

type Row = Omit<Context, 'text'> & { headline: string; body: string | null } & Place

/** Where the latest story of each of these people names them first. */
async function latestContexts(tx: Tx, ids: readonly string[]): Promise<Map<string, Context[]>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT o.id AS "personId", a.id AS "articleId", m.field, m.paragraph, a.headline, a.paragraphs[m.paragraph + 1] AS body,
           coalesce(m.start, 0) AS start, coalesce(m."end", 0) AS "end"
    FROM unnest(${[...new Set(ids)]}::uuid[]) AS o (id)
    CROSS JOIN LATERAL (SELECT article_id FROM article_person
      WHERE person_id = o.id AND published_at IS NOT NULL ORDER BY published_at DESC, article_id DESC LIMIT 1) l
    JOIN article a ON a.id = l.article_id
    LEFT JOIN LATERAL (SELECT * FROM mention WHERE article_id = a.id AND person_id = o.id ORDER BY position LIMIT 1) m ON TRUE`
  const contexts = rows.map(({ headline, body, start, end, ...place }): Context => {
    return { ...place, text: around(body ?? headline, { start, end }) }
  })
  return Map.groupBy(contexts, ({ personId }) => personId)
}
