import { afterEach, describe, expect, it, vi } from 'vitest'
import { openDb } from '../../src/db/client.ts'
import { createRateLimits, type RateLimits, spenderOf } from '../../src/domain/rate-limit.ts'
import { useDatabase } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'

const own = useDatabase()
const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** An instance's limits: 100 points for a key, 10 for an address. */
function instance(db = own.db): RateLimits & { told: string[] } {
  const told: string[] = []
  const tell = (_: object | string, message?: string) => void told.push(message ?? '')
  const log = { warn: tell, info: (message: string) => void told.push(message) } as never
  const limits = createRateLimits({ db, allowances: { KEY: 100, ADDRESS: 10 }, log })
  stops.push(limits.stop)
  return Object.assign(limits, { told })
}

const somebody = () => ({ kind: 'ADDRESS' as const, id: crypto.randomUUID() })
const refusal = expect.objectContaining({ code: 'RATE_LIMITED', details: { retryAfter: expect.any(Number) } })

describe('rate limits', () => {
  it('take points until none are left, and then refuse without taking any', () => {
    const limits = instance()
    const who = somebody()
    expect(limits.spend(who, 4)).toMatchObject({ limit: 10, remaining: 6, kind: 'ADDRESS', window: 60 })
    expect(limits.spend(who, 5)).toMatchObject({ remaining: 1 })
    expect(() => limits.spend(who, 2)).toThrow(refusal)
    expect(limits.spend(who, 1)).toMatchObject({ remaining: 0 })
    expect(() => limits.spend(who, 1)).toThrow(refusal)
    const left = limits.stateOf(who)!.resetAt.getTime() - Date.now()
    expect(left).toBeGreaterThan(50_000)
    expect(left).toBeLessThanOrEqual(60_000)
  })

  it('count keys and addresses apart, and each of them', () => {
    const limits = instance()
    const { id } = somebody()
    limits.spend({ kind: 'ADDRESS', id }, 10)
    expect(limits.spend({ kind: 'KEY', id }, 10)).toMatchObject({ remaining: 90 })
    expect(limits.spend(somebody(), 10)).toMatchObject({ remaining: 0 })
  })

  it('are shared by all instances on one database', async () => {
    const [here, there] = [instance(), instance()]
    const who = somebody()
    here.spend(who, 7)
    await here.stop()
    expect(there.spend(who, 1)).toMatchObject({ remaining: 9 })
    await eventually(() => expect(there.stateOf(who)).toMatchObject({ remaining: 2 }))
    expect(() => there.spend(who, 3)).toThrow(refusal)
  })

  it('need one statement for all that somebody spends within half a second', async () => {
    const limits = instance()
    const who = { kind: 'KEY' as const, id: crypto.randomUUID() }
    const inserts = () => own.statements.filter(sql => sql.includes('rate_limit')).length
    const before = inserts()
    for (let n = 0; n < 100; n++) limits.spend(who, 1)
    expect(inserts()).toBe(before)
    await limits.stop()
    expect(inserts()).toBe(before + 1)
    expect(instance().stateOf(who)).toMatchObject({ remaining: 100 })
  })

  it('tell nobody from the table who it was, and a key of any length fits', async () => {
    const limits = instance()
    const id = `TOKEN ${'x'.repeat(5_000)}`
    limits.spend({ kind: 'KEY', id }, 3)
    await limits.stop()
    const rows = await own.db.rateLimit.findMany()
    expect(rows.map(row => row.key).every(key => /^[0-9a-f]{64}$/.test(key))).toBe(true)
    expect(rows.some(row => row.points === 3)).toBe(true)
  })

  it('begin anew when the minute is over', async () => {
    const limits = instance()
    const who = somebody()
    limits.spend(who, 10)
    await limits.stop()
    await own.db.rateLimit.updateMany({ data: { expire: Date.now() - 1 } })
    const later = instance()
    later.spend(who, 6)
    await later.stop()
    expect((await own.db.rateLimit.findMany()).map(row => row.points)).toContain(6)
  })

  it('go on with what the instance counted itself while the database is away, and bring it afterwards', async () => {
    const db = await openDb({ url: own.url })
    const real = db.$queryRawUnsafe.bind(db)
    let away = true
    const failing = new Proxy(db, {
      get: (target, name) =>
        name === '$queryRawUnsafe'
          ? (...args: Parameters<typeof real>) => (away ? Promise.reject(new Error('away')) : real(...args))
          : Reflect.get(target, name),
    })
    const limits = instance(failing)
    const who = somebody()
    limits.spend(who, 8)
    await eventually(() => expect(limits.told).toHaveLength(1))
    expect(() => limits.spend(who, 3)).toThrow(refusal)
    limits.spend(who, 1)
    away = false
    await eventually(() => expect(limits.told).toHaveLength(2))
    await limits.stop()
    const points = (await own.db.rateLimit.findMany()).map(row => row.points)
    expect(points).toContain(9)
    await db.$disconnect()
  })

  it('leave no rows of minutes that are over', async () => {
    const points = async () => (await own.db.rateLimit.findMany()).map(row => row.points)
    const limits = instance()
    limits.spend(somebody(), 1)
    await eventually(async () => expect(await points()).toContain(1))
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 400_000)
    try {
      limits.spend(somebody(), 2)
      await eventually(async () => expect(await points()).toEqual([2]))
    } finally {
      clock.mockRestore()
    }
  })

  it('are those of the key, and of the address where there is none; the admin key of the installation has none', () => {
    expect(spenderOf(null, '192.0.2.1')).toEqual({ kind: 'ADDRESS', id: '192.0.2.1' })
    expect(spenderOf({ kind: 'KEY', id: 'k1', name: 'A desk' }, '192.0.2.1')).toEqual({ kind: 'KEY', id: 'KEY k1' })
    expect(spenderOf({ kind: 'ROOT', id: 'root', name: 'The admin key' }, '192.0.2.1')).toBeNull()
    expect(spenderOf(null, null)).toBeNull()
  })
})
