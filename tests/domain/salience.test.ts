import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { salience } from '../../src/domain/salience.ts'

const nowhere = { inHeadline: false, inLead: false }
const headline = { inHeadline: true, inLead: false }
const lead = { inHeadline: false, inLead: true }

describe('salience', () => {
  it('is nothing for an entity without a mention', () => {
    expect(salience([], 5)).toBe(0)
  })

  it('ranks the headline over the lead, and the lead over the rest', () => {
    expect(salience([headline], 4)).toBeGreaterThan(salience([lead], 4))
    expect(salience([lead], 4)).toBeGreaterThan(salience([nowhere], 4))
  })

  it('grows with the mentions', () => {
    expect(salience([nowhere, nowhere], 10)).toBeGreaterThan(salience([nowhere], 10))
  })

  it('ranks whom a story names all along over whom its lead names in passing, and below the headline', () => {
    const allAlong = Array.from({ length: 7 }, () => nowhere)
    expect(salience(allAlong, 7)).toBeGreaterThan(salience([lead], 7))
    expect(salience(allAlong, 7)).toBeLessThan(salience([headline], 7))
  })

  it('is all of it for the only entity of its kind, in headline and lead', () => {
    expect(salience([headline, lead], 2)).toBe(1)
  })

  it('stays between 0 and 1 for any counts', () => {
    const span = fc.record({ inHeadline: fc.boolean(), inLead: fc.boolean() })
    fc.assert(
      fc.property(fc.array(span), fc.nat(), (spans, total) => {
        const value = salience(spans, total)
        expect(value >= 0 && value <= 1).toBe(true)
      }),
    )
  })
})
