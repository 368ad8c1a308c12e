/** What a filter may be held against of a withdrawn story: whatever that said, the verdict is the same. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/domain/card.ts'
import { mayMatch } from '../../src/domain/tombstone-where.ts'
import { type ArticleWhere, compileWhere } from '../../src/domain/where.ts'

/** A story with what its tombstone shows, and with what that does not. */
function storyOf({ language, secret }: { language: string; secret: boolean }): Snapshot {
  const person = { id: 'p', slug: 'secret', mentionCount: 1, salience: 1, inHeadline: false }
  return {
    card: { language, headline: secret ? 'secret' : 'plain', people: secret ? [person] : [], tags: [], countries: [] },
    words: secret ? ' secret ' : ' plain ',
  } as never
}

const leaf: fc.Arbitrary<ArticleWhere> = fc.constantFrom<ArticleWhere[]>(
  { text: 'secret' },
  { headline: { equals: 'secret' } },
  { people: { some: { slug: { equals: 'secret' } } } },
  { people: { none: {} } },
  { language: { equals: 'en' } },
  { language: { equals: 'ar' }, text: 'plain' },
  {},
)
const { where } = fc.letrec<{ where: ArticleWhere }>(tie => {
  const parts = fc.array(tie('where'), { maxLength: 2 })
  const grown = fc.record({ AND: parts, OR: parts, NOT: parts }, { requiredKeys: [] })
  return {
    where: fc.oneof(
      { maxDepth: 3 },
      leaf,
      grown,
      fc.tuple(leaf, grown).map(([a, b]) => ({ ...a, ...b })),
    ),
  }
})
const language = fc.constantFrom('en', 'ar')

describe('a filter held against a withdrawn story', () => {
  it('says the same whatever the story said, and lets pass whatever it matched', () => {
    fc.assert(
      fc.property(where, language, (filter, language) => {
        const [whole, part] = [compileWhere(filter).test, compileWhere(mayMatch(filter)).test]
        const [secret, plain] = [storyOf({ language, secret: true }), storyOf({ language, secret: false })]
        expect(part(secret)).toBe(part(plain))
        expect(part(secret) || !(whole(secret) || whole(plain))).toBe(true)
      }),
      { numRuns: 2_000, seed: 20261123 },
    )
  })

  it.each<[ArticleWhere, boolean]>([
    [{ text: 'secret', language: { equals: 'ar' } }, false],
    [{ NOT: [{ language: { equals: 'en' } }] }, false],
    [{ NOT: [{ language: { equals: 'en' }, text: 'secret' }] }, true],
    [{ OR: [{ language: { equals: 'ar' } }, { text: 'secret' }] }, true],
  ])('tells what it can of %j', (filter, verdict) => {
    expect(compileWhere(mayMatch(filter)).test(storyOf({ language: 'en', secret: false }))).toBe(verdict)
  })
})
