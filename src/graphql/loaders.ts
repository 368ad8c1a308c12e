import DataLoader from 'dataloader'
import type { Db } from '../db/client.ts'
import {
  type ArticlePage,
  type ArticleRow,
  type ArticleScope,
  countArticles,
  listArticlesOf,
} from '../domain/article.ts'
import { namesInOrder } from '../domain/names.ts'
import { listRevisions, type Revision } from '../domain/revision.ts'

type ScopeKind = NonNullable<ArticleScope>['kind']

/** A page of the articles of one entity. */
export type ListKey = { kind: ScopeKind; id: string; page: ArticlePage }
/** A page of the revisions of one article. */
export type RevisionKey = { id: string; before: number | null; limit: number }
/** How many articles of one entity match. */
export type CountKey = { kind: ScopeKind; id: string; where: ArticlePage['where'] }

/**
 * What cards leave out, read in as few statements as there are kinds: twenty articles with their people are one
 * statement for the articles and one or two for all the people. Nothing is kept from one moment to the next.
 */
export function createLoaders(db: Db) {
  const person = byId(ids => db.person.findMany({ where: { id: { in: ids } }, include: { names: namesInOrder } }))
  const country = byId(ids => db.country.findMany({ where: { id: { in: ids } }, include: { names: namesInOrder } }))
  const tag = byId(ids => db.tag.findMany({ where: { id: { in: ids } }, include: { labels: namesInOrder } }))
  const source = byId(ids => db.source.findMany({ where: { id: { in: ids } }, include: { names: namesInOrder } }))

  const articlesOf = grouped<ListKey, ArticleRow[]>(
    key => JSON.stringify([key.kind, key.page]),
    async ([first, ...rest]) => {
      const keys = [first, ...rest]
      const lists = await listArticlesOf(db, { kind: first.kind, ids: idsOf(keys) }, first.page)
      return keys.map(key => lists.get(key.id) ?? [])
    },
  )
  const articleCount = grouped<CountKey, number>(
    key => JSON.stringify([key.kind, key.where]),
    async ([first, ...rest]) => {
      const keys = [first, ...rest]
      const counts = await countArticles(db, { kind: first.kind, ids: idsOf(keys) }, first.where)
      return keys.map(key => counts.get(key.id) ?? 0)
    },
  )
  const revisionsOf = grouped<RevisionKey, Revision[]>(
    ({ before, limit }) => JSON.stringify([before, limit]),
    async keys => {
      const lists = await listRevisions(db, idsOf(keys), keys[0])
      return keys.map(key => lists.get(key.id) ?? [])
    },
  )
  return { person, country, tag, source, articlesOf, articleCount, revisionsOf }
}

export type Loaders = ReturnType<typeof createLoaders>

/** Each once: one entity is often asked for by several articles, and would get its list once for each of them. */
function idsOf(keys: readonly { id: string }[]): string[] {
  return [...new Set(keys.map(key => key.id))]
}

const uncached = { cache: false } as const

function byId<Row extends { id: string }>(read: (ids: string[]) => Promise<Row[]>) {
  return new DataLoader<string, Row>(async ids => {
    const rows = new Map((await read([...new Set(ids)])).map(row => [row.id, row]))
    return ids.map(id => rows.get(id) ?? new Error(`a card names ${id}, which is not stored`))
  }, uncached)
}

/** A loader whose keys fall into groups, by what they ask; each group is one read. */
function grouped<Key, Value>(groupOf: (key: Key) => string, read: (keys: [Key, ...Key[]]) => Promise<Value[]>) {
  return new DataLoader<Key, Value>(async keys => {
    const answers = new Map<Key, Value>()
    const groups = Map.groupBy(keys, groupOf)
    await Promise.all(
      [...groups.values()].map(async ([first, ...rest]) => {
        const group: [Key, ...Key[]] = [first!, ...rest]
        const values = await read(group)
        group.forEach((key, i) => answers.set(key, values[i]!))
      }),
    )
    return keys.map(key => answers.get(key)!)
  }, uncached)
}
