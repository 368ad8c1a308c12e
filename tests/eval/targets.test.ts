import { describe, expect, it } from 'vitest'
import { showTarget, verdict } from './targets.ts'

const figures = { precision: 0.9597, recall: 0.94, f1: 0.9497 }

describe('a verdict', () => {
  it('is met where every figure, as it is shown, reaches its target', () => {
    expect(verdict({ precision: 0.96, recall: 0.94 }, figures)).toBe('met')
  })

  it('says by how much each figure misses', () => {
    expect(verdict({ precision: 0.97, recall: 0.95 }, figures)).toBe('missed by P 0.010, R 0.010')
    expect(verdict({ precision: 0.9, recall: 0.95 }, figures)).toBe('missed by R 0.010')
  })

  it('is none without a target', () => {
    expect([verdict(undefined, figures), showTarget(undefined)]).toEqual(['', ''])
  })
})

describe('a target', () => {
  it('is shown by its figures', () => {
    expect(showTarget({ precision: 0.96, recall: 0.95 })).toBe('P 0.960 R 0.950')
  })
})
