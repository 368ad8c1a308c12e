import { describe, expect, it } from 'vitest'
import { readEvents } from '../../src/domain/event.ts'
import type { Card } from '../../src/domain/card.ts'
import type { StoryDraft } from '../../src/domain/draft.ts'
import { storeStory } from '../../src/domain/story.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { countRows, draftOf, found, inMay, store } from '../support/drafts.ts'
import { storyOf } from '../support/log.ts'

const own = useDatabase()

/** A draft that brings something to every table. */
function fullDraft(headline: string, given: Partial<StoryDraft> = {}): StoryDraft {
  const place = {
    field: 'HEADLINE' as const,
    paragraph: null,
    start: 0,
    end: 4,
    text: 'Gate',
    rule: 'test',
    confidence: 1,
  }
  return draftOf(headline, {
    paragraphs: ['The gate was opened.'],
    credits: [{ role: 'PUBLISHER', name: `Wire of ${headline}` }],
    tags: [`tag of ${headline}`],
    related: [{ headline: `Before ${headline}`, paragraphs: [] }],
    mentions: [
      { ...place, person: `Person of ${headline}` },
      { ...place, country: 'DE', evidence: 'NAME' },
    ],
    ...given,
  })
}

const outcomes = async (results: Promise<{ outcome: string }>[]) =>
  (await Promise.all(results)).map(({ outcome }) => outcome).sort()
/** How often transactions began: those who come second wait for the first, and do not run into its rows and start anew. */
const lookups = (column: string) => own.statements.filter(sql => new RegExp(`WHERE .*"?${column}"? = `).test(sql))
const log = async () => await readEvents(own.db, 0, 10_000)
const isDense = (numbers: number[]) => numbers.every((seq, index) => seq === index + 1)

describe('a story that cannot be stored', () => {
  it.each<[string, Partial<StoryDraft>]>([
    ['in its last part', { related: [{ headline: 'a\0b', paragraphs: [] }] }],
    ['in a revision of it', { paragraphs: ['a\0b'] }],
    [
      'in a mention',
      {
        mentions: [
          {
            person: 'Gate',
            field: 'HEADLINE',
            paragraph: null,
            start: 2 ** 31,
            end: 1,
            text: 'x',
            rule: 'test',
            confidence: 1,
          },
        ],
      },
    ],
  ])('leaves nothing behind where it fails %s', async (_, broken) => {
    const before = await countRows(own.db)
    const draft = fullDraft('Gate that fails', broken)
    const options = { now: new Date(), idempotencyKey: 'failing', find: found(draft) }
    await expect(storeStory(own.db, EDITOR, draft, options)).rejects.toThrow(/./)
    expect(await countRows(own.db)).toEqual(before)
  })

  it('leaves nothing behind where it fails at commit, and the log has no hole', async () => {
    await own.db.$executeRaw`
      ALTER TABLE event_log ADD CONSTRAINT refused CHECK (payload -> 'card' ->> 'headline' <> 'Gate of nobody')`
    await store(own.db, fullDraft('Gate one'))
    const before = await countRows(own.db)
    const draft = fullDraft('Gate of nobody')
    const refused = storeStory(own.db, EDITOR, draft, {
      now: new Date(),
      idempotencyKey: 'refused',
      find: found(draft),
    })
    await expect(refused).rejects.toThrow(/refused/)
    expect(await countRows(own.db)).toEqual(before)
    await store(own.db, fullDraft('Gate two'))
    await own.db.$executeRaw`ALTER TABLE event_log DROP CONSTRAINT refused`
    const events = await log()
    expect(isDense(events.map(event => event.seq))).toBe(true)
    expect(events.slice(-2).map(event => storyOf(event).card.headline)).toEqual(['Gate one', 'Gate two'])
    expect((await store(own.db, fullDraft('Gate of nobody'))).outcome).toBe('CREATED')
  })
})

