/** Rawi as it is served: its own front door, on a Postgres that lives as long as the bench. */
import type { Db } from '../../../src/db/client.ts'
import { openDatabase } from '../../../src/domain/database.ts'
import type { StoryDraft } from '../../../src/domain/draft.ts'
import { HUB } from '../../../src/domain/actor.ts'
import { storeStory } from '../../../src/domain/story.ts'
import { found } from '../../support/drafts.ts'
import { draftOf } from '../../support/drafts.ts'
import { everything, headlineOf } from '../clients/documents.ts'
import { now } from '../support/clock.ts'
import { startProgram } from '../support/processes.ts'
import type { Undo } from '../support/run.ts'
import type { PeerStory } from './peer.ts'
import { startPostgres } from './postgres.ts'
import type { BenchServer } from './server.ts'

/** Starts Rawi on a database of its own. Stories are committed by this process, as by any other instance. */
export async function startRawi(undo: Undo): Promise<BenchServer & { exampleStory: () => Promise<PeerStory> }> {
  const { url: databaseUrl, directory } = await startPostgres(undo)
  // Migrated here, so that the server is measured as it is at every start but the first.
  const { db, close } = await openDatabase({ databaseUrl, dataDir: directory, onError: () => {} })
  undo(close)
  const env = { PORT: '0', DATABASE_URL: databaseUrl, DATA_DIR: directory, LOG_LEVEL: 'warn' }
  const server = startProgram({ name: 'Rawi', file: '../../src/main.ts', env }, undo)
  const url = await server.url()
  let committedAt = 0
  const timed = beforeCommit(db, () => (committedAt = now()))
  let last = Promise.resolve(0)
  // One after the other: the order of the commits is then the order of the numbers.
  const store = async (n: number, before: Promise<number>) => {
    await before
    const draft = storyOf(n)
    await storeStory(timed, HUB, draft, { now: new Date(), find: found(draft) })
    return committedAt
  }
  return {
    name: 'Rawi',
    pid: server.pid,
    url: url.replace('http', 'ws'),
    publish: n => (last = store(n, last)),
    memory: () => server.call('memory'),
    exampleStory: async () => {
      const { streamCursor, articles } = await query(
        url,
        `{ streamCursor articles(first: 1) { nodes { ${everything} } } }`,
      )
      return { cursor: streamCursor, article: articles.nodes[0] }
    },
  }
}

/** A client that calls `stamp` when a transaction has done its work, and all that is left is to commit. */
function beforeCommit(db: Db, stamp: () => void): Db {
  const transact = async (work: (tx: object) => Promise<unknown>, options: object) =>
    await db.$transaction(async tx => {
      const result = await work(tx)
      stamp()
      return result
    }, options)
  return new Proxy(db, {
    get: (target, key) => (key === '$transaction' ? transact : Reflect.get(target, key)),
  })
}

/** People and countries are given: finding them is no part of the way from commit to client. */
function storyOf(n: number): StoryDraft {
  return draftOf(headlineOf(n), {
    url: `https://wire.example/stories/${1_000_000 + n}`,
    paragraphs: ['Trade Minister Lena Hoffmann of Germany met Paul Okello of Kenya in Nairobi.'],
    credits: [{ role: 'PUBLISHER', name: 'Coast Wire' }],
    tags: ['harbour', 'trade'],
    people: ['Lena Hoffmann', 'Paul Okello'],
    countries: ['DE', 'KE'],
  })
}

// oxlint-disable-next-line typescript/no-explicit-any -- the shape is what was asked for
async function query(url: string, query: string): Promise<any> {
  const response = await fetch(`${url}?${new URLSearchParams({ query })}`)
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown }
  if (errors !== undefined) throw new Error(`${query}\n${JSON.stringify(errors)}`)
  return data
}
