import { BARE, POSTGRAPHILE } from '../servers/stored/start.ts'
import { printColumns } from '../../support/columns.ts'
import type { Cost } from './reads.ts'

/** Prints what a question cost each server, and how that compares to PostGraphile and to the floor. */
export function printCosts(title: string, costs: Record<string, Cost>): void {
  const ms = (value: number) => value.toFixed(2)
  const ratio = (cost: Cost, other: string) => `${(cost.total / costs[other]!.total).toFixed(2)} x`
  console.log(`\n${title}`)
  printColumns([
    ['', 'node ms/req', 'Postgres ms/req', 'total', `to ${POSTGRAPHILE}`, `to ${BARE}`, 'requests/s'],
    ...Object.entries(costs).map(([server, cost]) => [
      server,
      ms(cost.node),
      ms(cost.postgres),
      ms(cost.total),
      ratio(cost, POSTGRAPHILE),
      ratio(cost, BARE),
      cost.rate.toFixed(0),
    ]),
  ])
}
