import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areNear, nearKeys, nearKeysOf, nameWords, skeletonsOf, wordsShared } from '../../src/text/name-skeleton.ts'

const shared = (a: string, b: string) => wordsShared(skeletonsOf(a), skeletonsOf(b))

describe('names of one person', () => {
  it.each([
    ['فلاديمير بوتين', 'Vladimir Putin', 'Владимир Путин', 'Vladimir Poutine'],
    ['إلهام علييف', 'Ilham Aliyev', 'Ильхам Алиев'],
    ['معمر القذافي', 'Muammar Gaddafi', 'Moammar Qaddafi', 'Муаммар Каддафи', 'Mouammar Kadhafi'],
    ['عبد الفتاح السيسي', 'Abdel Fattah el-Sisi', 'Abdelfattah Al-Sisi', 'Абдель Фаттах ас-Сиси'],
    ['محمد بن سلمان', 'Mohammed bin Salman', 'Muhammad Salman', 'Мухаммед бин Салман'],
    ['بنيامين نتنياهو', 'بنيامين ناتنياهو', 'Benjamin Netanyahu', 'Биньямин Нетаньяху'],
    ['جورج بوش', 'George Bush', 'George W. Bush', 'Джордж Буш'],
    ['سيرغي لافروف', 'Sergey Lavrov', 'Сергея Лаврова', 'Сергеем Лавровым'],
    ['دونالد ترامب', 'Donald Trump', 'Дональдом Трампом'],
  ])('are near in every script: %s', (first, ...others) => {
    for (const other of others) expect([other, shared(first, other)]).toEqual([other, skeletonsOf(first).length])
  })
})

describe('names of two people', () => {
  it.each([
    ['حيدر علييف', 'Ilham Aliyev'],
    ['Hassan Rouhani', 'حسن نصر الله'],
    ['Владимир Путин', 'فلاديمير زيلينسكي'],
    ['George Bush', 'Bush George Walker'],
    ['علي لي', 'Ole Berg'],
  ])('have not all words in common, in order: %s and %s', (a, b) => {
    expect(shared(a, b)).toBe(0)
  })
})

describe('the words of a name', () => {
  it.each([
    ['J. K. Rowling', ['rowling']],
    ['أبو مازن', ['مازن']],
    ['القذافي', ['قذافي']],
    ['إلهام', ['الهام']],
    ['Ludwig van Beethoven', ['ludwig', 'beethoven']],
    ['...', []],
  ])('are those that say who it is: %s', (name, words) => {
    expect(nameWords(name)).toEqual(words)
  })
})

describe('skeletons', () => {
  const skeleton = fc.string({ unit: fc.constantFrom(...'bcdfhjklmnrst'), maxLength: 7 })

  it('are near exactly where they are equal or one letter apart, if they have three', () => {
    fc.assert(
      fc.property(skeleton, skeleton, (a, b) => {
        const isOne = distance(a, b) <= 1 && a.length >= 3 && b.length >= 3
        expect(areNear(a, b)).toBe(a === b || isOne)
        expect(areNear(b, a)).toBe(areNear(a, b))
      }),
    )
  })

  it('share a key wherever they are near', () => {
    const edited = fc.tuple(skeleton, fc.nat(7), fc.constantFrom('', 'b', 'k', 'rs'), fc.nat(1))
    fc.assert(
      fc.property(edited, ([a, at, put, out]) => {
        const b = a.slice(0, at) + put + a.slice(at + out)
        const shared = nearKeys(a).some(key => nearKeys(b).includes(key))
        expect(shared || !areNear(a, b)).toBe(true)
      }),
    )
  })

  it('are made of any text, in few and short keys', () => {
    expect(Math.max(...nearKeysOf('bd'.repeat(10_000)).map(key => key.length))).toBe(25)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        expect(nearKeysOf(text).every(key => key.length > 0)).toBe(true)
        expect(skeletonsOf(text).length).toBeLessThanOrEqual(6)
      }),
    )
  })
})

/** The number of edits from one to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
