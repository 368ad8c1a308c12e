import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { Client } from 'pg'
import { DatabaseError, noAnswer } from './errors.ts'

/** A migration as it lies in prisma/migrations. */
export type Migration = { name: string; script: string }

const PRISMA_DIR = fileURLToPath(new URL('../../prisma/', import.meta.url))
const FILTERS = { externalTables: [], externalEnums: [] }

/**
 * Brings a database up to the migrations in prisma/migrations and answers with the names of those it applied.
 *
 * Prisma's own engine runs them and keeps its own table, so `prisma migrate` works beside this. One advisory lock lets
 * several instances start at once: the first one migrates, the others wait and find nothing left to do.
 *
 * @param given the migrations, oldest first, instead of those
 * @throws DatabaseError where a migration fails, failed before, or was changed after it had been applied.
 */
export async function migrate(url: string, given?: Migration[]): Promise<string[]> {
  const migrations = given ?? (await readMigrations())
  const lock = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  lock.on('error', () => {})
  await lock.connect().catch((cause: unknown) => {
    throw noAnswer(cause)
  })
  try {
    await lock.query('SELECT pg_advisory_lock(20261123, 0)')
    if (!(await isPending(lock, migrations))) return []
    return await withEngine(url, async engine => {
      const result = await engine.applyMigrations({ migrationsList: asList(migrations), filters: FILTERS })
      return result.appliedMigrationNames
    })
  } catch (cause) {
    if (cause instanceof DatabaseError) throw cause
    throw new DatabaseError(`The database could not be migrated: ${(cause as Error).message}`, { cause })
  } finally {
    await lock.end()
  }
}

/**
 * The SQL that a database lacks to agree with schema.prisma: what a new migration must hold, or '' where they agree.
 * Triggers and checks are not part of schema.prisma and do not show.
 */
export async function missingMigration(url: string): Promise<string> {
  const files = [{ path: 'schema.prisma', content: await readSchema() }]
  const difference = await withEngine(url, engine =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: PRISMA_DIR },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: FILTERS,
    }),
  )
  const script = difference.stdout?.trim() ?? ''
  return script === '-- This is an empty migration.' ? '' : script
}

/**
 * Writes a new migration into prisma/migrations and answers with its name: the time, which gives the order, and `name`.
 * @param script its SQL, to be read over before it is committed
 */
export async function writeMigration(name: string, script: string): Promise<string> {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = `${time}_${name.replace(/\W+/g, '_')}`
  await mkdir(join(PRISMA_DIR, 'migrations', folder))
  await writeFile(join(PRISMA_DIR, 'migrations', folder, 'migration.sql'), `${script}\n`)
  return folder
}

/** Loaded only when asked for: 5 MB of WebAssembly. */
async function withEngine<T>(url: string, act: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { openEngine } = await import('./engine.ts')
  const { engine, close } = await openEngine(url, await readSchema())
  try {
    return await act(engine)
  } finally {
    await close()
  }
}

function readSchema(): Promise<string> {
  return readFile(join(PRISMA_DIR, 'schema.prisma'), 'utf8')
}

/** All migrations, oldest first: their names begin with the time they were written. */
export async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(join(PRISMA_DIR, 'migrations'), { withFileTypes: true })
  const names = entries.flatMap(entry => (entry.isDirectory() ? [entry.name] : [])).sort()
  const read = (name: string) => readFile(join(PRISMA_DIR, 'migrations', name, 'migration.sql'), 'utf8')
  return await Promise.all(names.map(async name => ({ name, script: await read(name) })))
}

async function isPending(client: Client, migrations: Migration[]): Promise<boolean> {
  const table = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`)
  if (!table.rows[0].found) return true
  const { rows } = await client.query<{ name: string; checksum: string; done: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS done FROM _prisma_migrations
     WHERE rolled_back_at IS NULL`,
  )
  const applied = new Map(rows.map(row => [row.name, row]))
  for (const { name, script } of migrations) {
    const row = applied.get(name)
    if (row?.done === false) throw new DatabaseError(`Migration ${name} failed before; see _prisma_migrations.logs.`)
    if (row !== undefined && row.checksum !== checksum(script)) {
      throw new DatabaseError(`Migration ${name} was changed after it had been applied to this database.`)
    }
  }
  return migrations.some(({ name }) => !applied.has(name))
}

function checksum(script: string): string {
  return createHash('sha256').update(script).digest('hex')
}

function asList(migrations: Migration[]) {
  return {
    baseDir: join(PRISMA_DIR, 'migrations'),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: script } },
    })),
  }
}
