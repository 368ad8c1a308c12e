import type { Db, Tx } from '../db/client.ts'
import type { CountryEvidence, MentionField } from '../db/generated/enums.ts'
import type { LinkedMention } from './links.ts'
import { type Sight, shownIds } from './sight.ts'

/** As many rows as a statement writes within a fraction of the time that it may take. */
const BATCH = 20_000

/**
 * Writes the mentions of an article, in the order of its text. As JSON, and not row by row through Prisma: a list of
 * countries or of match results of half a megabyte has 60,000, and its transaction would idle for longer than it may.
 */
export async function insertMentions(tx: Tx, articleId: string, mentions: readonly LinkedMention[]): Promise<void> {
  for (let first = 0; first < mentions.length; first += BATCH) {
    const rows = JSON.stringify(mentions.slice(first, first + BATCH))
    await tx.$executeRaw`
      INSERT INTO mention (id, article_id, position, field, paragraph, start, "end", text, person_id, country_id,
                           evidence, rule, confidence)
      SELECT uuidv7(), ${articleId}::uuid, ${first} + place - 1, field, paragraph, start, "end", text, "personId",
             "countryId", evidence, rule, confidence
      FROM ROWS FROM (json_to_recordset(${rows}::json) AS (
        field mention_field, paragraph int, start int, "end" int, text text, "personId" uuid, "countryId" uuid,
        evidence country_evidence, rule text, confidence float8)) WITH ORDINALITY AS row
        (field, paragraph, start, "end", text, "personId", "countryId", evidence, rule, confidence, place)`
  }
}

/** A mention as it is stored: of a person or of a country. Offsets are UTF-16 units within headline or paragraph. */
export type MentionRow = {
  field: MentionField
  paragraph: number | null
  start: number
  end: number
  text: string
  personId: string | null
  countryId: string | null
  evidence: CountryEvidence | null
  rule: string
  confidence: number
}

/**
 * The mentions of articles, in the order of their texts, by the id of the article; one statement. Those of an article that
 * may not be shown are left out.
 */
export async function readMentions(
  db: Db | Tx,
  articleIds: readonly string[],
  sight: Sight,
): Promise<Map<string, MentionRow[]>> {
  const rows = await db.$queryRaw<(MentionRow & { articleId: string })[]>`
    SELECT article_id AS "articleId", field, paragraph, start, "end", text, person_id AS "personId",
           country_id AS "countryId", evidence, rule, confidence
    FROM mention WHERE article_id IN (${shownIds(articleIds, sight)}) ORDER BY article_id, position`
  return Map.groupBy(rows, row => row.articleId)
}
