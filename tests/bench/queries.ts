/** What answers cost: Rawi beside its peers, on the same database, in one run. */
import { availableParallelism, loadavg } from 'node:os'
import { questionsNamed } from './questions/questions.ts'
import { depthOf, drawSamples } from './questions/samples.ts'
import { type Cost, measure } from './rows/reads.ts'
import { printCosts } from './rows/print-costs.ts'
import { type Costs, growthOf, targetsOf } from './rows/targets.ts'
import { seededDatabase } from './seed/seeded.ts'
import { startKeptPostgres } from './servers/kept-postgres.ts'
import { POSTGRAPHILE, RAWI, startStored } from './servers/stored/start.ts'
import { readArguments } from './support/arguments.ts'
import { startProgram } from './support/processes.ts'
import { type Bench, type Undo, withUndo } from './support/run.ts'
import { checkSystem } from './support/system.ts'
import { printTable } from './support/table.ts'

export const queries: Bench = async undo => {
  checkSystem(0)
  const { articles, data, rounds, only } = readArguments()
  const chosen = questionsNamed(only)
  const load = () => loadavg()[0]!.toFixed(1)
  const before = load()
  const postgres = await startKeptPostgres(data, undo)
  const { call: ask } = startProgram({ name: 'the requests', file: 'clients/requests.ts' }, undo)

  const measureAt = async (count: number, database: string, undo: Undo) => {
    const servers = await startStored(database, undo)
    const named = (name: string) => servers.find(server => server.name === name)!
    const samples = await drawSamples(database, count, { rawi: named(RAWI), postgraphile: named(POSTGRAPHILE) })
    const costs = new Map<string, Record<string, Cost>>()
    for (const question of chosen) {
      const cost = await measure({ postgres: postgres.pid, ask, rounds }, question, servers, samples)
      costs.set(question.name, cost)
      printCosts(`${question.what} (${question.name}), ${count.toLocaleString('en')} articles`, cost)
    }
    return costs
  }

  const costs: Costs = new Map()
  for (const count of articles) {
    const database = await seededDatabase(postgres.url, count)
    console.error(
      `${count.toLocaleString('en')} articles; the deep page is ${depthOf(count).toLocaleString('en')} deep`,
    )
    costs.set(count, await withUndo(undo, undo => measureAt(count, database, undo)))
  }
  console.log(
    `${availableParallelism()} cores; load average over 1 minute ${before} before the run, ${load()} after it; ` +
      `the median of ${rounds} rounds\n`,
  )
  const rows = [...[...costs].flatMap(([count, each]) => targetsOf(count, each)), ...growthOf(costs)]
  const names = Object.keys([...[...costs.values()][0]!.values()][0]!)
  printTable(rows, names)
}
