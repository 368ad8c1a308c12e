import { describe, expect, it } from 'vitest'
import { identityOf } from '../../src/domain/identity.ts'
import { draftOf, inMay } from '../support/drafts.ts'

const wire = { credits: [{ role: 'PUBLISHER' as const, name: 'Harbour Wire' }] }
const day = { publishedAt: inMay(3) }

describe('the identity of a story', () => {
  it('holds its text where it names neither publisher nor day', () => {
    const one = identityOf(draftOf('The world', { paragraphs: ['The gate was opened.'] }))
    expect(identityOf(draftOf('The world', { paragraphs: ['The gate was closed.'] }))).not.toBe(one)
    expect(identityOf(draftOf('THE WORLD', { paragraphs: ['the gate was opened.'], tags: ['gates'] }))).toBe(one)
  })

  it.each([
    ['publisher', wire],
    ['day', day],
    ['publisher and day', { ...wire, ...day }],
  ])('stays the same with another text where it names its %s', (_, given) => {
    const one = identityOf(draftOf('The world', { ...given, paragraphs: ['The gate was opened.'] }))
    expect(identityOf(draftOf('The world', { ...given, paragraphs: ['The gate was closed.'] }))).toBe(one)
  })
})
