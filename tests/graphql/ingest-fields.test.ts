import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { countRows } from '../support/drafts.ts'
import { type Data, useHub } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()

const INGEST = `mutation ($input: IngestStoryInput!) { ingestStory(input: $input) {
  outcome userErrors { field code message }
  article { id slug url headline language paragraphs publishedAt publishedAtPrecision publishedAtText revision
    source { name } credits { role source { name } } tags { label }
    people { nodes { name } } countries { nodes { code } } related { headline article { headline } }
    revisions { nodes { revision headline paragraphs } } }
} }`

async function ingest(input: object): Promise<Data> {
  return (await hub.query(INGEST, { input })).ingestStory
}
async function refused(input: object) {
  const { outcome, article, userErrors } = await ingest(input)
  expect([outcome, article]).toEqual([null, null])
  return userErrors.map(({ field, code }: Data) => [code, field])
}

describe('a field', () => {
  it.each<[object, object]>([
    [{ headline: 'Another headline' }, { headline: 'Another headline' }],
    [{ body: 'One.\n\nTwo.' }, { paragraphs: ['One.', 'Two.'] }],
    [
      { publishedAt: '2024-04-30T10:00:00+02:00' },
      { publishedAt: '2024-04-30T08:00:00.000Z', publishedAtPrecision: 'INSTANT', publishedAtText: null },
    ],
    [{ language: 'EN-gb' }, { language: 'en-GB' }],
    [{ source: 'Morning Ferry' }, { source: { name: 'Morning Ferry' }, credits: [{ role: 'PUBLISHER' }] }],
    [
      { credits: ['Island Wire'] },
      {
        source: { name: 'Coast Wire' },
        credits: [{ role: 'ORIGIN', source: { name: 'Island Wire' } }, { role: 'PUBLISHER' }],
      },
    ],
    [{ tags: ['tides', 'Tides', 'moon'] }, { tags: [{ label: 'tides' }, { label: 'moon' }] }],
    [{ tags: [] }, { tags: [] }],
    [{ people: ['Ines Duarte'] }, { people: { nodes: [{ name: 'Ines Duarte' }] } }],
    [{ people: [] }, { people: { nodes: [] } }],
    [{ countries: ['ma', 'ألمانيا'] }, { countries: { nodes: [{ code: 'DE' }, { code: 'MA' }] } }],
    [{ url: 'https://example.org/field' }, { url: 'https://example.org/field' }],
  ])('wins over what the text says: %j', async (field, expected) => {
    const text = englishStory(10).replace('number', `of ${Object.keys(field)[0]} ${Object.values(field).flat().length}`)
    const plain = await ingest({ text })
    const { article, outcome } = await ingest({ text, ...field })
    expect(outcome).toMatch(/CREATED|REVISED/)
    expect(article).toMatchObject(expected)
    const untouched = ['headline', 'language', 'publishedAt', 'source', 'tags'].filter(
      name => !(name in expected) && !(name === 'publishedAt' && 'publishedAtText' in expected),
    )
    for (const name of untouched) expect(article[name], name).toEqual(plain.article[name])
  })

  it('is enough, without any text', async () => {
    const { article } = await ingest({
      headline: 'Gate',
      body: 'Open.',
      source: 'Coast Wire',
      countries: ['KE'],
      people: ['Paul Okello'],
    })
    expect(article).toMatchObject({
      headline: 'Gate',
      paragraphs: ['Open.'],
      source: { name: 'Coast Wire' },
      countries: { nodes: [{ code: 'KE' }] },
      people: { nodes: [{ name: 'Paul Okello' }] },
      publishedAtPrecision: 'ESTIMATED',
    })
  })

  it('puts the line that served as headline back into the story, and no line twice', async () => {
    const short = await ingest({ text: 'First line\nSecond line.', headline: 'Given one' })
    expect(short.article.paragraphs).toEqual(['First line', 'Second line.'])
    const long = `The gate was opened on Monday. ${'It is wide. '.repeat(40)}`.trim()
    const cut = await ingest({ text: `${long}\nSecond line.`, headline: 'Given two' })
    expect(cut.article.paragraphs).toEqual([long, 'Second line.'])
  })

  it('may be as long as it is allowed to be, whatever its letters are', async () => {
    // Without a pattern in them: what repeats itself is stored packed, and fits in any index.
    const letters = Array.from({ length: 1_000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7_919) % 20_000)))
    const url = `https://example.org/${createHash('shake256', { outputLength: 990 }).update('').digest('hex')}`
    const { article } = await ingest({ headline: letters.join(''), url, people: [letters.slice(0, 200).join('')] })
    expect(article).toMatchObject({ headline: letters.join(''), url })
  })

  it.each<[object, string, string[]]>([
    [{}, 'BAD_USER_INPUT', ['input', 'text']],
    [{ headline: ' \u200f' }, 'BAD_USER_INPUT', ['input', 'headline']],
    [{ headline: 'x'.repeat(1_001) }, 'BAD_USER_INPUT', ['input', 'headline']],
    [{ headline: 'Gate', body: 'x'.repeat(1_000_001) }, 'STORY_TOO_LARGE', ['input', 'body']],
    [{ headline: 'Gate', url: `https://example.org/${'x'.repeat(1_981)}` }, 'BAD_USER_INPUT', ['input', 'url']],
    [{ headline: 'Gate', publishedAt: '2199-01-01T00:00:00Z' }, 'BAD_USER_INPUT', ['input', 'publishedAt']],
    [{ headline: 'Gate', language: 'english!' }, 'BAD_USER_INPUT', ['input', 'language']],
    [{ headline: 'Gate', source: '—' }, 'BAD_USER_INPUT', ['input', 'source']],
    [{ headline: 'Gate', credits: ['Wire', ''] }, 'BAD_USER_INPUT', ['input', 'credits']],
    [
      { headline: 'Gate', tags: Array.from({ length: 101 }, (_, n) => `tag ${n}`) },
      'BAD_USER_INPUT',
      ['input', 'tags'],
    ],
    [{ headline: 'Gate', tags: ['ـ'] }, 'BAD_USER_INPUT', ['input', 'tags']],
    [{ headline: 'Gate', people: ['x'.repeat(201)] }, 'BAD_USER_INPUT', ['input', 'people']],
    [{ headline: 'Gate', countries: ['Atlantis'] }, 'BAD_USER_INPUT', ['input', 'countries']],
    [{ headline: 'Gate', countries: ['DE', 'Congo'] }, 'BAD_USER_INPUT', ['input', 'countries']],
    [{ headline: 'Gate', countries: ['\0'] }, 'BAD_USER_INPUT', ['input', 'countries']],
    [{ headline: 'Gate', idempotencyKey: '' }, 'BAD_USER_INPUT', ['input', 'idempotencyKey']],
    [{ headline: 'Gate', idempotencyKey: 'مفتاح' }, 'BAD_USER_INPUT', ['input', 'idempotencyKey']],
  ])('that is wrong is named, and nothing is stored: case %#', async (input, code, field) => {
    const before = await countRows(hub.db)
    expect(await refused(input)).toEqual([[code, field]])
    expect(await countRows(hub.db)).toEqual(before)
  })
})
