import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createApiKey, listApiKeys, revokeApiKey, rotateApiKey } from '../../src/domain/api-key.ts'
import { createKeyCheck } from '../../src/domain/api-key-check.ts'
import { makeKey, pepperOf, readKey } from '../../src/domain/api-key-secret.ts'
import { createKeyUses } from '../../src/domain/api-key-use.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'

const own = useDatabase()
const pepper = pepperOf('a-pepper-for-the-tests')
const draft = { name: 'A desk', scopes: ['ingest', 'read'] as const }

const create = (more: object = {}) => createApiKey(own.db, EDITOR, pepper, { ...draft, ...more })

/** A check without a memory of what others asked. */
function freshCheck(options: Partial<Parameters<typeof createKeyCheck>[0]> = {}) {
  return createKeyCheck({ db: own.db, pepper, onForeign: () => {}, ...options })
}

const serves = async (text: string) => (await freshCheck().find(text)) !== null

async function auditOf(id: string) {
  const rows = await own.db.auditLog.findMany({ where: { targetId: id }, orderBy: { seq: 'asc' } })
  return rows.map(({ operation, before, after }) => ({ operation, before, after }))
}

describe('a key', () => {
  it('is one word: an id, a secret of 190 bits beside what is shown of it, and a checksum', () => {
    const { text, id, prefix } = makeKey(pepper)
    expect(text).toMatch(/^rawi_[0-9A-Za-z]{12}_[0-9A-Za-z]{42}$/)
    expect(prefix).toBe(text.slice(0, 22))
    expect(readKey(text)).toEqual({ id, secret: text.slice(18, 54) })
    expect((36 - 4) * Math.log2(62)).toBeGreaterThan(190)
  })

  it('is drawn without a favourite among 62 letters and digits', () => {
    const letters = Array.from({ length: 1_000 }, () => readKey(makeKey(pepper).text)!.secret).join('')
    const counts = Map.groupBy(letters, letter => letter)
    expect(counts.size).toBe(62)
    // 581 on the average, with a deviation of 24: a remainder of a byte would give the first eight 5 for 4.
    for (const [letter, found] of counts) expect(Math.abs(found.length - 36_000 / 62), letter).toBeLessThan(6 * 24)
  })

  it('is none with any one character changed, missing, or twice', () => {
    const { text } = makeKey(pepper)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...'09AZaz_-é'), (place, letter) => {
        const [before, behind] = [text.slice(0, place), text.slice(place + 1)]
        fc.pre(letter !== text[place])
        for (const other of [before + letter + behind, before + behind, before + text[place]! + text[place]! + behind])
          expect(readKey(other), other).toBeNull()
      }),
    )
  })

  it('that has not the form, or another checksum, is refused without a query', async () => {
    const check = freshCheck()
    const { text } = makeKey(pepper)
    const wrong = ['', 'x', text.slice(0, -1), `${text}x`, `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`]
    own.statements.length = 0
    for (const other of [...wrong, text.toLowerCase(), ` ${text}`, text.replace('rawi', 'RAWI')]) {
      expect(await check.find(other), other).toBeNull()
    }
    expect(own.statements).toEqual([])
    expect(await check.find(text)).toBeNull()
    expect(own.statements).toHaveLength(1)
  })

  it('is known by a hash with the pepper, and stands nowhere in the database', async () => {
    const { apiKey, secret } = await create()
    const row = await own.db.apiKey.findUniqueOrThrow({ where: { id: apiKey.id } })
    const text = readKey(secret)!.secret
    const expected = createHash('sha256').update(`a-pepper-for-the-tests${text}`).digest()
    expect(Buffer.from(row.hash).equals(expected)).toBe(true)
    const tables = [row, await own.db.auditLog.findMany({ where: { targetId: apiKey.id } })]
    const seen = JSON.stringify(tables, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    // What is shown of it is its first four characters.
    expect(seen).not.toContain(text.slice(0, 5))
    expect(seen).not.toContain(text.slice(4))
    expect(seen).not.toContain(pepper.secret)
  })

  it('lets its holder in with its name and scopes, and nobody with another secret for its id', async () => {
    const { apiKey, secret } = await create({ expiresAt: new Date('2099-01-01') })
    const { id } = apiKey
    const holder = { id, name: 'A desk', scopes: ['read', 'ingest'], expiresAt: new Date('2099-01-01') }
    expect(await freshCheck().find(secret)).toMatchObject(holder)
    expect(await serves(makeKey(pepper, id).text)).toBe(false)
  })

  it.each<[string, object, string]>([
    ['no name', { name: ' \u200b ' }, 'name'],
    ['a long name', { name: 'x'.repeat(101) }, 'name'],
    ['no scope', { scopes: [] }, 'scopes'],
    ['an end that is past', { expiresAt: new Date('2020-01-01') }, 'expiresAt'],
    ['an end that is none', { expiresAt: new Date(Number.NaN) }, 'expiresAt'],
  ])('with %s is not made', async (_, wrong, field) => {
    await expect(create(wrong)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { field } })
  })

  it('is listed newest first, page by page, without its hashes', async () => {
    for (let n = 0; n < 3; n++) await create({ name: `Desk ${n}` })
    const all = await listApiKeys(own.db, null, 100)
    const first = await listApiKeys(own.db, null, 2)
    expect(first.map(({ name }) => name)).toEqual(['Desk 2', 'Desk 1'])
    expect([...first, ...(await listApiKeys(own.db, first[1]!, 100))]).toEqual(all)
    expect(Object.keys(all[0]!)).not.toContain('hash')
  })
})

