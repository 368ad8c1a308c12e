import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { cleanText } from '../../src/text/clean.ts'
import { joinWords, placeWords, renewWords, wordsInOrder, wordsOf } from '../../src/text/words.ts'

describe('the words of a text', () => {
  it.each<[string, string, string[]]>([
    ['case', 'Harbour HARBOUR harbour', ['harbour']],
    ['signs', 'gate-number (7): open/closed, e.g. now…', ['gate', 'number', '7', 'open', 'closed', 'e', 'g', 'now']],
    ['Latin accents', 'São Tomé, Łódź', ['sao', 'tome', 'lodz']],
    ['hamza', 'أحمد إحمد آحمد ٱحمد احمد', ['احمد']],
    ['vowel marks and tatweel', 'مُحَمَّدٌ محـــمد محمد', ['محمد']],
    ['Persian letters', 'کیک كيك', ['كيك']],
    ['ى and ي, ة and ه', 'الدورى الدوري مدينة مدينه مدینۃ', ['الدوري', 'مدينه']],
    ['digits of any script', '٢٠٢٤ ۲۰۲۴ 2024 २०२४', ['2024']],
    ['invisible signs', 'می\u200cرود را\u200fه', ['ميرود', 'راه']],
    ['yo', 'Ёлка елка', ['елка']],
    ['presentation forms', 'ﷲ ﻻ', ['الله', 'لا']],
    ['full-width letters', 'ＧＡＴＥ ７', ['gate', '7']],
    ['Indic vowels, which are no accents', 'की क', ['की', 'क']],
    ['nothing', ' …—«» \n', []],
  ])('are compared apart from %s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('keep apart what is another word: и and й, and the letters of other scripts', () => {
    expect(wordsOf('мои мой сор cop')).toEqual(['мои', 'мой', 'сор', 'cop'])
  })

  it('are cut at 64 units, never inside a character', () => {
    expect(wordsOf('x'.repeat(100))).toEqual(['x'.repeat(64)])
    const [word] = wordsOf(`x${'𐐨'.repeat(40)}`)
    expect(word!.isWellFormed()).toBe(true)
    expect(wordsOf(word!)).toHaveLength(1)
  })

  it('are the same after folding, each once, and stand between blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        const words = wordsOf(text)
        expect(wordsOf(fold(text))).toEqual(words)
        expect(new Set(words).size).toBe(words.length)
        expect(words.some(word => /\s/.test(word) || word === '')).toBe(false)
        for (const word of words) expect(joinWords(words)).toContain(` ${word} `)
      }),
      { numRuns: 500 },
    )
  })

  it('are the same where the words are joined and taken apart again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const words = wordsOf(text)
        expect(wordsOf(joinWords(words))).toEqual(words)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the places of words', () => {
  const shown = (text: string) => placeWords(text).map(({ start, end }) => text.slice(start, end))

  it.each<[string, string, string[]]>([
    ['signs', 'Night, “train”!', ['Night', 'train']],
    ['vowel marks behind the last letter', 'كتابٌ جديدٌ.', ['كتابٌ', 'جديدٌ']],
    ['tatweel', 'محـــمد', ['محـــمد']],
    ['a ligature', 'ﻻ ﷲ', ['ﻻ', 'ﷲ']],
    ['a sign that is several words', 'ﷺ', ['ﷺ', 'ﷺ', 'ﷺ', 'ﷺ']],
    ['a letter that folds to two', 'Straße 7', ['Straße', '7']],
    ['characters of two units', '𝐀𝐁 😀 𐐨', ['𝐀𝐁', '𐐨']],
    ['a joiner that is not seen', 'می\u200cرود', ['می\u200cرود']],
  ])('include %s', (_, text, words) => {
    expect(shown(text)).toEqual(words)
  })

  it('are of the same words as the text has, in order, at borders of characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), raw => {
        const text = cleanText(raw)
        const placed = placeWords(text)
        expect(placed.map(({ word }) => word)).toEqual(wordsInOrder(text))
        for (const { start, end } of placed) {
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end).isWellFormed()).toBe(true)
          expect(text.slice(0, start).isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

it('renew words that an older version has folded', () => {
  expect(renewWords(' الدورى مدينة harbour ')).toBe(joinWords(wordsOf('الدوري مدينه Harbour')))
})
