/** Stored stories that are linked anew: with other names than before, and with the same. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../../src/domain/card.ts'
import type { DraftMention, StoryDraft } from '../../../src/domain/draft.ts'
import { beginRun, readProgress, relinkOutdated } from '../../../src/domain/linking/outdated.ts'
import { type FindMentions, relinkStory } from '../../../src/domain/linking/relink.ts'
import { relinkAll, startRelinking } from '../../../src/domain/linking/renewal.ts'
import { noteRules, raiseLinking } from '../../../src/domain/linking/version.ts'
import { withdrawArticle } from '../../../src/domain/withdraw.ts'
import { openLock } from '../../../src/db/lock.ts'
import { EDITOR } from '../../support/actor.ts'
import { useDatabase } from '../../support/database.ts'
import { draftOf, store } from '../../support/drafts.ts'
import { eventually } from '../../support/eventually.ts'

const own = useDatabase()
const goesOn = async () => true
const onFailure = () => {}

let version = 0
beforeEach(async () => {
  await own.db.article.deleteMany()
  await raiseLinking(own.db)
  const row = await own.db.linking.update({
    where: { one: true },
    data: { startedAt: null, finishedAt: null, done: 0 },
  })
  version = row.version
})

const place = { field: 'PARAGRAPH' as const, paragraph: 0, start: 0, end: 4, text: 'Lena', confidence: 1 }
const person = (name: string, rule = 'test'): DraftMention => ({ ...place, rule, person: name })
const country = (code: string): DraftMention => ({
  ...place,
  start: 5,
  end: 9,
  rule: 'test',
  country: code,
  evidence: 'NAME',
})
const finds =
  (...mentions: DraftMention[]): FindMentions =>
  async () => ({ mentions, linkedWith: version, notices: [] })

async function add(headline: string, given: Partial<StoryDraft> = {}): Promise<string> {
  return (await store(own.db, draftOf(headline, { paragraphs: ['Lena Gate.'], ...given }))).articleId
}

async function read(id: string) {
  const { card, linkedWith, revision, updatedAt } = await own.db.article.findUniqueOrThrow({ where: { id } })
  const { people, countries } = card as unknown as Card
  const links = await own.db.articlePerson.findMany({ where: { articleId: id }, include: { person: true } })
  const mentions = await own.db.mention.findMany({ where: { articleId: id }, orderBy: { position: 'asc' } })
  return {
    people: people.map(({ slug }) => slug),
    countries: countries.map(({ code }) => code),
    links: links.map(({ person: { slug } }) => slug),
    rules: mentions.map(({ rule }) => rule),
    ...{ linkedWith, revision, updatedAt },
  }
}

async function eventsOf(articleId: string) {
  const rows = await own.db.eventLog.findMany({ where: { articleId }, orderBy: { seq: 'asc' } })
  type Payload = { card: Card; words: string; previous?: { card: Card } }
  return rows.map(({ kind, payload }) => ({ kind, ...(payload as unknown as Payload) }))
}

describe('a story that is linked anew', () => {
  it('has the people and countries that are found now, in its card and its lists, and streams are told', async () => {
    const id = await add('Gate', { mentions: [person('Lena')] })
    const before = await read(id)
    expect(await relinkStory(own.db, id, finds(person('Lena Hoffmann'), country('DE')))).toBe('CHANGED')
    expect(await read(id)).toEqual({
      ...before,
      ...{
        people: ['lena-hoffmann'],
        countries: ['DE'],
        links: ['lena-hoffmann'],
        rules: ['test', 'test'],
        linkedWith: version,
      },
    })
    const [first, second, ...others] = await eventsOf(id)
    expect([second!.kind, second!.words, others]).toEqual(['REVISED', first!.words, []])
    const slugs = ({ people }: Card) => people.map(({ slug }) => slug)
    expect([slugs(second!.card), slugs(second!.previous!.card)]).toEqual([['lena-hoffmann'], ['lena']])
    const { card } = await own.db.article.findUniqueOrThrow({ where: { id } })
    expect(card).toEqual(second!.card)
  })

  it('is no news where readers see the same, and keeps its rows', async () => {
    const mentions = [person('Lena'), country('DE')]
    const id = await add('Gate', { mentions })
    const rows = await own.db.mention.findMany({ where: { articleId: id } })
    expect(await relinkStory(own.db, id, finds(...mentions))).toBe('SAME')
    expect(await own.db.mention.findMany({ where: { articleId: id } })).toEqual(rows)
    expect([(await read(id)).linkedWith, (await eventsOf(id)).map(({ kind }) => kind)]).toEqual([version, ['INGESTED']])
  })

  it('has other mentions and roles though the people are the same, and no stream is told', async () => {
    const id = await add('Gate', { mentions: [person('Lena')] })
    const role = { title: 'Minister', country: 'DE' }
    expect(await relinkStory(own.db, id, finds({ ...person('Lena', 'better'), role } as DraftMention))).toBe('SAME')
    expect((await read(id)).rules).toEqual(['better'])
    expect((await own.db.articleRole.findMany({ where: { articleId: id } })).map(({ title }) => title)).toEqual([
      'Minister',
    ])
    expect(await eventsOf(id)).toHaveLength(1)
  })

  it('keeps the people and countries that an editor gave', async () => {
    const fields = { headline: 'Gate', people: ['Paul Okello '], countries: ['كينيا'] }
    const raw = Buffer.from(JSON.stringify(fields))
    const given = { people: ['Paul Okello'], countries: ['KE'] }
    const id = await add('Gate', { raw, rawType: 'application/json', ...given })
    const told: unknown[] = []
    const find: FindMentions = async story => {
      told.push(story.people)
      return await finds(person('Lena Hoffmann'), country('DE'))(story)
    }
    expect(await relinkStory(own.db, id, find)).toBe('SAME')
    expect(await read(id)).toMatchObject({ people: ['paul-okello'], countries: ['KE'] })
    expect(told).toEqual([['Paul Okello']])
  })

  it('is read with its tags in their order', async () => {
    const id = await add('Gate', { tags: ['Harbour', 'Lena Hoffmann'] })
    const told: string[][] = []
    const find: FindMentions = async story => {
      told.push(story.tags)
      return await finds()(story)
    }
    await relinkStory(own.db, id, find)
    expect(told).toEqual([['Harbour', 'Lena Hoffmann']])
  })

  it('stays hidden where it was withdrawn', async () => {
    const id = await add('Gate')
    await withdrawArticle(own.db, EDITOR, { id })
    await relinkStory(own.db, id, finds(person('Lena')))
    expect(await own.db.articlePerson.findMany({ where: { articleId: id } })).toMatchObject([{ publishedAt: null }])
  })

  it('is left alone where it was revised while names were looked for', async () => {
    const url = 'https://news.example/relink'
    const id = await add('Gate', { url, mentions: [person('Lena')] })
    const find: FindMentions = async story => {
      await store(own.db, draftOf('Gate', { url, paragraphs: ['Paul Gate.'], mentions: [person('Paul')] }))
      return await finds(person('Lena Hoffmann'))(story)
    }
    expect(await relinkStory(own.db, id, find)).toBe('GONE')
    expect(await read(id)).toMatchObject({ people: ['paul'], linkedWith: 0 })
  })

  it('is not linked with less than is to be found', async () => {
    const id = await add('Gate', { mentions: [person('Lena')] })
    const notices = [{ code: 'EXTRACTOR', message: 'The service is away.', line: null }]
    const find: FindMentions = async () => ({ mentions: [], linkedWith: version, notices })
    await expect(relinkStory(own.db, id, find)).rejects.toThrow('The service is away.')
    expect(await read(id)).toMatchObject({ people: ['lena'], linkedWith: 0 })
  })
})

describe('stories that were linked with less than is known', () => {
  const deps = (find: FindMentions) => ({ db: own.db, url: own.url, find })
  const listener = { goesOn: () => true, onProgress: () => {}, onFailure }

  it('are linked anew to the last, one that fails aside, and the progress is told', async () => {
    const ids: string[] = []
    for (let n = 0; n < 60; n++) ids.push(await add(`Gate ${n}`))
    const find: FindMentions = async story => {
      if (story.headline === 'Gate 7') throw new Error('odd')
      return await finds(person('Lena Hoffmann'))(story)
    }
    const told: number[] = []
    const failures: string[] = []
    const progress = await relinkAll(deps(find), {
      ...listener,
      onProgress: ({ done }) => told.push(done),
      onFailure: id => failures.push(id),
    })
    expect([told, failures]).toEqual([[0, 50, 60], [ids[7]]])
    expect(progress).toEqual({ stories: 60, done: 60, changed: 59, failed: 1, finished: true })
    expect(await own.db.article.count({ where: { linkedWith: version } })).toBe(59)
  })

  it('go on after a stop where they were, with the counts of before', async () => {
    for (let n = 0; n < 60; n++) await add(`Gate ${n}`)
    let [asked, limit] = [0, 55]
    const stopping = { ...listener, goesOn: () => asked++ < limit }
    const stopped = await relinkAll(deps(finds(person('Lena'))), stopping)
    expect(stopped).toEqual({ stories: 60, done: 55, changed: 55, failed: 0, finished: false })
    limit = Infinity
    const progress = await relinkAll(deps(finds(person('Lena'))), stopping)
    expect(progress).toEqual({ stories: 60, done: 60, changed: 60, failed: 0, finished: true })
    expect((await own.db.eventLog.findMany({ where: { kind: 'REVISED' } })).length).toBeGreaterThanOrEqual(60)
  })

  it('are left to the process that is at it', async () => {
    await add('Gate')
    const other = await openLock(own.url, 11)
    expect(await other.hold()).toBe(true)
    expect(await relinkAll(deps(finds()), listener)).toBeNull()
    await other.close()
    expect(await relinkAll(deps(finds()), listener)).toMatchObject({ finished: true })
  })

  it('are tried no more after ten in a row have failed', async () => {
    for (let n = 0; n < 15; n++) await add(`Gate ${n}`)
    let tried = 0
    const find: FindMentions = async () => {
      tried++
      throw new Error('the database is away')
    }
    await beginRun(own.db)
    await expect(relinkOutdated(own.db, find, new Set(), { goesOn, onFailure })).rejects.toThrow('is away')
    expect([tried, (await readProgress(own.db)).finished]).toEqual([10, false])
  })

  it('are linked anew in the background, and again when there are newer rules', async () => {
    const id = await add('Gate')
    const log = { info: () => {}, error: (facts: object) => expect(facts).toEqual({}) }
    const read = async () => (await own.db.article.findUniqueOrThrow({ where: { id } })).linkedWith
    const stop = startRelinking(deps(finds(person('Lena'))), log)
    await eventually(async () => expect(await read()).toBe(version))
    await stop()
    const { rules } = await own.db.linking.findUniqueOrThrow({ where: { one: true } })
    await noteRules(own.db, rules)
    await noteRules(own.db, rules - 1)
    expect(await own.db.linking.findMany()).toMatchObject([{ version, rules }])
    await noteRules(own.db, rules + 1)
    expect(await own.db.linking.findMany()).toMatchObject([{ version: version + 1, rules: rules + 1 }])
  })
})
