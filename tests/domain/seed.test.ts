import { describe, expect, it } from 'vitest'
import { openDb } from '../../src/db/client.ts'
import { seed } from '../../src/domain/seed.ts'
import { publicPeople } from '../../src/knowledge/people.ts'
import { useDatabase } from '../support/database.ts'

const own = useDatabase()

const counts = async () => [await own.db.knownPerson.count(), await own.db.knownName.count()]

describe('the starter list', () => {
  it('is in a database from its beginning, each person once with the names of every language', async () => {
    expect(await own.db.knownPerson.count({ where: { source: 'rawi' } })).toBe(publicPeople.length)
    const [{ wikidataId, names }] = publicPeople as [(typeof publicPeople)[number]]
    const where = { wikidataId: wikidataId! }
    const stored = await own.db.knownPerson.findUniqueOrThrow({ where, include: { names: true } })
    expect(stored.names.map(({ text }) => text).sort()).toEqual([...new Set(names.map(({ text }) => text))].sort())
    expect(await own.db.person.count()).toBe(0)
  })

  it('is put in once, though several instances do it at the same time, and not again', async () => {
    const before = await counts()
    await own.db.knownPerson.deleteMany()
    await own.db.knowledge.deleteMany({ where: { name: 'people' } })
    const statements: string[] = []
    const onQuery = (sql: string) => statements.push(sql)
    const others = await Promise.all([1, 2, 3].map(() => openDb({ url: own.url, onQuery })))
    await Promise.all(others.map(seed))
    await Promise.all(others.map(db => db.$disconnect()))
    expect(await counts()).toEqual(before)
    expect(statements.filter(sql => sql.includes('INSERT INTO known_name'))).toHaveLength(1)
    const linking = await own.db.linking.findMany()
    own.statements.length = 0
    await seed(own.db)
    expect(own.statements.filter(sql => !sql.startsWith('SELECT'))).toEqual([])
    expect(await own.db.linking.findMany()).toEqual(linking)
  })
})
