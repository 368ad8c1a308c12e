/** `rawi knowledge`: people whom the hub is told of beforehand, and what that changes in its stories. */
import { progress } from '@clack/prompts'
import { type Command, Option } from 'commander'
import { cliActor } from './cli-actor.ts'
import { loadConfig } from './config.ts'
import type { Database } from './domain/database.ts'
import { RawiError } from './domain/errors.ts'
import { readProgress } from './domain/linking/outdated.ts'
import { relinkAll } from './domain/linking/renewal.ts'
import { noteRules } from './domain/linking/version.ts'
import { EXTRACT_VERSION } from './extract/extract.ts'
import { encodeGlobalId } from './graphql/global-id.ts'
import { createFinder } from './ingest/finder.ts'
import { type KnowledgeFormat, readers } from './ingest/knowledge/format.ts'
import { importKnowledge } from './ingest/knowledge/import.ts'
import { loadExtractor } from './load-extractor.ts'
import { print, printError } from './output.ts'

type WithDatabase = (act: (database: Database) => Promise<void>) => Promise<void>

/** Where there is no terminal to draw on, progress is a line from time to time. */
const TOLD_EVERY_MS = 5_000

/** Adds the commands to the program. */
export function addKnowledgeCommands(rawi: Command, withDatabase: WithDatabase): void {
  const knowledge = rawi.command('knowledge').description('people whom the hub is told of beforehand')
  knowledge
    .command('import')
    .description('read people from lines of a Wikidata dump, Popolo JSON or CSV; an import that was stopped goes on')
    .argument('<file>', 'the file, as it is or packed with gzip')
    .addOption(new Option('--format <format>', 'what it is, if not as it looks').choices(Object.keys(readers)))
    .action(async (file: string, { format }: { format?: KnowledgeFormat }) => {
      await withDatabase(database => importFile(database, file, format))
    })
  knowledge
    .command('relink')
    .description(
      'find people and countries of stored stories anew, with what is known now; it goes on where it stopped',
    )
    .action(async () => {
      await withDatabase(relinkStories)
    })
}

async function importFile({ db }: Database, path: string, format: KnowledgeFormat | undefined): Promise<void> {
  const told = startTelling('people')
  try {
    const { people, lines, changed, bad, leftOut } = await importKnowledge(db, cliActor(), path, {
      format,
      onStart: ({ name }, before, size) => {
        if (before.position > 0) told.say(`Goes on behind line ${before.lines} of ${name}.`)
        told.start(size, before.position)
      },
      onBad: ({ line, code, message }) => printError(`line ${line}: ${code}: ${message}`),
      onBatch: ({ people: count, lines: read, position }) => told.move(position, `${count} people in ${read} lines`),
    })
    told.stop()
    await print(`${people} people in ${lines} lines, ${changed} of them new or changed; ${bad} lines are bad.`)
    if (leftOut > 0) await printError(`${leftOut} names were left out: without a letter, or longer than names are.`)
    if (changed > 0) await print('Stories are linked anew by the server, or by `rawi knowledge relink`.')
    if (people === 0) process.exitCode = 1
  } catch (error) {
    told.stop()
    if (!(error instanceof RawiError)) throw error
    await printError(`${error.code}: ${error.message}`)
    process.exitCode = 1
  }
}

async function relinkStories({ db, url }: Database): Promise<void> {
  const stopping = new AbortController()
  process.once('SIGINT', () => stopping.abort()).once('SIGTERM', () => stopping.abort())
  await noteRules(db, EXTRACT_VERSION)
  const told = startTelling('stories')
  const extract = await loadExtractor(loadConfig(), ({ message }) => void printError(message))
  const deps = { db, url, find: createFinder(db, extract) }
  let begun = false
  const progress = await relinkAll(deps, {
    goesOn: () => !stopping.signal.aborted,
    onProgress: ({ stories, done, changed }) => {
      if (!begun) told.start(stories, 0)
      begun = true
      told.move(done, `${done} of ${stories} stories, ${changed} of them changed`)
    },
    onFailure: (id, error) =>
      void printError(`${encodeGlobalId('Article', id)}: ${(error as Error).message.trim().split('\n').at(-1)}`),
  }).finally(told.stop)
  if (progress === null) {
    const { stories, done } = await readProgress(db)
    return await print(`The server is at it, or another process: ${done} of ${stories} stories are linked anew.`)
  }
  if (!begun) return await print('All stories are linked with what is known now.')
  const { stories, done, changed, failed, finished } = progress
  await print(`${done} of ${stories} stories were linked anew, ${changed} of them changed; ${failed} failed.`)
  if (!finished) await printError('It was stopped; the next run goes on from here.')
  if (failed > 0 || !finished) process.exitCode = 1
}

/** A bar on a terminal; elsewhere lines on standard error, which go beside what is printed. */
function startTelling(what: string) {
  let bar: ReturnType<typeof progress> | null = null
  let [last, before] = [performance.now(), 0]
  return {
    say: (text: string) => void printError(text),
    start: (max: number | null, position: number) => {
      before = position
      if (!process.stdout.isTTY || max === null) return
      bar = progress({ max })
      bar.start(`0 ${what}`)
    },
    move: (position: number, text: string) => {
      bar?.advance(position - before, text)
      before = position
      if (bar !== null || performance.now() - last < TOLD_EVERY_MS) return
      last = performance.now()
      void printError(text)
    },
    stop: () => {
      bar?.stop()
      bar = null
    },
  }
}