describe('stories that come at once', () => {
  it('end as one story with one event where they are the same', async () => {
    const before = await countRows(own.db)
    own.statements.length = 0
    const results = Array.from({ length: 20 }, () => store(own.db, fullDraft('Gate for all')))
    expect(await outcomes(results)).toEqual(['CREATED', ...Array.from({ length: 19 }, () => 'UNCHANGED')])
    expect(lookups('identity')).toHaveLength(20)
    const after = await countRows(own.db)
    for (const table of ['article', 'article_revision', 'event_log', 'person', 'tag', 'source']) {
      expect(after[table], table).toBe(before[table]! + 1)
    }
  })

  it('answer the first answer to every retry of one key', async () => {
    const draft = fullDraft('Gate by key')
    const options = { now: new Date(), idempotencyKey: 'twenty', find: found(draft) }
    own.statements.length = 0
    const results = Array.from({ length: 20 }, () => storeStory(own.db, EDITOR, draft, options))
    expect(new Set(await outcomes(results))).toEqual(new Set(['CREATED']))
    expect(lookups('key')).toHaveLength(20)
    expect(new Set((await Promise.all(results)).map(({ articleId }) => articleId)).size).toBe(1)
  })

  it('make each person, tag and source that they share once', async () => {
    const before = await countRows(own.db)
    const shared = {
      people: ['Ines Duarte', 'INES DUARTE', 'Pia Novak', 'Tom Reyes'],
      tags: ['ferries', 'Ferries', 'islands'],
      credits: [
        { role: 'ORIGIN' as const, name: 'Island Wire' },
        { role: 'PUBLISHER' as const, name: 'Morning Ferry' },
      ],
    }
    const rotated = <T>(items: T[], n: number) => [
      ...items.slice(n % items.length),
      ...items.slice(0, n % items.length),
    ]
    const drafts = Array.from({ length: 20 }, (_, n) =>
      draftOf(`Ferry ${n}`, { ...shared, people: rotated(shared.people, n), tags: rotated(shared.tags, n) }),
    )
    expect(await outcomes(drafts.map(draft => store(own.db, draft)))).toEqual(drafts.map(() => 'CREATED'))
    const after = await countRows(own.db)
    const made = ['person', 'person_name', 'tag', 'source', 'article_person'].map(
      table => after[table]! - before[table]!,
    )
    expect(made).toEqual([3, 3, 2, 2, 60])
  })

  it('know a person, a tag and a source by either spelling of a name with عبد', async () => {
    const named = (name: string) => ({ people: [name], tags: [name], credits: [{ role: 'PUBLISHER' as const, name }] })
    const before = await countRows(own.db)
    await store(own.db, draftOf('Gate of one', named('عبد الرحيم الحقلي')))
    await store(own.db, draftOf('Gate of two', named('عبدالرحيم الحقلي')))
    await store(own.db, draftOf('Gate of both', { people: ['عبدالرحيم الحقلي', 'عبد الرحيم الحقلي', 'عبد ربه'] }))
    const after = await countRows(own.db)
    const made = ['person', 'tag', 'source', 'article_person'].map(table => after[table]! - before[table]!)
    expect(made).toEqual([2, 1, 1, 4])
  })

  it('get different slugs where different days have the same headline', async () => {
    const drafts = Array.from({ length: 10 }, (_, n) => draftOf('Weather for tomorrow', { publishedAt: inMay(1 + n) }))
    expect(new Set(await outcomes(drafts.map(draft => store(own.db, draft))))).toEqual(new Set(['CREATED']))
    const slugs = (await own.db.article.findMany({ where: { headline: 'Weather for tomorrow' } })).map(
      ({ slug }) => slug,
    )
    expect([slugs.length, new Set(slugs).size]).toEqual([10, 10])
    expect(slugs.filter(slug => slug === 'weather-for-tomorrow')).toHaveLength(1)
    expect(slugs.every(slug => /^weather-for-tomorrow(-[0-9a-f]{8})?$/.test(slug))).toBe(true)
  })
})

describe('a story that comes again', () => {
  it('stays withdrawn where it was, in its row and on its card', async () => {
    const { articleId } = await store(own.db, draftOf('Gate withdrawn', { publishedAt: inMay(9) }))
    await own.db.article.update({ where: { id: articleId }, data: { status: 'WITHDRAWN' } })
    const again = await store(own.db, draftOf('Gate withdrawn', { publishedAt: inMay(9), paragraphs: ['More.'] }))
    const { status, card } = await own.db.article.findUniqueOrThrow({ where: { id: articleId } })
    expect([again.outcome, again.articleId, status, (card as unknown as Card).status]).toEqual([
      'REVISED',
      articleId,
      'WITHDRAWN',
      'WITHDRAWN',
    ])
  })

  it('is another story where the text is another and neither publisher nor day says that it is this one', async () => {
    const first = await store(own.db, draftOf('The gate', { paragraphs: ['It was opened.'] }))
    const second = await store(own.db, draftOf('The gate', { paragraphs: ['It was closed.'] }))
    const again = await store(own.db, draftOf('The gate', { paragraphs: ['It was opened.'] }))
    expect([first.outcome, second.outcome, again.outcome]).toEqual(['CREATED', 'CREATED', 'UNCHANGED'])
    expect(again.articleId).toBe(first.articleId)
  })

  it('changes its links with its text, and keeps nobody of the text before', async () => {
    const { articleId } = await store(
      own.db,
      draftOf('Gate', { people: ['Ada Lund'], tags: ['old'], countries: ['DE'] }),
    )
    await store(own.db, draftOf('Gate', { people: ['Pia Novak'], tags: ['new'], countries: ['KE'] }))
    const { people, countries, tags, card } = await own.db.article.findUniqueOrThrow({
      where: { id: articleId },
      include: {
        people: { include: { person: true } },
        countries: { include: { country: true } },
        tags: { include: { tag: true } },
      },
    })
    expect([people.map(l => l.person.slug), countries.map(l => l.country.code), tags.map(l => l.tag.slug)]).toEqual([
      ['pia-novak'],
      ['KE'],
      ['new'],
    ])
    expect(card).toMatchObject({
      revision: 2,
      people: [{ slug: 'pia-novak' }],
      countries: [{ code: 'KE' }],
      tags: [{ slug: 'new' }],
    })
  })
})
