import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery, type SearchQuery, standsAt } from '../../src/text/query.ts'
import { placeWords, wordsInOrder } from '../../src/text/words.ts'

/** A query as one writes it down: `harbour "night train" -ferry tunn*`, all folded. */
function written({ must, mustNot }: SearchQuery): string {
  const term = ({ words, prefix }: SearchQuery['must'][number]) =>
    (words.length > 1 ? `"${words.join(' ')}"` : words.join('')) + (prefix ? '*' : '')
  return [...must.map(term), ...mustNot.map(one => `-${term(one)}`)].join(' ')
}

describe('a search text', () => {
  it.each([
    ['one word', 'Harbour', 'harbour'],
    ['words', 'night  train\tnow', 'night train now'],
    ['a word twice', 'night Night NIGHT', 'night'],
    ['a phrase', '"Night train"', '"night train"'],
    ['a phrase in angles', '«Ночной поезд»', '"ночной поезд"'],
    ['a phrase in curls', '“night train” „Nachtzug fährt“', '"night train" "nachtzug fahrt"'],
    ['a phrase of one word', '"night"', 'night'],
    ['an exclusion', 'night -ferry', 'night -ferry'],
    ['an excluded phrase', 'night -"read also"', 'night -"read also"'],
    ['an excluded beginning', 'night -ferr*', 'night -ferr*'],
    ['a beginning', 'tunn*', 'tunn*'],
    ['stars', 'tunn***', 'tunn*'],
    ['what is written in one piece', 'covid-19 e-mail -well-known', '"covid 19" "e mail" -"well known"'],
    ['a piece with a beginning', 'covid-1*', '"covid 1"*'],
    ['a quote that nobody closes', '"night train', 'night train'],
    ['a quote inside a word', 'צה"ל', '"צה ל"'],
    ['a lone minus, a lone star, empty quotes', 'night - * -* "" «» --', 'night'],
    ['a minus before a minus', 'night --ferry', 'night -ferry'],
    ['a star behind a sign', 'night .* train.*', 'night train'],
    ['signs only', ' … - * "-" \0', ''],
    ['an invisible sign before a minus', 'قطار \u200f-عبّارة', 'قطار -عباره'],
    ['Arabic', 'الدورى ايران "مُحَمَّد عـــلي" -مدينة كتا*', 'الدوري ايران "محمد علي" كتا* -مدينه'],
    ['Persian', 'کتاب یک ۲۰۲۴', 'كتاب يك 2024'],
  ])('with %s is read', (_, text, expected) => {
    expect(written(parseQuery(text))).toBe(expected)
  })

  it('is read whatever it is, and holds no word that the text does not', () => {
    const sign = fc.constantFrom('"', '«', '»', '“', '”', '„', '-', '*', ' ', '\n', '\u200f', '\0', '\ud800')
    const text = fc.array(fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 })
    fc.assert(
      fc.property(text, parts => {
        const { must, mustNot } = parseQuery(parts.join(''))
        const words = [...must, ...mustNot].flatMap(term => term.words)
        for (const word of words) expect(wordsInOrder(word)).toEqual([word])
        for (const term of [...must, ...mustNot]) expect(term.words.length).toBeGreaterThan(0)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a term', () => {
  const words = placeWords('The night train, at night')
  const at = (text: string) =>
    words.flatMap((_, place) => (standsAt(parseQuery(text).must[0]!, words, place) ? [place] : []))
  it.each<[string, number[]]>([
    ['night', [1, 4]],
    ['nig', []],
    ['nig*', [1, 4]],
    ['"night train"', [1]],
    ['night-tr*', [1]],
    ['"at night the"', []],
    ['"train night"', []],
  ])('%s stands where all of it does', (text, places) => {
    expect(at(text)).toEqual(places)
  })
})
