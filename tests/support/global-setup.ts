import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../src/db/embedded.ts'
import { openDb } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { seed } from '../../src/domain/seed.ts'
import { fastestDirectory } from './fastest.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The connection string of the database that every test file clones; nobody connects to it. */
    templateUrl: string
  }
}

/** Nothing here outlives the run, so nothing needs to survive a crash. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }

/** Starts one Postgres for the run, in memory where there is a RAM disk, and builds the template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(await fastestDirectory(), 'rawi-test-'))
  // The database server runs as another user where this one is root, and must be able to enter.
  await chmod(dataDir, 0o755)
  const postgres = await startEmbedded({ dataDir, settings })
  const teardown = async () => {
    await postgres.leave()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await buildTemplate(postgres.url)
  } catch (error) {
    await teardown()
    throw error
  }
  project.provide('templateUrl', postgres.url)
  return teardown
}

async function buildTemplate(url: string): Promise<void> {
  await migrate(url)
  const db = await openDb({ url })
  await seed(db)
  await db.$disconnect()
}
