import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from '../../src/text/fingerprint.ts'
import { slugify } from '../../src/text/slug.ts'

test('keeps an Arabic slug Arabic, without vowel marks and tatweel', () => {
  expect(slugify('محـافظ المدينةِ: «يفتتح» سوقاً — للكتب!')).toBe('محافظ-المدينة-يفتتح-سوقا-للكتب')
})

test('lowers case, keeps digits and leaves apostrophes out', () => {
  expect(slugify("  The Minister's 3 Rivers ")).toBe('the-ministers-3-rivers')
  expect(slugify('Выставка карт')).toBe('выставка-карт')
})

test('cuts at a word border', () => {
  expect(slugify('one two three', 9)).toBe('one-two')
  expect(slugify('one two', 7)).toBe('one-two')
  expect(slugify('one two three', 7)).toBe('one-two')
})

test('cuts a single long word, never inside a character', () => {
  expect(slugify('abcdef', 4)).toBe('abcd')
  expect(slugify('𐐨𐐨𐐨', 3)).toBe('𐐨')
  expect(slugify('क्षिक्षि', 5)).toBe('क्षि')
})

test('is empty where nothing remains', () => {
  expect(slugify('')).toBe('')
  expect(slugify('— … !')).toBe('')
})

test('is idempotent, within its length and without a dangling dash', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(' ', '-', 'ـ', 'ّ', 'İ', 'ﻻ', '\ud800', '\u0301'), fc.string({ unit: 'binary' })),
  })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 60 }), (text, length) => {
      const slug = slugify(text, length)
      expect(slug.length).toBeLessThanOrEqual(length)
      expect(slug).not.toMatch(/^-|-$|--/)
      expect(slugify(slug, length)).toBe(slug)
    }),
  )
})

test('a fingerprint knows where one part ends and the next begins', () => {
  expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']))
  expect(fingerprint(['a', ''])).not.toBe(fingerprint(['a']))
  expect(fingerprint(['a","b'])).not.toBe(fingerprint(['a', 'b']))
})

test('a fingerprint is the same 64 hex digits for the same parts', () => {
  expect(fingerprint(['عنوان', 'نص'])).toMatch(/^[0-9a-f]{64}$/)
  expect(fingerprint(['عنوان', 'نص'])).toBe(fingerprint(['عنوان', 'نص']))
})
