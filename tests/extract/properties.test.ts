import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { extract, type Mention } from '../../src/extract/extract.ts'
import { View } from '../../src/extract/languages/arabic/view.ts'

const pieces = fc.constantFrom(
  ...'الرئيس فلاديمير مندلوف علي بن عبد الله السوداني وروسيا للولايات المتحدة أبو'.split(' '),
  ...'President John Smith U.S. South Korea Jordan van der Владимир Мендлов президента России США'.split(' '),
  '\n',
  ' ',
  ',',
  '.',
  '-',
  '،',
  '"',
  '\u200f',
  '\u202b',
  '\ud83d',
  '\udc00',
  '😀',
  'ﷺ',
  'ﻼ',
  '½',
  'ß',
  'ё',
  '\u0301',
  '1',
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(pieces, { maxLength: 60 }).map(parts => parts.join(' ')),
  fc.array(pieces, { maxLength: 60 }).map(parts => parts.join('')),
)
const options = fc.record(
  { language: fc.constantFrom('ar', 'en', 'ru', 'fa', 'zz', ''), keywords: fc.array(pieces), names: fc.array(pieces) },
  { requiredKeys: [] },
)

const isLow = (text: string, index: number): boolean => /[\udc00-\udfff]/.test(text.charAt(index))
const isHigh = (text: string, index: number): boolean => /[\ud800-\udbff]/.test(text.charAt(index))
const splitsPair = (text: string, index: number): boolean => isLow(text, index) && isHigh(text, index - 1)

