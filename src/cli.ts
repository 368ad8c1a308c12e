#!/usr/bin/env node
/**
 * The `rawi` command. It works on the database directly - DATABASE_URL, or the embedded one under DATA_DIR, joined
 * where a server runs it, else started and left as it was found. A running server hears of new stories from the log.
 */
import { progress } from '@clack/prompts'
import { Command } from 'commander'
import { writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { createInterface } from 'node:readline'
import { ConfigError, loadConfig } from './config.ts'
import { DatabaseError } from './db/errors.ts'
import { missingMigration, writeMigration } from './db/migrate.ts'
import { type Database, openDatabase } from './domain/database.ts'
import { encodeGlobalId } from './graphql/global-id.ts'
import { type BulkResult, type BulkSource, ingestAll, sourcesOf } from './ingest/bulk.ts'
import { extractLine } from './ingest/extract-lines.ts'
import { createIngest } from './ingest/pipeline.ts'

const rawi = new Command('rawi').description('A GraphQL content hub for news.')

rawi
  .command('serve')
  .description('start the server, as `npm start` does')
  .action(async () => void (await import('./main.ts')))

rawi
  .command('ingest')
  .description('take in stories: a file, every file below a directory, or - for one story on standard input')
  .argument('<path>', 'a file, a directory, or -')
  .action(async (path: string) => {
    const sources = path === '-' ? [{ name: '-', read: () => buffer(process.stdin) }] : await sourcesOf(path)
    await withDatabase(async ({ db }) => {
      const failed = await ingestWithProgress(sources, createIngest({ db }))
      if (failed.length === 0) return
      console.error(`${failed.length} of ${sources.length} failed: ${failed.join(', ')}`)
      process.exitCode = 1
    })
  })

rawi
  .command('extract')
  .description('find people and countries: JSON lines {id, lang?, text} in, {id, entities} out')
  .action(async () => {
    let number = 0
    for await (const line of createInterface({ input: process.stdin })) {
      number++
      if (line.trim() === '') continue
      try {
        process.stdout.write(`${extractLine(line)}\n`)
      } catch (error) {
        console.error(`line ${number}: ${(error as Error).message}`)
        process.exitCode = 1
      }
    }
  })

rawi
  .command('migrate')
  .description('bring the database up to date; with --new, write the migration that schema.prisma still lacks')
  .option('--new <name>', 'the name of the new migration: add_feeds')
  .action(async ({ new: name }: { new?: string }) => {
    await withDatabase(async ({ url }) => {
      if (name === undefined) return console.log('The database is up to date.')
      const script = await missingMigration(url)
      console.log(script === '' ? 'Nothing is missing.' : `Wrote ${await writeMigration(name, script)}`)
    })
  })

rawi
  .command('schema')
  .description('print the GraphQL schema into schema.graphql')
  .action(async () => {
    // Loaded for this command only: the other ones start in half the time without it.
    const { printedSchema } = await import('./graphql/schema.ts')
    await writeFile(new URL('../schema.graphql', import.meta.url), printedSchema())
  })

/** One line per story; on a terminal a bar beside them. Out: the names of those that failed. */
async function ingestWithProgress(sources: BulkSource[], ingest: ReturnType<typeof createIngest>): Promise<string[]> {
  const bar = process.stdout.isTTY && sources.length > 1 ? progress({ max: sources.length }) : null
  bar?.start(`0 of ${sources.length} stories`)
  const failed: string[] = []
  let count = 0
  for await (const result of ingestAll(sources, ingest)) {
    if ('failure' in result) failed.push(result.name)
    bar?.clear()
    print(result)
    bar?.advance(1, `${++count} of ${sources.length} stories`)
  }
  bar?.stop(`${sources.length} stories, ${failed.length} failed`)
  return failed
}

function print(result: BulkResult): void {
  if ('failure' in result)
    return console.error(`FAILED     ${result.name}  ${result.failure.code}: ${result.failure.message}`)
  const { outcome, articleId, headline } = result.stored
  console.log(`${outcome.padEnd(9)}  ${encodeGlobalId('Article', articleId)}  ${headline}`)
}

async function withDatabase(act: (database: Database) => Promise<void>): Promise<void> {
  const { databaseUrl, dataDir } = loadConfig()
  // A connection that breaks fails the statement on it, which tells.
  const database = await openDatabase({ databaseUrl, dataDir, onError: () => {} })
  try {
    await act(database)
  } finally {
    await database.close()
  }
}

try {
  await rawi.parseAsync()
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof DatabaseError || 'path' in (error as object)
  if (!expected) throw error
  console.error((error as Error).message)
  process.exitCode = 1
}

// The schema engine, when it has migrated, leaves a timer of ten seconds behind. A server goes on; a command is done.
if (rawi.args[0] !== 'serve') process.exit()
