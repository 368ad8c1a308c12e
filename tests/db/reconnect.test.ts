import { describe, expect, it } from 'vitest'
import { openDb } from '../../src/db/client.ts'
import { reconnecting } from '../../src/db/reconnect.ts'
import { useDatabase } from '../support/database.ts'
import { onConnection } from '../support/log.ts'

const own = useDatabase()

/** Ends the connection that runs it. */
const BREAK = 'SELECT pg_terminate_backend(pg_backend_pid())'

describe('what a start needs of the database', () => {
  it('is done again where its connection breaks, whichever way it was asked', async () => {
    const ways = {
      driver: () => onConnection(own.url, client => client.query(BREAK)),
      prisma: () => own.db.$queryRawUnsafe(BREAK),
      transaction: () => own.db.$transaction(tx => tx.$queryRawUnsafe(BREAK)),
    }
    for (const [way, breaking] of Object.entries(ways)) {
      let attempts = 0
      const answer = await reconnecting(async () => {
        attempts++
        if (attempts < 3) await breaking()
        return 'done'
      })
      expect([answer, attempts], way).toEqual(['done', 3])
    }
  })

  it('fails at once where something else is wrong', async () => {
    let attempts = 0
    const nowhere = reconnecting(async () => {
      attempts++
      return await openDb({ url: 'postgres://rawi@127.0.0.1:1/rawi' })
    })
    await expect(nowhere).rejects.toThrow('The database does not answer')
    await expect(reconnecting(() => own.db.$queryRawUnsafe('SELECT nothing'))).rejects.toThrow('nothing')
    expect(attempts).toBe(1)
  })
})
