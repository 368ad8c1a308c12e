/**
 * Merging: two people, or two tags, are found to be one. Names, links, mentions and roles move to the one that is left, the
 * cards of its stories are written anew, and the id and slug of the other lead to it from then on. What moved is written
 * down as it was, so that it can be taken back.
 *
 * The race: a story that is being stored may have resolved a name to the one that goes, and would link to it afterwards.
 * So stories hold a lock that they share until they commit (story.ts), and a merge holds it alone.
 */
import type { Db, Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { EntityRef } from './entity.ts'
import { RawiError } from './errors.ts'
import { appendEntityEvent } from './event.ts'
import { moveKnowledge } from './known-hub.ts'
import { moveCandidates } from './merge-candidate.ts'
import type { MergedKind } from './merges.ts'
import { checkedReason } from './reason.ts'
import { moveRoles } from './role.ts'
import { writing } from './transaction.ts'

/** Ids. `reason` is kept for whoever wants to know. */
export type MergeRequest = { from: string; into: string; reason?: string | null }

const tables = {
  person: { names: 'person_name', links: 'article_person', key: 'person_id' },
  tag: { names: 'tag_label', links: 'article_tag', key: 'tag_id' },
} as const

/** What two links of one article come to. */
const combined = {
  person: Prisma.sql`mention_count = l.mention_count + excluded.mention_count, in_headline = l.in_headline OR excluded.in_headline,
    salience = least(1, round((l.salience + excluded.salience)::numeric, 4))`,
  tag: Prisma.sql`position = least(l.position, excluded.position)`,
}

/** The part of a card that names them, from the links: in the order and the form of card.ts. */
const cards = {
  person: Prisma.sql`jsonb_set(a.card, '{people}', (SELECT jsonb_agg(jsonb_build_object('id', l.person_id, 'slug', e.slug,
      'mentionCount', l.mention_count, 'salience', l.salience, 'inHeadline', l.in_headline)
      ORDER BY l.salience DESC, l.mention_count DESC, l.person_id)
    FROM article_person l JOIN person e ON e.id = l.person_id WHERE l.article_id = a.id))`,
  tag: Prisma.sql`jsonb_set(a.card, '{tags}', (SELECT jsonb_agg(jsonb_build_object('id', l.tag_id, 'slug', e.slug)
      ORDER BY l.position)
    FROM article_tag l JOIN tag e ON e.id = l.tag_id WHERE l.article_id = a.id))`,
}

/**
 * Merges `from` into `into`; where that was done before, nothing is done.
 * @returns the id of the one that is left: that of `into`, or of what it was merged into itself
 * @throws RawiError NOT_FOUND; BAD_USER_INPUT where both are one, `from` was merged into yet another, or the
 *   reason is too long
 */
export async function mergeEntities(db: Db, entity: MergedKind, request: MergeRequest): Promise<string> {
  const reason = checkedReason(request.reason)
  return await writing(db, tx => merge(tx, entity, request, reason))
}

async function merge(tx: Tx, entity: MergedKind, { from, into }: MergeRequest, reason: string | null): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(20261123, 9)`
  const [gone, left] = [await readEnd(tx, entity, from, 'from'), await readEnd(tx, entity, into, 'into')]
  if (gone.asked === left.asked) throw new RawiError('BAD_USER_INPUT', 'This is one and the same.', { field: 'into' })
  if (gone.id === left.id) return left.id
  if (gone.asked !== gone.id) {
    throw new RawiError('BAD_USER_INPUT', `This one was merged into "${gone.slug}" already.`, { field: 'from' })
  }
  await writeDown(tx, entity, gone, left, reason)
  await move(tx, entity, gone.id, left.id)
  const leading = await tx.$queryRaw<{ id: string }[]>`
    UPDATE ${Prisma.raw(entity)} SET merged_into_id = ${left.id}::uuid
    WHERE id = ${gone.id}::uuid OR merged_into_id = ${gone.id}::uuid RETURNING id`
  const known = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${Prisma.raw(entity)} WHERE merged_into_id = ${left.id}::uuid`
  const ids = [...new Set([left.id, ...leading.map(row => row.id), ...known.map(row => row.id)])]
  await appendEntityEvent(tx, { entity, ids, merge: { from: refOf(gone), into: refOf(left) } })
  return left.id
}

type End = EntityRef & { asked: string }

const refOf = ({ id, slug }: End): EntityRef => ({ id, slug })

async function readEnd(tx: Tx, entity: MergedKind, id: string, field: string): Promise<End> {
  const table = Prisma.raw(entity)
  const [end] = await tx.$queryRaw<End[]>`
    SELECT asked.id AS asked, e.id, e.slug FROM ${table} asked
    JOIN ${table} e ON e.id = coalesce(asked.merged_into_id, asked.id) WHERE asked.id = ${id}::uuid`
  if (end === undefined) throw new RawiError('NOT_FOUND', 'There is nothing with this id.', { field })
  return end
}

