import { expect, it } from 'vitest'
import type { Tx } from '../../src/db/client.ts'
import { isLockedOut, isOverload, isTimeout } from '../../src/domain/failure.ts'
import { withAllTaken } from '../support/busy.ts'
import { useDatabase } from '../support/database.ts'

const own = useDatabase()

/** What a statement fails with that may take 50 ms. */
function failure(ask: (tx: Tx) => Promise<unknown>): Promise<unknown> {
  return own.db
    .$transaction(async tx => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 50`
      await ask(tx)
    })
    .catch((error: unknown) => error)
}

it('knows a statement that took too long by its code, raw or Prisma’s own', async () => {
  expect(isTimeout(await failure(tx => tx.$queryRaw`SELECT pg_sleep(30)`))).toBe(true)
  expect(isTimeout(await failure(tx => tx.$executeRaw`SELECT pg_sleep(30)`))).toBe(true)
  await own.db.$transaction(async tx => {
    await tx.$executeRaw`LOCK TABLE tag IN ACCESS EXCLUSIVE MODE`
    expect(isTimeout(await failure(other => other.tag.findMany()))).toBe(true)
  })
})

it('takes no other failure for that', async () => {
  expect(isTimeout(await failure(tx => tx.$queryRaw`SELECT 1 / 0`))).toBe(false)
  expect([new Error('57014'), null, undefined, 'timeout'].map(isTimeout)).toEqual([false, false, false, false])
})

it('knows a statement that waited too long for a lock, and takes it for no slow one', async () => {
  await own.db.$transaction(async tx => {
    await tx.$executeRaw`LOCK TABLE tag IN ACCESS EXCLUSIVE MODE`
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(77, 1)`
    const waits = [
      (other: Tx) => other.tag.findMany(),
      (other: Tx) => other.$queryRaw`SELECT 1 FROM tag`,
      (other: Tx) => other.$executeRaw`SELECT pg_advisory_xact_lock(77, 1)`,
    ]
    for (const wait of waits) {
      const error = await own.db
        .$transaction(async other => {
          await other.$executeRaw`SET LOCAL lock_timeout = 50`
          await wait(other)
        })
        .catch((thrown: unknown) => thrown)
      expect([isLockedOut(error), isTimeout(error)]).toEqual([true, false])
    }
  })
})

it('knows that no connection was free in time, for a statement as for a transaction', async () => {
  const failures = await withAllTaken(own.db, () =>
    Promise.all(
      [
        own.db.$queryRaw`SELECT 1`,
        own.db.tag.findMany(),
        own.db.$transaction(tx => tx.tag.findMany()),
        own.db.$transaction(tx => tx.tag.findMany(), { maxWait: 20_000 }),
      ].map(asked => asked.catch((error: unknown) => error)),
    ),
  )
  expect(failures.map(isOverload)).toEqual([true, true, true, true])
  expect(failures.map(isTimeout)).toEqual([false, false, false, false])
})

it('takes no other failure for that, such as a transaction that took too long', async () => {
  const late = own.db.$transaction(
    async tx => {
      await tx.$executeRaw`SELECT pg_sleep(0.2)`
      await tx.$executeRaw`SELECT 1`
    },
    { timeout: 50 },
  )
  const expired = await late.catch((error: unknown) => error)
  expect(expired).toMatchObject({ code: 'P2028' })
  expect([expired, new Error('timeout'), null, undefined].map(isOverload)).toEqual([false, false, false, false])
})
