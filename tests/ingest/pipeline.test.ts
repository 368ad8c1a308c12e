import { describe, expect, it } from 'vitest'
import { MAX_STORY_LENGTH } from '../../src/domain/given.ts'
import { countRows } from '../support/drafts.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

const INGEST = `mutation ($text: String!) { ingestStory(input: { text: $text }) {
  outcome userErrors { code message field }
  article { id slug headline paragraphs language publishedAt ingestedAt publishedAtPrecision publishedAtText
    source { slug name } credits { role } tags { label } people { totalCount } notices { code } revision }
} }`

async function overGraphQL(text: string): Promise<Data> {
  return (await hub.query(INGEST, { text })).ingestStory
}

/** The outcome of the pipeline without GraphQL: the stored story, or the code of its refusal. */
async function outcomeOf(text: string): Promise<string> {
  return await hub.ingest({ text }).then(
    result => result.outcome,
    (error: Error & { code?: string }) => `${error.name} ${error.code}`,
  )
}

describe('a text that is no story', () => {
  it.each([
    ['nothing', '', 'STORY_EMPTY'],
    ['blanks', ' \n\t\u200f\ufeff\r\n\u2003', 'STORY_EMPTY'],
    ['punctuation', '— … !\n2024', 'STORY_EMPTY'],
    ['5 MB', 'The gate is wide. '.repeat(290_000), 'STORY_TOO_LARGE'],
    ['one character too many', 'x'.repeat(MAX_STORY_LENGTH + 1), 'STORY_TOO_LARGE'],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000ff000000ff0806000000', 'hex').toString('utf8'),
      'STORY_NOT_TEXT',
    ],
    ['UTF-16 read as UTF-8', Buffer.from('The gate was opened.', 'utf16le').toString('latin1'), 'STORY_NOT_TEXT'],
    ['lone surrogates only', '\udc00\udc01\udc02\udfff\ud800', 'STORY_NOT_TEXT'],
    ['a source line', 'المصدر: وكالة الميناء', 'STORY_WITHOUT_HEADLINE'],
    ['labels only', 'Published: 1 May 2024\nSource: Coast Wire\nKeywords: gate', 'STORY_WITHOUT_HEADLINE'],
  ])('is refused with a code, and leaves no row behind: %s', async (_, text, code) => {
    const before = await countRows(hub.db)
    expect(await outcomeOf(text)).toBe(`RawiError ${code}`)
    const { outcome, article, userErrors } = await overGraphQL(text)
    expect([outcome, article, userErrors.map((error: Data) => error.code)]).toEqual([null, null, [code]])
    expect(userErrors[0].message).toMatch(/^[A-Z].+\.$/)
    expect(await countRows(hub.db)).toEqual(before)
  })
})

