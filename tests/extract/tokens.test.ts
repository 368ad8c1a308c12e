import { describe, expect, it } from 'vitest'
import { readings } from '../../src/extract/languages/arabic/clitics.ts'
import { GAP, tokenize } from '../../src/extract/tokens.ts'

const words = (text: string): string[] => tokenize(text).words.map(word => text.slice(word.start, word.end))

describe('tokenize', () => {
  it('keeps vowel marks and tatweel inside the word they belong to', () => {
    expect(words('مُحَمَّدٌ، الـــروسي')).toEqual(['مُحَمَّدٌ', 'الـــروسي'])
  })

  it('leaves trailing direction marks outside', () => {
    expect(words('بوتين\u200f، علييف\u200e')).toEqual(['بوتين', 'علييف'])
  })

  it('splits on hyphens and apostrophes and says so', () => {
    expect(tokenize("d'Ivoire Abu-Dhabi").words.map(word => word.gap)).toEqual([
      GAP.BREAK,
      GAP.APOSTROPHE,
      GAP.BLANK,
      GAP.HYPHEN,
    ])
  })

  it('joins initials with their dots', () => {
    expect(words('The U.S. and J.K. Roe')).toEqual(['The', 'U.S.', 'and', 'J.K.', 'Roe'])
  })

  it('sees a line break between words', () => {
    expect((tokenize('a\nb').words[1]?.gap ?? 0) & GAP.BREAK).toBe(GAP.BREAK)
  })

  it('gives up on a word no name is as long as', () => {
    expect(tokenize('ا'.repeat(1000)).words.map(word => word.script)).toEqual(['OTHER'])
  })
})

describe('readings', () => {
  it('tries the whole word first', () => {
    expect(readings('ولبنان')[0]).toEqual({ skip: 0, rest: 'ولبنان' })
  })

  it('takes off a conjunction and a preposition, and restores the article behind ل', () => {
    expect(readings('وللرييس').map(({ rest }) => rest)).toEqual(['وللرييس', 'للرييس', 'لرييس', 'الرييس'])
  })

  it('leaves short words alone', () => {
    expect(readings('ولد')).toEqual([{ skip: 0, rest: 'ولد' }])
  })
})
