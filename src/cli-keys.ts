/** `rawi keys`: API keys from the command line, which needs none itself: whoever has the database has the hub. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { cliActor } from './cli-actor.ts'
import { loadConfig } from './config.ts'
import { type Scope, scopes as allScopes } from './domain/actor.ts'
import { type ApiKey, createApiKey, type KeyPlace, listApiKeys, revokeApiKey, rotateApiKey } from './domain/api-key.ts'
import type { Database } from './domain/database.ts'
import { isDay } from './domain/day.ts'
import { RawiError } from './domain/errors.ts'
import { readPepper } from './load-pepper.ts'
import { print, printError } from './output.ts'

type WithDatabase = (act: (database: Database) => Promise<void>) => Promise<void>

type CreateOptions = { scopes: Scope[]; expires?: Date; days?: number }

const DAY_MS = 86_400_000
/** How many keys are read at a time. */
const PAGE = 100

/** Adds the commands to the program. */
export function addKeyCommands(rawi: Command, withDatabase: WithDatabase): void {
  const keys = rawi.command('keys').description('API keys: who may ask, with what scopes')
  const run = (act: (database: Database) => Promise<void>) => withDatabase(database => told(() => act(database)))

  keys
    .command('create')
    .description('make a key, and print it on standard output: it is shown this once, and kept nowhere')
    .argument('<name>', 'whose it is, or what it is for')
    .requiredOption('--scopes <list>', `what it may do, with commas between: ${allScopes.join(', ')}`, readScopes)
    .addOption(
      new Option('--expires <date>', 'when it ends: 2027-01-31, or an instant such as 2027-01-31T18:00:00Z')
        .argParser(readDate)
        .conflicts('days'),
    )
    .option('--days <n>', 'the same, as a number of days from now', readNumber)
    .action((name: string, { scopes, expires, days }: CreateOptions) =>
      run(async ({ db }) => {
        const expiresAt = expires ?? (days === undefined ? null : new Date(Date.now() + days * DAY_MS))
        const pepper = await readPepper(loadConfig())
        const { apiKey, secret } = await createApiKey(db, cliActor(), pepper, { name, scopes, expiresAt })
        await tellSecret(secret, `The key ${apiKey.id} may ${apiKey.scopes.join(', ')}; it is shown this once.`)
      }),
    )

  keys
    .command('list')
    .description('print all keys, the newest first: id, state, scopes, when it was last used, name')
    .action(() =>
      run(async ({ db }) => {
        for await (const key of allKeys(db)) await print(lineOf(key))
      }),
    )

  keys
    .command('rotate')
    .description('give a key another secret, and print it; the one before serves beside it for a while')
    .argument('<id>', 'the key: what stands behind rawi_ in it')
    .option('--overlap <hours>', 'how long the one before serves; 24 if left out', readNumber)
    .action((id: string, { overlap }: { overlap?: number }) =>
      run(async ({ db }) => {
        const change = { id, overlapHours: overlap ?? null }
        const { apiKey, secret } = await rotateApiKey(db, cliActor(), await readPepper(loadConfig()), change)
        await tellSecret(secret, `The secret before serves until ${apiKey.previousUntil!.toISOString()}.`)
      }),
    )

  keys
    .command('revoke')
    .description('end a key for good, within seconds on every instance')
    .argument('<id>', 'the key: what stands behind rawi_ in it')
    .action((id: string) =>
      run(async ({ db }) => {
        const { name, revokedAt } = await revokeApiKey(db, cliActor(), id)
        await print(`${id} (${name}) is revoked since ${revokedAt!.toISOString()}.`)
      }),
    )
}

/** The key alone on standard output, so that a shell can take it; what is said of it goes beside. */
async function tellSecret(secret: string, about: string): Promise<void> {
  await print(secret)
  await printError(about)
}

async function* allKeys(db: Database['db']): AsyncGenerator<ApiKey> {
  let after: KeyPlace | null = null
  do {
    const page: ApiKey[] = await listApiKeys(db, after, PAGE)
    yield* page
    after = page.length < PAGE ? null : page.at(-1)!
  } while (after !== null)
}

function lineOf(key: ApiKey): string {
  const state = key.revokedAt !== null ? 'REVOKED' : isPast(key.expiresAt) ? 'EXPIRED' : 'LIVE'
  const used = key.lastUsedAt === null ? 'never used' : key.lastUsedAt.toISOString().slice(0, 16)
  return [key.id, state.padEnd(7), key.scopes.join(',').padEnd(22), used.padEnd(16), key.name].join('  ')
}

function isPast(instant: Date | null): boolean {
  return instant !== null && instant.getTime() <= Date.now()
}

async function told(act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof RawiError)) throw error
    await printError(`${error.code}: ${error.message}`)
    process.exitCode = 1
  }
}

function readScopes(list: string): Scope[] {
  const names = list.split(',').map(name => name.trim())
  const known = allScopes.filter(scope => names.includes(scope))
  if (known.length === new Set(names).size) return known
  throw new InvalidArgumentError(`Scopes are ${allScopes.join(', ')}, with commas between.`)
}

function readDate(text: string): Date {
  const date = new Date(text)
  const isWritten = /^\d{4}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:\d{2}))?$/.test(text) && isDay(text.slice(0, 10))
  if (isWritten && !Number.isNaN(date.getTime())) return date
  throw new InvalidArgumentError('A date is 2027-01-31, an instant 2027-01-31T18:00:00Z.')
}

function readNumber(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('This is a whole number.')
}
