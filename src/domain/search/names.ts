/**
 * Lists of people, countries and tags: all of them, or those with a name that is searched for, in any script. Every word
 * that is asked for begins a word of one name. A whole name comes first, then what a name begins with, then the others;
 * within each, and where nothing is searched for, they are in the order of their slugs (countries: codes).
 */
import type { Db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { wordsInOrder } from '../../text/words.ts'
import { keyOf } from '../entity.ts'
import { shownEntity, type Sight } from '../sight.ts'
import { checkedWords } from './compile.ts'

const tables = {
  person: { entity: 'person', names: 'person_name', of: 'person_id', key: 'slug' },
  country: { entity: 'country', names: 'country_name', of: 'country_id', key: 'code' },
  tag: { entity: 'tag', names: 'tag_label', of: 'tag_id', key: 'slug' },
}

export type Listed = keyof typeof tables

/** SQL for whether the entity `e` is in the lists of somebody. */
function presentTo(sight: Sight, kind: Listed): Prisma.Sql {
  return kind === 'country' ? Prisma.sql`TRUE` : Prisma.sql`e.merged_into_id IS NULL AND ${shownEntity(kind, sight)}`
}

export type NameOrder = 'RELEVANCE' | 'KEY_ASC' | 'KEY_DESC'

/** A place in such a list. `rank`: 3 a whole name, 2 the beginning of one, 1 other words, 0 in an order without ranks. */
export type NamePlace = { rank: number; key: string }
export type ListedEntity = NamePlace & { id: string }

/** `search`: null for all. `where`: a condition on the entity under the alias `e`. `sight`: of whoever asks. */
export type NamePage = {
  search: string | null
  order: NameOrder
  where: Prisma.Sql
  after: NamePlace | null
  limit: number
  sight: Sight
}

/** A name that nobody bears, and whoever asks for it. */
type SimilarTo = Pick<NamePage, 'limit' | 'sight'> & { search: string }

/**
 * One page of entities, one statement.
 * @throws RawiError BAD_USER_INPUT where the search text is too long, or holds too many words or none
 */
export async function listEntities(db: Db, kind: Listed, page: NamePage): Promise<ListedEntity[]> {
  const { search, order, where, after, limit, sight } = page
  const { entity, key } = tables[kind]
  const words = search === null ? null : searchedWords(search)
  const rank = order === 'RELEVANCE' && words !== null ? rankOf(kind, words) : Prisma.sql`0`
  const named = words === null ? Prisma.sql`TRUE` : Prisma.sql`e.id IN (${idsNamed(kind, words)})`
  const direction = order === 'KEY_DESC' ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const further = order === 'KEY_DESC' ? Prisma.sql`<` : Prisma.sql`>`
  const column = Prisma.raw(`e.${key}`)
  // Where there are no ranks, the border is one on the column alone: its index is where the list begins.
  const beyond =
    after === null
      ? Prisma.sql`TRUE`
      : order === 'RELEVANCE'
        ? Prisma.sql`(f.rank < ${after.rank}::int OR (f.rank = ${after.rank}::int AND f.key > ${after.key}))`
        : Prisma.sql`f.key ${further} ${after.key}`
  return await db.$queryRaw<ListedEntity[]>`
    SELECT f.id, f.rank, f.key FROM (
      SELECT e.id, ${column} AS key, ${rank} AS rank FROM ${Prisma.raw(entity)} e WHERE ${presentTo(sight, kind)} AND ${named} AND ${where}) f
    WHERE ${beyond} ORDER BY ${order === 'RELEVANCE' ? Prisma.sql`f.rank DESC,` : Prisma.empty} f.key ${direction}
    LIMIT ${limit}`
}

/**
 * Who or what may have been meant by a name that nobody bears: the ids of those with the most similar names.
 * @throws RawiError BAD_USER_INPUT as above
 */
export async function findSimilar(db: Db, kind: Listed, { search, limit, sight }: SimilarTo): Promise<string[]> {
  const asked = searchedWords(search).join(' ')
  const { entity, names, of, key } = tables[kind]
  // From where on a name is similar, `<%` knows from db/client.ts; written as a function it would not use the index.
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM ${Prisma.raw(names)} n JOIN ${Prisma.raw(entity)} e ON e.id = n.${Prisma.raw(of)}
    WHERE ${asked} <% n.words AND ${presentTo(sight, kind)} GROUP BY e.id
    ORDER BY max(word_similarity(${asked}, n.words)) DESC, max(similarity(${asked}, n.words)) DESC, e.${Prisma.raw(key)}
    LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

function searchedWords(search: string): string[] {
  return checkedWords(search, wordsInOrder(keyOf(search)))
}

/** Words hold no `%` and no `_`: LIKE takes them as they are. */
function idsNamed(kind: Listed, words: readonly string[]): Prisma.Sql {
  const { names, of } = tables[kind]
  const each = words.map(word => Prisma.sql`n.words LIKE ${`% ${word}%`}`)
  return Prisma.sql`SELECT n.${Prisma.raw(of)} FROM ${Prisma.raw(names)} n WHERE ${Prisma.join(each, ' AND ')}`
}

function rankOf(kind: Listed, words: readonly string[]): Prisma.Sql {
  const { names, of } = tables[kind]
  const whole = words.join(' ')
  return Prisma.sql`(
    SELECT max(CASE WHEN n.words = ${` ${whole} `} THEN 3 WHEN n.words LIKE ${` ${whole}%`} THEN 2 ELSE 1 END)
    FROM ${Prisma.raw(names)} n WHERE n.${Prisma.raw(of)} = e.id)`
}
