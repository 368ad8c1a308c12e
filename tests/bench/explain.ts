/**
 * How Postgres answers what Rawi asks it: the plan of every statement behind the questions of the bench, with what it
 * took and what it read. It fails where one reads a big table from end to end.
 */
import { Client } from 'pg'
import type { Question, Samples, Variables } from './questions/question.ts'
import { questionsNamed } from './questions/questions.ts'
import { drawSamples } from './questions/samples.ts'
import { seededDatabase } from './seed/seeded.ts'
import { startKeptPostgres } from './servers/kept-postgres.ts'
import { askOnce, startStoredRawi } from './servers/stored/start.ts'
import { readArguments } from './support/arguments.ts'
import type { Call } from './support/rpc.ts'
import { type Bench, type Undo, withUndo } from './support/run.ts'
import type { Statement } from './support/statements.ts'

/** A table of so many rows is big. */
const BIG = 10_000
/** Each statement with so many different parameters: rare and frequent names may have different plans. */
const VARIANTS = 3

export const explain: Bench = async undo => {
  const { articles, data, only } = readArguments()
  const chosen = questionsNamed(only)
  const postgres = await startKeptPostgres(data, undo)
  const mistakes: string[] = []
  for (const count of articles) {
    const database = await seededDatabase(postgres.url, count)
    mistakes.push(...(await withUndo(undo, undo => explainAll(database, count, chosen, undo))))
  }
  if (mistakes.length > 0)
    throw new Error(`a big table is read from end to end, or nothing was seen:\n${mistakes.join('\n')}`)
  console.log('\nno big table is read from end to end')
}

async function explainAll(database: string, count: number, chosen: Question[], undo: Undo): Promise<string[]> {
  const { started, server: rawi } = await startStoredRawi(database, undo, 'support/statements.ts')
  const client = new Client({ connectionString: database })
  await client.connect()
  undo(() => client.end())
  const big = await bigTables(client)
  const samples = await drawSamples(database, count, { rawi, postgraphile: null })
  const mistakes: string[] = []
  for (const question of chosen) {
    console.log(`\n# ${question.what} (${question.name}), ${count.toLocaleString('en')} articles`)
    for (const variables of someOf(question, samples)) {
      console.log(`\n## ${JSON.stringify(variables)}`)
      const ask = () => askOnce(rawi, rawi.body(question, variables))
      const statements = await statementsBehind(started.call, ask)
      if (statements.length === 0) mistakes.push(`${question.name}: no statement was seen`)
      for (const statement of statements) {
        const plan = await planOf(client, statement)
        console.log(`\n${statement.text.replace(/\s+/g, ' ').trim()}\n${plan}`)
        for (const [, table] of plan.matchAll(/Seq Scan on (?:public\.)?(\w+)/g)) {
          if (big.has(table!)) mistakes.push(`${question.name}: ${table}`)
        }
      }
    }
  }
  return mistakes
}

/** Spread evenly over the variables that the bench draws: the first and the last differ most. */
function someOf(question: Question, samples: Samples): Variables[] {
  const all = question.vary(samples)
  const step = Math.max(1, Math.floor(all.length / VARIANTS))
  return all.filter((_, i) => i % step === 0).slice(0, VARIANTS)
}

async function statementsBehind(call: Call, act: () => Promise<unknown>): Promise<Statement[]> {
  await call('statements')
  await act()
  return await call<Statement[]>('statements')
}

async function planOf(client: Client, { text, values }: Statement): Promise<string> {
  const { rows } = await client.query<[string]>({
    text: `EXPLAIN (ANALYZE, BUFFERS) ${text}`,
    values,
    rowMode: 'array',
  })
  return rows.map(([line]) => `  ${line}`).join('\n')
}

async function bigTables(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= $1`,
    [BIG],
  )
  return new Set(rows.map(row => row.name))
}
