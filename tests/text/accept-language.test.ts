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
  [Array.from({ length: 40 }, (_, i) => `a${String.fromCharCode(97 + (i % 26))}`).join(), 10],
] as const)('takes from Accept-Language "%s" the languages %j', (header, expected) => {
  const languages = languagesOf(header)
  if (typeof expected === 'number') expect(languages).toHaveLength(expected)
  else expect(languages).toEqual(expected)
})

it('takes nothing where there is no header', () => expect(languagesOf(null)).toEqual([]))