async function writeDown(tx: Tx, entity: MergedKind, from: End, into: End, reason: string | null): Promise<void> {
  const { names, links, key } = raw(entity)
  const mentions = entity === 'person' ? Prisma.sql`(SELECT id FROM mention WHERE person_id = ${from.id}::uuid)` : none
  const roles =
    entity === 'person'
      ? Prisma.sql`(SELECT * FROM article_role WHERE person_id = ${from.id}::uuid OR (person_id = ${into.id}::uuid
          AND article_id IN (SELECT article_id FROM article_role WHERE person_id = ${from.id}::uuid)))`
      : none
  const both = Prisma.sql`${[from.id, into.id]}::uuid[]`
  const known = entity === 'person' ? Prisma.sql`(SELECT * FROM person WHERE id = ANY(${both}))` : none
  const candidates =
    entity === 'person'
      ? Prisma.sql`(SELECT * FROM merge_candidate WHERE person_id = ANY(${both}) OR other_id = ANY(${both}))`
      : none
  await tx.$executeRaw`
    INSERT INTO entity_merge (id, entity, from_id, into_id, reason, moved)
    SELECT uuidv7(), ${entity}, ${from.id}::uuid, ${into.id}::uuid, ${reason}, jsonb_build_object(
      'names', (SELECT coalesce(jsonb_agg(to_jsonb(n)), '[]') FROM ${names} n WHERE n.${key} = ${from.id}::uuid),
      'links', (SELECT coalesce(jsonb_agg(to_jsonb(l)), '[]') FROM ${links} l
                WHERE l.${key} = ${from.id}::uuid OR (l.${key} = ${into.id}::uuid AND l.article_id IN
                      (SELECT article_id FROM ${links} WHERE ${key} = ${from.id}::uuid))),
      'mentions', (SELECT coalesce(jsonb_agg(m.id), '[]') FROM ${mentions} m),
      'roles', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM ${roles} r),
      'people', (SELECT coalesce(jsonb_agg(to_jsonb(p)), '[]') FROM ${known} p),
      'candidates', (SELECT coalesce(jsonb_agg(to_jsonb(c)), '[]') FROM ${candidates} c))`
}

const none = Prisma.sql`(SELECT NULL::uuid AS id WHERE FALSE)`

async function move(tx: Tx, entity: MergedKind, from: string, into: string): Promise<void> {
  const { names, links, key } = raw(entity)
  // Moved names get new ids: names stand in the order they became known, and the one that is left keeps its own first.
  await tx.$executeRaw`
    UPDATE ${names} n SET id = uuidv7(), ${key} = ${into}::uuid,
      kind = CASE WHEN n.kind = 'CANONICAL' AND EXISTS (SELECT 1 FROM ${names} o
        WHERE o.${key} = ${into}::uuid AND o.kind = 'CANONICAL'
          AND lower(split_part(o.language, '-', 1)) = lower(split_part(n.language, '-', 1))) THEN 'ALIAS' ELSE n.kind END
    WHERE n.${key} = ${from}::uuid
      AND NOT EXISTS (SELECT 1 FROM ${names} o
        WHERE o.${key} = ${into}::uuid AND o.language = n.language AND o.folded = n.folded)`
  await tx.$executeRaw`DELETE FROM ${names} WHERE ${key} = ${from}::uuid`
  const columns = columnsOf[entity]
  const moved = await tx.$queryRaw<{ id: string }[]>`
    WITH gone AS (DELETE FROM ${links} WHERE ${key} = ${from}::uuid RETURNING *)
    INSERT INTO ${links} AS l (article_id, ${key}, ${columns})
    SELECT article_id, ${into}::uuid, ${columns} FROM gone
    ON CONFLICT (article_id, ${key}) DO UPDATE SET ${combined[entity]} RETURNING article_id AS id`
  if (entity === 'person') {
    await tx.$executeRaw`UPDATE mention SET person_id = ${into}::uuid WHERE person_id = ${from}::uuid`
    await moveRoles(tx, from, into)
    await moveCandidates(tx, from, into)
    await moveKnowledge(tx, from, into)
  }
  await tx.$executeRaw`UPDATE article a SET card = ${cards[entity]} WHERE a.id = ANY(${moved.map(row => row.id)}::uuid[])`
}

const columnsOf = {
  person: Prisma.sql`mention_count, salience, in_headline, published_at`,
  tag: Prisma.sql`position, published_at`,
}

function raw(entity: MergedKind) {
  const { names, links, key } = tables[entity]
  return { names: Prisma.raw(names), links: Prisma.raw(links), key: Prisma.raw(key) }
}
