import { describe, expect, it } from 'vitest'
import type { Tx } from '../../src/db/client.ts'
import { retrying } from '../../src/domain/retry.ts'
import { useDatabase } from '../support/database.ts'

const own = useDatabase()

describe('a transaction that others were in the way of', () => {
  it('is tried again after a deadlock between raw statements', async () => {
    const { promise: bothHold, resolve } = Promise.withResolvers<void>()
    let holding = 0
    const attempts = [0, 0]
    const lock = (tx: Tx, key: number) => tx.$executeRaw`SELECT pg_advisory_xact_lock(77, ${key}::int)`
    const cross = (n: number) =>
      retrying(() =>
        own.db.$transaction(async tx => {
          attempts[n]!++
          await lock(tx, n)
          if (++holding === 2) resolve()
          await bothHold
          await lock(tx, 1 - n)
          return n
        }),
      )
    expect(await Promise.all([cross(0), cross(1)])).toEqual([0, 1])
    expect(attempts.toSorted()).toEqual([1, 2])
  })

  it('is tried again where it fails only at commit', async () => {
    const levels = ['RepeatableRead', 'ReadCommitted'] as const
    let attempt = 0
    await retrying(() => {
      const isolationLevel = levels[attempt++]!
      const write = (tx: Tx) =>
        tx.$executeRaw`INSERT INTO event_pending (id, kind, payload) VALUES (gen_random_uuid(), 'INGESTED', '{}')`
      return own.db.$transaction(write, { isolationLevel })
    })
    expect(attempt).toBe(2)
    expect(await own.db.eventLog.count()).toBe(1)
  })

  it('is tried again where a raw statement wrote what another had just written', async () => {
    let attempt = 0
    await retrying(() => {
      const slugs = attempt++ === 0 ? ['one', 'one'] : ['one', 'two']
      return own.db.$executeRaw`INSERT INTO tag (id, slug) SELECT uuidv7(), unnest(${slugs}::text[])`
    })
    expect([attempt, await own.db.tag.deleteMany({ where: { slug: { in: ['one', 'two'] } } })]).toEqual([
      2,
      { count: 2 },
    ])
  })

  it('is tried five times, and then its error comes out', async () => {
    let attempts = 0
    const twice = () => {
      attempts++
      const data = { slug: 'same' }
      return own.db.$transaction([own.db.tag.create({ data }), own.db.tag.create({ data })])
    }
    await expect(retrying(twice)).rejects.toMatchObject({ code: 'P2002' })
    expect([attempts, await own.db.tag.count()]).toEqual([5, 0])
  })

  it('is not tried again where the fault is its own', async () => {
    let attempts = 0
    const wrong = () => {
      attempts++
      return own.db.$queryRaw`SELECT 1 / 0`
    }
    await expect(retrying(wrong)).rejects.toThrow(/zero/)
    expect(attempts).toBe(1)
  })
})
