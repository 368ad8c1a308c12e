import { afterEach, describe, expect, it } from 'vitest'
import { type Lock, openLock } from '../../src/db/lock.ts'
import { useDatabase } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'

const own = useDatabase()
const locks: Lock[] = []
afterEach(async () => {
  for (const lock of locks.splice(0)) await lock.close()
})

async function open(number = 6): Promise<Lock> {
  await own.db.$queryRaw`SELECT 1`
  const lock = await openLock(own.url, number)
  locks.push(lock)
  return lock
}

describe('a lock', () => {
  it('has one holder, who may ask again, and is taken when that one goes', async () => {
    const [first, second, other] = [await open(), await open(), await open(7)]
    expect([await first.hold(), await first.hold(), await second.hold(), await other.hold()]).toEqual([
      true,
      true,
      false,
      true,
    ])
    locks.splice(locks.indexOf(first), 1)
    await first.close()
    await eventually(async () => expect(await second.hold()).toBe(true))
  })

  it('is lost by a holder who is not heard of, and hears of it', async () => {
    const [silent, other] = [await open(), await open()]
    expect(await silent.hold()).toBe(true)
    await eventually(async () => expect(await other.hold()).toBe(true))
    await expect(silent.hold()).rejects.toThrow(/terminat|not queryable/)
  })
})
