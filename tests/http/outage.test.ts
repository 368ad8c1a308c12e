/** While the database refuses, an event waits: it is neither passed over nor told as an error. */
import { beforeEach, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { useHub } from '../support/hub.ts'
import { onConnection } from '../support/log.ts'
import { useSockets } from '../support/sockets.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const open = useSockets()
beforeEach(() => hub.running(0))

const QUERY = 'subscription { storyIngested { cursor article { headline paragraphs mentions { rule } } } }'
/** The last story comes in again, without anybody looking at the table of mentions. */
const AGAIN = `INSERT INTO event_pending (id, article_id, kind, payload)
  SELECT uuidv7(), article_id, kind, payload FROM event_log WHERE kind = 'INGESTED' ORDER BY seq DESC LIMIT 1`

async function subscribe() {
  const socket = await open(await hub.listen())
  socket.subscribe('1', QUERY)
  await hub.running(1)
  return socket
}

it('a story whose parts cannot be read now is told when they can, and those behind it wait for it', async () => {
  await hub.ingest({ text: englishStory(1) })
  const socket = await subscribe()
  await hub.db.$executeRaw`ALTER TABLE mention RENAME TO away`
  try {
    hub.statements.length = 0
    // Its body is read, and its mentions are not.
    const attempts = () => hub.statements.filter(sql => sql.includes('paragraphs FROM article')).length
    await hub.db.$executeRawUnsafe(AGAIN)
    await eventually(() => expect(attempts()).toBeGreaterThan(0))
    await hub.db.$executeRawUnsafe(AGAIN)
    await eventually(() => expect(attempts()).toBeGreaterThan(6))
    expect(socket.messages).toEqual([])
  } finally {
    await hub.db.$executeRaw`ALTER TABLE away RENAME TO mention`
  }
  await eventually(() => expect(socket.messages).toHaveLength(2))
  for (const { type, payload } of socket.messages) {
    const mentions = expect.arrayContaining([{ rule: expect.any(String) }])
    expect({ type, payload }).toMatchObject({
      type: 'next',
      payload: { data: { storyIngested: { article: { mentions } } } },
    })
    expect(payload.errors).toBeUndefined()
  }
})

it('streams outlive that all connections to the database break, again and again', async () => {
  const socket = await subscribe()
  await onConnection(hub.url, async client => {
    for (let n = 0; n < 10; n++) {
      await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`)
      await client.query(AGAIN)
    }
  })
  await eventually(() => expect(socket.messages).toHaveLength(10))
  expect(socket.messages.map(({ type, payload }) => [type, payload.errors])).toEqual(
    Array.from({ length: 10 }, () => ['next', undefined]),
  )
  const cursors = socket.messages.map(({ payload }) => payload.data.storyIngested.cursor)
  expect(new Set(cursors).size).toBe(10)
})
