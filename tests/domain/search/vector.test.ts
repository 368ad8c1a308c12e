import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchableWords, vectorsOf } from '../../../src/domain/search/vector.ts'
import { useDatabase } from '../../support/database.ts'

const own = useDatabase()

/** A vector as Postgres reads it: each word with its places. */
async function read(vector: string): Promise<Record<string, number[]>> {
  const rows = await own.db.$queryRaw<{ lexeme: string; positions: number[] | null }[]>`
    SELECT lexeme, positions::int[] FROM unnest(${vector}::tsvector)`
  return Object.fromEntries(rows.map(({ lexeme, positions }) => [lexeme, positions ?? []]))
}

describe('the vectors of a story', () => {
  it('hold each word with its places, and an empty place behind each paragraph', async () => {
    const story = { headline: 'Night train, night', paragraphs: ['', 'The train', 'الدورى'] }
    const { headline, whole, notices } = vectorsOf(story)
    expect(await read(headline.vector)).toEqual({ night: [1, 3], train: [2] })
    expect(await read(whole.vector)).toEqual({ night: [1, 3], train: [2, 7], the: [6], الدوري: [9] })
    expect(searchableWords(story)).toEqual(['night', 'train', 'the', 'الدوري'])
    expect(notices).toEqual([])
  })

  it('are read by Postgres as they were written, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async headline => {
        const { whole } = vectorsOf({ headline, paragraphs: [] })
        expect(Object.keys(await read(whole.vector)).sort()).toEqual(whole.words.toSorted())
      }),
      { numRuns: 300 },
    )
  })

  it('hold as many words of a megabyte as there is room for, and say how many are left', async () => {
    const words = Array.from({ length: 150_000 }, (_, n) => `w${n.toString(36)}`)
    const { whole, notices } = vectorsOf({ headline: 'Numbers', paragraphs: [words.join(' ')] })
    expect(Object.keys(await read(whole.vector))).toHaveLength(whole.words.length)
    expect(whole.words.length).toBeGreaterThan(40_000)
    const left = 150_001 - whole.words.length
    expect(notices).toEqual([
      { code: 'WORDS_NOT_SEARCHABLE', message: `${left} words are too many to be searched for.`, line: null },
      {
        code: 'PHRASES_NOT_SEARCHABLE',
        message: 'Phrases are searched for in the first 16382 words only.',
        line: null,
      },
    ])
  })

  it('say from where on a phrase is not found: where a word stands for the 256th time', async () => {
    const { whole, notices } = vectorsOf({ headline: '', paragraphs: ['so '.repeat(300), 'the end'] })
    const places = await read(whole.vector)
    expect([places.so!.length, places.the, places.end]).toEqual([255, [303], [304]])
    const message = 'Phrases are searched for in the first 255 words only.'
    expect(notices).toEqual([{ code: 'PHRASES_NOT_SEARCHABLE', message, line: null }])
  })
})
