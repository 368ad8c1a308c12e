/** A stored story as a draft again: as it is now, and as it came in last. */
import type { Db, Tx } from '../db/client.ts'
import type { Article } from '../db/generated/client.ts'
import { cleanTitle } from '../text/clean.ts'
import { countryCodes } from './country.ts'
import type { DraftNotice, DraftOrigin, RawType, UnlinkedDraft } from './draft.ts'
import { editsOf } from './edits.ts'
import { searchNotices } from './search/vector.ts'

/** What a story came in as, and when: its date was judged by that day. */
export type StoredInput = { raw: Uint8Array; rawType: RawType; at: Date }

/**
 * Reads what came in by the rules of today; it comes from outside, since the domain knows of no form of stories.
 * @throws RawiError where it is no story by them
 */
export type ReadInput = (input: StoredInput) => Promise<UnlinkedDraft>

/** The input of the latest revision that had one. */
export async function readInput(db: Db, articleId: string): Promise<StoredInput> {
  const latest = await db.articleRevision.findFirstOrThrow({
    where: { articleId, raw: { not: null } },
    orderBy: { revision: 'desc' },
  })
  return { raw: latest.raw!, rawType: latest.rawType as RawType, at: latest.createdAt }
}

/** A story as it is stored, hand edits and all, as it was before anybody looked for names in it. Nothing came in. */
export async function readStoredDraft(db: Db, article: Article): Promise<UnlinkedDraft> {
  const { id, headline, summary, paragraphs, language, url, publishedAtText } = article
  const precision = article.publishedAtPrecision
  const inOrder = { where: { articleId: id }, orderBy: { position: 'asc' } } as const
  const credits = await db.articleCredit.findMany(inOrder)
  const related = await db.relatedStory.findMany(inOrder)
  const notices = article.notices as DraftNotice[]
  return {
    ...{ raw: null, rawType: null, url, headline, summary, paragraphs, language, publishedAtText },
    publishedAt: precision === 'ESTIMATED' ? null : { instant: article.publishedAt, precision },
    credits: credits.map(({ role, text }) => ({ role, name: text })),
    tags: (await labelsOf(db, id)).map(({ text }) => text),
    related: related.map(({ headline, paragraphs }) => ({ headline, paragraphs })),
    origins: article.origins as DraftOrigin[],
    // Whoever writes the story again says anew what cannot be searched for.
    notices: notices.filter(({ code }) => !searchNotices.some(own => own === code)),
    ...(await editorsWord(db, article)),
  }
}

/** The tags that a story gave, whatever these were merged into, each with the first of its labels. */
export async function labelsOf(db: Db | Tx, articleId: string): Promise<{ id: string; text: string }[]> {
  return await db.$queryRaw<{ id: string; text: string }[]>`
    SELECT p.id, n.text FROM article_tag l
    CROSS JOIN LATERAL (
      SELECT l.tag_id AS id, l.position WHERE l.parts IS NULL
      UNION ALL SELECT p.id, p.position FROM jsonb_to_recordset(l.parts) AS p (id uuid, position int)) p
    CROSS JOIN LATERAL (
      SELECT text FROM tag_label WHERE tag_id = l.tag_id AND coalesce(owner_id, tag_id) = p.id ORDER BY id LIMIT 1) n
    WHERE l.article_id = ${articleId}::uuid ORDER BY p.position`
}

/** The people and countries that an editor set, or that came with the story as fields; they were checked then. */
async function editorsWord(db: Db, article: Article): Promise<Pick<UnlinkedDraft, 'people' | 'countries'>> {
  const edits = editsOf(article)
  const { raw, rawType } = await readInput(db, article.id)
  type Given = { people?: string[] | null; countries?: string[] | null }
  const given = rawType === 'application/json' ? (JSON.parse(Buffer.from(raw).toString('utf8')) as Given) : {}
  return {
    people: edits.people ?? given.people?.map(cleanTitle) ?? null,
    countries:
      edits.countries ?? (given.countries == null ? null : await countryCodes(db, given.countries.map(cleanTitle))),
  }
}
