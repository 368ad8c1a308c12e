import { expect, it } from 'vitest'
import { languagesOf } from '../../src/text/accept-language.ts'

it.each([
  ['ar', ['ar']],
  ['ar-EG, en-GB;q=0.8, fr ; q=0.9', ['ar', 'fr', 'en']],
  ['en-GB,en;q=0.9,ar;q=0.9', ['en', 'ar']],
  ['*', []],
  ['*;q=0.5, RU', ['ru']],
  ['fr;q=0, en', ['en']],
  ['', []],
  [',,;q=1,a,123,en;q=x', []],
  ['en;q=.', []],
] as const)('takes from Accept-Language "%s" the languages %j', (header, expected) => {
  expect(languagesOf(header)).toEqual(expected)
})

it('takes nothing where there is no header', () => expect(languagesOf(null)).toEqual([]))

it('takes ten at the most', () => {
  const header = Array.from({ length: 26 }, (_, i) => `a${String.fromCharCode(97 + i)}`).join()
  expect(languagesOf(header)).toHaveLength(10)
})
