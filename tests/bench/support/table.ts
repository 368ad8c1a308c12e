import { styleText } from 'node:util'
import { printColumns } from '../../support/columns.ts'

/**
 * One line of the table: a figure for each server by its name; what was not measured is left out. `target`: the most
 * that Rawi's may be.
 */
export type Row = { what: string; unit: string; figures: Record<string, number>; target?: number }

/**
 * Prints what was measured, and how Rawi, the first of the servers, stands to its targets. Where the floor, if there
 * is one, misses a target too, it says so: the machine was busy with something else.
 */
export function printTable(rows: Row[], servers: string[], floor?: string): void {
  const lines = [
    ['', ...servers, 'target', 'verdict'],
    ...rows.map(row => [
      row.what,
      ...servers.map(server => show(row.figures[server], row.unit)),
      row.target === undefined ? '' : `<= ${show(row.target, row.unit)}`,
      verdict(row, servers[0]!, floor),
    ]),
  ]
  printColumns(lines)
}

function verdict({ figures, unit, target }: Row, server: string, floor: string | undefined): string {
  const figure = figures[server]
  if (target === undefined || figure === undefined) return ''
  if (figure <= target) return styleText('green', 'met')
  const missed = Number.isFinite(figure) ? `missed by ${show(figure - target, unit)}` : 'missed'
  const busy = floor !== undefined && figures[floor]! > target
  return styleText('red', busy ? `${missed}; ${floor} misses it too: a busy machine?` : missed)
}

function show(figure: number | undefined, unit: string): string {
  if (figure === undefined) return '-'
  if (!Number.isFinite(figure)) return 'not all'
  return `${figure.toFixed(figure < 100 && unit !== '%' ? (unit === 'x' ? 2 : 1) : 0)} ${unit}`
}