describe('a key that is revoked', () => {
  it('serves no more, with no secret, and is revoked once', async () => {
    const { apiKey, secret } = await create()
    const rotated = await rotateApiKey(own.db, EDITOR, pepper, { id: apiKey.id })
    expect([await serves(secret), await serves(rotated.secret)]).toEqual([true, true])
    const { revokedAt } = await revokeApiKey(own.db, EDITOR, apiKey.id)
    expect(revokedAt).toBeInstanceOf(Date)
    expect([await serves(secret), await serves(rotated.secret)]).toEqual([false, false])
    expect(await revokeApiKey(own.db, EDITOR, apiKey.id)).toMatchObject({ revokedAt })
    const operations = (await auditOf(apiKey.id)).map(({ operation }) => operation)
    expect(operations).toEqual(['createApiKey', 'rotateApiKey', 'revokeApiKey'])
    await expect(rotateApiKey(own.db, EDITOR, pepper, { id: apiKey.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each(['', 'nobody', 'x'.repeat(12), '0\0', '٠'.repeat(12)])('must be there: %j', async id => {
    await expect(revokeApiKey(own.db, EDITOR, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a rotation', () => {
  it('lets both secrets in until the overlap is over, and then the new one alone', async () => {
    const { apiKey, secret } = await create()
    const { id } = apiKey
    const rotated = await rotateApiKey(own.db, EDITOR, pepper, { id, overlapHours: 1 })
    expect(rotated.apiKey).toMatchObject({ id, name: apiKey.name, scopes: apiKey.scopes })
    expect(rotated.apiKey.previousUntil!.getTime() - rotated.apiKey.rotatedAt!.getTime()).toBe(3_600_000)
    const check = freshCheck()
    expect((await check.find(secret))?.expiresAt).toEqual(rotated.apiKey.previousUntil)
    expect((await check.find(rotated.secret))?.expiresAt).toBeNull()

    const over = new Date(Date.now() - 1)
    await own.db.apiKey.update({ where: { id }, data: { previousUntil: over } })
    expect([await serves(secret), await serves(rotated.secret)]).toEqual([false, true])
  })

  it('lets the one before out at once where no overlap is asked for', async () => {
    const { apiKey, secret } = await create()
    const rotated = await rotateApiKey(own.db, EDITOR, pepper, { id: apiKey.id, overlapHours: 0 })
    expect([await serves(secret), await serves(rotated.secret)]).toEqual([false, true])
  })

  it('leaves two secrets at the most', async () => {
    const first = await create()
    const { id } = first.apiKey
    const second = await rotateApiKey(own.db, EDITOR, pepper, { id })
    const third = await rotateApiKey(own.db, EDITOR, pepper, { id })
    const served = await Promise.all([first, second, third].map(({ secret }) => serves(secret)))
    expect(served).toEqual([false, true, true])
  })

  it.each([-1, 721, Number.NaN])('takes no overlap of %d hours', async overlapHours => {
    const { id } = (await create()).apiKey
    const asked = rotateApiKey(own.db, EDITOR, pepper, { id, overlapHours })
    await expect(asked).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { field: 'overlapHours' } })
  })
})

it('a key that has expired serves no more, and cannot be rotated', async () => {
  const { apiKey, secret } = await create({ expiresAt: new Date('2099-01-01') })
  await own.db.apiKey.update({ where: { id: apiKey.id }, data: { expiresAt: new Date(Date.now() - 1) } })
  expect(await serves(secret)).toBe(false)
  await expect(rotateApiKey(own.db, EDITOR, pepper, { id: apiKey.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

describe('the check', () => {
  it('asks once for many who come at the same moment, and again after half a second', async () => {
    const secrets = [(await create()).secret, (await create()).secret]
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      const check = freshCheck()
      own.statements.length = 0
      for (let n = 0; n < 3; n++) {
        const found = await Promise.all([...secrets, ...secrets].map(secret => check.find(secret)))
        expect(found.every(holder => holder !== null)).toBe(true)
      }
      expect(own.statements).toHaveLength(1)
      vi.advanceTimersByTime(501)
      await check.find(secrets[0]!)
      expect(own.statements).toHaveLength(2)
    } finally {
      vi.useRealTimers()
    }
  })

  it('asks for a thousand ids that are made up with a statement or two, one after the other', async () => {
    const check = freshCheck()
    own.statements.length = 0
    const texts = Array.from({ length: 1_000 }, () => makeKey(pepper).text)
    const found = await Promise.all(texts.map(text => check.find(text)))
    expect(found.every(holder => holder === null)).toBe(true)
    expect(own.statements.length).toBeLessThanOrEqual(2)
  })

  it('asks again where the database could not answer', async () => {
    const { secret } = await create()
    let isAway = true
    const away = () => Promise.reject(new Error('away'))
    const db = new Proxy(own.db, {
      get: (target, name) => (isAway && name === '$queryRaw' ? away : Reflect.get(target, name)),
    })
    const check = freshCheck({ db })
    await expect(check.find(secret)).rejects.toThrow('away')
    isAway = false
    expect(await check.find(secret)).not.toBeNull()
  })

  it('tells which secrets serve no more', async () => {
    const keys = [await create(), await create(), await create()]
    const check = freshCheck()
    const proofs = await Promise.all(keys.map(async ({ secret }) => (await check.find(secret))!.proof))
    expect(await check.ended(proofs)).toEqual([])
    await revokeApiKey(own.db, EDITOR, keys[1]!.apiKey.id)
    await rotateApiKey(own.db, EDITOR, pepper, { id: keys[2]!.apiKey.id, overlapHours: 0 })
    expect(await check.ended(proofs)).toEqual([proofs[1], proofs[2]])
  })

  it('refuses a key of another pepper, and says so once a minute', async () => {
    const { apiKey, secret } = await create()
    const foreign: object[] = []
    const check = freshCheck({ pepper: pepperOf('another-pepper'), onForeign: key => foreign.push(key) })
    expect([await check.find(secret), await check.find(secret)]).toEqual([null, null])
    expect(foreign).toEqual([{ id: apiKey.id, name: 'A desk' }])
    // A wrong secret for a key of one's own says nothing about peppers.
    const own = freshCheck({ onForeign: key => foreign.push(key) })
    await own.find(makeKey(pepper, apiKey.id).text)
    expect(foreign).toHaveLength(1)
  })
})

describe('when a key was last used', () => {
  const lastUsed = async (id: string) => (await own.db.apiKey.findUniqueOrThrow({ where: { id } })).lastUsedAt

  it('is kept to the minute, and written once a minute', async () => {
    const { id } = (await create()).apiKey
    const uses = createKeyUses(own.db, { warn: () => {} })
    own.statements.length = 0
    for (let n = 0; n < 20; n++) uses.note(id)
    expect(own.statements).toEqual([])
    await eventually(async () => expect(await lastUsed(id)).not.toBeNull())
    const used = (await lastUsed(id))!
    expect([used.getUTCSeconds(), Date.now() - used.getTime() < 120_000]).toEqual([0, true])
    uses.note(id)
    await uses.stop()
    expect(own.statements.filter(sql => sql.includes('UPDATE api_key'))).toHaveLength(1)
  })

  it('is written by a stop, and a database that is away is told of in the log and nowhere else', async () => {
    const { id } = (await create()).apiKey
    const warned: string[] = []
    const away = { $executeRaw: () => Promise.reject(new Error('away')) } as never
    const lost = createKeyUses(away, { warn: (_: object, message?: string) => void warned.push(message!) })
    lost.note(id)
    await lost.stop()
    expect(warned).toEqual(['when keys were used could not be written'])
    const uses = createKeyUses(own.db, { warn: () => {} })
    uses.note(id)
    await uses.stop()
    expect(await lastUsed(id)).not.toBeNull()
  })
})
