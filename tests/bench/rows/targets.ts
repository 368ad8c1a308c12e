/** What must be reached, as ratios within one run. */
import { BARE, CACHED, POSTGRAPHILE, RAWI } from '../servers/stored/start.ts'
import type { Row } from '../support/table.ts'
import type { Cost } from './reads.ts'

/** The costs of a run: by how many articles there are, by question, by server. */
export type Costs = Map<number, Map<string, Record<string, Cost>>>

/** Beside PostGraphile: how much of its CPU time may be used. */
const shares: Record<string, number> = { latest: 0.45, article: 1, entity: 1, search: 1 }
/** What may not grow with the number of articles, and by how much it may at most. */
const growing = ['latest', 'entity', 'deep']
const GROWTH = 1.3

/** The rows of one size: Rawi beside its peers. */
export function targetsOf(articles: number, costs: Map<string, Record<string, Cost>>): Row[] {
  const rows: Row[] = []
  const compare = (what: string, target: number, figures: Row['figures']) =>
    rows.push({ what: `${articles.toLocaleString('en')} articles, ${what}`, unit: 'x', figures, target })
  for (const [name, target] of Object.entries(shares)) {
    const cost = costs.get(name)
    if (cost === undefined) continue
    const ratios = Object.entries(cost).map(([server, { total }]) => [server, total / cost[POSTGRAPHILE]!.total])
    compare(`${name}: CPU compared to ${POSTGRAPHILE}`, target, Object.fromEntries(ratios))
  }
  const latest = costs.get('latest')
  if (latest !== undefined) {
    const ratio = latest[POSTGRAPHILE]!.rate / latest[CACHED]!.rate
    compare(`latest, cached: requests/s of ${POSTGRAPHILE} compared to it`, 1 / 5, { [RAWI]: ratio })
  }
  const search = costs.get('search')
  if (search !== undefined) {
    const ratios = Object.entries(search).map(([server, { total }]) => [server, total / search[BARE]!.total])
    compare(`search with facets: CPU compared to ${BARE}`, 1.5, Object.fromEntries(ratios))
  }
  return rows
}

/** The rows of growth, from the smallest size to the largest; none where there is one size only. */
export function growthOf(costs: Costs): Row[] {
  const sizes = [...costs.keys()].sort((a, b) => a - b)
  const [small, large] = [sizes[0]!, sizes.at(-1)!]
  if (small === large) return []
  return growing.flatMap(name => {
    const [before, after] = [costs.get(small)!.get(name), costs.get(large)!.get(name)]
    if (before === undefined || after === undefined) return []
    const ratios = Object.keys(before).map(server => [server, after[server]!.total / before[server]!.total])
    const what = `${name}: CPU at ${large.toLocaleString('en')} articles compared to ${small.toLocaleString('en')}`
    return [{ what, unit: 'x', figures: Object.fromEntries(ratios) as Row['figures'], target: GROWTH }]
  })
}
