import type { Db } from '../db/client.ts'
import type { ArticlePage, ArticleRow, ArticleScope } from '../domain/article.ts'
import { findClusters, type StoryCluster } from '../domain/cluster.ts'
import { type CoMention, listCoMentions } from '../domain/co-mentions.ts'
import type { DayCount } from '../domain/day.ts'
import { countFacets, type Facets, type WantedFacets, widest } from '../domain/facets.ts'
import type { LinkKind } from '../domain/link-tables.ts'
import { type DayRange, mentionsPerDay } from '../domain/per-day.ts'
import type { Search } from '../domain/search/compile.ts'
import type { Gate } from '../domain/search/gate.ts'
import { isOfLevel } from '../domain/search/levels.ts'
import { listSimilar } from '../domain/similar.ts'
import { grouped, idsOf } from './batch.ts'

/**
 * The list that facets are of: all articles (null, and an empty id), or those of an entity, under a filter; or those that
 * a search finds, by its text and as compiled.
 */
export type FacetList = {
  kind: NonNullable<ArticleScope>['kind'] | null
  id: string
  where: ArticlePage['where']
  search?: { text: string; compiled: Search }
}
/** A facet of a list. */
export type FacetKey = FacetList & { wanted: WantedFacets }
/** Who shares stories with an entity. */
export type CompanyKey = { kind: LinkKind; id: string; others: readonly LinkKind[]; first: number }
/** In how many stories an entity is, day by day. */
export type PerDayKey = { kind: LinkKind; id: string; range: DayRange }
/** What is like an article. */
export type SimilarKey = { id: string; first: number }

/**
 * What is counted over many stories, in one statement for all that ask the same of different entities. Each waits for its
 * turn with the searches: it may take as long.
 */
export function createCountLoaders(db: Db, { pass }: Gate) {
  /** All facets of all lists under one filter are one statement: their fields ask at the same moment. */
  const facets = grouped<FacetKey, Facets>(
    ({ kind, where, search }) => JSON.stringify([kind, where, search?.text]),
    async keys => {
      const [{ kind, where, search }] = keys
      const scope = kind === null ? null : { kind, ids: idsOf(keys) }
      const wanted = widest(keys.map(key => key.wanted))
      const filter = { scope, where, search: search && isOfLevel(search.compiled, 0) }
      const found = await pass(() => countFacets(db, filter, wanted))
      return keys.map(({ id }) => found.get(id)!)
    },
  )
  const company = grouped<CompanyKey, CoMention[]>(
    ({ kind, others, first }) => JSON.stringify([kind, others, first]),
    async keys => {
      const [{ kind, others, first }] = keys
      const found = await pass(() => listCoMentions(db, { kind, ids: idsOf(keys) }, others, first))
      return keys.map(({ id }) => found.get(id) ?? [])
    },
  )
  const perDay = grouped<PerDayKey, DayCount[]>(
    ({ kind, range }) => JSON.stringify([kind, range]),
    async keys => {
      const [{ kind, range }] = keys
      const found = await pass(() => mentionsPerDay(db, kind, idsOf(keys), range))
      return keys.map(({ id }) => found.get(id) ?? [])
    },
  )
  const similar = grouped<SimilarKey, ArticleRow[]>(
    ({ first }) => String(first),
    async keys => {
      const found = await pass(() => listSimilar(db, idsOf(keys), keys[0].first))
      return keys.map(({ id }) => found.get(id) ?? [])
    },
  )
  const cluster = grouped<{ id: string }, StoryCluster | null>(
    () => '',
    async keys => {
      const found = await pass(() => findClusters(db, idsOf(keys)))
      return keys.map(({ id }) => found.get(id) ?? null)
    },
  )
  return { facets, company, perDay, similar, cluster }
}
