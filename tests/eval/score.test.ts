import { describe, expect, it } from 'vitest'
import type { CountryEvidence } from '../../src/extract/country-rules.ts'
import type { Mention } from '../../src/extract/mentions.ts'
import type { GoldRecord } from './gold.ts'
import { figuresOf, scoreRecord, sumOf } from './score.ts'

const text = 'قال وسالم الحوراني للصحفيين في عمان Lena Hoffmann met Paul'
const found = { rule: 'test', confidence: 1 }

function spanOf(piece: string) {
  const start = text.indexOf(piece)
  return { start, end: start + piece.length, text: piece }
}
const person = (piece: string): Mention => ({ ...found, ...spanOf(piece), type: 'PERSON', name: piece })
const country = (code: string, evidence: CountryEvidence): Mention => ({
  ...found,
  ...spanOf('عمان'),
  ...{ type: 'COUNTRY', code, evidence },
})
const gold = (people: string[], countries: string[] = [], demonyms: string[] = []): GoldRecord => ({
  id: '1',
  lang: 'ar',
  text,
  entities: [
    ...people.map(piece => ({ type: 'PER', ...spanOf(piece) })),
    ...countries.map(iso => ({ type: 'LOC', ...spanOf('عمان'), iso })),
    { type: 'ORG', ...spanOf('للصحفيين') },
  ],
  demonyms: demonyms.map(iso => ({ iso })),
})

describe('the score of a record', () => {
  it('counts the same span as exact, and a part of it as overlapping', () => {
    const score = scoreRecord(gold(['Lena Hoffmann', 'Paul']), [person('Lena'), person('Paul'), person('للصحفيين')])
    expect(score.exact).toEqual({ hit: 1, predicted: 3, gold: 2 })
    expect(score.overlap).toEqual({ hit: 2, predicted: 3, gold: 2 })
  })

  it('takes a name with the clitic before it for the same', () => {
    expect(scoreRecord(gold(['وسالم الحوراني']), [person('سالم الحوراني')]).exact.hit).toBe(1)
    expect(scoreRecord(gold(['سالم الحوراني']), [person('وسالم الحوراني')]).exact.hit).toBe(0)
    expect(scoreRecord(gold(['Lena Hoffmann']), [person('ena Hoffmann')]).exact.hit).toBe(0)
  })

  it('lets one found person answer for one of the gold, and one of the gold for one found', () => {
    const whole = scoreRecord(gold(['Lena', 'Hoffmann']), [person('Lena Hoffmann')])
    expect(whole.overlap).toEqual({ hit: 1, predicted: 1, gold: 2 })
    const parts = scoreRecord(gold(['Lena Hoffmann']), [person('Lena'), person('Hoffmann')])
    expect(parts.overlap).toEqual({ hit: 1, predicted: 2, gold: 1 })
  })

  it('does not count names that only touch at their ends', () => {
    expect(scoreRecord(gold(['Lena ']), [person('Hoffmann')]).overlap.hit).toBe(0)
  })

  it('counts a country once, by name or demonym, and not by its capital or seat of power', () => {
    const mentions = [
      country('OM', 'NAME'),
      country('OM', 'DEMONYM'),
      country('JO', 'CAPITAL'),
      country('US', 'METONYM'),
    ]
    const { countries } = scoreRecord(gold([], ['OM', 'OM', 'JO']), mentions)
    expect(countries).toEqual({ hit: 1, predicted: 1, gold: 2 })
  })

  it('neither rewards nor blames a country that only a demonym of the gold excuses', () => {
    const mentions = [country('EG', 'DEMONYM'), country('SY', 'NAME'), country('OM', 'NAME')]
    const { countries } = scoreRecord(gold([], ['OM'], ['EG', 'OM']), mentions)
    expect(countries).toEqual({ hit: 1, predicted: 2, gold: 1 })
  })

  it('finds nothing where nothing is', () => {
    expect(scoreRecord(gold([]), [])).toEqual(sumOf([]))
  })
})

describe('the figures of a corpus', () => {
  it('come from the sums over its records', () => {
    const scores = [
      scoreRecord(gold(['Lena Hoffmann', 'Paul']), [person('Lena Hoffmann')]),
      scoreRecord(gold(['Paul']), [person('Lena'), person('Paul')]),
    ]
    expect(sumOf(scores).exact).toEqual({ hit: 2, predicted: 3, gold: 3 })
  })

  it('are precision, recall and their harmonic mean', () => {
    expect(figuresOf({ hit: 3, predicted: 4, gold: 6 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 })
  })

  it('are 0 where there is nothing to divide by', () => {
    expect(figuresOf({ hit: 0, predicted: 0, gold: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 })
  })
})
