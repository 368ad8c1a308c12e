import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWithOffsets } from '../../src/text/fold.ts'

describe('folding', () => {
  it('changes nothing that is folded already, whatever the letter', () => {
    const changed: string[] = []
    for (let code = 0; code < 0x20000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue
      const folded = fold(String.fromCodePoint(code))
      if (fold(folded) !== folded) changed.push(code.toString(16))
    }
    expect(changed).toEqual([])
  })

  it('changes nothing that is folded already, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 1_000 },
    )
  })

  it('bares a letter of its accent and then of its stroke: ǿ is o', () => {
    expect([fold('Ǿ'), fold('ǿ'), fold('Ø'), fold('ó')]).toEqual(['o', 'o', 'o', 'o'])
  })

  it('knows where every unit came from', () => {
    const { folded, at } = foldWithOffsets('مُحَمَّد ﷲ')
    expect(folded).toBe('محمد الله')
    expect([...at]).toEqual([0, 2, 4, 7, 8, 9, 9, 9, 9, 10])
  })
})
