/** A reader that is a moment behind its log: what it has not read yet was there all the same. */
import { expect, it } from 'vitest'
import { createDirectory } from '../../src/domain/directory.ts'
import { createLive } from '../../src/live/live.ts'
import { readStreamState } from '../../src/domain/event.ts'
import { encodeCursor } from '../../src/live/cursor.ts'
import type { Db } from '../../src/db/client.ts'
import { useClients } from '../support/clients.ts'
import { within } from '../support/eventually.ts'
import { useLog } from '../support/log.ts'

const log = useLog()
const streams = useClients()

/** The database as a slow reader has it: events come through when `release` is called. */
function held(db: Db) {
  let gate = Promise.withResolvers<void>()
  gate.resolve()
  const $queryRaw = async (sql: TemplateStringsArray, ...values: unknown[]) => {
    if (sql.join('').includes('payload')) await gate.promise
    return await db.$queryRaw(sql, ...values)
  }
  return {
    db: new Proxy(db, { get: (target, name) => (name === '$queryRaw' ? $queryRaw : Reflect.get(target, name)) }),
    hold: () => void (gate = Promise.withResolvers()),
    release: () => gate.resolve(),
  }
}

async function behind() {
  const slow = held(log.db)
  const { reader } = await log.read({ db: slow.db })
  const live = createLive({ db: log.db, reader, directory: createDirectory() })
  const { streamId } = await readStreamState(log.db)
  slow.hold()
  return { ...slow, live, start: encodeCursor(streamId, 0, null), ...streams({ reader, live }) }
}

it('a stream that begins meanwhile counts it as replayed', async () => {
  const { join, release, start } = await behind()
  await log.append(2)
  const joining = join({ after: start })
  release()
  const client = await within(joining, 'the stream')
  await client.waitFor(2)
  expect(client.sent.map(({ seq, replayed }) => [seq, replayed])).toEqual([
    [1, true],
    [2, true],
  ])
})

it('a story that was withdrawn meanwhile is neither backfilled nor shown to those who poll', async () => {
  const { live, join, release } = await behind()
  await log.db.$executeRaw`INSERT INTO event_pending (id, kind, payload)
    SELECT uuidv7(), 'WITHDRAWN', payload FROM event_log WHERE seq = 2`
  const [joining, polling] = [join({ backfill: 2 }), live.page({ where: null, after: null, limit: 10 })]
  release()
  const { items } = await within(polling, 'the page')
  expect(items.map(({ event, card }) => [event.seq, card === null])).toEqual([
    [1, false],
    [3, true],
  ])
  const client = await within(joining, 'the stream')
  await log.append(1)
  await client.waitFor(4)
  expect(client.seqs()).toEqual([1, 4])
})
