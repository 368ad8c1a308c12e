import { describe, expect, it } from 'vitest'
import { nameCandidates } from '../../src/extract/name-candidates.ts'

const keys = (text: string, language?: string) => [...nameCandidates(text, language).keys()]

describe('what may be a known name', () => {
  it.each([
    ['with a conjunction before it', 'وصرح سامر وفلاديمير بوتين أمس', 'فلاديمير بوتين', 'فلاديمير بوتين'],
    ['with a preposition before it', 'قرار لفلاديمير بوتين', 'فلاديمير بوتين', 'فلاديمير بوتين'],
    ['with both', 'بقرار ولفلاديمير بوتين', 'فلاديمير بوتين', 'فلاديمير بوتين'],
    ['of three words', 'قال بان كي مون اليوم', 'بان كي مون', 'بان كي مون'],
    ['in Latin letters', 'Then Vladimir Putin left.', 'vladimir putin', 'Vladimir Putin'],
    ['with a hyphen', 'when Ban Ki-moon came', 'ban ki-moon', 'Ban Ki-moon'],
    ['with an apostrophe', "by Conor O'Brien there", "conor o'brien", "Conor O'Brien"],
    ['with an initial', 'of George W. Bush in', 'george w. bush', 'George W. Bush'],
    ['with a small word inside', 'for Ursula von Leyen now', 'ursula von leyen', 'Ursula von Leyen'],
    ['with marks, as it is written', 'قال فلادِيمير بوتـين اليوم', 'فلاديمير بوتين', 'فلادِيمير بوتـين'],
    ['in another case', 'у Владимира Путина дома', 'владимир путин', 'Владимир Путин'],
    ['as it stands in that case', 'Встреча Дмитрия Пескова', 'дмитрия пескова', 'Дмитрия Пескова'],
  ])('is found %s', (_, text, folded, name) => {
    expect(nameCandidates(text).get(folded)?.name).toBe(name)
  })

  it.each([
    ['over a line break', 'Vladimir\nPutin'],
    ['over a comma', 'Vladimir, Putin'],
    ['over the end of a sentence', 'He met Vladimir. Putin came'],
    ['in small letters', 'vladimir putin'],
    ['of one word', 'Putin'],
    ['in two scripts', 'Владимир Putin'],
  ])('is nothing %s', (_, text) => {
    expect(keys(text).filter(key => /putin/.test(key) && /vladimir|владимир/.test(key))).toEqual([])
  })

  it.each([
    ['an office in Arabic', 'أعلن وزير العدل القرار', 'وزير العدل'],
    ['a common word in Arabic', 'على سالم ان', 'على سالم'],
  ])('is not likely where it is %s', (_, text, folded) => {
    expect(nameCandidates(text, 'ar').get(folded)).toMatchObject({ likely: false })
  })

  it('is likely where no word at its ends is anything else', () => {
    expect(nameCandidates('قال فلاديمير بوتين', 'ar').get('فلاديمير بوتين')).toMatchObject({ likely: true })
  })

  it('is never more than a few for each word, whatever the text', () => {
    for (const text of [
      'ولبسالم '.repeat(5_000),
      'Anna Boris '.repeat(5_000),
      'Владимира Путина '.repeat(5_000),
      'و'.repeat(50_000),
    ])
      expect(keys(text).length).toBeLessThanOrEqual(20)
    const unlike = Array.from({ length: 3_000 }, (_, n) => `سالم${'ابتثجحخدذر'[n % 10]}${n}`).join(' ')
    expect(keys(unlike, 'ar').length).toBeLessThanOrEqual(3_000 * 3)
  })
})
