import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import { listSimilar } from '../../src/domain/similar.ts'
import { wordsOf } from '../../src/text/words.ts'
import { useDatabase } from '../support/database.ts'
import { draftOf, inMay, store } from '../support/drafts.ts'
import { fillHub, linksOf, toggle, toggles } from './small-hub.ts'

const own = useDatabase()
const hidden = new Set<string>()
let cards: Card[] = []

beforeAll(async () => {
  cards = await fillHub(own.db)
})

const DAY = 86_400_000
const kinds = ['person', 'country', 'tag'] as const

/** The score as similar.ts describes it; all stories of the hub lie within a month. */
function scoreOf(a: Card, b: Card): number {
  const visible = cards.filter(card => !hidden.has(card.id))
  let weight = 0
  for (const kind of kinds) {
    for (const id of linksOf(a, kind).filter(other => linksOf(b, kind).includes(other))) {
      weight += Math.log(1 + 100 / visible.filter(card => linksOf(card, kind).includes(id)).length)
    }
  }
  const [mine, theirs] = [wordsOf(a.headline), wordsOf(b.headline)]
  const both = new Set([...mine, ...theirs]).size
  const days = Math.abs(Date.parse(a.publishedAt) - Date.parse(b.publishedAt)) / DAY
  return weight < 0.7 ? 0 : ((weight + (5 * (mine.length + theirs.length - both)) / both) * 7) / (7 + days)
}

describe('similar stories', () => {
  it('are those that share the most with a story, by the score, never itself nor one that is withdrawn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), toggles, async (first, places) => {
        await toggle(own.db, cards, hidden, places)
        const found = await listSimilar(
          own.db,
          cards.map(({ id }) => id),
          first,
        )
        for (const card of cards) {
          const others = cards.filter(({ id }) => id !== card.id && !hidden.has(id))
          const scored = hidden.has(card.id) ? [] : others.map(other => [scoreOf(card, other), other.id] as const)
          const best = scored.filter(([score]) => score > 0).sort(([x, a], [y, b]) => y - x || (a < b ? 1 : -1))
          const rows = found.get(card.id) ?? []
          // Scores that differ in the seventh place only may come in either order.
          const scores = rows.map(row => scoreOf(card, row.card).toFixed(4))
          expect(scores).toEqual(best.slice(0, first).map(([score]) => score.toFixed(4)))
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
          expect(rows.every(({ id }) => id !== card.id && !hidden.has(id))).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('are found in two statements, however many stories ask', async () => {
    for (const many of [2, 20]) {
      own.statements.length = 0
      await listSimilar(
        own.db,
        cards.slice(0, many).map(({ id }) => id),
        5,
      )
      expect(own.statements).toHaveLength(2)
    }
  })

  it('share a rare name rather than a country that is always in the news, and are of the same month', async () => {
    const write = async (headline: string, day: number, people: string[]) => {
      const draft = draftOf(headline, { publishedAt: inMay(day), people, countries: ['BR'], language: 'pt' })
      return (await store(own.db, draft)).articleId
    }
    const asked = await write('Prefeito abre a ponte', 20, ['Rui Campos'])
    const rare = await write('Campos inaugura escola', 26, ['Rui Campos'])
    await write('Campos na praia', 20 - 31, ['Rui Campos'])
    // Brazil is in more stories than are read of one entity.
    for (let n = 0; n < 120; n++) await write(`Nota ${n}`, 21, [])
    const found = (await listSimilar(own.db, [asked], 10)).get(asked)!
    expect(found.map(({ id }) => id)).toEqual([rare])
  })
})