describe('an odd text', () => {
  const rest = 'The gate was opened.\nSource: Coast Wire'
  const noDate = { publishedAtPrecision: 'ESTIMATED', publishedAtText: null }
  const [gate, body] = ['The gate is open', ['The gate was opened.']]

  it.each<[string, string, object, string[]]>([
    [
      'a headline alone',
      'The gate is open at last',
      { headline: 'The gate is open at last', paragraphs: [], credits: [], source: { slug: 'unknown' }, ...noDate },
      [],
    ],
    ['no date', `${gate} one\n${rest}`, { headline: `${gate} one`, paragraphs: body, ...noDate }, []],
    [
      'two dates',
      `${gate} two\nPublished: 1 May 2024\nPublished: 2 May 2024\n${rest}`,
      {
        publishedAt: '2024-05-01T00:00:00.000Z',
        publishedAtPrecision: 'DAY',
        publishedAtText: '1 May 2024',
        paragraphs: body,
      },
      ['DATE_REPEATED'],
    ],
    [
      'a date in 2199',
      `${gate} three\nPublished: 22 April 2199\n${rest}`,
      { publishedAtPrecision: 'ESTIMATED', publishedAtText: '22 April 2199', paragraphs: body },
      ['DATE_IN_FUTURE'],
    ],
    [
      'a day that is none',
      `${gate} four\nPublished: 31 February 2024\n${rest}`,
      { publishedAtPrecision: 'ESTIMATED', publishedAtText: '31 February 2024', paragraphs: body },
      ['DATE_UNREADABLE'],
    ],
    [
      'NULs inside',
      `${gate}\u0000 five\nThe gate\u0000 was opened.\nSource: Coast\u0000 Wire\nKeywords: ga\u0000te, wide`,
      {
        headline: `${gate} five`,
        paragraphs: body,
        source: { slug: 'coast-wire', name: 'Coast Wire' },
        tags: [{ label: 'gate' }, { label: 'wide' }],
      },
      ['TEXT_CLEANED'],
    ],
    [
      'lone surrogates',
      `${gate} six \ud800\nThe gate \udc00was opened.\nSource: Coast Wire\nKeywords: ga\udfffte`,
      { headline: `${gate} six \ufffd`, paragraphs: ['The gate \ufffdwas opened.'], tags: [{ label: 'ga\ufffdte' }] },
      ['TEXT_CLEANED'],
    ],
    [
      'surrogates that a dropped character would join',
      `${gate} eight\nThe \ud83d\u0000\ude00 gate.\n${rest}`,
      { paragraphs: ['The \ufffd\ufffd gate.', ...body] },
      ['TEXT_CLEANED', 'TEXT_CLEANED'],
    ],
    [
      'direction overrides in the headline',
      `\u202e${gate}\u202c sev\u2066en\u2069\n${rest}`,
      { headline: `${gate} seven`, slug: 'the-gate-is-open-seven', paragraphs: body },
      ['TEXT_CLEANED'],
    ],
    [
      'a byte order mark and the line ends of Windows',
      `\ufeff${gate} nine\r\n\r\n${rest.replace('\n', '\r\n')}\r\n`,
      { headline: `${gate} nine`, paragraphs: body },
      [],
    ],
    [
      'a letter that takes two units',
      '𝒢ate 🚢 opens\nThe 🚢🚢 sailed to Kenya.',
      { headline: '𝒢ate 🚢 opens', slug: 'gate-opens' },
      [],
    ],
  ])('becomes the story that it is: %s', async (_, text, expected, notices) => {
    const before = await countRows(hub.db)
    expect(await outcomeOf(text)).toBe('CREATED')
    const { outcome, article, userErrors } = await overGraphQL(text)
    expect([outcome, userErrors]).toEqual(['UNCHANGED', []])
    expect(article).toMatchObject(expected)
    expect(article.notices.map((notice: Data) => notice.code)).toEqual(notices)
    const estimated = article.publishedAtPrecision === 'ESTIMATED'
    expect(article.publishedAt === article.ingestedAt).toBe(estimated)
    const after = await countRows(hub.db)
    expect([after.article! - before.article!, after.event_log! - before.event_log!, after.event_pending]).toEqual([
      1, 1, 0,
    ])
  })

  it('is the same story with its lone surrogates written as escapes in JSON', async () => {
    const text = 'Gate with half a letter \ud83d\nIt was opened.'
    expect(JSON.stringify({ text })).toContain('\\ud83d')
    expect((await overGraphQL(text)).article.headline).toBe('Gate with half a letter \ufffd')
    expect(await outcomeOf(text.toWellFormed())).toBe('UNCHANGED')
  })

  it('is kept as it came', async () => {
    const text = '\u202eGate kept\u202c\r\nOpened\u0000.'
    const { articleId } = await hub.ingest({ text })
    const { raw } = await hub.db.articleRevision.findFirstOrThrow({ where: { articleId } })
    expect(Buffer.from(raw!).toString('utf8')).toBe(text)
  })

  it('of nearly a million characters comes back with every paragraph', async () => {
    const lines = Array.from({ length: 18_000 }, (_, n) => `Gate ${n} was opened on Monday and closed on Tuesday.`)
    const text = ['Gates of a long story', ...lines].join('\n')
    expect(text.length).toBeGreaterThan(MAX_STORY_LENGTH * 0.9)
    const { article } = await overGraphQL(text)
    expect(article.paragraphs).toHaveLength(18_000)
  })
  it('of half a million characters with 60,000 names in it is stored with every one of them, in its place', async () => {
    const lines = Array.from({ length: 30_000 }, (_, n) => `Egypt Iran ${n}`)
    const { articleId } = await hub.ingest({ text: ['Giant', ...lines].join('\n') })
    const { card } = await hub.db.article.findUniqueOrThrow({ where: { id: articleId }, select: { card: true } })
    expect((card as Data).countries.map(({ code, mentionCount }: Data) => [code, mentionCount]).sort()).toEqual([
      ['EG', 30_000],
      ['IR', 30_000],
    ])
    const mentions = { where: { articleId }, orderBy: { position: 'desc' } as const, take: 1 }
    const [{ id: _, countryId, ...last }] = (await hub.db.mention.findMany(mentions)) as [Data]
    const place = { field: 'PARAGRAPH', paragraph: 29_999, start: 6, end: 10, text: 'Iran' }
    expect(last).toMatchObject({ position: 59_999, ...place, evidence: 'NAME', personId: null })
    expect(countryId).toBe((card as Data).countries.find(({ code }: Data) => code === 'IR').id)
  }, 20_000)
})
