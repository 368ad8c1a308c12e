/** What was read of people who may be one, for whoever judges them. */
import type { Tx } from '../db/client.ts'
import type { MentionField } from '../db/generated/enums.ts'
import type { StoryDraft } from './draft.ts'
import { keyOf } from './entity.ts'

/** What was read of somebody, to judge by. `field` and `paragraph` are null where no place names them. */
export type MergeContext = {
  personId: string
  articleId: string
  field: MentionField | null
  paragraph: number | null
  text: string
}

/** Of a paragraph so much around the name, in UTF-16 units. */
const AROUND = 160

/** A story, and the id of its article. */
export type LinkedDraft = { draft: StoryDraft; articleId: string }

/** Where a story names somebody first, by the key of their name. */
export function contextOf({ draft, articleId }: LinkedDraft, key: string, personId: string): MergeContext {
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

type Row = Omit<MergeContext, 'text'> & { headline: string; body: string | null } & Place

/** Where the latest story of each of these people names them first, by id; also of somebody who was merged into another. */
export async function latestContexts(tx: Tx, ids: readonly string[]): Promise<Map<string, MergeContext[]>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT o.id AS "personId", a.id AS "articleId", m.field, m.paragraph, a.headline, a.paragraphs[m.paragraph + 1] AS body,
           coalesce(m.start, 0) AS start, coalesce(m."end", 0) AS "end"
    FROM unnest(${[...new Set(ids)]}::uuid[]) AS o (id)
    JOIN person p ON p.id = o.id
    CROSS JOIN LATERAL (SELECT article_id FROM article_person
      WHERE person_id = coalesce(p.merged_into_id, p.id) AND published_at IS NOT NULL
        AND ((parts IS NULL AND p.merged_into_id IS NULL) OR parts @> jsonb_build_array(jsonb_build_object('id', p.id)))
      ORDER BY published_at DESC, article_id DESC LIMIT 1) l
    JOIN article a ON a.id = l.article_id
    LEFT JOIN LATERAL (SELECT * FROM mention WHERE article_id = a.id AND person_id = o.id ORDER BY position LIMIT 1) m ON TRUE`
  const contexts = rows.map(({ headline, body, start, end, ...place }): MergeContext => {
    return { ...place, text: around(body ?? headline, { start, end }) }
  })
  return Map.groupBy(contexts, ({ personId }) => personId)
}
