/**
 * Tags and sources are known by their names: one way to find them, and to make those that are new. (People share names:
 * see link-people.ts. Countries are seeded: see country.ts.)
 *
 * The race: two stories that name the same new tag may be stored at once. Whoever makes an entity holds one advisory
 * lock until commit and looks again under it; stories that name only known entities never wait for it. Lock order, for
 * every writer: the one that keeps merges out, story identity, then this one, then the log's at commit.
 */
import { v7 as uuid } from 'uuid'
import type { Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { fold } from '../text/fold.ts'
import { freeSlug, slugCandidates } from './slug.ts'

/** An entity as a card refers to it. */
export type EntityRef = { id: string; slug: string }

/** Whom a name led to. `owner`: whose name it is, which may be one that was merged into the other. */
export type Resolved = EntityRef & { owner: EntityRef }

type NamedKind = 'tag' | 'source'

const tables = {
  tag: {
    ...{ entity: Prisma.raw('tag'), names: Prisma.raw('tag_label'), key: Prisma.raw('tag_id') },
    owner: Prisma.sql`coalesce(n.owner_id, n.tag_id)`,
  },
  source: {
    ...{ entity: Prisma.raw('source'), names: Prisma.raw('source_name'), key: Prisma.raw('source_id') },
    owner: Prisma.sql`n.source_id`,
  },
}

/**
 * What a name is known by: its letters folded, and عبد joined to the name behind it, because عبد الفتاح and عبدالفتاح are
 * two spellings of one name.
 */
export function keyOf(name: string): string {
  return keyOfFolded(fold(name))
}

/** As `keyOf`, of a name that is folded already. */
export function keyOfFolded(name: string): string {
  return name.replace(/(?<!\p{L})عبد (?=ال\p{L})/gu, 'عبد')
}

/**
 * The entities of these names, those that nobody knew before made anew; their first name is the text given.
 * @param language BCP 47, of the story that brought the names
 * @param kept what names are already known to be, by their keys: these are not looked up
 * @returns by folded name
 */
export async function resolveEntities(
  tx: Tx,
  kind: NamedKind,
  names: readonly string[],
  language: string,
  kept: ReadonlyMap<string, Resolved>,
): Promise<Map<string, Resolved>> {
  const texts = new Map<string, string>()
  // Of several spellings the first one counts.
  for (const text of names) if (!kept.has(keyOf(text)) && !texts.has(keyOf(text))) texts.set(keyOf(text), text)
  let found = await findEntities(tx, kind, [...texts.keys()])
  if (found.size < texts.size) {
    await lockNewEntities(tx)
    found = await findEntities(tx, kind, [...texts.keys()])
    const missing = [...texts].flatMap(([key, text]) => (found.has(key) ? [] : [{ folded: key, text, id: uuid() }]))
    for (const { folded, id, slug } of await createEntities(tx, kind, missing, language))
      found.set(folded, { id, slug, owner: { id, slug } })
  }
  return new Map(names.map(text => [fold(text), kept.get(keyOf(text)) ?? found.get(keyOf(text))!]))
}

/** Until the transaction ends nothing is merged away (merge.ts); all who store at once share the lock. */
export async function lockOutMerges(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(20261123, 9)`
}

/** Held until the transaction ends by whoever makes an entity; what was looked up before it must be looked up again. */
export async function lockNewEntities(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(20261123, 2)`
}

/** The entities that bear a name with one of these keys. */
async function findEntities(tx: Tx, kind: NamedKind, keys: string[]): Promise<Map<string, Resolved>> {
  if (keys.length === 0) return new Map()
  const { entity, names, key, owner } = tables[kind]
  const rows = await tx.$queryRaw<(EntityRef & { folded: string; ownerId: string; ownerSlug: string })[]>`
    SELECT n.folded, e.id, e.slug, o.id AS "ownerId", o.slug AS "ownerSlug" FROM ${names} n
    JOIN ${entity} e ON e.id = n.${key} JOIN ${entity} o ON o.id = ${owner} WHERE n.folded = ANY(${keys})`
  return new Map(
    rows.map(({ folded, id, slug, ownerId, ownerSlug }) => {
      return [folded, { id, slug, owner: { id: ownerId, slug: ownerSlug } }]
    }),
  )
}

type NewEntity = { id: string; text: string; folded: string }

async function createEntities(tx: Tx, kind: NamedKind, drafts: NewEntity[], language: string) {
  if (drafts.length === 0) return []
  const { entity, names, key } = tables[kind]
  const taken = await takenSlugs(tx, kind, drafts)
  const made = drafts.map(draft => {
    const slug = freeSlug(draft.text, draft.id, taken)
    taken.add(slug)
    return { ...draft, slug }
  })
  const ids = made.map(({ id }) => id)
  await tx.$executeRaw`
    INSERT INTO ${entity} (id, slug) SELECT * FROM unnest(${ids}::uuid[], ${made.map(({ slug }) => slug)}::text[])`
  await tx.$executeRaw`
    INSERT INTO ${names} (id, ${key}, text, folded, language, kind)
    SELECT name_id, entity_id, text, folded, ${language}, 'CANONICAL'::name_kind
    FROM unnest(${made.map(() => uuid())}::uuid[], ${ids}::uuid[], ${made.map(({ text }) => text)}::text[],
                ${made.map(({ folded }) => folded)}::text[]) AS made (name_id, entity_id, text, folded)`
  return made
}

/** Which of the slugs that these may get (slug.ts) somebody has. */
export async function takenSlugs(
  tx: Tx,
  kind: NamedKind | 'person',
  drafts: readonly Pick<NewEntity, 'id' | 'text'>[],
): Promise<Set<string>> {
  const candidates = drafts.flatMap(({ text, id }) => slugCandidates(text, id))
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM ${Prisma.raw(kind)} WHERE slug = ANY(${candidates})`
  return new Set(rows.map(row => row.slug))
}
