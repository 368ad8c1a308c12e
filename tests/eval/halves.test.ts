import { describe, expect, it } from 'vitest'
import { type Half, splitInHalves } from './halves.ts'

type Placed = { doc?: string; place: number }
const places = (split: Record<Half, Placed[]>) => ({
  A: split.A.map(({ place }) => place),
  B: split.B.map(({ place }) => place),
})

describe('the halves of a corpus', () => {
  it('get documents in turn, and every document as a whole, wherever its records stand', () => {
    const records = ['x', 'x', 'y', 'x', 'z', 'y'].map((doc, place) => ({ doc, place }))
    expect(places(splitInHalves(records))).toEqual({ A: [0, 1, 3, 4], B: [2, 5] })
  })

  it('get blocks of 50 records in turn where the corpus names no documents', () => {
    const { A, B } = places(splitInHalves(Array.from({ length: 120 }, (_, place): Placed => ({ place }))))
    expect([A.length, A[0], A[49], A[50], A.at(-1)]).toEqual([70, 0, 49, 100, 119])
    expect([B.length, B[0], B.at(-1)]).toEqual([50, 50, 99])
  })

  it('hold every record once', () => {
    const records = Array.from({ length: 300 }, (_, place) => ({ doc: `d${(place * 7) % 13}`, place }))
    const { A, B } = places(splitInHalves(records))
    expect([...A, ...B].sort((a, b) => a - b)).toEqual(records.map(({ place }) => place))
  })
})
