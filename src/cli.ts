#!/usr/bin/env node
/**
 * The `rawi` command. It works on the database directly - DATABASE_URL, or the embedded one under DATA_DIR, joined
 * where a server runs it, else started and left as it was found. A running server hears of new stories from the log.
 */
import { progress } from '@clack/prompts'
import { Command } from 'commander'
import { writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { cliActor } from './cli-actor.ts'
import { addAuditCommands } from './cli-audit.ts'
import { addKeyCommands } from './cli-keys.ts'
import { addKnowledgeCommands } from './cli-knowledge.ts'
import { FollowError } from './client/errors.ts'
import { followStories } from './client/follow.ts'
import { ConfigError, loadConfig } from './config.ts'
import { DatabaseError } from './db/errors.ts'
import { missingMigration, writeMigration } from './db/migrate.ts'
import { type Database, openDatabase } from './domain/database.ts'
import { encodeGlobalId } from './graphql/global-id.ts'
import { type BulkResult, ingestAll } from './ingest/bulk.ts'
import { extractLine, jsonLines } from './ingest/extract-lines.ts'
import { type BulkSource, sourcesOf } from './ingest/files.ts'
import { createIngest } from './ingest/pipeline.ts'
import { loadExtractor, loadModel } from './load-extractor.ts'
import { OutputClosed, print, printError } from './output.ts'

const FOLLOWED = `subscription ($where: ArticleWhereInput, $after: EventCursor) {
  storyIngested(where: $where, after: $after) { cursor article { publishedAt headline source { name } } }
}`
type FollowedStory = { cursor: string; article: { publishedAt: string; headline: string; source: { name: string } } }

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
    if (sources.length === 0) return await printError(`Nothing to take in below ${path}; hidden files are left out.`)
    const extract = await loadExtractor(loadConfig(), ({ message }) => void printError(message))
    await withDatabase(async ({ db, answers }) => {
      const by = cliActor()
      const failed = await ingestWithProgress(sources, { ingest: createIngest({ db, extract }), by, answers })
      if (failed.length === 0) return
      await printError(`${failed.length} of ${sources.length} failed: ${failed.join(', ')}`)
      process.exitCode = 1
    })
  })

rawi
  .command('extract')
  .description('find people and countries: JSON lines {id, lang?, text} in, {id, entities} out')
  .option('--model <file>', 'a model that `rawi train` made; that of EXTRACT_MODEL if left out')
  .action(async ({ model: file }: { model?: string }) => {
    const model = await loadModel(file ?? loadConfig().extractModel)
    let number = 0
    for await (const line of jsonLines(process.stdin)) {
      number++
      if (line.trim() === '') continue
      let answer: string
      try {
        answer = extractLine(line, model)
      } catch (error) {
        await printError(`line ${number}: ${(error as Error).message}`)
        process.exitCode = 1
        continue
      }
      await print(answer)
    }
  })

rawi
  .command('train')
  .description('learn to find people from JSON lines {text, lang, doc?, entities: [{type: "PER", start, end}]}')
  .argument('<corpus...>', 'files, or directories of *.jsonl')
  .requiredOption('-o, --output <model>', 'where the model goes')
  .action(async (corpus: string[], { output }: { output: string }) => {
    const { train } = await import('./train.ts')
    if (!(await train(corpus, output))) process.exitCode = 1
  })

rawi
  .command('follow')
  .description(
    'print stories as they come in; it comes back by itself after every break, behind the last one it printed',
  )
  .option('--url <url>', 'the hub; the one that runs here if left out')
  .option('--where <json>', 'which stories, as in the API: {"language":{"equals":"ar"}}')
  .option('--after <cursor>', 'begin behind this cursor; at the head of the log if left out')
  .action(async ({ url, where, after }: { url?: string; where?: string; after?: string }) => {
    const stopping = new AbortController()
    process.once('SIGINT', () => stopping.abort()).once('SIGTERM', () => stopping.abort())
    let last = after
    await followStories<FollowedStory>({
      url: url ?? `http://127.0.0.1:${loadConfig().port}/graphql`,
      query: FOLLOWED,
      variables: { where: where === undefined ? null : parseWhere(where) },
      ...(after === undefined ? {} : { after }),
      signal: stopping.signal,
      onItem: async ({ cursor, article: { publishedAt, headline, source } }) => {
        await print(`${publishedAt.slice(0, 16)}  ${source.name}  ${headline}`)
        last = cursor
      },
      onState: state => {
        if (state.state === 'WAITING') void printError(`${state.reason.message} Again in ${state.delay} ms.`)
        else if (state.state !== 'CONNECTING') void printError(state.state)
      },
    })
    if (last !== undefined) await printError(`To go on from here: --after ${last}`)
  })

addKnowledgeCommands(rawi, withDatabase)
addKeyCommands(rawi, withDatabase)
addAuditCommands(rawi, withDatabase)

rawi
  .command('migrate')
  .description('bring the database up to date; with --new, write the migration that schema.prisma still lacks')
  .option('--new <name>', 'the name of the new migration: add_feeds')
  .action(async ({ new: name }: { new?: string }) => {
    await withDatabase(async ({ url }) => {
      if (name === undefined) return await print('The database is up to date.')
      const script = await missingMigration(url)
      await print(script === '' ? 'Nothing is missing.' : `Wrote ${await writeMigration(name, script)}`)
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

function parseWhere(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ConfigError('--where is no JSON. It is a filter as in the API: {"language":{"equals":"ar"}}')
  }
}

/** One line per story; on a terminal a bar beside them. Out: the names of those that failed. */
async function ingestWithProgress(sources: BulkSource[], deps: Parameters<typeof ingestAll>[1]): Promise<string[]> {
  const bar = process.stdout.isTTY && sources.length > 1 ? progress({ max: sources.length }) : null
  bar?.start(`0 of ${sources.length} stories`)
  const failed: string[] = []
  let count = 0
  for await (const result of ingestAll(sources, deps)) {
    if ('failure' in result) failed.push(result.name)
    bar?.clear()
    await printResult(result)
    bar?.advance(1, `${++count} of ${sources.length} stories`)
  }
  bar?.stop(`${sources.length} stories, ${failed.length} failed`)
  return failed
}

async function printResult(result: BulkResult): Promise<void> {
  if ('failure' in result) {
    const { code, message } = result.failure
    return await printError(`FAILED     ${result.name}  ${code}: ${message}`)
  }
  const { outcome, articleId, headline } = result.stored
  await print(`${outcome.padEnd(9)}  ${encodeGlobalId('Article', articleId)}  ${headline}`)
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

/** What a shell reports of a command that SIGPIPE ended. */
const NOBODY_READS = 141

try {
  await rawi.parseAsync()
} catch (error) {
  if (error instanceof OutputClosed) process.exit(NOBODY_READS)
  const known = [ConfigError, DatabaseError, FollowError]
  const expected = known.some(type => error instanceof type) || 'path' in (error as object)
  if (!expected) throw error
  await printError((error as Error).message)
  process.exitCode = 1
}

// The schema engine, when it has migrated, leaves a timer of ten seconds behind. A server goes on; a command is done.
if (rawi.args[0] !== 'serve') process.exit()
