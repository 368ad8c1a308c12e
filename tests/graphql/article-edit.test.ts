/** Editing stories by hand: what is set is so, what is not set is as it was, and everybody hears of it. */
import { describe, expect, it } from 'vitest'
import { BODY, namesOf, useDesk } from '../support/desk.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const other = useHub(hub)
const desk = useDesk(hub)
const { update, read } = desk

const headOf = async () => (await hub.query('{ streamCursor }')).streamCursor
const since = async (after: string) =>
  (
    await other.query(
      'query ($after: EventCursor) { storyEvents(after: $after) { nodes { kind revision article { headline } } } }',
      { after },
    )
  ).storyEvents.nodes
const audited = () => hub.db.auditLog.findMany({ where: { operation: 'updateArticle' }, orderBy: { seq: 'asc' } })

describe('an edit', () => {
  it('sets what it names and nothing else, as a revision of its editor', async () => {
    const before = await read()
    const { article, userErrors } = await update({
      headline: 'A harbour opens',
      summary: 'In short.',
      note: 'Too long.',
    })
    expect(userErrors).toEqual([])
    const { revisions, people, mentions, ...rest } = article
    expect(rest).toEqual({
      ...Object.fromEntries(Object.keys(rest).map(field => [field, before[field]])),
      ...{ headline: 'A harbour opens', summary: 'In short.', revision: 2, edited: ['HEADLINE', 'SUMMARY'] },
      origins: before.origins.filter(({ field }: Data) => field !== 'headline'),
      countries: { nodes: [{ code: 'KE' }] },
    })
    expect(revisions.nodes).toMatchObject([
      { revision: 2, headline: 'A harbour opens', paragraphs: [BODY], by: 'The admin key', note: 'Too long.' },
      { revision: 1, headline: before.headline, by: 'An editor', note: null },
    ])
    // Whom the old headline named is named no more: names are found anew.
    expect(namesOf({ people })).toEqual(['Paul Okello'])
    expect(mentions.every(({ field }: Data) => field === 'PARAGRAPH')).toBe(true)
  })

  it('is found by its new words and not by its old ones, and told to those who follow it, on every instance', async () => {
    const head = await headOf()
    await update({ headline: 'A quay opens', body: 'Nobody\ncame.' })
    const find = async (search: string) =>
      (await other.query('query ($search: String!) { articles(search: $search) { totalCount } }', { search })).articles
    expect([await find('quay nobody'), await find('Okello')]).toEqual([{ totalCount: 1 }, { totalCount: 0 }])
    expect(await since(head)).toEqual([{ kind: 'REVISED', revision: 2, article: { headline: 'A quay opens' } }])
    expect((await read(other)).paragraphs).toEqual(['Nobody', 'came.'])
  })

  it('tells a stream whose filter the story has left', async () => {
    const head = await headOf()
    await update({ headline: 'A quay opens' })
    const { storyEvents } = await other.query(
      `query ($after: EventCursor) {
        storyEvents(after: $after, where: { headline: { contains: "harbour" } }) { nodes { kind } }
      }`,
      { after: head },
    )
    expect(storyEvents.nodes).toEqual([{ kind: 'LEFT' }])
  })

  it.each<[string, object, object]>([
    ['the body in paragraphs', { paragraphs: ['One.', 'Two.'] }, { paragraphs: ['One.', 'Two.'] }],
    ['the language', { language: 'de' }, { language: 'de' }],
    [
      'the time',
      { publishedAt: '2024-07-01T08:00:00Z' },
      { publishedAt: '2024-07-01T08:00:00.000Z', publishedAtText: null, publishedAtPrecision: 'INSTANT' },
    ],
    ['the URL', { url: 'https://news.example/quay' }, { url: 'https://news.example/quay' }],
    ['no URL', { url: null }, { url: null }],
    [
      'source and credits',
      { source: 'Quay News', credits: ['A Wire', 'B Wire'] },
      {
        source: { name: 'Quay News' },
        credits: [
          { role: 'ORIGIN', source: { name: 'A Wire' } },
          { role: 'ORIGIN', source: { name: 'B Wire' } },
          { role: 'PUBLISHER', source: { name: 'Quay News' } },
        ],
      },
    ],
    ['the tags', { tags: ['quays'] }, { tags: [{ label: 'quays' }] }],
    ['no tags', { tags: [] }, { tags: [] }],
    ['people', { people: ['Ines Duarte'] }, { people: { nodes: [{ name: 'Ines Duarte' }] } }],
    ['countries', { countries: ['Portugal', 'es'] }, { countries: { nodes: expect.toSatisfy(isPortugalAndSpain) } }],
  ])('sets %s', async (_, input, expected) => {
    const { article, userErrors } = await update(input)
    expect(userErrors).toEqual([])
    expect(article).toMatchObject({ ...expected, revision: 2 })
  })

  it.each<[string, object, string]>([
    ['an empty headline', { headline: ' ' }, 'headline'],
    ['a headline of null', { headline: null }, 'headline'],
    ['a body twice', { body: 'a', paragraphs: ['b'] }, 'body'],
    ['a language that is none', { language: 'no language' }, 'language'],
    ['a time to come', { publishedAt: '9000-01-01T00:00:00Z' }, 'publishedAt'],
    ['a country that is none', { countries: ['Atlantis'] }, 'countries'],
    ['tags without a letter', { tags: ['?'] }, 'tags'],
    ['a field both set and given back', { headline: 'Quay', unedit: ['HEADLINE'] }, 'headline'],
    ['a note without end', { note: 'x'.repeat(2_001) }, 'note'],
    ['a summary without end', { summary: 'x'.repeat(2_001) }, 'summary'],
  ])('is refused with %s, and leaves nothing behind', async (_, input, field) => {
    const { article, userErrors } = await update(input)
    expect([article, userErrors]).toMatchObject([null, [{ code: 'BAD_USER_INPUT', field: ['input', field] }]])
    expect([(await read()).revision, await audited()]).toEqual([1, []])
  })

  it('is refused the URL of another story', async () => {
    await hub.ingest({ headline: 'Another', url: 'https://news.example/other' })
    const { userErrors } = await update({ url: 'https://news.example/other' })
    expect(userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', field: ['input', 'url'] }])
  })

  it('that says nothing new makes no revision, no event and no row of the audit', async () => {
    await update({ headline: 'A quay opens' })
    const head = await headOf()
    const { article } = await update({
      headline: ' A  quay opens',
      tags: ['harbours', 'boats'],
      body: BODY,
      unedit: ['SUMMARY'],
    })
    expect([article.revision, article.edited]).toEqual([2, ['HEADLINE']])
    expect([await headOf(), (await audited()).length]).toEqual([head, 1])
  })

  it('is one of two at once, where both saw the same revision', async () => {
    const both = await Promise.all(['One', 'Two'].map(headline => update({ headline, expectedRevision: 1 })))
    const codes = both.flatMap(({ userErrors }) => userErrors.map(({ code }: Data) => code))
    expect(codes).toEqual(['STALE_REVISION'])
    expect((await read()).revision).toBe(2)
  })

  it('loses nothing of another at once, where nobody says which revision they saw', async () => {
    const inputs = [{ headline: 'One' }, { summary: 'Two' }, { tags: ['three'] }, { body: 'Four' }]
    await Promise.all(inputs.map(update))
    const { revision, headline, summary, tags, paragraphs } = await read()
    expect({ revision, headline, summary, tags, paragraphs }).toEqual({
      ...{ revision: 5, headline: 'One', summary: 'Two', tags: [{ label: 'three' }], paragraphs: ['Four'] },
    })
  })

  it('leaves who, what, before and after, the body by its hash', async () => {
    await update({ headline: 'A quay opens', body: 'New.', note: 'Why not.' })
    expect(await audited()).toMatchObject([
      {
        ...{ actorKind: 'ROOT', actorId: 'root', targetType: 'Article', reason: 'Why not.' },
        before: { revision: 1, edited: [], headline: expect.stringContaining('Lena'), bodyHash: expect.any(String) },
        after: {
          revision: 2,
          edited: ['headline', 'paragraphs'],
          headline: 'A quay opens',
          bodyHash: expect.any(String),
        },
      },
    ])
  })
})

function isPortugalAndSpain(nodes: { code: string }[]): boolean {
  return (
    nodes
      .map(({ code }) => code)
      .toSorted()
      .join() === 'ES,PT'
  )
}
