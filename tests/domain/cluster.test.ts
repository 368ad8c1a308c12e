import { beforeAll, describe, expect, it } from 'vitest'
import { findClusters } from '../../src/domain/cluster.ts'
import { restoreArticle, withdrawArticle } from '../../src/domain/withdraw.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { draftOf, inMay, store } from '../support/drafts.ts'
import { events, type Telling } from './retellings.ts'

const own = useDatabase()

async function publish(telling: Telling, wire: string, hour: number): Promise<string> {
  const { language, headline, paragraphs, people, countries } = telling
  const credits = [{ role: 'PUBLISHER' as const, name: wire }]
  const draft = draftOf(headline, { language, paragraphs, people, countries, credits, publishedAt: inMay(3, hour) })
  return (await store(own.db, draft)).articleId
}

/** Each telling by a wire of its own, hour by hour; all stories of all events are in one hub. */
const told: { name: string; same: string[]; apart: string[] }[] = []

beforeAll(async () => {
  for (const { name, tellings, apart } of events) {
    const same: string[] = []
    for (const [n, telling] of tellings.entries()) same.push(await publish(telling, `Wire ${n}`, 10 + n))
    const others: string[] = []
    for (const [n, telling] of apart.entries()) others.push(await publish(telling, `Other ${n}`, 12 + n))
    told.push({ name, same, apart: others })
  }
})

const membersOf = async (id: string) => {
  const cluster = (await findClusters(own.db, [id])).get(id)
  return cluster?.articles.map(article => article.id) ?? []
}

describe('a cluster', () => {
  it.each(events.map(({ name }, n) => [name, n] as const))('holds every rewrite and nothing else: %s', async (_, n) => {
    const { same, apart } = told[n]!
    for (const id of same) expect(await membersOf(id)).toEqual(same)
    for (const id of apart) expect(await membersOf(id)).toEqual([])
  })

  it('is the same for many stories at once, in one statement', async () => {
    const ids = told.flatMap(({ same, apart }) => [...same, ...apart])
    own.statements.length = 0
    const found = await findClusters(own.db, ids)
    expect(own.statements).toHaveLength(1)
    const expected = told.flatMap(({ same }) => same.map(id => [id, same] as const))
    const members = new Map([...found].map(([id, { articles }]) => [id, articles.map(article => article.id)]))
    expect(members).toEqual(new Map(expected))
  })

  it('names its publishers in the order in which they told it', async () => {
    const [first] = told[0]!.same
    const { sources } = (await findClusters(own.db, [first!])).get(first!)!
    const rows = await own.db.sourceName.findMany({ where: { text: { startsWith: 'Wire' } }, orderBy: { text: 'asc' } })
    expect(sources).toEqual(rows.map(({ sourceId }) => sourceId))
  })

  it('has no place for a withdrawn story, until it is given back', async () => {
    const [first, second, third] = told[0]!.same as [string, string, string]
    await withdrawArticle(own.db, EDITOR, { id: second })
    expect(await membersOf(first)).toEqual([first, third])
    expect(await membersOf(second)).toEqual([])
    await withdrawArticle(own.db, EDITOR, { id: third })
    expect(await membersOf(first)).toEqual([])
    await restoreArticle(own.db, EDITOR, { id: second })
    await restoreArticle(own.db, EDITOR, { id: third })
    expect(await membersOf(first)).toEqual([first, second, third])
  })

  it('is of other sources and of three days', async () => {
    const [first, second] = events[3]!.tellings as [Telling, Telling]
    const own72 = await publish(first, 'Repeater', 100)
    expect(await membersOf(own72)).toEqual([])
    const again = await publish(second, 'Repeater', 101)
    expect(await membersOf(own72)).toEqual([])
    const late = await publish(first, 'Late paper', 100 + 72)
    expect(await membersOf(late)).toEqual([own72, again, late])
    const tooLate = await publish(second, 'Too late paper', 101 + 73)
    expect(await membersOf(tooLate)).toEqual([late, tooLate])
  })

  it('is not made by two lines that share most of their words', async () => {
    const note = (place: string): Telling => ({
      ...{ language: 'en', headline: `Minister Bo Lund opens a school in ${place}`, paragraphs: [] },
      ...{ people: ['Bo Lund'], countries: ['SE'] },
    })
    const id = await publish(note('Malmo'), 'Note 1', 1)
    await publish(note('Lund'), 'Note 2', 2)
    expect(await membersOf(id)).toEqual([])
  })
})
