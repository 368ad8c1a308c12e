/** A small hub whose stories can all be counted by hand: what statements answer is held against plain loops over it. */
import * as fc from 'fast-check'
import type { Db } from '../../src/db/client.ts'
import type { Card } from '../../src/domain/card.ts'
import type { LinkKind } from '../../src/domain/link-tables.ts'
import { restoreArticle, withdrawArticle } from '../../src/domain/withdraw.ts'
import { EDITOR } from '../support/actor.ts'
import { draftOf, inMay, store } from '../support/drafts.ts'

const people = ['Lena Hoffmann', 'Paul Okello', 'Ines Duarte', 'نادية بنعيسى', 'Олег Ветров']
const countries = ['DE', 'KE', 'MA', 'SUHH']
const tags = ['harbour', 'trade', 'شحن', 'rail']
const languages = ['en', 'ar', 'pt-BR']
const headlines = [
  'Harbour opens gate',
  'Trade talks on harbour',
  'Rail fares fall',
  'افتتاح خط جديد',
  'افتتاح معرض الشحن',
]
/** Every subset of a list comes up, the empty one included. */
const subset = (items: string[], n: number) => items.filter((_, i) => (n >> i) & 1)

export const STORIES = 40

/** Stores forty stories of twelve days of May 2024, three of them a quarter of an hour from midnight. */
export async function fillHub(db: Db): Promise<Card[]> {
  for (let n = 0; n < STORIES; n++) {
    const { instant } = inMay(1 + ((n * 5) % 12), (n * 7) % 24)
    const draft = draftOf(`${headlines[n % 5]} ${n}`, {
      language: languages[n % 3]!,
      publishedAt: { instant: new Date(instant.getTime() - (n % 13 === 0 ? 900_000 : 0)), precision: 'INSTANT' },
      credits: n % 7 === 0 ? [] : [{ role: 'PUBLISHER', name: `Wire ${n % 4}` }],
      people: subset(people, (n * 11) % 32),
      countries: subset(countries, (n * 7) % 16),
      tags: subset(tags, (n * 3) % 16),
    })
    await store(db, draft)
  }
  return (await db.article.findMany({ orderBy: { id: 'asc' } })).map(row => row.card as unknown as Card)
}

/** Which stories to withdraw, or to give back where they are withdrawn. */
export const toggles = fc.uniqueArray(fc.nat(STORIES - 1), { maxLength: 6 })

/** Withdraws and restores, and keeps in `hidden` which stories nobody may count. */
export async function toggle(db: Db, cards: Card[], hidden: Set<string>, places: number[]): Promise<void> {
  for (const { id } of places.map(place => cards[place]!)) {
    if (hidden.delete(id)) await restoreArticle(db, EDITOR, { id })
    else await withdrawArticle(db, EDITOR, { id }).then(() => hidden.add(id))
  }
}

/** The entities of one kind that a story names. */
export function linksOf(card: Card, kind: LinkKind): string[] {
  return { person: card.people, country: card.countries, tag: card.tags }[kind].map(({ id }) => id)
}

/** How often each key comes, most often first, equal ones by key. */
export function tally(keys: string[]): [key: string, count: number][] {
  const counts = [...Map.groupBy(keys, key => key)].map(([key, all]): [string, number] => [key, all.length])
  return counts.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}
