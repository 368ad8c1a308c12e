import { describe, expect, it } from 'vitest'
import { readPopolo } from '../../../src/ingest/knowledge/popolo.ts'
import { inMemory, readAll } from '../../support/people.ts'

const read = (json: unknown) => readAll(readPopolo, inMemory(typeof json === 'string' ? json : JSON.stringify(json)))

describe('a Popolo document', () => {
  it('gives its persons with their names, their Wikidata items and the offices they hold', async () => {
    const { people, bad } = await read({
      persons: [
        {
          id: 'p1',
          name: 'Lena Hoffmann',
          summary: 'a minister',
          other_names: [{ name: 'Лена Хоффман', lang: 'ru' }, { name: 'L. Hoffmann' }],
          identifiers: [
            { scheme: 'viaf', identifier: '7' },
            { scheme: 'wikidata', identifier: 'Q900' },
          ],
          memberships: [{ role: 'member', organization_id: 'o1', start_date: '2001-03' }],
        },
        { id: 2, name: 'بول أوكيلو' },
      ],
      organizations: [{ id: 'o1', name: 'Assembly' }],
      posts: [{ id: 'x', label: 'Minister of Gates' }],
      memberships: [{ person_id: 'p1', post_id: 'x', start_date: '2002', end_date: '2005-01-01' }, null],
    })
    expect(bad).toEqual([])
    expect(people).toEqual([
      {
        ...{ sourceKey: 'p1', wikidataId: 'Q900', description: 'a minister', countries: [] },
        roles: [
          { title: 'member, Assembly', country: null, since: 2001, until: null },
          { title: 'Minister of Gates', country: null, since: 2002, until: 2005 },
        ],
        names: [
          { text: 'Lena Hoffmann', language: 'en', kind: 'CANONICAL' },
          { text: 'Лена Хоффман', language: 'ru', kind: 'ALIAS' },
          { text: 'L. Hoffmann', language: 'en', kind: 'ALIAS' },
        ],
      },
      {
        ...{ sourceKey: '2', wikidataId: null, description: null, countries: [], roles: [] },
        names: [{ text: 'بول أوكيلو', language: 'ar', kind: 'CANONICAL' }],
      },
    ])
  })

  it('tells of persons that are broken by their numbers, and reads the others', async () => {
    const item = (identifier: string) => ({ name: 'Some One', identifiers: [{ scheme: 'wikidata', identifier }] })
    const { people, bad } = await read([{ name: 'Lena Hoffmann' }, 7, {}, { name: 5 }, item('42'), item('Q42')])
    expect(people.map(({ sourceKey }) => sourceKey)).toEqual(['lena hoffmann', 'Q42'])
    expect(bad.map(({ line, code }) => [line, code])).toEqual(
      [2, 3, 4, 5].map(line => [line, 'KNOWLEDGE_RECORD_INVALID']),
    )
  })

  it.each(['', '{"persons":', '{"people":[]}', '{"persons":{}}', '7'])(
    'is refused where it is none: %j',
    async text => {
      await expect(read(text)).rejects.toMatchObject({ code: 'KNOWLEDGE_UNREADABLE' })
    },
  )
})
