/**
 * Making stories findable: their vectors are written in the transaction that writes the story. Stories of before, and
 * all of them when words are folded in another way (SEARCH_VERSION), are indexed anew in the background.
 */
import type { Db, Tx } from '../../db/client.ts'
import type { Article } from '../../db/generated/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { SEARCH_VERSION } from '../../text/words.ts'
import type { DraftNotice } from '../draft.ts'
import { stemmerOf } from './stems.ts'
import { searchNotices, type StoryVectors, vectorsOf } from './vector.ts'

/**
 * Writes the vectors of a story, with the stems of its language. A stop word has no stem: its dictionary gives an empty
 * list. Nor has a word of a language without a stemmer.
 */
export async function indexArticle(tx: Tx, id: string, language: string, vectors: StoryVectors): Promise<void> {
  const { headline, whole } = vectors
  const stemmer = stemmerOf(language)
  const stems = (words: string[]) =>
    stemmer === null
      ? Prisma.sql`''::tsvector`
      : Prisma.sql`array_to_tsvector(ARRAY(
          SELECT DISTINCT ${stemmer.mark} || stems[1]
          FROM unnest(${words}::text[]) AS word, ts_lexize(${stemmer.dictionary}::regdictionary, word) AS stems
          WHERE stems <> '{}'))`
  await tx.$executeRaw`
    UPDATE article
    SET headline_search = ${headline.vector}::tsvector || ${stems(headline.words)},
        search = ${whole.vector}::tsvector || ${stems(whole.words)}, search_version = ${SEARCH_VERSION}
    WHERE id = ${id}::uuid`
}

/** So many stories at once: a transaction of a fraction of a second, and of 15 seconds where each has a megabyte. */
const BATCH = 50

/**
 * Indexes the next stories that were indexed with an older version, or never. A story that somebody is writing to is
 * passed over: who writes it, indexes it. Of several instances one is at it, and the others find nothing to do.
 * @returns how many; 0 where nothing is left
 */
export async function indexOutdated(db: Db): Promise<number> {
  return await db.$transaction(
    async tx => {
      const [lock] = await tx.$queryRaw<{ held: boolean }[]>`SELECT pg_try_advisory_xact_lock(20261123, 8) AS held`
      if (lock?.held !== true) return 0
      const rows = await tx.$queryRaw<Pick<Article, 'id' | 'headline' | 'paragraphs' | 'language' | 'notices'>[]>`
        SELECT id, headline, paragraphs, language, notices FROM article
        WHERE search_version < ${SEARCH_VERSION} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`
      for (const { id, language, notices, ...story } of rows) {
        const vectors = vectorsOf(story)
        await indexArticle(tx, id, language, vectors)
        await renewNotices(tx, id, notices, vectors.notices)
      }
      return rows.length
    },
    { timeout: 30_000 },
  )
}

/** What cannot be found in a story is told anew, where there was or is something to tell. */
async function renewNotices(tx: Tx, id: string, stored: unknown, told: readonly DraftNotice[]): Promise<void> {
  const others = (stored as DraftNotice[]).filter(({ code }) => !searchNotices.some(own => own === code))
  if (told.length === 0 && others.length === (stored as DraftNotice[]).length) return
  await tx.article.update({ where: { id }, data: { notices: [...others, ...told] } })
}