describe('extract on any text', () => {
  it('never throws, and every text is the slice between its offsets, at the borders of characters', () => {
    fc.assert(
      fc.property(text, options, (given, settings) => {
        for (const { start, end, text: found, confidence } of extract(given, settings)) {
          expect(start).toBeLessThan(end)
          expect(given.slice(start, end)).toBe(found)
          expect(splitsPair(given, start) || splitsPair(given, end)).toBe(false)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('gives mentions in order, and none of one type overlaps another', () => {
    fc.assert(
      fc.property(text, given => {
        const mentions = extract(given)
        const ends: Record<Mention['type'], number> = { PERSON: 0, COUNTRY: 0 }
        let last = 0
        for (const { type, start, end } of mentions) {
          expect(start).toBeGreaterThanOrEqual(Math.max(last, ends[type]))
          last = start
          ends[type] = end
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('lets no name cross a line break', () => {
    fc.assert(
      fc.property(text, given => {
        for (const mention of extract(given)) expect(mention.text).not.toMatch(/[\n\r\u2028\u2029]/)
      }),
    )
  })

  it('gives every role a title on one line, and a country that is one', () => {
    fc.assert(
      fc.property(text, given => {
        for (const mention of extract(given)) {
          if (mention.type !== 'PERSON' || mention.role === undefined) continue
          expect(mention.role.title).toMatch(/^\S+(?:[ -]\S+)*$/)
          expect(mention.role.country).toSatisfy((code: unknown) => code === null || /^[A-Z]{2,4}$/.test(String(code)))
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(text, given => {
        expect(extract(given)).toEqual(extract(given))
      }),
    )
  })
})

/** A number in Arabic letters: surnames without number that no list knows. */
function spelled(number: number): string {
  return [...number.toString(8).padStart(4, '0')].map(digit => 'بدرزسشصض'.charAt(Number(digit))).join('')
}

/**
 * Look-ups in tables and in the words of texts and names are the inner step of every rule: their count stands for the
 * work, without a clock.
 */
function steps(given: string): number {
  extract(given)
  const spies = [
    vi.spyOn(Map.prototype, 'get'),
    vi.spyOn(Set.prototype, 'has'),
    vi.spyOn(Array.prototype, 'at'),
    vi.spyOn(View.prototype, 'word'),
    vi.spyOn(View.prototype, 'classes'),
    vi.spyOn(View.prototype, 'reads'),
    vi.spyOn(View.prototype, 'readings'),
  ]
  extract(given)
  const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
  vi.restoreAllMocks()
  return count
}

describe('extract on large texts', () => {
  it.each(['ب', 'بن ', 'عبد ', 'ولل', 'محمد ', 'Mr. ', 'J.K.', 'von ', 'Иван ', 'А.'])(
    'bears a hundred thousand repetitions of "%s"',
    piece => {
      expect(() => extract(piece.repeat(100_000))).not.toThrow()
    },
  )
})

describe('extract on Arabic in bad shape', () => {
  const people = (given: string, settings?: Parameters<typeof extract>[1]): string[] =>
    extract(given, settings).flatMap(mention => (mention.type === 'PERSON' ? [mention.text] : []))

  it('bears a million letters without a blank, and finds the name behind them', () => {
    expect(people(`${'مسن'.repeat(350_000)} قال محمود صالح`)).toEqual(['محمود صالح'])
  })

  it('finds a name in which marks of direction stand, and gives them with it', () => {
    const name = 'محمود\u200f \u202bصالح\u202c'
    expect(people(`قال ${name} أمس`)).toEqual(['محمود\u200f \u202bصالح'])
  })

  it('reads no name over a line break', () => {
    expect(people('قال محمود\nصالح القيسي')).not.toContain('محمود\nصالح القيسي')
  })

  it('finds names of two scripts in one text', () => {
    expect(people('قال محمود صالح ثم وصل Vladimir Smith إلى هنا')).toEqual(['محمود صالح', 'Vladimir Smith'])
  })

  it.each(['qala al-wazir anna al-khutta jahiza', 'QALA AL WAZIR', 'قلل ققث كك ءءء ةةة ىىى', 'ـــ ـــ ـــ'])(
    'finds nobody in %s',
    given => {
      expect(people(given, { language: 'ar' })).toEqual([])
    },
  )
})

describe('the work of extract', () => {
  afterEach(() => vi.restoreAllMocks())

  it.each([
    ['one unbroken word', (size: number) => 'ب'.repeat(size)],
    [
      'namesakes without number',
      (size: number) => Array.from({ length: size / 4 }, (_, i) => `قال محمد ال${spelled(i)}، وقال محمد إن`).join('\n'),
    ],
    ['lists of names without an end', (size: number) => 'وزرنوفيتش ومحمود '.repeat(size / 4)],
    ['one sentence without an end', (size: number) => 'قال الوزير الفرنسي السابق محمود بن خالد أن '.repeat(size / 8)],
    ['scripts mixed in words and between them', (size: number) => 'Иванмحمد صالحSmith محمود '.repeat(size / 4)],
    [
      'marks of direction around every letter',
      (size: number) => '\u202bم\u202c\u200fح\u2066مد\u2069 '.repeat(size / 4),
    ],
    ['Persian titles and names', (size: number) => 'رئیس جمهور پیتر پژمان '.repeat(size / 4)],
    ['titles without a name', (size: number) => 'الرئيس '.repeat(size / 4)],
    ['name openers only', (size: number) => 'بن أبو عبد '.repeat(size / 4)],
    ['conjunctions only', (size: number) => 'وولولو '.repeat(size / 4)],
    ['capitals only', (size: number) => 'John Mary '.repeat(size / 4)],
    ['particles only', (size: number) => 'Anna van der '.repeat(size / 4)],
    ['countries only', (size: number) => 'South Africa '.repeat(size / 4)],
    ['titles on both sides of names', (size: number) => 'Prime Minister of Kenya Dr. Dr. John Roe, '.repeat(size / 8)],
    ['Russian names only', (size: number) => 'Иван Иванович '.repeat(size / 4)],
  ])('grows no faster than the text on %s', (_, make) => {
    expect(steps(make(2000))).toBeLessThan(2.3 * steps(make(1000)))
  })
})
