import DataLoader from 'dataloader'
import type { Db } from '../db/client.ts'
import {
  type ArticlePage,
  type ArticleRow,
  type ArticleScope,
  countArticles,
  findArticles,
  listArticlesOf,
  readProvenance,
  readTexts,
} from '../domain/article.ts'
import type { Directory, Shelf } from '../domain/directory.ts'
import { readMentions } from '../domain/mention.ts'
import { readRelated } from '../domain/related.ts'
import { listRevisions, type Revision } from '../domain/revision.ts'
import { grouped, idsOf, uncached } from './batch.ts'
import { createCountLoaders } from './count-loaders.ts'
import { type Gate, gateFor } from '../domain/search/gate.ts'
import { listRoles, type PersonRole } from '../domain/role.ts'
import { type MadeKind, readShown, type Sight } from '../domain/sight.ts'
import { readStanding } from '../domain/standing.ts'

type ScopeKind = NonNullable<ArticleScope>['kind']

/** A page of the articles of one entity. */
export type ListKey = { kind: ScopeKind; id: string; page: ArticlePage }
/** A page of the revisions of one article. */
export type RevisionKey = { id: string; before: number | null; limit: number }
/** How many articles of one entity match. */
export type CountKey = { kind: ScopeKind; id: string; where: ArticlePage['where'] }

/**
 * `sight`: which stories may be looked into. `keep`: whether the directory may keep what is read; not inside a transaction,
 * whose snapshot may be old.
 */
export type LoaderDeps = { db: Db; directory: Directory; searching: Gate; sight: Sight; keep: boolean }

/**
 * What cards leave out, read in as few statements as there are kinds: twenty articles with their people are one
 * statement for the articles, and one for those of the people that the directory does not hold. Nothing else is kept
 * from one moment to the next.
 */
export function createLoaders({ db, directory, searching, sight, keep }: LoaderDeps) {
  /** Whoever asks is not told of what they may not be shown: neither by the directory, which all share. */
  const made = <Entity extends { id: string }>(kind: MadeKind, shelf: Shelf<Entity>) => {
    const shown = new DataLoader<string, boolean>(async ids => {
      const found = await readShown(db, kind, [...new Set(ids)], sight)
      return ids.map(id => found.has(id))
    }, uncached)
    return entityLoader(shelf, db, keep, ({ id }) => shown.load(id))
  }
  const articlesOf = grouped<ListKey, ArticleRow[]>(
    key => JSON.stringify([key.kind, key.page]),
    async ([first, ...rest]) => {
      const keys = [first, ...rest]
      const { pass } = gateFor(first.page.where, searching)
      const lists = await pass(() => listArticlesOf(db, { kind: first.kind, ids: idsOf(keys) }, first.page))
      return keys.map(key => lists.get(key.id) ?? [])
    },
  )
  const articleCount = grouped<CountKey, number>(
    key => JSON.stringify([key.kind, key.where]),
    async ([first, ...rest]) => {
      const keys = [first, ...rest]
      const { pass } = gateFor(first.where, searching)
      const counts = await pass(() => countArticles(db, { kind: first.kind, ids: idsOf(keys) }, first.where))
      return keys.map(key => counts.get(key.id) ?? 0)
    },
  )
  const revisionsOf = grouped<RevisionKey, Revision[]>(
    ({ before, limit }) => JSON.stringify([before, limit]),
    async keys => {
      const lists = await listRevisions(db, idsOf(keys), keys[0], sight)
      return keys.map(key => lists.get(key.id) ?? [])
    },
  )
  const rolesOf = grouped<string, PersonRole[]>(
    () => '',
    async ids => {
      const lists = await listRoles(db, [...new Set(ids)])
      return ids.map(id => lists.get(id) ?? [])
    },
  )
  return {
    person: made('person', directory.person),
    country: entityLoader(directory.country, db, keep, () => true),
    tag: made('tag', directory.tag),
    source: made('source', directory.source),
    article: new DataLoader<string, ArticleRow | null>(async ids => {
      const rows = new Map((await findArticles(db, 'id', ids, sight)).map(row => [row.id, row]))
      return ids.map(id => rows.get(id) ?? null)
    }, uncached),
    text: ofArticle(ids => readTexts(db, ids, sight), []),
    provenance: ofArticle(ids => readProvenance(db, ids, sight), { origins: [], notices: [] }),
    standing: ofArticle(ids => readStanding(db, ids)),
    mentions: ofArticle(ids => readMentions(db, ids, sight), []),
    related: ofArticle(ids => readRelated(db, ids, sight), []),
    articlesOf,
    articleCount,
    revisionsOf,
    ...createCountLoaders(db, searching),
    rolesOf,
  }
}

export type Loaders = ReturnType<typeof createLoaders>

/**
 * Entities by id. `load` is for an id that a card holds, and answers at once where the directory knows it: waiting costs
 * more than the answer. `find` and `bySlug` are for what a client brought, and answer null where nobody has it, or where
 * whoever asks may not be shown it; `seen` makes that of what was found otherwise.
 */
function entityLoader<Entity extends object>(
  shelf: Shelf<Entity>,
  db: Db,
  keep: boolean,
  isShown: (entity: Entity) => boolean | Promise<boolean>,
) {
  const loader = new DataLoader<string, Entity | null>(async ids => {
    const rows = await shelf.read(db, [...new Set(ids)], keep)
    return ids.map(id => rows.get(id) ?? null)
  }, uncached)
  const stored = async (id: string): Promise<Entity> => {
    const entity = await loader.load(id)
    if (entity === null) throw new Error(`a card names ${id}, which is not stored`)
    return entity
  }
  const seen = async (found: Entity | null): Promise<Entity | null> =>
    found !== null && (await isShown(found)) ? found : null
  return {
    load: (id: string): Entity | Promise<Entity> => shelf.peek(id) ?? stored(id),
    find: async (id: string): Promise<Entity | null> => await seen(shelf.peek(id) ?? (await loader.load(id))),
    bySlug: async (slug: string): Promise<Entity | null> => await seen(await shelf.find(db, slug, keep)),
    seen,
  }
}

/** What belongs to an article, by its id; `missing` stands for an article that has none of it. */
function ofArticle<Part>(read: (ids: string[]) => Promise<Map<string, Part>>, missing?: Part) {
  return new DataLoader<string, Part>(async ids => {
    const parts = await read([...new Set(ids)])
    return ids.map(id => parts.get(id) ?? missing ?? new Error(`article ${id} is not stored`))
  }, uncached)
}
