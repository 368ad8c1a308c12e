import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { joinWords, wordsOf } from '../../src/text/words.ts'

describe('the words of a text', () => {
  it.each<[string, string, string[]]>([
    ['case', 'Harbour HARBOUR harbour', ['harbour']],
    ['signs', 'gate-number (7): open/closed, e.g. now…', ['gate', 'number', '7', 'open', 'closed', 'e', 'g', 'now']],
    ['Latin accents', 'São Tomé, Łódź', ['sao', 'tome', 'lodz']],
    ['hamza', 'أحمد إحمد آحمد ٱحمد احمد', ['احمد']],
    ['vowel marks and tatweel', 'مُحَمَّدٌ محـــمد محمد', ['محمد']],
    ['Persian letters', 'کیک كيك', ['كيك']],
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

  it('keep apart what is another word: ى and ي, ة and ه, и and й', () => {
    expect(wordsOf('على علي مدينة مدينه мои мой')).toEqual(['على', 'علي', 'مدينة', 'مدينه', 'мои', 'мой'])
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
