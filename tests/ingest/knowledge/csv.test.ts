import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/ingest/knowledge/csv.ts'
import { inMemory, readAll } from '../../support/people.ts'

async function read(text: string, piece?: number) {
  return await readAll(readCsv, inMemory(text, piece))
}

describe('a CSV file of people', () => {
  it('gives a person a row, with names by language, aliases, country, office and years', async () => {
    const text = [
      '\ufeffid,name_en,name_ar,aliases_en,wikidata,country,role,since,until,description,other',
      'a,Lena Hoffmann,لينا هوفمان,"L. Hoffmann|Hoffmann, Lena",https://www.wikidata.org/wiki/Q900,Germany,"Minister, of ""Gates""",2001,2005-03-01,"two\r\nlines",x',
      'b,,بول,,,ke,,,,,',
    ].join('\r\n')
    for (const piece of [1, 50, 10_000]) {
      const { people, bad, position } = await read(text, piece)
      expect([bad, position]).toEqual([[], Buffer.byteLength(text)])
      expect(people).toEqual([
        {
          sourceKey: 'a',
          wikidataId: 'Q900',
          description: 'two\r\nlines',
          countries: ['DE'],
          roles: [{ title: 'Minister, of "Gates"', country: 'DE', since: 2001, until: 2005 }],
          names: [
            { text: 'Lena Hoffmann', language: 'en', kind: 'CANONICAL' },
            { text: 'لينا هوفمان', language: 'ar', kind: 'CANONICAL' },
            { text: 'L. Hoffmann', language: 'en', kind: 'ALIAS' },
            { text: 'Hoffmann, Lena', language: 'en', kind: 'ALIAS' },
          ],
        },
        {
          ...{ sourceKey: 'b', wikidataId: null, description: null, countries: ['KE'], roles: [] },
          names: [{ text: 'بول', language: 'ar', kind: 'CANONICAL' }],
        },
      ])
    }
  })

  it('takes the language of a name from its column, or else from its letters', async () => {
    const { people } = await read('Name,Language\nPaul Okello,sw\nПол Окелло,\n')
    expect(people.map(({ sourceKey, names }) => [sourceKey, names[0]!.language])).toEqual([
      ['paul okello', 'sw'],
      ['пол окелло', 'ru'],
    ])
  })

  it('tells of rows that are broken by their lines, and reads the others', async () => {
    const rows = [
      ...['Good One,,,', ',,,', 'Too,Many,2001,2002,x', 'Bad Country,Atlantis,,', 'Two Countries,Congo,,'],
      ...['Bad Year,,soon,', 'Bad Quote,"a "b",,', '"Two\nLines",,x,', '', 'Good Two,,,', '"Never closed,,,'],
      ...Array.from({ length: 300 }, (_, n) => `Person No${n},,,`),
    ]
    const { people, bad, lines } = await read(['name,country,since,until', ...rows].join('\n'), 4096)
    expect(bad.map(({ line, code }) => [line, code])).toEqual(
      [3, 4, 5, 6, 7, 8, 9, 13].map(line => [line, 'KNOWLEDGE_RECORD_INVALID']),
    )
    expect(people.map(({ sourceKey }) => sourceKey).slice(0, 3)).toEqual(['good one', 'good two', 'person no0'])
    expect([people.length, lines]).toEqual([302, 1 + 12 + 300])
  })

  it('is read from the middle on, with the header that stands at its beginning', async () => {
    const text = 'name,role\nLena Hoffmann,minister\nPaul Okello,"a\nb"\nbad\n'
    const start = { position: text.indexOf('Paul'), lines: 2 }
    const { people, bad, lines, position } = await readAll(readCsv, inMemory(text), start)
    expect(people.map(({ names, roles }) => [names[0]!.text, roles[0]!.title])).toEqual([['Paul Okello', 'a\nb']])
    expect([bad.map(({ line }) => line), lines, position]).toEqual([[5], 5, text.length])
  })

  it.each(['', 'name_klingonish\nX\n', 'first,last\nLena,Hoffmann\n', '\n\n', '"name\n'])(
    'is refused without a header: %j',
    async text => {
      await expect(read(text)).rejects.toMatchObject({ code: 'KNOWLEDGE_UNREADABLE' })
    },
  )
})
