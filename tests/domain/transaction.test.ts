/** Writers wait for a merge longer than any statement of a reader may wait. */
import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { PrismaClient } from '../../src/db/generated/client.ts'
import { mergeEntities } from '../../src/domain/merge.ts'
import { updatePerson } from '../../src/domain/person-edit.ts'
import { withdrawArticle } from '../../src/domain/withdraw.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { draftOf, store } from '../support/drafts.ts'
import { eventually } from '../support/eventually.ts'

const own = useDatabase()
/** A client whose connections wait a twentieth of a second, where those of the hub wait seconds. */
let hasty: Db
let ids = { article: '', people: [''] }

beforeAll(async () => {
  const options = '-c lock_timeout=50 -c statement_timeout=60'
  hasty = new PrismaClient({ adapter: new PrismaPg({ connectionString: own.url, options }) })
  const { articleId } = await store(own.db, draftOf('Gate opens', { people: ['Lena Hoffmann', 'Paul Okello'] }))
  const people = await own.db.person.findMany({ orderBy: { slug: 'asc' } })
  ids = { article: articleId, people: people.map(({ id }) => id) }
})
afterAll(() => hasty.$disconnect())

it.each<[string, () => Promise<unknown>]>([
  ['a story', () => store(hasty, draftOf('Gate shuts'))],
  ['a name', () => updatePerson(hasty, EDITOR, { id: ids.people[0]!, name: 'Lena H.', language: 'en' })],
  ['a withdrawal', () => withdrawArticle(hasty, EDITOR, { id: ids.article })],
  ['another merge', () => mergeEntities(hasty, EDITOR, 'person', { from: ids.people[0]!, into: ids.people[1]! })],
])('%s that a merge is in the way of waits for it', async (_, write) => {
  let written: Promise<unknown> | undefined
  await own.db.$transaction(async tx => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(20261123, 9), 1 FROM article WHERE id = ${ids.article}::uuid FOR UPDATE`
    written = write()
    written.catch(() => {})
    await eventually(async () => {
      const waiting = await own.db.$queryRaw`
        SELECT 1 FROM pg_locks WHERE NOT granted AND clock_timestamp() - waitstart > interval '100 ms'
          AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`
      expect(waiting).toHaveLength(1)
    })
  })
  await written
})
