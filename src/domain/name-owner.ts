/**
 * Whose name it is that a story uses, where several who were merged into one bear it.
 *
 * A story that is linked already keeps whom it meant: else one that is revised or linked anew while two namesakes are
 * merged would pass from one to the other, and stay there when the merge is taken back. By a name that is new to the story
 * the one that is left is meant, or the oldest of those merged into it.
 */
import type { Tx } from '../db/client.ts'
import { keyOf } from './entity.ts'

/** Somebody who is found by a name, before it is known whose it is; `bearers`: all who are one with them and bear it. */
type Found = { key: string; personId: string | null; bearers: string[] }

/** Somebody whom a story is linked to; `text`: by what name, null where only an editor named them. */
type Linked = { id: string; text: string | null }

/**
 * Puts in place of the bearers the owner of the name: null where it is the person itself.
 * @param articleId of the story that uses the names, new or there already
 */
export async function withOwner<Row extends Found>(
  tx: Tx,
  rows: readonly Row[],
  articleId: string,
): Promise<(Omit<Row, 'bearers'> & { ownerId: string | null })[]> {
  const shared = rows.flatMap(({ bearers }) => (new Set(bearers).size > 1 ? bearers : []))
  const linked = shared.length === 0 ? [] : await readLinked(tx, articleId, shared)
  /** How many names of the story somebody bears: of two whom it names, a name that both have is the one's who has no other. */
  const namesOf = (id: string) => new Set(rows.flatMap(row => (row.bearers.includes(id) ? row.key : []))).size
  return rows.map(({ bearers, ...row }) => {
    const { key, personId } = row
    const own = linked.filter(({ id }) => bearers.includes(id))
    const rank = (id: string) => (own.some(one => one.id === id) ? namesOf(id) : rows.length + 1)
    const [first] = bearers.toSorted(
      (a, b) => rank(a) - rank(b) || Number(b === personId) - Number(a === personId) || (a < b ? -1 : 1),
    )
    const owner = own.find(({ text }) => text !== null && keyOf(text) === key)?.id ?? first ?? null
    return { ...row, ownerId: owner === personId ? null : owner }
  })
}

/** Whom of these the story is linked to, in the order of its text. */
async function readLinked(tx: Tx, articleId: string, ids: readonly string[]): Promise<Linked[]> {
  return await tx.$queryRaw<Linked[]>`
    SELECT id, text FROM (
      SELECT person_id AS id, text, position FROM mention WHERE article_id = ${articleId}::uuid
      UNION ALL
      SELECT p.id, NULL, NULL FROM article_person l CROSS JOIN LATERAL (
        SELECT l.person_id AS id WHERE l.parts IS NULL
        UNION ALL SELECT x.id FROM jsonb_to_recordset(l.parts) AS x (id uuid)) p WHERE l.article_id = ${articleId}::uuid) s
    WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY position`
}
