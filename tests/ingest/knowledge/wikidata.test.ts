import { describe, expect, it } from 'vitest'
import { partsOf } from '../../../src/ingest/knowledge/wikidata-entity.ts'
import { readWikidata } from '../../../src/ingest/knowledge/wikidata.ts'
import { entity, inMemory, readAll, statement, year } from '../../support/people.ts'

const minister = entity({
  id: 'Q900000001',
  labels: { en: 'Lena Hoffmann', ar: 'لينا هوفمان', ja: 'レナ', mul: 'Lena Hoffmann' },
  aliases: { en: ['L. Hoffmann', 'Lena "the gate" Hoffmann'] },
  claims: {
    P27: [statement('P27', 'Q183'), statement('P27', 'Q999999999')],
    P39: [
      statement('P39', 'Q83307', { qualifiers: { ...year('P580', 2001), ...year('P582', 2005) } }),
      statement('P39', 'Q999999998'),
    ],
    P106: [statement('P106', 'Q82955')],
  },
})
const person = {
  sourceKey: 'Q900000001',
  wikidataId: 'Q900000001',
  description: 'who Q900000001 is',
  countries: ['DE'],
  roles: [{ title: 'minister', country: null, since: 2001, until: 2005 }],
  names: [
    { text: 'لينا هوفمان', language: 'ar', kind: 'CANONICAL' },
    { text: 'Lena Hoffmann', language: 'en', kind: 'CANONICAL' },
    { text: 'L. Hoffmann', language: 'en', kind: 'ALIAS' },
    { text: 'Lena "the gate" Hoffmann', language: 'en', kind: 'ALIAS' },
    { text: 'Lena Hoffmann', language: 'mul', kind: 'CANONICAL' },
  ],
}
const city = entity({ id: 'Q900000002', labels: { en: 'Gate City' }, human: false })
const dump = `[\n${JSON.stringify(minister)},\n${JSON.stringify(city)}\n]\n`

describe('lines of a Wikidata dump', () => {
  it.each([
    ['as the dump is, an array', dump],
    ['one entity a line', `${JSON.stringify(minister)}\r\n\n${JSON.stringify(city)}`],
    ['with a byte order mark', `\ufeff${dump}`],
    ['laid out with blanks', `${JSON.stringify(minister, null, 1).replaceAll('\n', ' ')}\n`],
    ['with their keys in another order', JSON.stringify(Object.fromEntries(Object.entries(minister).toReversed()))],
  ])('give their humans, %s', async (_, text) => {
    for (const piece of [7, 64, 100_000]) {
      const { people, bad, position } = await readAll(readWikidata, inMemory(text, piece))
      expect([people, bad, position]).toEqual([[person], [], Buffer.byteLength(text)])
    }
  })

  it('are read without parsing all of them, to the same end', () => {
    const parts = partsOf(Buffer.from(JSON.stringify(minister)))
    expect(parts).toMatchObject({
      id: minister.id,
      labels: minister.labels,
      claims: { P39: (minister.claims as Record<string, unknown>).P39 },
    })
    expect(Object.keys((parts as { claims: object }).claims).sort()).toEqual(['P27', 'P31', 'P39'])
  })

  it.each([
    [
      'a human only by a statement that Wikidata holds to be wrong',
      { P31: [statement('P31', 'Q5', { rank: 'deprecated' })] },
    ],
    ['a human in another statement', { P31: [statement('P31', 'Q515')], P138: [statement('P138', 'Q5')] }],
    [
      'of no known class',
      { P31: [{ mainsnak: { snaktype: 'somevalue', property: 'P31' }, rank: 'normal' }], P1: [statement('P1', 'Q5')] },
    ],
  ])('that are %s are passed over', async (_, claims) => {
    const line = JSON.stringify(entity({ id: 'Q900000003', labels: { en: 'No One' }, claims }))
    expect(await readAll(readWikidata, inMemory(line))).toMatchObject({ people: [], bad: [] })
  })

  it('do not take a country from a statement that Wikidata holds to be wrong', async () => {
    const claims = { P27: [statement('P27', 'Q183', { rank: 'deprecated' }), statement('P27', 'Q142')] }
    const line = JSON.stringify(entity({ id: 'Q900000004', labels: { en: 'Some One' }, claims }))
    const { people } = await readAll(readWikidata, inMemory(line))
    expect(people.map(({ countries }) => countries)).toEqual([['FR']])
  })

  it('that are broken are told of by their numbers, and the others are read', async () => {
    const good = (n: number) => JSON.stringify(entity({ id: `Q90000001${n}`, labels: { en: `Good Person${n}` } }))
    const nameless = JSON.stringify(entity({ id: 'Q900000020', labels: { ja: 'レナ' } }))
    const huge = `{"type":"item","id":"Q5","x":"${'x'.repeat(17 * 1024 * 1024)}"}`
    const lines = [
      good(1),
      '{"type":"item","id":"Q5",',
      '"Q5" no JSON',
      `{"Q5":`,
      `{"a":"Q5"]}`,
      nameless,
      huge,
      good(2),
      '{"type":"item","id":"Q1"}',
    ]
    const { people, bad, lines: count } = await readAll(readWikidata, inMemory(lines.join('\n'), 65_536))
    expect(people.map(({ wikidataId }) => wikidataId)).toEqual(['Q900000011', 'Q900000012'])
    expect(bad.map(({ line, code }) => [line, code])).toEqual([
      ...[2, 3, 4, 5, 6].map(line => [line, 'KNOWLEDGE_RECORD_INVALID']),
      [7, 'KNOWLEDGE_RECORD_TOO_LARGE'],
    ])
    expect(count).toBe(9)
  })

  it('are read from the middle on, by their place and number', async () => {
    const first = `${JSON.stringify(minister)}\n`
    const text = `${first}{"broken\n${first}`
    const from = { position: Buffer.byteLength(first), lines: 1 }
    const { people, bad } = await readAll(readWikidata, inMemory(text), from)
    expect([people, bad.map(({ line }) => line)]).toEqual([[person], [2]])
  })
})
