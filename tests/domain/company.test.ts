import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import { listCoMentions } from '../../src/domain/co-mentions.ts'
import type { LinkKind } from '../../src/domain/link-tables.ts'
import { dayRange, mentionsPerDay } from '../../src/domain/per-day.ts'
import { useDatabase } from '../support/database.ts'
import { fillHub, linksOf, tally, toggle, toggles } from './small-hub.ts'

const own = useDatabase()
const hidden = new Set<string>()
let cards: Card[] = []

beforeAll(async () => {
  cards = await fillHub(own.db)
})

const visible = () => cards.filter(card => !hidden.has(card.id))
const idsOf = (kind: LinkKind) => [...new Set(cards.flatMap(card => linksOf(card, kind)))]
const kinds = fc.constantFrom<LinkKind>('person', 'country', 'tag')

describe('what shares stories with an entity', () => {
  it('is counted as a loop over all visible stories counts it, for many entities in one statement', async () => {
    const others = fc.uniqueArray(kinds, { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(kinds, others, fc.integer({ min: 1, max: 12 }), toggles, async (kind, wanted, first, places) => {
        await toggle(own.db, cards, hidden, places)
        own.statements.length = 0
        const found = await listCoMentions(own.db, { kind, ids: idsOf(kind) }, wanted, first)
        expect(own.statements).toHaveLength(1)
        for (const id of idsOf(kind)) {
          const shared = visible().filter(card => linksOf(card, kind).includes(id))
          const company = shared.flatMap(card =>
            wanted.flatMap(other => linksOf(card, other).map(x => `${x} ${other}`)),
          )
          const expected = tally(company.filter(key => !key.startsWith(id))).slice(0, first)
          expect((found.get(id) ?? []).map(({ id: other, kind: k, count }) => [`${other} ${k}`, count])).toEqual(
            expected,
          )
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('stories per day', () => {
  it('are counted by the day in UTC from the first day to the last, both included', async () => {
    const day = fc.integer({ min: 1, max: 14 }).map(n => `2024-05-${String(n).padStart(2, '0')}`)
    await fc.assert(
      fc.asyncProperty(kinds, day, day, toggles, async (kind, a, b, places) => {
        await toggle(own.db, cards, hidden, places)
        const [since, until] = [a, b].sort() as [string, string]
        own.statements.length = 0
        const found = await mentionsPerDay(own.db, kind, idsOf(kind), { since, until })
        expect(own.statements).toHaveLength(1)
        for (const id of idsOf(kind)) {
          const days = visible()
            .filter(card => linksOf(card, kind).includes(id))
            .map(card => card.publishedAt.slice(0, 10))
          const within = tally(days.filter(at => at >= since && at <= until)).sort()
          expect(found.get(id) ?? []).toEqual(within.map(([at, count]) => ({ day: at, count })))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are the same in a database of another time zone and another way to write dates', async () => {
    const range = { since: '2024-05-01', until: '2024-05-12' }
    const usual = await mentionsPerDay(own.db, 'person', idsOf('person'), range)
    const elsewhere = await own.db.$transaction(async tx => {
      await tx.$executeRaw`SET LOCAL TimeZone = 'Asia/Tokyo'`
      await tx.$executeRaw`SET LOCAL DateStyle = 'German'`
      return await mentionsPerDay(tx as typeof own.db, 'person', idsOf('person'), range)
    })
    expect(elsewhere).toEqual(usual)
  })

  const now = new Date('2024-05-12T23:59:59.999Z')
  it.each([
    [{}, '2024-04-13', '2024-05-12'],
    [{ since: null, until: null }, '2024-04-13', '2024-05-12'],
    [{ since: '2024-05-12' }, '2024-05-12', '2024-05-12'],
    [{ until: '2024-03-01' }, '2024-02-01', '2024-03-01'],
    [{ since: '2014-05-05', until: '2024-05-11' }, '2014-05-05', '2024-05-11'],
    [{ until: '0001-01-03' }, '0001-01-01', '0001-01-03'],
    [{ since: '9999-12-30', until: '9999-12-31' }, '9999-12-30', '9999-12-31'],
  ])('of %j are from %s to %s', async (asked, since, until) => {
    const range = dayRange(asked, now)
    expect(range).toEqual({ since, until })
    await mentionsPerDay(own.db, 'person', idsOf('person'), range)
  })

  it.each([
    [{ since: '2024-05-13' }],
    [{ since: '2024-05-02', until: '2024-05-01' }],
    [{ since: '2014-05-04', until: '2024-05-11' }],
  ])('of %j are refused', asked => {
    expect(() => dayRange(asked, now)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }))
  })
})
