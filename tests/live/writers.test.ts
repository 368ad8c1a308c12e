/** The headline of the room: nothing is lost or doubled, whatever writers do while subscribers come and go. */
import { expect, it } from 'vitest'
import type { Live } from '../../src/live/live.ts'
import { take } from '../support/eventually.ts'
import { APPEND, onConnection, openStories, useLog } from '../support/log.ts'

const log = useLog()
const WRITERS = 6
const TRANSACTIONS = 40
/** The language of the very last story, which lets every subscriber know that it has come to the end. */
const LAST = 'zxx'

/** Commits transactions of 1 to 3 events, some slow between insert and commit; every fifth is rolled back. */
async function write(writer: number): Promise<void> {
  await onConnection(log.url, async client => {
    for (let i = 0; i < TRANSACTIONS; i++) {
      await client.query('BEGIN')
      await client.query(APPEND, [1 + (i % 3), 'INGESTED', 'en'])
      if ((i + writer) % 2 === 0) await client.query('SELECT pg_sleep(random() * 0.01)')
      await client.query((i + writer) % 5 === 0 ? 'ROLLBACK' : 'COMMIT')
    }
  })
}

/** Follows from behind a cursor to the last story, and comes back with a new cursor after every 50. */
async function subscribe(live: Live, start: string, opened = () => {}): Promise<number[]> {
  const seqs: number[] = []
  let after = start
  for (;;) {
    const stream = await openStories(live, { after })
    opened()
    try {
      for (let i = 0; i < 50; i++) {
        const [item] = await take(stream, 1)
        seqs.push(item!.event.seq)
        after = item!.cursor
        if (item!.event.story.card.language === LAST) return seqs
      }
    } finally {
      await stream.return?.()
    }
  }
}

it('loses nothing and repeats nothing for subscribers that came before, during or after concurrent writes', async () => {
  await log.append(1)
  const { live } = await log.read({ ringSize: 64 })
  const start = await live.cursor()

  const opened = Promise.withResolvers<void>()
  const before = subscribe(live, start, opened.resolve)
  await opened.promise
  const writes = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))
  const stream = await openStories(live, { after: start })
  const [, second] = await take(stream, 2)
  await stream.return?.()
  const during = [subscribe(live, start), subscribe(live, second!.cursor)]
  await writes
  await log.append(1, { language: LAST })
  const after = subscribe(live, start)

  const oracle = (await log.seqs()).slice(1)
  expect(oracle.length).toBeGreaterThan(WRITERS * TRANSACTIONS)
  expect(oracle).toEqual(oracle.map((_, i) => i + 2))
  expect(await before).toEqual(oracle)
  expect(await during[0]).toEqual(oracle)
  expect(await during[1]).toEqual(oracle.slice(2))
  expect(await after).toEqual(oracle)
})
