/**
 * What a name of a story was once found to be, it stays in that story: an editor who gives a source another name and takes
 * the old one away has not said that its stories are another one's. So where a story is edited or read anew, the sources, tags
 * and people that are given by name are looked up only where it gives a name that it did not give before, or an editor has
 * just set it. What comes in again is looked up, as whatever comes in is; what an editor set stays.
 */
import type { Tx } from '../db/client.ts'
import { type Article, Prisma } from '../db/generated/client.ts'
import type { StoryDraft } from './draft.ts'
import type { EditField } from './edits.ts'
import { type EntityRef, keyOf, type Resolved } from './entity.ts'
import { labelsOf } from './stored-draft.ts'

/** By the keys of the names that a story gave the ids of those that they were found to be, whomever these are merged into. */
export type NamedIds = { tags: Record<string, string>; people: Record<string, string> }

/** The sources, tags and people that a story keeps, by the keys of their names. */
export type KeptNames = Record<'source' | 'tag' | 'person', ReadonlyMap<string, Resolved>>

/** `anew`: the fields whose names are looked up. `given`: those that have their names as they were given. */
export type Lookups = { anew: readonly EditField[]; given: readonly EditField[] }

/** Of a story that is new. */
export const nothingKept: KeptNames = { source: new Map(), tag: new Map(), person: new Map() }

/**
 * What a stored story keeps.
 * @param lookups of tags that are neither looked up nor given the draft has the labels that they have today. Null where all
 *   of it was given
 */
export async function readKept(
  tx: Tx,
  article: Pick<Article, 'id' | 'named'>,
  draft: Pick<StoryDraft, 'people'>,
  lookups: Lookups | null,
): Promise<KeptNames> {
  const isNew = (field: EditField) => lookups?.anew.includes(field) ?? false
  const asLabelled = lookups !== null && !lookups.given.includes('tags')
  const roles = [
    ...(isNew('credits') ? [] : (['ORIGIN'] as const)),
    ...(isNew('source') ? [] : (['PUBLISHER'] as const)),
  ]
  const credits = await tx.articleCredit.findMany({ where: { articleId: article.id, role: { in: roles } } })
  return {
    source: await resolved(tx, 'source', new Map(credits.map(({ text, sourceId }) => [keyOf(text), sourceId]))),
    tag: isNew('tags') ? new Map() : await resolved(tx, 'tag', await tagsOf(tx, article, asLabelled)),
    person: isNew('people') ? new Map() : await keptPeople(tx, article, draft),
  }
}

async function tagsOf(
  tx: Tx,
  article: Pick<Article, 'id' | 'named'>,
  asLabelled: boolean,
): Promise<Map<string, string>> {
  if (!asLabelled) return new Map(Object.entries(namedBy(article).tags))
  return new Map((await labelsOf(tx, article.id)).map(({ id, text }) => [keyOf(text), id]))
}

/** The people that a stored story keeps: of those whom its text names, and nobody gave, none. */
export async function keptPeople(
  tx: Tx,
  article: Pick<Article, 'named'>,
  { people }: Pick<StoryDraft, 'people'>,
): Promise<ReadonlyMap<string, Resolved>> {
  return people === null ? new Map() : await resolved(tx, 'person', new Map(Object.entries(namedBy(article).people)))
}

/**
 * What a story is to remember of its names: those that it gives now, and those that it gave before of what it is still linked
 * to. A tag may be given by its old label again, when what came in is read anew.
 * @param linked the ids of the tags and people that the story names now
 */
export function namedNow(before: Pick<Article, 'named'> | null, now: NamedIds, linked: ReadonlySet<string>): NamedIds {
  const { tags, people } = namedBy(before ?? { named: {} })
  const still = (ids: Record<string, string>) => Object.entries(ids).filter(([, id]) => linked.has(id))
  return {
    tags: { ...Object.fromEntries(still(tags)), ...now.tags },
    people: { ...Object.fromEntries(still(people)), ...now.people },
  }
}

/** Stories of before this was written down remember nothing. */
function namedBy({ named }: Pick<Article, 'named'>): NamedIds {
  return { tags: {}, people: {}, ...(named as Partial<NamedIds>) }
}

async function resolved(
  tx: Tx,
  kind: keyof KeptNames,
  ids: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Resolved>> {
  if (ids.size === 0) return new Map()
  const entity = Prisma.raw(kind)
  const root = Prisma.raw(kind === 'source' ? 'o.id' : 'coalesce(o.merged_into_id, o.id)')
  const rows = await tx.$queryRaw<(EntityRef & { ownerId: string; ownerSlug: string })[]>`
    SELECT e.id, e.slug, o.id AS "ownerId", o.slug AS "ownerSlug" FROM ${entity} o JOIN ${entity} e ON e.id = ${root}
    WHERE o.id = ANY(${[...ids.values()]}::uuid[])`
  const byOwner = new Map(
    rows.map(({ id, slug, ownerId, ownerSlug }) => [ownerId, { id, slug, owner: { id: ownerId, slug: ownerSlug } }]),
  )
  return new Map([...ids].flatMap(([key, id]) => (byOwner.has(id) ? [[key, byOwner.get(id)!] as const] : [])))
}
