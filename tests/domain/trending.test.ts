import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import type { LinkKind } from '../../src/domain/link-tables.ts'
import { listTrends, type TrendWindow } from '../../src/domain/trending.ts'
import { withdrawArticle } from '../../src/domain/withdraw.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { draftOf, inMay, store } from '../support/drafts.ts'
import { fillHub, linksOf, tally, toggle, toggles } from './small-hub.ts'

const own = useDatabase()
const hidden = new Set<string>()
let cards: Card[] = []

beforeAll(async () => {
  cards = await fillHub(own.db)
})

const HOUR = 3_600_000
const hours: Record<TrendWindow, number> = { HOUR: 1, DAY: 24, WEEK: 168 }

/** The same by counting. */
function byHand(kind: LinkKind, window: TrendWindow, now: Date) {
  const start = now.getTime() - hours[window] * HOUR
  const between = (from: number, to: number) =>
    tally(
      cards
        .filter(({ id, publishedAt: at }) => !hidden.has(id) && Date.parse(at) > from && Date.parse(at) <= to)
        .flatMap(card => linksOf(card, kind)),
    )
  const past = new Map(between(start - 28 * 24 * HOUR, start))
  const rows = between(start, now.getTime()).map(([id, count]) => {
    const expected = ((past.get(id) ?? 0) * hours[window]) / (28 * 24)
    return { id, count, expected, score: (count - expected) / Math.sqrt(expected + 1) }
  })
  const rising = rows.filter(({ count, expected }) => count >= 3 && count > expected)
  return rising.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

const rounded = (rows: { id: string; count: number; expected: number; score: number }[]) =>
  rows.map(row => ({ ...row, expected: row.expected.toFixed(6), score: row.score.toFixed(6) }))

describe('trends', () => {
  it('are those that a loop over all visible stories finds, in its order', async () => {
    const kinds = fc.constantFrom<LinkKind>('person', 'country', 'tag')
    const windows = fc.constantFrom<TrendWindow>('DAY', 'WEEK', 'WEEK')
    let found = 0
    await fc.assert(
      fc.asyncProperty(kinds, windows, fc.nat(14 * 24), toggles, async (kind, window, hour, places) => {
        await toggle(own.db, cards, hidden, places)
        const now = inMay(1, hour).instant
        const first = 1 + (hour % 5)
        const trends = await listTrends(own.db, kind, { window, now, first })
        expect(rounded(trends)).toEqual(rounded(byHand(kind, window, now).slice(0, first)))
        found += trends.length
      }),
      { numRuns: 150 },
    )
    expect(found).toBeGreaterThan(100)
  })

  it('show who rises above what is usual for them before who is always in the news', async () => {
    const now = new Date('2030-03-30T12:00:00.000Z')
    const tell = async (name: string, count: number, hoursAgo: (n: number) => number) => {
      for (let n = 0; n < count; n++) {
        const instant = new Date(now.getTime() - hoursAgo(n) * HOUR)
        await store(own.db, draftOf(`${name} ${n}`, { publishedAt: { instant, precision: 'MINUTE' }, tags: [name] }))
      }
    }
    await tell('usual', 4, n => n * 5)
    await tell('usual long ago', 56, n => 26 + n * 12)
    await tell('newcomer', 3, n => n * 7)
    await tell('couple', 2, n => n)
    await tell('riser', 5, n => n * 4)
    await tell('riser long ago', 14, n => 30 + n * 48)
    await tell('tomorrow', 5, n => -1 - n)
    await own.db.$executeRaw`
      UPDATE article_tag l SET tag_id = now.tag_id FROM tag_label now, tag_label past
      WHERE past.text = now.text || ' long ago' AND l.tag_id = past.tag_id`
    const names = async (window: TrendWindow) => {
      const labels = await own.db.tagLabel.findMany()
      const trends = await listTrends(own.db, 'tag', { window, now, first: 10 })
      return trends.map(({ id, count }) => [labels.find(({ tagId }) => tagId === id)!.text, count])
    }
    expect(await names('DAY')).toEqual([
      ['riser', 5],
      ['newcomer', 3],
      ['usual', 4],
    ])
    expect(await names('HOUR')).toEqual([])
    const gone = await own.db.article.findFirstOrThrow({ where: { headline: 'newcomer 0' } })
    await withdrawArticle(own.db, EDITOR, { id: gone.id })
    expect(await names('DAY')).toEqual([
      ['riser', 5],
      ['usual', 4],
    ])
  })
})
